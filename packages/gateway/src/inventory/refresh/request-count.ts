import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** Where undici tells of each request, in the asynchronous context of who sends it. */
const CHANNEL = 'undici:request:create';

interface Tally {
  requests: number;
}

/** Counts the requests that a piece of work sends, apart from all others that are sent meanwhile. */
export class RequestCount {
  private readonly context = new AsyncLocalStorage<Tally>();
  private readonly hear = (): void => {
    const tally = this.context.getStore();
    if (tally !== undefined) tally.requests += 1;
  };

  constructor() {
    subscribe(CHANNEL, this.hear);
  }

  /** Runs work, which may ask how many requests it has sent so far: retries, sign-ins and look-ups count too. */
  run<Result>(work: (sent: () => number) => Promise<Result>): Promise<Result> {
    const tally = { requests: 0 };
    return this.context.run(tally, () => work(() => tally.requests));
  }

  close(): void {
    unsubscribe(CHANNEL, this.hear);
  }
}
