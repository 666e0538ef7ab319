import type { CloudError } from '@isobar/core';

/** So many failures in a row without a sign of life open the circuit. One that could not even connect counts twice. */
const FAILURES_TO_OPEN = 10;
const FIRST_PAUSE_MILLISECONDS = 5_000;
const LONGEST_PAUSE_MILLISECONDS = 60_000;

export type BreakerState = 'closed' | 'open' | 'halfOpen';

/** How an attempt ended, as far as the line is concerned. `abandoned`: nothing was learnt, the caller gave up. */
export type LineResult = 'answered' | 'silent' | 'unreachable' | 'abandoned';

const WEIGHTS: Readonly<Record<'silent' | 'unreachable', number>> = { silent: 1, unreachable: 2 };

/**
 * Keeps callers from waiting for a cloud that does not answer. Any answer, also a refusal, is a sign of life.
 * After a pause one caller is let through; if it is answered the circuit closes, else the pause doubles. A look that takes long
 * keeps others away for no more than another pause.
 */
export class CircuitBreaker {
  /** The last failure without an answer, for those who are turned away. */
  lastFailure: CloudError | undefined;
  private readonly onState: (state: BreakerState, pauseMilliseconds: number) => void;
  private state: BreakerState = 'closed';
  private failures = 0;
  private pauseMilliseconds = FIRST_PAUSE_MILLISECONDS;
  private openUntil = 0;

  constructor(onState: (state: BreakerState, pauseMilliseconds: number) => void = () => undefined) {
    this.onState = onState;
  }

  /** How long a caller has to stay away; 0 where it may try. */
  blockedMilliseconds(now: number): number {
    return this.state === 'closed' ? 0 : Math.max(0, this.openUntil - now);
  }

  /** Lets a caller through, who must `settle` afterwards. The first after a pause is the probe. Call it only when not blocked. */
  enter(now: number): void {
    if (this.state === 'closed') return;
    this.openUntil = now + this.pauseMilliseconds;
    this.change('halfOpen');
  }

  settle(result: LineResult, now: number, failure?: CloudError): void {
    if (result === 'answered') this.close();
    else if (result !== 'abandoned') this.fail(WEIGHTS[result], now, failure);
    // Whoever comes next looks instead.
    else if (this.state === 'halfOpen') this.openUntil = now;
  }

  private close(): void {
    this.failures = 0;
    if (this.state === 'closed') return;
    this.pauseMilliseconds = FIRST_PAUSE_MILLISECONDS;
    this.change('closed');
  }

  private fail(weight: number, now: number, failure: CloudError | undefined): void {
    this.failures += weight;
    this.lastFailure = failure;
    if (this.state === 'open' || this.failures < FAILURES_TO_OPEN) return;
    if (this.state === 'halfOpen') this.pauseMilliseconds = Math.min(LONGEST_PAUSE_MILLISECONDS, this.pauseMilliseconds * 2);
    this.openUntil = now + this.pauseMilliseconds;
    this.change('open');
  }

  private change(state: BreakerState): void {
    if (this.state === state) return;
    this.state = state;
    this.onState(state, this.pauseMilliseconds);
  }
}
