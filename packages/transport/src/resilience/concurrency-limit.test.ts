import { describe, expect, it } from 'vitest';

import { ConcurrencyLimit } from './concurrency-limit.ts';

describe('the limit of an account', () => {
  it('lets the others in as they came', async () => {
    const limit = new ConcurrencyLimit(2);
    const order: string[] = [];
    expect([limit.tryEnter(), limit.tryEnter(), limit.tryEnter()]).toEqual([true, true, false]);
    const entered = ['a', 'b', 'c'].map(async (name) => {
      await limit.enter(undefined);
      order.push(name);
    });
    expect(limit.waiting).toBe(3);
    limit.leave();
    await entered[0];
    expect(order).toEqual(['a']);
    limit.leave();
    limit.leave();
    await Promise.all(entered);
    expect(order).toEqual(['a', 'b', 'c']);
  });

  it('forgets those who gave up, and frees each place once', async () => {
    const limit = new ConcurrencyLimit(1);
    const reason = new DOMException('stop', 'AbortError');
    const stop = new AbortController();
    expect(limit.tryEnter()).toBe(true);
    const given = limit.enter(stop.signal);
    stop.abort(reason);
    await expect(given).rejects.toBe(reason);
    await expect(limit.enter(stop.signal)).rejects.toBe(reason);
    expect(limit.waiting).toBe(0);
    limit.leave();
    expect([limit.tryEnter(), limit.tryEnter()]).toEqual([true, false]);
  });
});
