import { SharedLooks, WaitCount } from '@isobar/core';

import type { GcoreLooks } from './gcore-looks.ts';
import type { GcoreSession } from './gcore-session.ts';
import { fetchInstance, fetchInstancePage } from './server/fetch-instance.ts';
import { isSettled } from './server/server-state-table.ts';
import type { InstanceRow } from './server/server-wire.ts';
import { fetchRunningTasks, fetchTask, hasEnded } from './task/task-reader.ts';
import type { TaskRow } from './task/task-wire.ts';

export function createLooks(session: Omit<GcoreSession, 'looks'>, intervalMilliseconds: number): GcoreLooks {
  const waits = new WaitCount();
  const shared = { waits, clock: session.clock, intervalMilliseconds };
  return {
    waits,
    instances: new SharedLooks<InstanceRow>({
      ...shared,
      get: (id, { signal }) => fetchInstance(session, id, signal),
      listPage: (cursor, options) => fetchInstancePage(session, cursor, options),
      isEnough: (row) => !isSettled(row),
    }),
    tasks: new SharedLooks<TaskRow>({
      ...shared,
      get: (id, { signal }) => fetchTask(session, id, signal),
      listPage: (cursor, options) => fetchRunningTasks(session, cursor, options),
      isEnough: (row) => !hasEnded(row),
    }),
  };
}
