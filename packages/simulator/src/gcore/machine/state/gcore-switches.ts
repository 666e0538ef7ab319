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
  capacityFull: [],
  newSeconds: 0,
  durations: {},
};
