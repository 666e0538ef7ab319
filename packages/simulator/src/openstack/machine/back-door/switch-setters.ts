import { ChangeRefused } from '../../../kernel/cloud.ts';
import type { NextOutcome, OpenStackSwitches } from '../switches.ts';
import { requireBoolean, requireNumber, requireOneOf, requireText } from './change-input.ts';

const OUTCOMES: readonly NextOutcome[] = ['normal', 'noValidHost', 'hypervisorFails'];

type SwitchSetter = (switches: OpenStackSwitches, field: string, value: unknown) => void;

const SETTERS: Readonly<Record<keyof OpenStackSwitches, SwitchSetter>> = {
  nextCreate: (switches, field, value) => {
    switches.nextCreate = requireOneOf(field, value, [...OUTCOMES, 'rescheduled']);
  },
  nextRebuild: (switches, field, value) => {
    switches.nextRebuild = requireOneOf(field, value, OUTCOMES);
  },
  nextResize: (switches, field, value) => {
    switches.nextResize = requireOneOf(field, value, OUTCOMES);
  },
  smallerDisk: (switches, field, value) => {
    switches.smallerDisk = requireOneOf(field, value, ['refused', 'accepted']);
  },
  shelvedOffload: (switches, field, value) => {
    switches.shelvedOffload = requireOneOf(field, value, ['atOnce', 'never']);
  },
  reclaimSeconds: (switches, field, value) => {
    switches.reclaimSeconds = requireNumber(field, value);
  },
  readerMayWrite: (switches, field, value) => {
    switches.readerMayWrite = requireBoolean(field, value);
  },
  maxMicroversion: (switches, field, value) => {
    switches.maxMicroversion = requireMicroversion(field, value);
  },
};

/** Sets switches by name. Throws ChangeRefused for a name or a value that does not exist. */
export function setSwitches(switches: OpenStackSwitches, wanted: Readonly<Record<string, unknown>>): void {
  const setters = new Map<string, SwitchSetter>(Object.entries(SETTERS));
  for (const [name, value] of Object.entries(wanted)) {
    const field = `switches.${name}`;
    const setter = setters.get(name);
    if (setter === undefined) {
      throw new ChangeRefused(field, `unknown; known are ${[...setters.keys()].join(', ')}`);
    }
    setter(switches, field, value);
  }
}

function requireMicroversion(field: string, value: unknown): string {
  const text = requireText(field, value);
  // The recordings end at 2.93: what is newer would be invented.
  const minor = Number(/^2\.(\d+)$/u.exec(text)?.[1]);
  if (minor >= 1 && minor <= 93) return text;
  throw new ChangeRefused(field, 'must be from 2.1 to 2.93');
}
