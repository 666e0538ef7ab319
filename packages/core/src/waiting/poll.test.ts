import { describe, expect, it } from 'vitest';

import { CloudError } from '../error/cloud-error.ts';
import type { Clock } from './clock.ts';
import type { Look } from './poll.ts';
import { poll } from './poll.ts';

function clockFrom(): Clock & { readonly slept: number[] } {
  let now = 0;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      slept.push(milliseconds);
      now += milliseconds;
    },
  };
}

const looks = (...all: readonly Look<string>[]): (() => Promise<Look<string>>) => {
  let index = 0;
  return async () => all[Math.min(index++, all.length - 1)] as Look<string>;
};

const steady = { initialMilliseconds: 100, maximumMilliseconds: 100, factor: 1, jitter: 0 };

describe('poll', () => {
  it('returns what the acceptor accepted', async () => {
    const clock = clockFrom();
    const look = looks({ kind: 'again', seen: 'BUILD' }, { kind: 'accepted', value: 'there' });
    expect(await poll({ what: 'server', look, clock, backoff: steady })).toBe('there');
    expect(clock.slept).toEqual([100]);
  });

  it('stops at once on failure', async () => {
    const clock = clockFrom();
    const look = looks({ kind: 'failed', error: new CloudError('internal', 'ERROR: no valid host') });
    await expect(poll({ what: 'server', look, clock })).rejects.toThrow('no valid host');
    expect(clock.slept).toEqual([]);
  });

  it('tells on timeout what it saw and how often', async () => {
    const look = looks({ kind: 'again', seen: 'BUILD' }, { kind: 'again', seen: 'WORK' });
    const waiting = poll({ what: 'server web-1', look, clock: clockFrom(), backoff: steady, timeoutMilliseconds: 250 });
    await expect(waiting).rejects.toMatchObject({
      code: 'timeout',
      outcome: 'unknown',
      details: { extra: { last: 'WORK', seen: { BUILD: 1, WORK: 2 } } },
    });
  });

  it('ends with the reason of the one who canceled', async () => {
    const controller = new AbortController();
    const look = async (): Promise<Look<string>> => {
      controller.abort(new Error('enough'));
      return { kind: 'again', seen: 'BUILD' };
    };
    await expect(poll({ what: 'server', look, clock: clockFrom(), signal: controller.signal })).rejects.toThrow('enough');
  });
});
