import { ChangeRefused } from '../../../kernel/cloud.ts';
import { TASK_SECONDS } from '../../model/task.ts';
import type { TaskType } from '../../model/task.ts';

/** What is only assumed of the real platform, or differs by accident: each can be turned. */
export interface GcoreSwitches {
  /**
   * An action in a state that does not allow it: 409, 400, a task that ends in ERROR, or it is
   * simply done. No public source says which.
   */
  wrongState: 'conflict' | 'badRequest' | 'taskError' | 'accept';
  /** How long an instance still shows the old flavor after its resize task FINISHED (seen: 0 to 10). */
  tailSeconds: number;
  /** Making a reserved IP of a port in use; `ignored`: the task FINISHES and nothing is reserved. */
  portReservation: 'accept' | 'refuse' | 'ignored';
  /** Both wordings of the 409 of a locked resource were recorded. */
  lockWording: 'named' | 'bare';
  /** A resize to the flavor that the instance has. Unknown; Nova refuses. */
  sameFlavor: 'refuse' | 'accept';
  /** A resize of a stopped instance. Unknown; Nova does it and leaves it stopped. */
  resizeStopped: 'refuse' | 'accept';
  /** Whether the v2 action also takes the old word `powercycle`. Unknown. */
  powercycleOnV2: 'refuse' | 'accept';
  /**
   * What an injected failure of a create leaves: nothing (the guide says so), or a machine in
   * ERROR (then it fails late).
   */
  failedCreate: 'clean' | 'leavesInstance';
  /** How long an image is still `queued` after its download task FINISHED (seen; the length is not known). */
  imageTailSeconds: number;
  /** Making an image of a volume that is in use. Unknown. */
  imageOfUsedVolume: 'accept' | 'refuse';
  /** The answer to a revert of a volume: not described; EdgeCenter's client reads tasks from it. */
  revertReply: 'tasks' | 'nothing';
  /** What the dry run against quotas shows: every quota, or only those that are exceeded. Unknown. */
  limitCheck: 'all' | 'exceededOnly';
  /** A body with a field that no document lists. Unknown; a refusal finds mistakes earlier. */
  unknownFields: 'refuse' | 'ignore';
  /** Three replies break the description on the wire; strict clients need the description. */
  replyShape: 'recorded' | 'described';
  /** Flavors of which the region has no more (403 on create and resize). */
  capacityFull: readonly string[];
  /** How long a task says NEW before RUNNING; never seen, so 0. */
  newSeconds: number;
  /** Other lengths than the usual ones, in seconds. */
  durations: Readonly<Partial<Record<TaskType, number>>>;
}

export const DEFAULT_SWITCHES: GcoreSwitches = {
  wrongState: 'conflict',
  tailSeconds: 8,
  portReservation: 'accept',
  lockWording: 'named',
  sameFlavor: 'refuse',
  resizeStopped: 'accept',
  powercycleOnV2: 'refuse',
  failedCreate: 'clean',
  imageTailSeconds: 8,
  imageOfUsedVolume: 'accept',
  revertReply: 'tasks',
  limitCheck: 'all',
  unknownFields: 'refuse',
  replyShape: 'recorded',
  capacityFull: [],
  newSeconds: 0,
  durations: {},
};

type Check = (value: unknown) => boolean;

const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value);
const isSeconds: Check = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isTexts: Check = (value) => Array.isArray(value) && value.every((text) => typeof text === 'string');
const isDurations: Check = (value) =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(([type, seconds]) => Object.hasOwn(TASK_SECONDS, type) && isSeconds(seconds));

const CHECKS: Readonly<Record<keyof GcoreSwitches, Check>> = {
  wrongState: oneOf('conflict', 'badRequest', 'taskError', 'accept'),
  tailSeconds: isSeconds,
  portReservation: oneOf('accept', 'refuse', 'ignored'),
  lockWording: oneOf('named', 'bare'),
  sameFlavor: oneOf('refuse', 'accept'),
  resizeStopped: oneOf('refuse', 'accept'),
  powercycleOnV2: oneOf('refuse', 'accept'),
  failedCreate: oneOf('clean', 'leavesInstance'),
  imageTailSeconds: isSeconds,
  imageOfUsedVolume: oneOf('accept', 'refuse'),
  revertReply: oneOf('tasks', 'nothing'),
  limitCheck: oneOf('all', 'exceededOnly'),
  unknownFields: oneOf('refuse', 'ignore'),
  replyShape: oneOf('recorded', 'described'),
  capacityFull: isTexts,
  newSeconds: isSeconds,
  durations: isDurations,
};

/** Checks and turns switches, all or none. Throws {@link ChangeRefused} naming the bad one. */
export function turnSwitches(switches: GcoreSwitches, values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) {
    const check = new Map<string, Check>(Object.entries(CHECKS)).get(name);
    if (check === undefined) throw new ChangeRefused(`switches.${name}`, 'is not known');
    if (!check(value)) throw new ChangeRefused(`switches.${name}`, 'cannot have this value');
  }
  Object.assign(switches, values);
}

/** The switches among other settings. */
export const pickSwitches = (settings: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(settings).filter(([name, value]) => Object.hasOwn(CHECKS, name) && value !== undefined));
