import { setTimeout } from 'node:timers/promises';

/** Ends after a rest that the work since the one before makes due. @throws the signal's reason */
export type Rest = (signal: AbortSignal) => Promise<void>;

interface Loop {
  /** For how many milliseconds the event loop was busy so far. */
  readonly busyMilliseconds: () => number;
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
}

const THIS_LOOP: Loop = {
  busyMilliseconds: () => performance.eventLoopUtilization().active,
  sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }),
};

/** Who asks for pages has the most of the process while clouds are read. */
const REST_OF_WORK = 2;
const LONGEST_REST_MILLISECONDS = 1000;

/**
 * Keeps readings from taking the process from those whom it answers: after each page a reading rests twice as long as the event
 * loop was busy, with whatever, while it read the page; with others that read, so many times longer.
 */
export class ReadingPace {
  private readonly loop: Loop;
  private readers = 0;

  constructor(loop: Loop = THIS_LOOP) {
    this.loop = loop;
  }

  async run<Result>(read: (rest: Rest) => Promise<Result>): Promise<Result> {
    const { busyMilliseconds, sleep } = this.loop;
    let since = busyMilliseconds();
    const rest: Rest = async (signal) => {
      const due = (busyMilliseconds() - since) * REST_OF_WORK * this.readers;
      await sleep(Math.min(due, LONGEST_REST_MILLISECONDS), signal).catch(() => signal.throwIfAborted());
      since = busyMilliseconds();
    };
    this.readers += 1;
    try {
      return await read(rest);
    } finally {
      this.readers -= 1;
    }
  }
}
