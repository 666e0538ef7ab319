import type { OperationEvent, OperationStore } from '@isobar/core';
import { CloudError } from '@isobar/core';

/** Events after which the write of a step is no longer in question. */
const SETTLES: ReadonlySet<OperationEvent['type']> = new Set(['accepted', 'notApplied', 'stepFailed', 'stepDone', 'needsAttention']);

/** One operation that this process drives. */
export interface Drive {
  readonly signal: AbortSignal;
  /** Called before the reply to a write is journaled: what it carried beside must be safe by then. */
  beforeAccepted: (step: string) => Promise<void>;
}

interface Running extends Drive {
  readonly controller: AbortController;
  /** A write is meant to be sent, was sent, or its reply is not journaled yet. */
  writing: boolean;
}

/**
 * Lets go of operations only where no write is in question: after a stop was asked for nothing more is meant to be sent, and
 * what was sent is first journaled.
 */
export class SafeStop {
  private stopping = false;
  private readonly lanes = new Map<string, Promise<unknown>>();
  private readonly running = new Map<string, Running>();
  private readonly ended = new Set<() => void>();

  /** Whether a stop was asked for. */
  get isStopping(): boolean {
    return this.stopping;
  }

  /** Operations that are driven here now. */
  get count(): number {
    return this.running.size;
  }

  /** One drive of an operation at a time: two workflows may have been begun for it. */
  async during<Result>(id: string, drive: (drive: Drive) => Promise<Result>): Promise<Result> {
    const before = this.lanes.get(id);
    const begin = (): Promise<Result> => this.alone(id, drive);
    const mine = before === undefined ? begin() : before.then(begin, begin);
    this.lanes.set(id, mine);
    try {
      return await mine;
    } finally {
      if (this.lanes.get(id) === mine) this.lanes.delete(id);
    }
  }

  /** The store as drives see it. */
  guard(store: OperationStore): OperationStore {
    return {
      create: (first, closes) => store.create(first, closes),
      events: (id) => store.events(id),
      list: () => store.list(),
      activeOn: (target) => store.activeOn(target),
      requestCancel: (id) => store.requestCancel(id),
      cancelRequested: (id) => store.cancelRequested(id),
      own: (id) => store.own(id),
      append: (id, event) => this.append(store, id, event),
    };
  }

  /** Resolves when nothing is driven here any more; what is still in question after the grace is left to reads. */
  async stop(graceMilliseconds: number): Promise<void> {
    this.stopping = true;
    for (const running of this.running.values()) if (!running.writing) running.controller.abort(stopped());
    await this.allEnded(graceMilliseconds);
    this.abandon(stopped());
    await this.allEnded(LAST_MILLISECONDS);
  }

  /** Lets go of everything at once: others may have taken it over. */
  abandon(reason: CloudError): void {
    for (const { controller } of this.running.values()) controller.abort(reason);
  }

  private async alone<Result>(id: string, drive: (drive: Drive) => Promise<Result>): Promise<Result> {
    const controller = new AbortController();
    const running: Running = { controller, signal: controller.signal, beforeAccepted: async () => undefined, writing: false };
    this.running.set(id, running);
    if (this.stopping) controller.abort(stopped());
    try {
      return await drive(running);
    } finally {
      this.running.delete(id);
      for (const tell of this.ended) tell();
    }
  }

  private async append(store: OperationStore, id: string, event: OperationEvent): Promise<void> {
    const running = this.running.get(id);
    if (running === undefined) return store.append(id, event);
    if (event.type === 'intended') {
      if (this.stopping) throw stopped();
      running.writing = true;
    }
    if (event.type === 'accepted') await running.beforeAccepted(event.step);
    await store.append(id, event);
    if (!SETTLES.has(event.type)) return;
    running.writing = false;
    if (this.stopping) running.controller.abort(stopped());
  }

  private async allEnded(milliseconds: number): Promise<void> {
    if (this.running.size === 0) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        this.ended.delete(look);
        clearTimeout(timer);
        resolve();
      };
      const look = (): void => {
        if (this.running.size === 0) done();
      };
      const timer = setTimeout(done, milliseconds);
      this.ended.add(look);
    });
  }
}

/** For what was let go of by force. */
const LAST_MILLISECONDS = 1000;

function stopped(): CloudError {
  return new CloudError('canceled', 'this process of the gateway ends: another one, or the next, goes on', { outcome: 'unknown', retryable: true });
}
