import type { Task } from '../../model/task.ts';
import { CREATED_KEYS } from '../dialect.ts';
import type { TaskDocument } from '../documents.ts';
import type { GcoreContext } from '../gcore-call.ts';
import { toBareTime } from '../times.ts';

/** A task; its times carry no zone. */
export const toTaskBody = (context: GcoreContext, task: Readonly<Task>): TaskDocument => ({
  id: task.id,
  user_id: context.account.userId,
  task_type: task.type,
  state: task.state,
  client_id: context.account.clientId,
  region_id: task.regionId,
  project_id: task.projectId,
  user_client_id: context.account.clientId,
  detailed_state: null,
  request_id: task.requestId,
  error: task.error,
  created_on: toBareTime(task.createdAt),
  updated_on: toBareTime(task.updatedAt),
  finished_on: task.finishedAt === null ? null : toBareTime(task.finishedAt),
  acknowledged_at: null,
  acknowledged_by: null,
  job_id: null,
  schedule_id: null,
  lifecycle_policy_id: null,
  created_resources: toCreated(context, task),
  data: task.data,
});

/** Null, or an object with every key there is and a list for each. */
function toCreated({ dialect }: GcoreContext, { created }: Readonly<Task>): NonNullable<TaskDocument['created_resources']> | null {
  if (created === null) return null;
  const known = new Map<string, readonly string[]>(Object.entries(created));
  return Object.fromEntries([...CREATED_KEYS, ...dialect.moreCreatedKeys].map((key) => [key, known.get(key) ?? []]));
}
