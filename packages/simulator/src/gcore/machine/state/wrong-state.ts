import { GcoreRefusal } from '../../gcore-refusal.ts';
import type { GcoreSwitches } from './gcore-switches.ts';

/** The refusal of something that the present state does not allow: 409, or 400 by the switch. */
export function refuseWrongState(switches: Pick<GcoreSwitches, 'wrongState'>, message: string): GcoreRefusal {
  const answer = switches.wrongState === 'badRequest' ? '400' : '409';
  return new GcoreRefusal({ kind: 'wrongState', message, answer });
}
