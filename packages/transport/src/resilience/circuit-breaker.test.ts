import { beforeEach, describe, expect, it } from 'vitest';

import type { BreakerState, LineResult } from './circuit-breaker.ts';
import { CircuitBreaker } from './circuit-breaker.ts';

let states: BreakerState[] = [];
let breaker = new CircuitBreaker();

beforeEach(() => {
  states = [];
  breaker = new CircuitBreaker((state) => states.push(state));
});

function pass(result: LineResult, now: number, times = 1): void {
  for (let time = 0; time < times; time += 1) {
    breaker.enter(now);
    breaker.settle(result, now);
  }
}

describe('the breaker of a cloud', () => {
  it('opens after ten silent attempts in a row, or five that could not connect', () => {
    pass('silent', 0, 9);
    expect(breaker.blockedMilliseconds(0)).toBe(0);
    pass('silent', 0);
    expect(breaker.blockedMilliseconds(0)).toBe(5_000);
    breaker = new CircuitBreaker();
    pass('unreachable', 0, 5);
    expect(breaker.blockedMilliseconds(1_000)).toBe(4_000);
  });

  it('takes any answer as a sign of life', () => {
    pass('silent', 0, 9);
    pass('answered', 0);
    pass('silent', 0, 9);
    expect([breaker.blockedMilliseconds(0), states]).toEqual([0, []]);
  });

  it('lets one look after a pause, and closes when it is answered', () => {
    pass('unreachable', 0, 5);
    expect(breaker.blockedMilliseconds(5_000)).toBe(0);
    breaker.enter(5_000);
    expect(breaker.blockedMilliseconds(5_000)).toBe(5_000);
    breaker.settle('answered', 5_010);
    expect(breaker.blockedMilliseconds(5_010)).toBe(0);
    expect(states).toEqual(['open', 'halfOpen', 'closed']);
  });

  it('waits twice as long after each look in vain, up to a minute', () => {
    pass('unreachable', 0, 5);
    const pauses: number[] = [];
    let now = 0;
    for (let look = 0; look < 6; look += 1) {
      now += breaker.blockedMilliseconds(now);
      pass('silent', now);
      pauses.push(breaker.blockedMilliseconds(now));
    }
    expect(pauses).toEqual([10_000, 20_000, 40_000, 60_000, 60_000, 60_000]);
  });

  it('lets another look where the first takes longer than a pause', () => {
    pass('unreachable', 0, 5);
    breaker.enter(5_000);
    expect(breaker.blockedMilliseconds(10_000)).toBe(0);
  });

  it('lets the next one look where the first gave up', () => {
    pass('unreachable', 0, 5);
    pass('abandoned', 5_000);
    expect(breaker.blockedMilliseconds(5_000)).toBe(0);
  });
});
