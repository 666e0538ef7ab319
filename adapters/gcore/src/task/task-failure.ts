import type { CloudErrorJson, ErrorCode } from '@isobar/core';
import { CloudError } from '@isobar/core';

import type { TaskRow } from './task-wire.ts';

const CODES_BY_TEXT: readonly (readonly [RegExp, ErrorCode])[] = [
  [/no valid host|reached the limit of flavor/i, 'capacity_unavailable'],
  [/quota/i, 'quota_exceeded'],
  [/unexpected state|still in use|can not|cannot .* while/i, 'conflict'],
  [/could not be found|not found/i, 'not_found'],
];

/** A task in ERROR as an error; its text is all that the platform tells (SOURCES.md#gcore-task-error). */
export function toTaskFailure(cloud: string, task: TaskRow): CloudErrorJson {
  const text = task.error ?? 'the task gives no reason';
  const code = CODES_BY_TEXT.find(([pattern]) => pattern.test(text))?.[1] ?? 'internal';
  const details = {
    cloud,
    provider: 'gcore',
    operation: task.task_type,
    outcome: 'not_applied',
    native: { code: task.task_type, text },
    extra: { taskId: task.id },
  } as const;
  return new CloudError(code, `task ${task.task_type} ended in ERROR: ${text}`, details).toJSON();
}
