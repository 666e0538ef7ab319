import { describe, expect, it } from 'vitest';

import { DEFAULT_RETRY_SCHEDULE, retryDelay } from './retry-schedule.ts';

const first = { attempts: 1, elapsedMilliseconds: 0, retryAfterMilliseconds: null };

describe('the pause before the next attempt', () => {
  it('is anything up to a ceiling that doubles and then stays', () => {
    const ceilings = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((attempts) => retryDelay(DEFAULT_RETRY_SCHEDULE, { ...first, attempts }, () => 0.999_999));
    expect(ceilings).toEqual([100, 200, 400, 800, 1600, 2000, 2000, 2000, 2000]);
    expect(retryDelay(DEFAULT_RETRY_SCHEDULE, first, () => 0)).toBe(0);
  });

  it('is never shorter than what the cloud asks for', () => {
    expect(retryDelay(DEFAULT_RETRY_SCHEDULE, { ...first, retryAfterMilliseconds: 30_000 }, () => 0.5)).toBe(30_050);
  });

  it('is not taken after the last attempt, where the cloud asks for too much, or where time is over', () => {
    expect(retryDelay(DEFAULT_RETRY_SCHEDULE, { ...first, attempts: 10 }, () => 0)).toBeNull();
    expect(retryDelay(DEFAULT_RETRY_SCHEDULE, { ...first, retryAfterMilliseconds: 60_001 }, () => 0)).toBeNull();
    expect(retryDelay(DEFAULT_RETRY_SCHEDULE, { ...first, elapsedMilliseconds: 119_999 }, () => 0.5)).toBeNull();
  });
});
