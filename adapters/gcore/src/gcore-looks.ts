import type { SharedLooks, WaitCount } from '@isobar/core';

import type { InstanceRow } from './server/server-wire.ts';
import type { TaskRow } from './task/task-wire.ts';

/** What those who wait look at. Lists only tell who is still at work: an end is read for itself. */
export interface GcoreLooks {
  readonly waits: WaitCount;
  readonly instances: SharedLooks<InstanceRow>;
  readonly tasks: SharedLooks<TaskRow>;
}
