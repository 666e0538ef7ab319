import { GcoreRefusal } from '../../gcore-refusal.ts';
import type { Port } from '../../model/network.ts';
import type { GcoreState } from '../state/gcore-state.ts';

/** Throws a conflict when a port stands on what shall go. */
export function refuseInUse(state: GcoreState, kind: 'Network' | 'Subnet', id: string, standsOn: (port: Port) => boolean): void {
  const port = [...state.ports.all()].find(standsOn);
  if (port === undefined) return;
  throw new GcoreRefusal({ kind: 'wrongState', message: `${kind} ${id} is in use by port ${port.id}`, answer: '409' });
}
