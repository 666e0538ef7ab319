/** What a {@link SimClock} is made of. `wallNow` is milliseconds since the epoch. */
export interface SimClockSettings {
  readonly scale?: number;
  readonly wallNow?: () => number;
}

interface ScheduledEvent {
  readonly dueMilliseconds: number;
  readonly order: number;
  readonly run: () => void;
}

/**
 * Virtual time of one simulated cloud, in milliseconds since the epoch (UTC).
 *
 * There are no timers: what is due runs when {@link SimClock.settle} is called (the server does so
 * before each request), in due order and each event at its own due time. A state machine therefore
 * passes the same states in the same order however rarely it is looked at.
 */
export class SimClock {
  readonly #wallNow: () => number;
  #scale: number;
  #virtualBase: number;
  #wallBase: number;
  #runningAt: number | undefined;
  #events: ScheduledEvent[] = [];
  #order = 0;

  constructor(settings: SimClockSettings = {}) {
    this.#wallNow = settings.wallNow ?? Date.now;
    this.#scale = requireScale(settings.scale ?? 1);
    this.#wallBase = this.#wallNow();
    this.#virtualBase = this.#wallBase;
  }

  /** Virtual milliseconds since the epoch; inside an event, that event's due time. */
  now(): number {
    return this.#runningAt ?? this.#live();
  }

  /** Wall milliseconds since the epoch: signatures, tokens, `Date` and rate windows follow it. */
  wallNow(): number {
    return this.#wallNow();
  }

  /** Virtual seconds that pass in one second of wall time. */
  get scale(): number {
    return this.#scale;
  }

  /** Schedules `run` for `seconds` of virtual time from now; it runs in a later `settle()`. */
  after(seconds: number, run: () => void): void {
    const dueMilliseconds = this.now() + seconds * 1000;
    this.#order += 1;
    const event = { dueMilliseconds, order: this.#order, run };
    const index = this.#events.findIndex((other) => other.dueMilliseconds > dueMilliseconds);
    this.#events.splice(index < 0 ? this.#events.length : index, 0, event);
  }

  /** Lets `seconds` of virtual time pass at once and runs what became due. */
  advance(seconds: number): void {
    if (!(seconds >= 0)) throw new RangeError('advance: seconds must not be negative');
    this.#virtualBase += seconds * 1000;
    this.settle();
  }

  /** Changes how fast virtual time passes from now on; what has passed stays. */
  setScale(scale: number): void {
    const next = requireScale(scale);
    this.#virtualBase = this.#live();
    this.#wallBase = this.#wallNow();
    this.#scale = next;
  }

  /** Runs everything that is due, also what the events themselves schedule up to now. */
  settle(): void {
    // An event that advances the clock must not start a second, nested run.
    if (this.#runningAt !== undefined) return;
    const until = this.#live();
    try {
      for (let next = this.#takeDue(until); next !== undefined; next = this.#takeDue(until)) {
        this.#runningAt = next.dueMilliseconds;
        next.run();
      }
    } finally {
      this.#runningAt = undefined;
    }
  }

  #takeDue(until: number): ScheduledEvent | undefined {
    const next = this.#events[0];
    return next !== undefined && next.dueMilliseconds <= until ? this.#events.shift() : undefined;
  }

  #live(): number {
    return this.#virtualBase + (this.#wallNow() - this.#wallBase) * this.#scale;
  }
}

function requireScale(scale: number): number {
  if (Number.isFinite(scale) && scale >= 0) return scale;
  throw new RangeError('scale must be a number of at least 0');
}
