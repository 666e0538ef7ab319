import { describe, expect, test } from 'vitest';

import type { Caller } from '../caller.ts';
import { StandingClock } from '../testing/open-access.ts';
import { TimedCache } from './timed-cache.ts';
import { Watchers } from './watchers.ts';

describe('what is remembered', () => {
  const clock = new StandingClock();
  const cacheOf = (capacity = 10) => new TimedCache<number>({ lifetimeMilliseconds: 1000, capacity, clock });

  test('is loaded once for all who ask, and again when it is old', async () => {
    const cache = cacheOf();
    let loads = 0;
    const ask = () => cache.get('key', () => Promise.resolve((loads += 1)));
    expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
    clock.time += 999;
    expect(await ask()).toBe(1);
    clock.time += 1;
    expect(await ask()).toBe(2);
  });

  test('is not what was being loaded when it was forgotten', async () => {
    const cache = cacheOf();
    const old = Promise.withResolvers<number>();
    const waiting = cache.get('key', () => old.promise);
    cache.clear();
    old.resolve(1);
    expect(await waiting).toBe(1);
    expect(await cache.get('key', () => Promise.resolve(2))).toBe(2);
  });

  test('is no failure', async () => {
    const cache = cacheOf();
    await expect(cache.get('key', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await cache.get('key', () => Promise.resolve(1))).toBe(1);
  });

  test('is not without end', async () => {
    const cache = cacheOf(2);
    for (const key of ['a', 'b', 'c']) await cache.get(key, () => Promise.resolve(1));
    expect(await cache.get('a', () => Promise.resolve(2))).toBe(2);
    expect(await cache.get('c', () => Promise.resolve(2))).toBe(1);
  });
});

describe('who watches its rights', () => {
  const caller: Caller = { subject: 'token:a', groups: [], administrator: false, grants: [], expiresAt: null };
  const watchersOf = (callerOf: () => Promise<Caller | null>) => new Watchers({ callerOf, clock: new StandingClock() });

  test.each([
    ['it may do something else', () => Promise.resolve({ ...caller, administrator: true }), ['told']],
    ['it may do nothing more', () => Promise.resolve(null), ['told']],
    ['its rights cannot be read', () => Promise.reject(new Error('away')), ['told']],
    ['nothing changed', () => Promise.resolve({ ...caller }), []],
  ])('is told once where %s', async (_name, callerOf, expected) => {
    const told: string[] = [];
    const watchers = watchersOf(callerOf);
    watchers.watch(caller, () => told.push('told'));
    await watchers.recheck();
    await watchers.recheck();
    watchers.end();
    expect(told).toEqual(expected);
  });

  test('is told when its token ends, however far that is', async () => {
    const clock = new StandingClock();
    const slept: number[] = [];
    const sleep = (milliseconds: number): Promise<void> => {
      slept.push(milliseconds);
      clock.time += milliseconds;
      return Promise.resolve();
    };
    const watchers = new Watchers({ callerOf: () => Promise.resolve(caller), clock: { now: () => clock.time, sleep } });
    const ended = Promise.withResolvers<void>();
    watchers.watch({ ...caller, expiresAt: clock.time + 30.5 * 86_400_000 }, ended.resolve);
    await ended.promise;
    expect([slept.length, Math.max(...slept)]).toEqual([31, 86_400_000]);
  });

  test('hears no more when it stopped', async () => {
    const told: string[] = [];
    const watchers = watchersOf(() => Promise.resolve(null));
    watchers.watch(caller, () => told.push('told'))();
    await watchers.recheck();
    expect(told).toEqual([]);
  });
});
