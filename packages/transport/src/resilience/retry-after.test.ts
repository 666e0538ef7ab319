import { describe, expect, it } from 'vitest';

import { retryAfterMilliseconds } from './retry-after.ts';

const NOW = Date.parse('2026-01-05T03:00:00Z');

describe('Retry-After', () => {
  it.each([
    ['whole seconds', '7', 7_000],
    ['a date', 'Mon, 05 Jan 2026 03:00:30 GMT', 30_000],
    ['a date that is over', 'Mon, 05 Jan 2026 02:59:00 GMT', null],
    ['no time at all', '0', null],
    ['what nobody can read', 'soon', null],
    ['a number below zero', '-5', null],
    ['nothing', undefined, null],
  ])('is read from %s', (_what, header, milliseconds) => {
    expect(retryAfterMilliseconds(header, NOW)).toBe(milliseconds);
  });

  it('is counted by the clock of the cloud where the reply tells it', () => {
    expect(retryAfterMilliseconds('Mon, 05 Jan 2026 04:00:30 GMT', NOW, 'Mon, 05 Jan 2026 04:00:00 GMT')).toBe(30_000);
  });
});
