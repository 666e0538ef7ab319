import { keyedRandom, weighted } from '../keyed-random.ts';
import type { Fault, MetRequest } from './faults.ts';
import { FAULTS } from './faults.ts';

/** The longest run of one fault on one request. */
const LONGEST = Math.max(...FAULTS.map(({ times = 1 }) => times));

/**
 * Decides by a seed which requests go wrong, and how. What it says of the n-th arrival of a method and path depends on that alone,
 * so requests that run at the same time do not change each other's fate.
 */
export class FaultChooser {
  private readonly seed: number;
  private readonly share: number;
  private readonly counts = new Map<string, number>();

  /** @param share of the requests that meet a fault, in [0, 1] */
  constructor(seed: number, share: number) {
    this.seed = seed;
    this.share = share;
  }

  /** null: this one goes through unharmed. */
  choose(request: MetRequest): Fault | null {
    // Not by its body: that may hold the id of an operation, which is another in each run.
    const key = `${request.provider} ${request.method} ${request.path}`;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    for (let back = 0; back < Math.min(LONGEST, count); back += 1) {
      const fault = this.drawn(request, key, count - back);
      if (fault !== null && back < (fault.times ?? 1)) return fault;
    }
    return null;
  }

  private drawn(request: MetRequest, key: string, count: number): Fault | null {
    if (keyedRandom(this.seed, key, count, 'whether') >= this.share) return null;
    const possible = FAULTS.filter(({ meets }) => meets?.(request) ?? true);
    return weighted(possible, keyedRandom(this.seed, key, count, 'which')) ?? null;
  }
}
