import type { Json, SharedRecord, Warning } from '@isobar/core';
import { beforeEach, describe, expect, it } from 'vitest';

import { QueueingClock } from '../testing/queueing-clock.ts';
import { AccountPacer } from './account-pacer.ts';
import { rateLimitOf } from './rate-window.ts';

const QUOTA = 60;

let clock: QueueingClock;
let granted: { readonly caller: string; readonly at: number }[];
let warnings: Warning[];

beforeEach(() => {
  clock = new QueueingClock();
  granted = [];
  warnings = [];
});

/** As a file would keep it: each change sees what the last one left, a little later. */
class MemoryRecord implements SharedRecord {
  value: Json | undefined;

  async update(change: (current: Json | undefined) => Json | undefined): Promise<void> {
    await Promise.resolve();
    this.value = change(this.value) ?? this.value;
  }
}

const pacer = (record?: SharedRecord): AccountPacer =>
  new AccountPacer({ limit: rateLimitOf(QUOTA), clock, record, onWarning: (warning) => warnings.push(warning) });

const call = async (of: AccountPacer, caller: string, signal?: AbortSignal): Promise<void> => {
  await of.turn(signal);
  granted.push({ caller, at: clock.now() });
};

const calls = (of: AccountPacer, count: number, name: string): Promise<unknown> =>
  Promise.all(Array.from({ length: count }, (_, index) => call(of, `${name}${index}`)));

/** The most turns that any minute saw. */
const mostInAMinute = (): number => Math.max(...granted.map(({ at }) => granted.filter((other) => other.at >= at && other.at < at + 60_000).length));

describe('an account pacer', () => {
  it('gives a burst at once, and 500 calls in just as many minutes as they need, in their order', async () => {
    const start = clock.now();
    await clock.run(calls(pacer(), 500, 'call '));
    expect(granted.filter(({ at }) => at === start)).toHaveLength(QUOTA);
    expect(mostInAMinute()).toBe(QUOTA);
    expect(granted.map(({ caller }) => caller)).toEqual(Array.from({ length: 500 }, (_, index) => `call ${index}`));
    expect(clock.now() - start).toBe(8 * 61_000);
  });

  it('shares the quota with another process on the same key', async () => {
    const record = new MemoryRecord();
    const start = clock.now();
    await clock.run(Promise.all([calls(pacer(record), 150, 'here '), calls(pacer(record), 150, 'there ')]));
    expect(granted).toHaveLength(300);
    expect(mostInAMinute()).toBe(QUOTA);
    expect(clock.now() - start).toBe(4 * 61_000);
    const [hereFirst, thereFirst] = ['here', 'there'].map((name) => granted.slice(0, 240).filter(({ caller }) => caller.startsWith(name)).length);
    expect(Math.min(hereFirst ?? 0, thereFirst ?? 0)).toBeGreaterThan(60);
  });

  it('knows what a process before it has spent', async () => {
    const record = new MemoryRecord();
    await clock.run(calls(pacer(record), QUOTA, 'before '));
    const start = clock.now();
    await clock.run(calls(pacer(record), 1, 'after '));
    expect(clock.now() - start).toBe(61_000);
  });

  it('lets a caller give up without losing the others their place', async () => {
    const one = pacer();
    await clock.run(calls(one, QUOTA, 'burst '));
    const abort = new AbortController();
    const waiting = [call(one, 'head', abort.signal), call(one, 'second', abort.signal), call(one, 'third')];
    await new Promise((resolve) => setImmediate(resolve));
    abort.abort(new Error('enough'));
    const ended = await clock.run(Promise.allSettled(waiting));
    expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    expect(granted.at(-1)?.caller).toBe('third');
    await expect(one.turn(abort.signal)).rejects.toThrow('enough');
  });

  it.each([
    ['for the time that the cloud names', 5000, 5000],
    ['for a minute where it names none', null, 60_000],
  ])('stops all callers of the key after a 429 %s', async (_name, retryAfter, waited) => {
    const record = new MemoryRecord();
    const [here, there] = [pacer(record), pacer(record)];
    await clock.run(calls(here, 1, 'here '));
    here.exceeded(retryAfter);
    const start = clock.now();
    await clock.run(calls(here, 1, 'here '));
    expect(clock.now() - start).toBe(waited);
    here.exceeded(retryAfter);
    await clock.run(Promise.resolve());
    const again = clock.now();
    await clock.run(calls(there, 1, 'there '));
    expect(clock.now() - again).toBe(waited);
  });

  it('tells of a long wait, once for all who wait', async () => {
    await clock.run(calls(pacer(), QUOTA + 5, 'call '));
    expect(warnings.map(({ detail }) => detail)).toEqual(['60 requests in 60 s are spent; going on in 61 s']);
  });

  it('counts alone and says so where the record cannot be used', async () => {
    const broken: SharedRecord = { update: () => Promise.reject(new Error('EROFS: read-only file system')) };
    const start = clock.now();
    await clock.run(calls(pacer(broken), QUOTA + 1, 'call '));
    expect(clock.now() - start).toBe(61_000);
    expect(warnings.filter(({ subject }) => subject !== 'quota').map(({ detail }) => detail)).toEqual([expect.stringContaining('EROFS')]);
  });

  it.each([['{"turns":'], [{ turns: 'many' }], [[1, 2, 3]]])('counts anew over a record that holds %j, and says so', async (value) => {
    const record = new MemoryRecord();
    const one = pacer(record);
    await clock.run(calls(one, QUOTA, 'before '));
    record.value = value;
    const start = clock.now();
    await clock.run(calls(one, 1, 'after '));
    expect(clock.now() - start).toBe(61_000);
    expect(warnings.filter(({ subject }) => subject !== 'quota')).toHaveLength(1);
    expect(record.value).toMatchObject({ closed: null });
  });
});
