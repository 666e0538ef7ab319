import { ApiError } from '../problem/api-error.ts';

const WINDOW_MILLISECONDS = 60_000;
/** So many keys are remembered that an attack on the memory would need as many addresses. */
const MAX_KEYS = 100_000;

export interface RateLimit {
  /** Counts one; false where there is no room left. */
  tryTake(key: string): boolean;
  /** Counts one. @throws ApiError `rate_limited`, with the time after which it may be tried again */
  take(key: string): void;
}

/** At most so many in each minute, by key; of this process alone. */
export function createRateLimit(perMinute: number, now: () => number): RateLimit {
  let windowStart = now();
  let counts = new Map<string, number>();
  const hasRoom = (key: string): boolean => {
    if (now() - windowStart >= WINDOW_MILLISECONDS || counts.size > MAX_KEYS) {
      windowStart = now();
      counts = new Map();
    }
    return (counts.get(key) ?? 0) < perMinute;
  };
  const tryTake = (key: string): boolean => {
    if (!hasRoom(key)) return false;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return true;
  };
  const tooMany = (): ApiError => {
    const retryAfterMilliseconds = windowStart + WINDOW_MILLISECONDS - now();
    return new ApiError('rate_limited', 'too many requests', { retryAfterMilliseconds, retryable: true, outcome: 'not_applied' }, {});
  };
  return {
    tryTake,
    take: (key) => {
      if (!tryTake(key)) throw tooMany();
    },
  };
}
