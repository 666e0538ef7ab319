/** How far the end of the process has come. */
export type DrainState = 'serving' | 'draining' | 'ended';

export interface DrainSteps {
  /** Readiness says no, and no connection is kept alive for another request. */
  readonly refuse: () => void;
  /** Streams of events end, with word when to come again. */
  readonly endStreams: () => void;
  /** Resolves when no request is being answered. */
  readonly requests: () => Promise<void>;
  /** Resolves when nothing is driven any more; what is not done is another process's, or the next one's. */
  readonly operations: () => Promise<void>;
  /** Closes what is left: the clouds, the database. */
  readonly close: () => Promise<void>;
}

export interface DrainSettings {
  readonly steps: DrainSteps;
  /** How long requests and operations may take to come to a good end. */
  readonly graceMilliseconds: number;
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** A step failed or took longer than its grace; the end goes on. */
  readonly onProblem: (step: keyof DrainSteps, error: unknown) => void;
  /** Called once: `code` is what the process ends with. */
  readonly exit: (code: number) => void;
}

/** What a shell shows of a process that a signal ended: 128 and the number of the signal. */
const EXIT_CODE = { SIGTERM: 143, SIGINT: 130 } as const;

export type EndSignal = keyof typeof EXIT_CODE;

/** Ends the process in good order at the first signal, and at once at the second. */
export class Drain {
  private readonly settings: DrainSettings;
  private current: DrainState = 'serving';

  constructor(settings: DrainSettings) {
    this.settings = settings;
  }

  get state(): DrainState {
    return this.current;
  }

  /** Resolves when the process may end. */
  async signal(name: EndSignal): Promise<void> {
    if (this.current !== 'serving') {
      this.end(EXIT_CODE[name]);
      return;
    }
    this.current = 'draining';
    const { steps } = this.settings;
    await this.step('refuse', steps.refuse);
    await this.step('endStreams', steps.endStreams);
    // Requests may wait for operations: both get the same grace.
    await Promise.all([this.step('requests', steps.requests), this.step('operations', steps.operations)]);
    await this.step('close', steps.close);
    this.end(0);
  }

  private async step(name: keyof DrainSteps, run: () => Promise<void> | void): Promise<void> {
    const { graceMilliseconds, sleep, onProblem } = this.settings;
    const done = new AbortController();
    const late = sleep(graceMilliseconds, done.signal).then(() => {
      throw new Error(`${name} took longer than ${graceMilliseconds} ms`);
    });
    try {
      await Promise.race([run(), late]);
    } catch (error) {
      onProblem(name, error);
    } finally {
      late.catch(() => undefined);
      done.abort();
    }
  }

  private end(code: number): void {
    if (this.current === 'ended') return;
    this.current = 'ended';
    this.settings.exit(code);
  }
}
