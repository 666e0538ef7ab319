import type { ReadOptions } from '@isobar/core';
import { SharedLooks, WaitCount } from '@isobar/core';

import type { GcoreSession } from './gcore-session.ts';
import { fetchInstance, fetchInstancePage } from './server/fetch-instance.ts';
import type { InstanceRow } from './server/server-wire.ts';
import { isSettled } from './server/server-state-table.ts';
import { fetchRunningTasks, fetchTask, hasEnded } from './task/task-reader.ts';
import type { TaskRow } from './task/task-wire.ts';

/** What those who wait look at. Lists only tell who is still at work: an end is read for itself. */
export interface GcoreLooks {
  readonly waits: WaitCount;
  readonly instances: SharedLooks<InstanceRow>;
  readonly tasks: SharedLooks<TaskRow>;
}

export function createLooks(session: Pick<GcoreSession, 'client' | 'clock' | 'pageSize'>, intervalMilliseconds: number): GcoreLooks {
  const waits = new WaitCount();
  const shared = { waits, clock: session.clock, intervalMilliseconds };
  return {
    waits,
    instances: new SharedLooks<InstanceRow>({
      ...shared,
      get: (id, { signal }) => fetchInstance(session, id, signal),
      listPage: (cursor, options: ReadOptions) => fetchInstancePage(session, cursor, options),
      isEnough: (row) => !isSettled(row),
    }),
    tasks: new SharedLooks<TaskRow>({
      ...shared,
      get: (id, { signal }) => fetchTask(session, id, signal),
      listPage: (cursor, options: ReadOptions) => fetchRunningTasks(session, cursor, options),
      isEnough: (row) => !hasEnded(row),
    }),
  };
}
