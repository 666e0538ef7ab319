import type { Page, ReadOptions } from '@isobar/core';

import type { GcoreSession } from '../gcore-session.ts';
import { toInstant } from '../wire/gcore-time.ts';
import { fetchOffsetPage } from '../wire/paging.ts';
import type { TaskRow, TaskType } from './task-wire.ts';
import { taskWire } from './task-wire.ts';

const TASKS = '/v1/tasks';
const PAGE = 100;
const RUNNING = ['NEW', 'RUNNING'];
const ENDED: ReadonlySet<string> = new Set(['FINISHED', 'ERROR']);
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** The newest task at a moment: the cloud's own mark in time, so that no clock of ours is compared with its clock. */
export interface TaskMark {
  readonly [key: string]: string | null;
  readonly taskId: string | null;
  readonly createdOn: string | null;
}

export interface TaskSearch {
  readonly type: TaskType;
  /** An id that the notes of the task must name. */
  readonly about: string;
  readonly since: TaskMark;
  readonly signal?: AbortSignal | undefined;
}

/** @throws CloudError `not_found` */
export function fetchTask({ client }: Pick<GcoreSession, 'client'>, id: string, signal?: AbortSignal): Promise<TaskRow> {
  return client.read(taskWire, `${TASKS}/${encodeURIComponent(id)}`, { operation: 'get task', id, signal });
}

/** Tasks that have not ended, newest first (SOURCES.md#gcore-op-task-list). */
export function fetchRunningTasks(
  { client, pageSize }: Pick<GcoreSession, 'client' | 'pageSize'>,
  cursor: string | undefined,
  { signal }: ReadOptions,
): Promise<Page<TaskRow>> {
  const look = { operation: 'list tasks', query: { ...scopeOf(client), state: RUNNING }, signal };
  return fetchOffsetPage(client, { row: taskWire, path: TASKS, cursor, limit: pageSize, look }, (task) => task);
}

export function hasEnded({ state }: TaskRow): boolean {
  return ENDED.has(state);
}

export async function newestTask(session: GcoreSession, signal?: AbortSignal): Promise<TaskMark> {
  const [task] = (await fetchTasks(session, { limit: 1, offset: 0 }, signal)).rows;
  return { taskId: task?.id ?? null, createdOn: task?.created_on ?? null };
}

export interface FoundTask {
  /** The one whose notes name the resource. */
  readonly task: TaskRow | null;
  /** Others began since whose notes name no resource at all: any of them may be it. */
  readonly ambiguous: boolean;
  /** One of the others is still at work: what it makes may not be listed yet. */
  readonly running: boolean;
}

/** A task of this type about this resource that began after the mark. */
export async function findTask(session: GcoreSession, search: TaskSearch): Promise<FoundTask> {
  const since = toInstant(search.since.createdOn);
  let ambiguous = false;
  let running = false;
  for (let offset = 0; ; offset += PAGE) {
    const page = await fetchTasks(session, { limit: PAGE, offset, task_type: search.type }, search.signal);
    const newer = page.rows.filter((task) => isAfter(task, since) && task.id !== search.since.taskId);
    const found = newer.find((task) => (JSON.stringify(task.data) ?? '').includes(search.about));
    if (found !== undefined) return { task: found, ambiguous: false, running: false };
    ambiguous ||= newer.some((task) => !UUID.test(JSON.stringify(task.data) ?? ''));
    running ||= newer.some((task) => !hasEnded(task));
    if (newer.length < page.rows.length || page.rows.length < PAGE) return { task: null, ambiguous, running };
  }
}

/** Newest first. Two tasks of the same second are both looked at. */
function isAfter(task: TaskRow, since: string | null): boolean {
  const begun = toInstant(task.created_on);
  return since === null || begun === null || begun >= since;
}

function fetchTasks({ client }: GcoreSession, query: Readonly<Record<string, string | number>>, signal: AbortSignal | undefined) {
  return client.readPage(taskWire, TASKS, { operation: 'list tasks', query: { ...scopeOf(client), ...query }, signal });
}

function scopeOf({ projectId, regionId }: GcoreSession['client']) {
  return { project_id: projectId, region_id: regionId, order_by: 'desc' };
}
