type Close = () => Promise<void> | void;

/** What a start has opened so far. A start that fails closes it again: a connection or a timer that is left would keep the process alive. */
export class Opened {
  private readonly closes: Close[] = [];

  add(close: Close): void {
    this.closes.push(close);
  }

  /** The newest first, whatever fails on the way. */
  async close(): Promise<void> {
    for (const close of this.closes.splice(0).toReversed()) await Promise.resolve(close()).catch(() => undefined);
  }
}
