import { ApiError } from '../problem/api-error.ts';

const WINDOW_MILLISECONDS = 60_000;
/** So many keys are remembered that an attack on the memory would need as many addresses. */
const MAX_KEYS = 100_000;

export interface RateLimit {
  /** Counts one. @throws ApiError `rate_limited`, with the time after which it may be tried again */
  take(key: string): void;
  /** Whether there is no room left, without counting. @throws ApiError the same */
  require(key: string): void;
}

/** At most so many in each minute, by key; of this process alone. */
export function createRateLimit(perMinute: number, now: () => number): RateLimit {
  let windowStart = now();
  let counts = new Map<string, number>();
  const countOf = (key: string): number => {
    if (now() - windowStart >= WINDOW_MILLISECONDS || counts.size > MAX_KEYS) {
      windowStart = now();
      counts = new Map();
    }
    return counts.get(key) ?? 0;
  };
  const require = (key: string): number => {
    const count = countOf(key);
    if (count >= perMinute) throw tooMany(windowStart + WINDOW_MILLISECONDS - now());
    return count;
  };
  return {
    take: (key) => {
      counts.set(key, require(key) + 1);
    },
    require: (key) => {
      require(key);
    },
  };
}

function tooMany(retryAfterMilliseconds: number): ApiError {
  return new ApiError('rate_limited', 'too many requests', { retryAfterMilliseconds, retryable: true, outcome: 'not_applied' }, {});
}
