import type { Task } from '../../model/task.ts';
import { CREATED_KEYS } from '../dialect.ts';
import type { TaskDocument } from '../documents.ts';
import type { GcoreContext } from '../gcore-call.ts';
import { toBareTime } from '../times.ts';

/** A task; its times carry no zone. */
export const toTaskBody = (context: GcoreContext, task: Readonly<Task>): TaskDocument => ({
  id: task.id,
  user_id: context.account.userId,
  // The document lists the types of its slice; the description has more.
  task_type: task.type as TaskDocument['task_type'],
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
  acknowledged_at: task.acknowledgedAt === null ? null : toBareTime(task.acknowledgedAt),
  acknowledged_by: task.acknowledgedAt === null ? null : context.account.userId,
  job_id: null,
  schedule_id: null,
  lifecycle_policy_id: null,
  created_resources: toCreated(context, task),
  data: task.data,
});

/** Null, or an object with every recorded key and a list for each; a documented one more where it has ids. */
function toCreated({ dialect }: GcoreContext, { created }: Readonly<Task>): NonNullable<TaskDocument['created_resources']> | null {
  if (created === null) return null;
  const known = new Map<string, readonly string[]>(Object.entries(created));
  return Object.fromEntries([...CREATED_KEYS, ...dialect.moreCreatedKeys, ...known.keys()].map((key) => [key, known.get(key) ?? []]));
}
