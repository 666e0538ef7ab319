interface Waiting {
  readonly go: () => void;
}

/** At most so many at a time; the others wait in the order in which they came. */
export class ConcurrencyLimit {
  private readonly maximum: number;
  private running = 0;
  private readonly queue = new Set<Waiting>();

  constructor(maximum: number) {
    this.maximum = maximum;
  }

  get waiting(): number {
    return this.queue.size;
  }

  /** Takes a place without waiting, where one is free. */
  tryEnter(): boolean {
    if (this.running >= this.maximum) return false;
    this.running += 1;
    return true;
  }

  /** Resolves with a place. @throws the signal's reason once it is aborted */
  enter(signal: AbortSignal | undefined): Promise<void> {
    if (signal === undefined) return new Promise((resolve) => (this.tryEnter() ? resolve() : this.queue.add({ go: resolve })));
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason as Error);
      const leaveQueue = (): void => {
        this.queue.delete(waiting);
        reject(signal.reason as Error);
      };
      const waiting: Waiting = {
        go: () => {
          signal.removeEventListener('abort', leaveQueue);
          resolve();
        },
      };
      if (this.tryEnter()) return resolve();
      this.queue.add(waiting);
      signal.addEventListener('abort', leaveQueue, { once: true });
    });
  }

  /** Gives the place to whoever waits longest. */
  leave(): void {
    const [next] = this.queue;
    if (next === undefined) {
      this.running -= 1;
      return;
    }
    this.queue.delete(next);
    next.go();
  }
}
