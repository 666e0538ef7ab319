import { median } from './median.ts';

/** What must be reached, and what would be better still. Ratios of time and memory are to stay below, of rates above. */
export interface Goal {
  readonly kind: 'at most' | 'at least';
  /** null where nothing is asked, only wished for. */
  readonly bar: number | null;
  readonly stretch: number | null;
}

/** One ratio that was measured, with its goal. */
export interface Finding {
  readonly workload: string;
  /** What the ratio is of, such as `wall`. */
  readonly quantity: string;
  /** Median of the measured values, and of those that they are compared with. */
  readonly value: number;
  readonly base: number;
  readonly unit: string;
  readonly ratio: number;
  readonly goal: Goal;
}

export const atMost = (bar: number | null, stretch: number | null = null): Goal => ({ kind: 'at most', bar, stretch });
export const atLeast = (bar: number, stretch: number | null = null): Goal => ({ kind: 'at least', bar, stretch });

/** The ratio of two medians. */
export function findingOf(
  name: Pick<Finding, 'workload' | 'quantity' | 'unit'>,
  values: readonly number[],
  bases: readonly number[],
  goal: Goal,
): Finding {
  const value = median(values);
  const base = median(bases);
  return { ...name, value, base, ratio: value / base, goal };
}

export function isReached({ kind }: Goal, limit: number, ratio: number): boolean {
  return kind === 'at most' ? ratio <= limit : ratio >= limit;
}

export function isMet({ goal, ratio }: Finding): boolean {
  return goal.bar === null || isReached(goal, goal.bar, ratio);
}
