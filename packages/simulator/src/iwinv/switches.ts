import { ChangeRefused } from '../kernel/cloud.ts';

/** What is only assumed of iwinv, or happens rarely; each can be set while the simulator runs. */
export interface IwinvSwitches {
  /** Requests per access key in a rolling minute of wall time; 0 switches the limit off. */
  rateLimit: number;
  /** Shrinks or stretches the minute of the rate limit. */
  rateWindowScale: number;
  rateLimitError: 'LIMIT_EXCEEDED' | 'CHECK_PARAM';
  /** How far the server's clock is ahead of wall time. */
  skewSeconds: number;
  /** Source addresses that the key allows; `null` allows all. All requests come from 127.0.0.1. */
  allowedAddresses: readonly string[] | null;
  /** What detail answers for an instance that is unknown or gone. */
  absenceAnswer: 'empty' | 'idInvalid' | 'notFound' | 'deletedOrWorking';
  /** What an action on a working instance gets: 400 `0x13`, or 404 with a text that says busy. */
  busyAnswer: 'deletedOrWorking' | 'notFound';
  /** Whether instance and volume writes may come as JSON. */
  jsonWrites: 'refused' | 'accepted';
  scripts: 'notFound' | 'served';
  billDetail: 'refused' | 'served';
  /** The older chapter beside security groups; assumed to be there still. */
  firewall: 'served' | 'notFound';
  /** `permissive`: start of a running instance and the like are done again instead of refused. */
  legalActions: 'strict' | 'permissive';
  /** Create is refused with 500 `DEV_CHECK_RETURN`, as in every public record. */
  restrictedZone: boolean;
  createOutcome: 'done' | 'error';
  rebuildOutcome: 'done' | 'error' | 'nothing';
  resizeOutcome: 'done' | 'error' | 'nothing';
  rebuildPassword: 'changes' | 'stays';
  rebuildAddress: 'stays' | 'changes';
  rebuildVolumes: 'stay' | 'detached';
  resizeOfStopped: 'off' | 'active';
  attachedVolumeDelete: 'refused' | 'done';
  groupAttach: 'replaces' | 'adds';
  /** Between the 202 and the first read that shows it, in virtual seconds. */
  visibleAfterSeconds: number;
  /** How many instances the account may hold. */
  instanceQuota: number;
}

export const DEFAULT_SWITCHES: Readonly<IwinvSwitches> = {
  rateLimit: 60,
  rateWindowScale: 1,
  rateLimitError: 'LIMIT_EXCEEDED',
  skewSeconds: 0,
  allowedAddresses: null,
  absenceAnswer: 'empty',
  busyAnswer: 'deletedOrWorking',
  jsonWrites: 'refused',
  scripts: 'notFound',
  billDetail: 'refused',
  firewall: 'served',
  legalActions: 'strict',
  restrictedZone: false,
  createOutcome: 'done',
  rebuildOutcome: 'done',
  resizeOutcome: 'done',
  rebuildPassword: 'changes',
  rebuildAddress: 'stays',
  rebuildVolumes: 'stay',
  resizeOfStopped: 'off',
  attachedVolumeDelete: 'refused',
  groupAttach: 'replaces',
  visibleAfterSeconds: 2,
  instanceQuota: 1_000_000,
};

type Check = (value: unknown) => boolean;

const oneOf =
  (...allowed: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && allowed.includes(value);
const least =
  (bound: number): Check =>
  (value) =>
    typeof value === 'number' && Number.isFinite(value) && value >= bound;
const anyNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const textsOrNull: Check = (value) => value === null || (Array.isArray(value) && value.every((text) => typeof text === 'string'));

const CHECKS: Readonly<Record<keyof IwinvSwitches, Check>> = {
  rateLimit: least(0),
  rateWindowScale: least(0),
  rateLimitError: oneOf('LIMIT_EXCEEDED', 'CHECK_PARAM'),
  skewSeconds: anyNumber,
  allowedAddresses: textsOrNull,
  absenceAnswer: oneOf('empty', 'idInvalid', 'notFound', 'deletedOrWorking'),
  busyAnswer: oneOf('deletedOrWorking', 'notFound'),
  jsonWrites: oneOf('refused', 'accepted'),
  scripts: oneOf('notFound', 'served'),
  billDetail: oneOf('refused', 'served'),
  firewall: oneOf('served', 'notFound'),
  legalActions: oneOf('strict', 'permissive'),
  restrictedZone: (value) => typeof value === 'boolean',
  createOutcome: oneOf('done', 'error'),
  rebuildOutcome: oneOf('done', 'error', 'nothing'),
  resizeOutcome: oneOf('done', 'error', 'nothing'),
  rebuildPassword: oneOf('changes', 'stays'),
  rebuildAddress: oneOf('stays', 'changes'),
  rebuildVolumes: oneOf('stay', 'detached'),
  resizeOfStopped: oneOf('off', 'active'),
  attachedVolumeDelete: oneOf('refused', 'done'),
  groupAttach: oneOf('replaces', 'adds'),
  visibleAfterSeconds: least(0),
  instanceQuota: least(0),
};

/** Checks and sets switches, all or none. Throws {@link ChangeRefused} naming the bad one. */
export function setSwitches(switches: IwinvSwitches, values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (!Object.hasOwn(CHECKS, name)) throw new ChangeRefused(`switches.${name}`, 'is not known');
    if (!CHECKS[name as keyof IwinvSwitches](value)) {
      throw new ChangeRefused(`switches.${name}`, 'cannot have this value');
    }
  }
  Object.assign(switches, values);
}
