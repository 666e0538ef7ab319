/** How often to look. Grows from `initialMilliseconds` by `factor` up to `maximumMilliseconds`. */
export interface Backoff {
  readonly initialMilliseconds: number;
  readonly maximumMilliseconds: number;
  readonly factor: number;
  /** 0 is none, 0.2 spreads each delay by up to 20 % either way. */
  readonly jitter: number;
}

export const DEFAULT_BACKOFF: Backoff = { initialMilliseconds: 500, maximumMilliseconds: 5_000, factor: 1.5, jitter: 0.2 };

/** Delay before look number `attempt` (0 is the first). `random` gives numbers in [0, 1). */
export function backoffDelay(backoff: Backoff, attempt: number, random: () => number): number {
  const grown = Math.min(backoff.maximumMilliseconds, backoff.initialMilliseconds * backoff.factor ** attempt);
  const spread = grown * backoff.jitter * (2 * random() - 1);
  return Math.max(0, Math.round(grown + spread));
}
