import type { ErrorCode, JsonObject, Observation, Reconciliation, ReturnedSecret, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { isCloudError } from '@isobar/core';

import type { GcoreSession } from '../gcore-session.ts';
import { toTaskFailure } from '../task/task-failure.ts';
import { findTask, newestTask } from '../task/task-reader.ts';
import type { FoundTask, TaskMark } from '../task/task-reader.ts';
import type { TaskRow, TaskType } from '../task/task-wire.ts';
import { toInstant } from '../wire/gcore-time.ts';
import { textOf } from './step-input.ts';

/** What a write gave: its task, or none where this cloud answers at once or nothing had to be sent. */
export interface Sent {
  readonly taskId: string | null;
  readonly output?: JsonObject;
  readonly secrets?: readonly ReturnedSecret[];
}

/** What is known when the end of a step is judged. */
export interface Ending {
  /** The finished task; null where there was none or it is not known any more. */
  readonly task: TaskRow | null;
  readonly output: JsonObject;
  /** True where a read could still show the old state. */
  readonly fresh: boolean;
}

/** What is left to say where neither a task nor a read proves that a write was applied. */
export type Doubt = Exclude<Reconciliation, { readonly outcome: 'applied' }>;

/** One write of this platform: how to send it, how to prove that it was applied, and when it is settled. */
export interface TaskStep {
  /** What `proof` compares with, read before the write. */
  baseline?(context: StepContext): Promise<JsonObject>;
  send(context: StepContext): Promise<Sent>;
  /** Output where reads alone prove that it was applied; null where they do not. */
  proof(context: StepContext): Promise<JsonObject | null>;
  /** Which task it would have started and what its notes name; null where this cloud makes none. */
  trace(context: StepContext): { readonly type: TaskType; readonly about: string } | null;
  /** FINISHED is not settled (SOURCES.md#gcore-task-finished-not-settled): judges by what reads show. */
  settle(context: StepContext, ending: Ending): Promise<Observation>;
  /** What a failed task leaves behind. */
  failed?(context: StepContext, task: TaskRow, failure: Extract<Observation, { readonly state: 'failed' }>): Promise<Observation>;
  /**
   * Where nothing can be known after a lost reply: what to ask.
   * @param found tasks of the type that began since and are not known to be this one
   */
  doubt?(context: StepContext, found: FoundTask): Doubt | Promise<Doubt>;
}

/** A driver for one write whose end is a task and then a settled state. */
export function createTaskStep(session: GcoreSession, step: TaskStep): StepDriver {
  return {
    prepare: async (context) => {
      const [mark, more] = await Promise.all([newestTask(session, context.signal), step.baseline?.(context)]);
      return { ...mark, ...more };
    },
    send: (context) => send(session, step, context),
    reconcile: (context) => reconcile(session, step, context),
    observe: (context) => observe(session, step, context),
  };
}

function toReceipt({ taskId, output = {}, secrets }: Sent): StepReceipt {
  const handed = secrets === undefined ? {} : { secrets };
  if (taskId === null) return { output, providerRefs: [], ...handed };
  return { output: { ...output, taskId }, providerRefs: [{ kind: 'task', id: taskId }], ...handed };
}

/** Refusals that a second copy of a request meets because the first one was carried out. */
const AFTER_ONESELF: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['conflict', 'already_exists', 'not_found', 'quota_exceeded']);

/** A line may deliver a request twice and hand over the refusal of the second copy: then the task of the first one tells. */
async function send(session: GcoreSession, step: TaskStep, context: StepContext): Promise<StepReceipt> {
  try {
    return toReceipt(await step.send(context));
  } catch (refusal) {
    const mayFollow = isCloudError(refusal) && refusal.outcome === 'not_applied' && AFTER_ONESELF.has(refusal.code);
    const found = mayFollow ? await findOwnTask(session, step, context).catch(() => NO_TASK) : NO_TASK;
    if (found.task === null) throw refusal;
    return toReceipt({ taskId: found.task.id });
  }
}

const NO_TASK: FoundTask = { task: null, ambiguous: false, running: false };

async function reconcile(session: GcoreSession, step: TaskStep, context: StepContext): Promise<Reconciliation> {
  const found = await findOwnTask(session, step, context);
  if (found.task !== null) return { outcome: 'applied', receipt: toReceipt({ taskId: found.task.id }) };
  const output = await step.proof(context);
  if (output !== null) return { outcome: 'applied', receipt: { output, providerRefs: [] } };
  if (context.now - context.sentAt < session.settleMilliseconds) return { outcome: 'undecided', seen: 'no trace of the write yet' };
  return (await step.doubt?.(context, found)) ?? { outcome: 'not_applied' };
}

function findOwnTask(session: GcoreSession, step: TaskStep, context: StepContext): Promise<FoundTask> {
  const trace = step.trace(context);
  if (trace === null) return Promise.resolve(NO_TASK);
  return findTask(session, { ...trace, since: toMark(context.baseline), signal: context.signal });
}

function toMark(baseline: JsonObject): TaskMark {
  return { taskId: textOf(baseline, 'taskId') ?? null, createdOn: textOf(baseline, 'createdOn') ?? null };
}

type Watched = Parameters<StepDriver['observe']>[0];

async function observe(session: GcoreSession, step: TaskStep, context: Watched): Promise<Observation> {
  const { output } = context.receipt;
  const task = await findKnownTask(session, textOf(output, 'taskId'), context.signal);
  if (task?.state === 'ERROR') {
    const failure = { state: 'failed', error: toTaskFailure(session.cloud, task) } as const;
    return step.failed === undefined ? failure : step.failed(context, task, failure);
  }
  if (task !== null && task.state !== 'FINISHED') return { state: 'waiting', seen: `${task.task_type} ${task.state}` };
  const ended = Date.parse(toInstant(task?.finished_on) ?? '');
  const since = Number.isNaN(ended) ? context.sentAt : ended;
  return step.settle(context, { task, output, fresh: context.now - since < session.settleMilliseconds });
}

/** null where there was no task, or where the platform has forgotten it: then the state alone tells. */
async function findKnownTask(session: GcoreSession, id: string | undefined, signal: AbortSignal | undefined): Promise<TaskRow | null> {
  if (id === undefined) return null;
  try {
    return await session.looks.tasks.get(id, { signal });
  } catch (error) {
    if (isCloudError(error) && error.code === 'not_found') return null;
    throw error;
  }
}
