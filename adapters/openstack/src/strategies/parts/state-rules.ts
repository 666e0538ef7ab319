import type { ActionOn } from '@isobar/core';

/** What Nova (or Neutron) asks of a server before it takes an action. */
export interface StateRule {
  /** Words of Nova's vm_state; null: any but a deleted one. */
  readonly vmStates: readonly string[] | null;
  /** Tasks that are no obstacle; left out, none may run. */
  readonly tasks?: 'any' | readonly string[];
  /** False where a lock does not stand in the way. */
  readonly lock?: false;
  /** True where a server that never ran is refused. */
  readonly launched?: true;
  /** True where a server without a host is refused as not ready. */
  readonly host?: true;
  /** The service whose policy decides; left out, Nova's. */
  readonly service?: 'network';
  /** What to do instead, by vm_state. */
  readonly alternatives?: Readonly<Record<string, string>>;
}

const WINDOW = 'confirm or revert the resize first';
const OPEN_WINDOW = { resized: WINDOW } as const;
const BACK_FROM = {
  ...OPEN_WINDOW,
  paused: 'unpause it first',
  suspended: 'resume it first',
  rescued: 'unrescue it first',
  shelved: 'unshelve it first',
  shelved_offloaded: 'unshelve it first',
  'soft-delete': 'restore it first',
} as const;

/** Nova's own sets of states (SOURCES.md#nova-action-states). */
const SNAPSHOT = ['active', 'stopped', 'paused', 'suspended'] as const;
const VOLUMES = ['active', 'paused', 'stopped', 'resized', 'soft-delete', 'shelved', 'shelved_offloaded'] as const;
const INTERFACES = ['active', 'paused', 'stopped'] as const;
const HARD_REBOOT_TASKS = [
  'rebooting',
  'reboot_pending',
  'reboot_started',
  'rebooting_hard',
  'resuming',
  'unpausing',
  'pausing',
  'suspending',
] as const;

/** A change that Neutron makes to a port: Nova's states and locks mean nothing to it (SOURCES.md#neutron-ports-ignore-servers). */
const BY_NEUTRON: StateRule = { vmStates: null, tasks: 'any', lock: false, service: 'network' };

type RuledAction = Exclude<ActionOn<'server'>, 'create' | 'reboot' | 'attachServerGroup' | 'detachServerGroup'> | 'softReboot' | 'hardReboot';

/** The complete table: from the checks of Nova's own source and the recorded refusals (SOURCES.md#nova-action-states, #nova-action-locks, #nova-action-hosts). */
export const STATE_RULES: Readonly<Record<RuledAction, StateRule>> = {
  delete: { vmStates: null, tasks: 'any' },
  restore: { vmStates: ['soft-delete'], launched: true },
  rename: { vmStates: null, tasks: 'any', lock: false },
  start: { vmStates: ['stopped'], launched: true, host: true, alternatives: { ...BACK_FROM, error: 'reboot hard or rebuild it' } },
  stop: { vmStates: ['active', 'error'], launched: true, host: true, alternatives: BACK_FROM },
  softReboot: {
    vmStates: ['active'],
    launched: true,
    alternatives: { ...BACK_FROM, stopped: 'start it, or reboot hard', paused: 'reboot hard', suspended: 'reboot hard', error: 'reboot hard' },
  },
  hardReboot: {
    vmStates: ['active', 'stopped', 'paused', 'suspended', 'error'],
    tasks: HARD_REBOOT_TASKS,
    launched: true,
    alternatives: BACK_FROM,
  },
  pause: { vmStates: ['active'], launched: true, alternatives: { ...BACK_FROM, stopped: 'start it first' } },
  unpause: { vmStates: ['paused'], launched: true },
  suspend: { vmStates: ['active'], launched: true, alternatives: { ...BACK_FROM, stopped: 'start it first' } },
  resume: { vmStates: ['suspended'], launched: true },
  shelve: { vmStates: SNAPSHOT, launched: true, alternatives: OPEN_WINDOW },
  unshelve: { vmStates: ['shelved', 'shelved_offloaded'], launched: true },
  lock: { vmStates: null, tasks: 'any', lock: false },
  unlock: { vmStates: null, tasks: 'any', lock: false },
  rescue: { vmStates: ['active', 'stopped', 'error'], launched: true, alternatives: BACK_FROM },
  unrescue: { vmStates: ['rescued'], launched: true },
  rebuild: {
    vmStates: ['active', 'stopped', 'error'],
    launched: true,
    alternatives: { ...BACK_FROM, building: 'delete it and create a new one' },
  },
  resize: { vmStates: ['active', 'stopped'], launched: true, host: true, alternatives: BACK_FROM },
  confirmResize: { vmStates: ['resized'], launched: true },
  revertResize: { vmStates: ['resized'], launched: true },
  createImage: { vmStates: SNAPSHOT, lock: false, launched: true, alternatives: OPEN_WINDOW },
  console: { vmStates: null, tasks: 'any', lock: false, host: true },
  attachVolume: { vmStates: VOLUMES, launched: true, alternatives: BACK_FROM },
  detachVolume: { vmStates: VOLUMES, launched: true, alternatives: BACK_FROM },
  attachPort: { vmStates: INTERFACES, launched: true, alternatives: BACK_FROM },
  detachPort: { vmStates: INTERFACES, launched: true, alternatives: BACK_FROM },
  attachFloatingIp: BY_NEUTRON,
  detachFloatingIp: BY_NEUTRON,
  attachSecurityGroup: BY_NEUTRON,
  detachSecurityGroup: BY_NEUTRON,
};

export type RuledName = keyof typeof STATE_RULES;

/** Whether a lock on the server stands in the way of the action. */
export function locksStandAgainst(action: string): boolean {
  if (action === 'reboot') return true;
  return Object.hasOwn(STATE_RULES, action) && STATE_RULES[action as RuledName].lock !== false;
}
