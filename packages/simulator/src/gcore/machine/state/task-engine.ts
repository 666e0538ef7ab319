import type { SimClock } from '../../../kernel/clock.ts';
import type { IdSource } from '../../../kernel/ids.ts';
import type { TaskBackend } from '../../gcore-backend.ts';
import { GcoreRefusal, refuseMissing } from '../../gcore-refusal.ts';
import type { Lockable, Scope } from '../../model/scope.ts';
import { TASK_SECONDS } from '../../model/task.ts';
import type { CreatedResources, Task, TaskType } from '../../model/task.ts';
import type { GcoreSwitches } from './gcore-switches.ts';
import { requireUnlocked } from './task-locks.ts';

/** Thrown inside a stage: the task ends in ERROR with this text. */
export class TaskFailure extends Error {}

/** What a stage can do with the task it belongs to. */
export interface RunningTask {
  readonly id: string;
  /** Locks a resource that the task itself has made, until the task ends. */
  hold(resource: Lockable): void;
  /** Changes the platform's notes that the task shows. */
  note(change: (data: Task['data']) => Task['data']): void;
}

export interface TaskStage {
  /** Share of the task's length, 0 to 1. */
  readonly at: number;
  readonly run: (task: RunningTask) => void;
}

/** What a task does and when. Stages run in order; the last thing to happen is `finish`. */
export interface TaskPlan {
  readonly type: TaskType;
  readonly scope: Scope;
  readonly data: Readonly<Record<string, unknown>>;
  readonly locks: readonly Lockable[];
  readonly stages?: readonly TaskStage[];
  /** Asked at {@link CREATED_VISIBLE_AT}, for tasks that create something. */
  readonly created?: () => CreatedResources;
  readonly finish?: () => void;
  /** Undoes what the stages did so far. */
  readonly fail?: () => void;
}

/** `created_resources` shows while the task still runs: after 22 of 31 seconds in the recording. */
const CREATED_VISIBLE_AT = 0.7;
/** An injected failure shows after the recorded 6 of 30 seconds, unless another share is given. */
const FAILURE_AT = 0.2;

interface InjectedFailure {
  readonly error: string;
  readonly at: number;
}

interface Execution {
  readonly task: Task;
  readonly plan: TaskPlan;
  readonly held: Set<Lockable>;
}

/** Runs the platform's tasks over virtual time and holds the locks that belong to them. */
export class TaskEngine implements TaskBackend {
  readonly #tasks = new Map<string, Task>();
  readonly #failures = new Map<TaskType, InjectedFailure>();
  readonly #clock: SimClock;
  readonly #ids: IdSource;
  readonly #switches: GcoreSwitches;

  constructor(clock: SimClock, ids: IdSource, switches: GcoreSwitches) {
    this.#clock = clock;
    this.#ids = ids;
    this.#switches = switches;
  }

  find(id: string): Readonly<Task> | undefined {
    return this.#tasks.get(id);
  }

  list(): readonly Readonly<Task>[] {
    return [...this.#tasks.values()];
  }

  acknowledge(id: string): Readonly<Task> {
    const task = this.#tasks.get(id);
    if (task === undefined) throw refuseMissing(`Task ${id} not found`);
    task.acknowledgedAt ??= this.#clock.now();
    return task;
  }

  acknowledgeAll(): void {
    for (const task of this.#tasks.values()) if (task.finishedAt !== null) task.acknowledgedAt ??= this.#clock.now();
  }

  /** The next task of this type ends in ERROR with the given text. */
  failNext(type: TaskType, error: string, at = FAILURE_AT): void {
    this.#failures.set(type, { error, at });
  }

  /** Throws a `locked` refusal if a task holds one of the resources. */
  requireUnlocked(resources: readonly Lockable[]): void {
    requireUnlocked(resources, (id) => this.find(id), this.#switches.lockWording);
  }

  /** Starts a task and returns its id. Throws a `locked` refusal. */
  start(plan: TaskPlan): string {
    this.requireUnlocked(plan.locks);
    const execution = { task: this.#createTask(plan), plan, held: new Set(plan.locks) };
    const { id } = execution.task;
    for (const resource of plan.locks) resource.taskId = id;
    this.#schedule(execution);
    return id;
  }

  #createTask(plan: TaskPlan): Task {
    const now = this.#clock.now();
    const task: Task = {
      ...plan.scope,
      id: this.#ids.uuid(),
      type: plan.type,
      requestId: this.#ids.hex(32),
      createdAt: now,
      updatedAt: now,
      state: this.#switches.newSeconds > 0 ? 'NEW' : 'RUNNING',
      finishedAt: null,
      acknowledgedAt: null,
      error: null,
      created: null,
      data: plan.data,
    };
    this.#tasks.set(task.id, task);
    return task;
  }

  #schedule(execution: Execution): void {
    const { plan, task } = execution;
    const seconds = this.#switches.durations[plan.type] ?? TASK_SECONDS[plan.type];
    const { created } = plan;
    const failure = this.#failures.get(plan.type);
    this.#failures.delete(plan.type);
    const stages: readonly TaskStage[] = [
      ...(failure === undefined ? [] : [{ at: failure.at, run: () => throwFailure(failure.error) }]),
      ...(plan.stages ?? []),
      ...(created === undefined ? [] : [{ at: CREATED_VISIBLE_AT, run: () => void (task.created = created()) }]),
    ];
    if (task.state === 'NEW') {
      this.#clock.after(this.#switches.newSeconds, () => {
        if (task.state === 'NEW') task.state = 'RUNNING';
      });
    }
    for (const stage of stages) {
      this.#clock.after(stage.at * seconds, () => this.#runStage(execution, stage));
    }
    this.#clock.after(seconds, () => this.#finish(execution));
  }

  #runStage(execution: Execution, stage: TaskStage): void {
    if (!isOpen(execution.task)) return;
    try {
      stage.run(this.#handleOf(execution));
    } catch (error) {
      this.#fail(execution, failureText(error));
    }
  }

  #handleOf({ task, held }: Execution): RunningTask {
    return {
      id: task.id,
      hold: (resource) => {
        resource.taskId = task.id;
        held.add(resource);
      },
      note: (change) => {
        task.data = change(task.data);
      },
    };
  }

  #finish(execution: Execution): void {
    if (!isOpen(execution.task)) return;
    try {
      execution.plan.finish?.();
    } catch (error) {
      return this.#fail(execution, failureText(error));
    }
    this.#end(execution, 'FINISHED');
  }

  #fail(execution: Execution, error: string): void {
    execution.task.error = error;
    execution.task.created = null;
    execution.plan.fail?.();
    this.#end(execution, 'ERROR');
  }

  #end({ task, held }: Execution, state: 'FINISHED' | 'ERROR'): void {
    const now = this.#clock.now();
    task.state = state;
    task.updatedAt = now;
    task.finishedAt = now;
    for (const resource of held) if (resource.taskId === task.id) resource.taskId = null;
  }
}

const isOpen = (task: Task): boolean => task.state === 'NEW' || task.state === 'RUNNING';

/** A refusal in the middle of a task ends it; anything else is a defect of the simulator. */
function failureText(error: unknown): string {
  if (error instanceof TaskFailure || error instanceof GcoreRefusal) return error.message;
  throw error;
}

function throwFailure(message: string): never {
  throw new TaskFailure(message);
}
