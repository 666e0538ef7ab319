import type { Operation, OperationEvent, ReturnedSecret } from '@isobar/core';

/** What a caller sees of a running operation. */
export interface OperationWatch {
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: ((event: OperationEvent, operation: Operation) => void) | undefined;
}

type Listener = (event: OperationEvent, operation: Operation) => void;

/** An operation that this process drives. It goes on whether anybody waits or not. */
export class OperationHandle {
  readonly id: string;
  private current: Operation;
  private readonly listeners = new Set<Listener>();
  private readonly held: ReturnedSecret[] = [];
  private ended: Promise<Operation> | null = null;

  constructor(operation: Operation) {
    this.id = operation.id;
    this.current = operation;
  }

  /** State as of the last event. */
  get operation(): Operation {
    return this.current;
  }

  /** Begins to drive; called once, by execute. */
  begin(drive: () => Promise<Operation>): this {
    this.ended = drive();
    // Whoever waits gets the failure; nobody waiting must not end the process.
    this.ended.catch(() => undefined);
    return this;
  }

  notify(event: OperationEvent, operation: Operation): void {
    if (operation.id === this.id) this.current = operation;
    for (const listener of this.listeners) listener(event, operation);
  }

  hold(secret: ReturnedSecret): void {
    this.held.push(secret);
  }

  /** Secrets that replies carried, handed over once. Empty unless `password: 'return'` was asked for. */
  takeSecrets(): readonly ReturnedSecret[] {
    return this.held.splice(0);
  }

  /**
   * Resolves when the operation is final, awaits a confirmation or needs attention.
   * Aborting stops the waiting, not the operation.
   */
  async wait(watch: OperationWatch = {}): Promise<Operation> {
    const { signal, onEvent } = watch;
    if (onEvent !== undefined) this.listeners.add(onEvent);
    try {
      signal?.throwIfAborted();
      return await Promise.race([this.ended ?? Promise.resolve(this.current), aborted(signal)]);
    } finally {
      if (onEvent !== undefined) this.listeners.delete(onEvent);
    }
  }
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
