import { describe, expect, it } from 'vitest';

import type { RateWindow } from './rate-window.ts';
import { closeWindow, EMPTY_WINDOW, rateLimitOf, takeTurn } from './rate-window.ts';

const NOW = 1_000_000;
const MINUTE = rateLimitOf(60);
const full = (at: number): RateWindow => ({ turns: Array.from({ length: 60 }, () => at), closed: null });
const waitOf = (window: RateWindow, now: number): number => takeTurn(window, now, MINUTE).waitMilliseconds;

describe('rateLimitOf', () => {
  it.each([
    [60, 60, 60_000],
    [30, 30, 60_000],
    [120, 60, 30_000],
    [2400, 60, 1500],
    [0.5, 1, 120_000],
  ])('reads %d a minute as %d in %d ms', (perMinute, requests, spanMilliseconds) => {
    expect(rateLimitOf(perMinute)).toEqual({ requests, spanMilliseconds });
  });
});

describe('takeTurn', () => {
  it('gives turns freely until the window is full', () => {
    let window = EMPTY_WINDOW;
    for (let taken = 0; taken < 60; taken += 1) {
      const turn = takeTurn(window, NOW, MINUTE);
      expect(turn.waitMilliseconds).toBe(0);
      window = turn.window ?? window;
    }
    expect(waitOf(window, NOW)).toBe(61_000);
  });

  it('waits for the turn that leaves the window next, and a little more for requests that were long on their way', () => {
    const window = { turns: [NOW - 40_000, ...full(NOW).turns.slice(1)], closed: null };
    expect(waitOf(window, NOW)).toBe(21_000);
    expect(waitOf(window, NOW + 21_000)).toBe(0);
  });

  it('forgets turns that are past, and turns of a clock that was set back', () => {
    expect(waitOf(full(NOW - 61_000), NOW)).toBe(0);
    expect(waitOf(full(NOW + 3_600_000), NOW)).toBe(0);
    expect(waitOf(full(NOW + 5), NOW)).toBeGreaterThan(0);
  });
});

describe('closeWindow', () => {
  it('lets nobody through for as long as the cloud says, or for a whole span', () => {
    expect(waitOf(closeWindow(EMPTY_WINDOW, NOW, MINUTE, 7000), NOW)).toBe(7000);
    expect(waitOf(closeWindow(EMPTY_WINDOW, NOW, MINUTE, null), NOW)).toBe(60_000);
    expect(waitOf(closeWindow(EMPTY_WINDOW, NOW, MINUTE, null), NOW + 60_000)).toBe(0);
  });

  it('is not shortened by a second refusal', () => {
    const closed = closeWindow(EMPTY_WINDOW, NOW, MINUTE, 90_000);
    expect(waitOf(closeWindow(closed, NOW, MINUTE, 1000), NOW)).toBe(90_000);
  });

  it('ends where the clock was set back', () => {
    expect(waitOf(closeWindow(EMPTY_WINDOW, NOW, MINUTE, null), NOW - 3_600_000)).toBe(0);
  });
});
