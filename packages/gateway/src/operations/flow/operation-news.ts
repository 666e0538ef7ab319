import type { Database, Listening } from '../../database/database.ts';

/** What the store says, in the transaction of each event: the id of the operation, a space, the number of the event. */
export const OPERATION_CHANNEL = 'isobar_operation';

/** Tells who waits for an operation that it went on, in whichever process. */
export class OperationNews {
  private readonly hearers = new Map<string, Set<() => void>>();
  private listening: Listening | null = null;

  async open(database: Database): Promise<void> {
    this.listening = await database.listen(
      OPERATION_CHANNEL,
      (text) => this.tell(text.split(' ')[0] ?? ''),
      () => {
        for (const id of this.hearers.keys()) this.tell(id);
      },
    );
  }

  /** Looks, and again each time that something is heard, until there is something or the time is up; null then. */
  async until<Value>(id: string, look: () => Promise<Value | null>, milliseconds: number): Promise<Value | null> {
    const deadline = performance.now() + milliseconds;
    for (;;) {
      const heard = this.next(id);
      try {
        const value = await look();
        if (value !== null) return value;
        const left = deadline - performance.now();
        if (left <= 0) return null;
        await Promise.race([heard.promise, heard.after(left)]);
      } finally {
        heard.end();
      }
    }
  }

  async close(): Promise<void> {
    await this.listening?.end();
  }

  private next(id: string): { readonly promise: Promise<void>; after(milliseconds: number): Promise<void>; end(): void } {
    const { promise, resolve } = Promise.withResolvers<void>();
    const hearers = this.hearers.get(id) ?? new Set();
    this.hearers.set(id, hearers.add(resolve));
    let timer: NodeJS.Timeout | undefined;
    return {
      promise,
      after: (milliseconds) =>
        new Promise((up) => {
          timer = setTimeout(up, milliseconds);
        }),
      end: () => {
        clearTimeout(timer);
        hearers.delete(resolve);
        if (hearers.size === 0 && this.hearers.get(id) === hearers) this.hearers.delete(id);
      },
    };
  }

  private tell(id: string): void {
    for (const hear of this.hearers.get(id) ?? []) hear();
  }
}
