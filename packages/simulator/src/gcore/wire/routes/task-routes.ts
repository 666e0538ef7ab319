import { refuseMissing } from '../../gcore-refusal.ts';
import type { Task } from '../../model/task.ts';
import { toTaskBody } from '../bodies/task-body.ts';
import { DEFAULT_LIMIT, toPage } from '../decode/paging.ts';
import { readFlag } from '../decode/query.ts';
import { noContent, ok, parameter, scopeOf } from '../gcore-call.ts';
import type { GcoreHandler, GcoreRoute } from '../gcore-call.ts';

const show: GcoreHandler = (call) => {
  const id = parameter(call, 'task');
  const task = call.backend.tasks.find(id);
  if (task === undefined) throw refuseMissing(`Task ${id} not found`);
  return ok(toTaskBody(call, task));
};

/** Filters whose key may repeat: a task passes with any of the values. */
const ANY_OF: readonly (readonly [string, (task: Readonly<Task>) => string])[] = [
  ['state', (task) => task.state],
  ['task_type', (task) => task.type],
  ['project_id', (task) => String(task.projectId)],
  ['region_id', (task) => String(task.regionId)],
];

/** Newest first unless `order_by=asc`; ten rows unless `limit` says more. */
const list: GcoreHandler = (call) => {
  const { query } = call.request;
  const from = toTime(query.get('from_timestamp'), Number.NEGATIVE_INFINITY);
  const until = toTime(query.get('to_timestamp'), Number.POSITIVE_INFINITY);
  const tasks = call.backend.tasks
    .list()
    .filter((task) => ANY_OF.every(([name, value]) => isAmong(query.getAll(name), value(task))))
    .filter((task) => !query.has('is_acknowledged') || (task.acknowledgedAt !== null) === readFlag(query, 'is_acknowledged', true))
    .filter((task) => task.createdAt >= from && task.createdAt <= until);
  const order = query.get('order_by') ?? query.get('sorting') ?? 'desc';
  const { count, page } = toPage(order === 'asc' ? tasks : tasks.toReversed(), query, DEFAULT_LIMIT.few);
  return ok({ count, results: page.map((task) => toTaskBody(call, task)) });
};

const acknowledge: GcoreHandler = (call) => ok(toTaskBody(call, call.backend.tasks.acknowledge(parameter(call, 'task'))));

const acknowledgeAll: GcoreHandler = (call) => {
  call.backend.tasks.acknowledgeAll();
  return noContent();
};

const listActive: GcoreHandler = (call) => {
  const { projectId, regionId } = scopeOf(call);
  const tasks = call.backend.tasks.list().filter((task) => task.projectId === projectId && task.regionId === regionId && task.finishedAt === null);
  const { count, page } = toPage(tasks.toReversed(), call.request.query, DEFAULT_LIMIT.few);
  return ok({ count, results: page.map((task) => toTaskBody(call, task)) });
};

const isAmong = (values: readonly string[], value: string): boolean => values.length === 0 || values.includes(value);

function toTime(text: string | null, standard: number): number {
  if (text === null) return standard;
  const time = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/u.test(text) ? text : `${text}Z`);
  return Number.isNaN(time) ? standard : time;
}

export const TASK_ROUTES: readonly GcoreRoute[] = [
  { method: 'GET', pattern: '/cloud/v1/tasks', handler: list },
  { method: 'GET', pattern: '/cloud/v1/tasks/{task}', handler: show },
  { method: 'POST', pattern: '/cloud/v1/tasks/acknowledge_all', handler: acknowledgeAll },
  { method: 'POST', pattern: '/cloud/v1/tasks/{task}/acknowledge', handler: acknowledge },
  { method: 'GET', pattern: '/cloud/v1/tasks/{project}/{region}/active', handler: listActive },
];
