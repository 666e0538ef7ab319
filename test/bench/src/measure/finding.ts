import { median } from './median.ts';

/** What must be reached, and what would be better still. Ratios and amounts of time and memory are to stay below, those of rates above. */
export interface Goal {
  readonly kind: 'at most' | 'at least';
  /** null where nothing is asked, only wished for. */
  readonly bar: number | null;
  readonly stretch: number | null;
}

/** One thing that was measured, with its goal: a ratio, or an amount where it is compared with nothing. */
export interface Finding {
  readonly workload: string;
  /** What was measured, such as `wall`. */
  readonly quantity: string;
  /** Median of the measured values. */
  readonly value: number;
  readonly unit: string;
  /** Median of what they are compared with, and the ratio; null where the goal is an amount in `unit`. */
  readonly beside: { readonly base: number; readonly ratio: number } | null;
  readonly goal: Goal;
}

type Name = Pick<Finding, 'workload' | 'quantity' | 'unit'>;

export const atMost = (bar: number | null, stretch: number | null = null): Goal => ({ kind: 'at most', bar, stretch });
export const atLeast = (bar: number, stretch: number | null = null): Goal => ({ kind: 'at least', bar, stretch });

/**
 * What took turns is compared round by round, and the median of these ratios counts: a machine is quicker in one minute than in the next, for
 * both of them. Where there are not as many of the one as of the other, it is the ratio of their medians.
 */
export function findingOf(name: Name, values: readonly number[], bases: readonly number[], goal: Goal): Finding {
  const value = median(values);
  const base = median(bases);
  const ratio = values.length === bases.length ? median(values.map((each, round) => each / (bases[round] ?? base))) : value / base;
  return { ...name, value, beside: { base, ratio }, goal };
}

/** A median by itself; its goal is an amount in its unit. */
export function amountOf(name: Name, values: readonly number[], goal: Goal): Finding {
  return { ...name, value: median(values), beside: null, goal };
}

export function isReached({ goal: { kind }, beside, value }: Finding, limit: number): boolean {
  const measured = beside?.ratio ?? value;
  return kind === 'at most' ? measured <= limit : measured >= limit;
}

export function isMet(finding: Finding): boolean {
  const { bar } = finding.goal;
  return bar === null || isReached(finding, bar);
}
