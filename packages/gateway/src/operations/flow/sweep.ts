import { isFinal, reduceEvents } from '@isobar/core';

import { lockKey } from '../workers/lock-key.ts';
import type { Flow, LiveWorkflow } from './flow.ts';
import type { FlowParts } from './flow-parts.ts';
import { operationOf } from './form.ts';
import { runningHere } from './operation-workflow.ts';
import { nextWorkflow } from './workflow-ids.ts';

/** Said by a process that ends, so that others need not find out. */
export const WORKER_CHANNEL = 'isobar_worker';

const PERIOD_MILLISECONDS = 3000;
const CLEAN_EVERY = 1200;
const KEEP_MILLISECONDS = 86_400_000;
/** Of many processes one looks for those that are gone. */
const LOCK = lockKey('isobar take over');

/**
 * Finds what nobody works on: workflows of processes that are gone, or of a form that no living process knows, and operations
 * without a workflow. Looks at once, on a period, and when a process says that it ends.
 */
export class Sweep {
  private readonly parts: FlowParts;
  private readonly flow: Flow;
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private stopped = false;
  private rounds = 0;
  /** Workflows that should run here and did not at the last look. */
  private missing: ReadonlySet<string> = new Set();

  constructor(parts: FlowParts, flow: Flow) {
    this.parts = parts;
    this.flow = flow;
  }

  /** Looks now; after a look that is under way, since that one may have begun before what is to be seen. */
  async look(): Promise<void> {
    await this.running;
    this.running ??= this.once().finally(() => {
      this.running = null;
    });
    await this.running;
  }

  start(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.look().finally(() => this.start()), PERIOD_MILLISECONDS);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    await this.running;
  }

  private async once(): Promise<void> {
    try {
      await this.takeOver();
      await this.wakeForgotten();
      if (this.rounds % CLEAN_EVERY === 0) await this.clean();
      this.rounds += 1;
    } catch (error) {
      this.parts.onProblem(`looking for work that nobody does failed: ${error instanceof Error ? error.message : String(error)}`, null);
    }
  }

  private async clean(): Promise<void> {
    await this.flow.clean(new Date(this.parts.clock.now() - KEEP_MILLISECONDS));
    await this.parts.store.sweep();
  }

  private takeOver(): Promise<void> {
    return this.parts.database.transaction(async (connection) => {
      const [row] = await connection.query<{ readonly got: boolean }>('SELECT pg_try_advisory_xact_lock($1::bigint) AS got', [LOCK]);
      if (row?.got !== true) return;
      for (const workflow of await this.forsaken(await this.flow.live())) await this.flow.takeOver(workflow);
    });
  }

  private async forsaken(live: readonly LiveWorkflow[]): Promise<readonly LiveWorkflow[]> {
    const { worker } = this.parts;
    const alive = await worker.alive([...new Set(live.flatMap(({ executor }) => executor ?? []))]);
    const forms = new Set(live.map(({ form }) => form).filter((form) => form !== worker.form));
    const known = forms.size === 0 ? forms : await worker.aliveForms([...forms]);
    const broken = this.broken(live);
    return live.filter(({ id, executor, form }) => {
      if (executor !== null && alive.has(executor)) return broken.has(id);
      return form === worker.form ? executor !== null : !known.has(form);
    });
  }

  /** What is said to run here and does not, twice in a row: it broke off while the database was away. */
  private broken(live: readonly LiveWorkflow[]): ReadonlySet<string> {
    const ours = live.filter(({ id, executor }) => executor === this.parts.worker.id && !runningHere.has(id)).map(({ id }) => id);
    const broken = new Set(ours.filter((id) => this.missing.has(id)));
    this.missing = new Set(ours);
    return broken;
  }

  /** An operation is read after the workflows were, since it may have ended meanwhile. */
  private async wakeForgotten(): Promise<void> {
    const { store } = this.parts;
    const unfinished = await store.unfinished();
    if (unfinished.length === 0) return;
    const worked = new Set((await this.flow.live()).map(({ id }) => operationOf(id)));
    for (const { id, cloud } of unfinished.filter((operation) => !worked.has(operation.id))) {
      const ids = await this.flow.idsOf(id);
      const operation = reduceEvents(await store.events(id));
      if (!isFinal(operation) && operation.state !== 'needsAttention') await this.flow.enqueue(nextWorkflow(id, ids), id, cloud);
    }
  }
}
