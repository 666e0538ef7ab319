import type { Clock } from '@isobar/core';

/** So much of a minute's requests may be sent at once after a rest. */
const BURST_MINUTES = 1 / 3;

/**
 * What reading may take of a cloud's quota. What was sent is told afterwards, because nobody knows before how many requests a
 * page takes; who has spent too much waits until it is made up for.
 */
export class RequestBudget {
  /** null where the cloud has no quota. */
  readonly perMinute: number | null;
  private readonly clock: Clock;
  private balance: number;
  private filledAt: number;

  constructor(perMinute: number | null, clock: Clock) {
    this.perMinute = perMinute;
    this.clock = clock;
    this.balance = (perMinute ?? 0) * BURST_MINUTES;
    this.filledAt = clock.now();
  }

  spend(requests: number): void {
    this.balance -= requests;
  }

  /** Waits until a request may be sent. Returns how long it waited. @throws the signal's reason */
  async turn(signal: AbortSignal): Promise<number> {
    signal.throwIfAborted();
    if (this.perMinute === null) return 0;
    this.fill(this.perMinute);
    if (this.balance >= 1) return 0;
    const milliseconds = Math.ceil(((1 - this.balance) * 60_000) / this.perMinute);
    await this.clock.sleep(milliseconds, signal);
    this.fill(this.perMinute);
    return milliseconds;
  }

  private fill(perMinute: number): void {
    const now = this.clock.now();
    this.balance = Math.min(Math.max(1, perMinute * BURST_MINUTES), this.balance + ((now - this.filledAt) * perMinute) / 60_000);
    this.filledAt = now;
  }
}
