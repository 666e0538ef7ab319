/** How often and for how long one request is tried. */
export interface RetrySchedule {
  /** With the first one. */
  readonly maximumAttempts: number;
  /** The longest pause before the second attempt; each further one doubles it. */
  readonly initialDelayMilliseconds: number;
  readonly maximumDelayMilliseconds: number;
  /** From the first attempt on; nothing is begun anew that would begin later. */
  readonly maximumTotalMilliseconds: number;
  /** A cloud that asks for a longer pause is believed: the caller is told at once. */
  readonly maximumRetryAfterMilliseconds: number;
}

export const DEFAULT_RETRY_SCHEDULE: RetrySchedule = {
  maximumAttempts: 10,
  initialDelayMilliseconds: 100,
  maximumDelayMilliseconds: 2_000,
  maximumTotalMilliseconds: 120_000,
  maximumRetryAfterMilliseconds: 60_000,
};

export interface Tried {
  /** How many attempts failed so far. */
  readonly attempts: number;
  readonly elapsedMilliseconds: number;
  /** What the cloud asks for; null where it says nothing. */
  readonly retryAfterMilliseconds: number | null;
}

/**
 * The pause before the next attempt: full jitter over a doubling ceiling, after whatever the cloud asked for. null: no further attempt.
 * @param random gives numbers in [0, 1)
 */
export function retryDelay(
  schedule: RetrySchedule,
  { attempts, elapsedMilliseconds, retryAfterMilliseconds }: Tried,
  random: () => number,
): number | null {
  const asked = retryAfterMilliseconds ?? 0;
  if (attempts >= schedule.maximumAttempts || asked > schedule.maximumRetryAfterMilliseconds) return null;
  const ceiling = Math.min(schedule.maximumDelayMilliseconds, schedule.initialDelayMilliseconds * 2 ** (attempts - 1));
  const delay = asked + Math.round(ceiling * random());
  return elapsedMilliseconds + delay > schedule.maximumTotalMilliseconds ? null : delay;
}
