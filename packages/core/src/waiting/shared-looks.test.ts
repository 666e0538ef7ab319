import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { CloudError } from '../error/cloud-error.ts';
import { VirtualClock } from '../testing/virtual-clock.ts';
import { SharedLooks } from './shared-looks.ts';
import { WaitCount } from './wait-count.ts';

const INTERVAL = 1_000;

interface Row {
  readonly id: string;
  /** When the cloud answered. */
  readonly at: number;
  readonly busy: boolean;
}

interface CloudScript {
  readonly ids: readonly string[];
  readonly pageSize?: number;
  readonly isBusy?: (id: string, now: number) => boolean;
  readonly listFails?: boolean;
  readonly latencyMilliseconds?: number;
}

/** A cloud that counts what it is asked; replies take a while, and tell how things are when they are sent. */
function cloudOf(script: CloudScript) {
  const clock = new VirtualClock();
  const waits = new WaitCount();
  const lists: number[] = [];
  const gets: string[] = [];
  const { ids, pageSize = ids.length, isBusy = () => true, latencyMilliseconds = 0 } = script;
  const rowOf = (id: string): Row => ({ id, at: clock.now(), busy: isBusy(id, clock.now()) });
  const looks = new SharedLooks<Row>({
    get: async (id, { signal }) => {
      gets.push(id);
      await clock.sleep(latencyMilliseconds, signal);
      if (!ids.includes(id)) throw new CloudError('not_found', `no ${id}`);
      return rowOf(id);
    },
    listPage: async (cursor, { signal }) => {
      const start = Number(cursor ?? 0);
      if (start === 0) lists.push(clock.now());
      await clock.sleep(latencyMilliseconds, signal);
      if (script.listFails === true) throw new CloudError('permission_denied', 'no lists for you');
      const items = ids.slice(start, start + pageSize).map(rowOf);
      return start + pageSize < ids.length ? { items, next: String(start + pageSize) } : { items };
    },
    isEnough: (row) => row.busy,
    waits,
    clock,
    intervalMilliseconds: INTERVAL,
  });
  /** Looks every so often until the row is not busy. */
  const wait = (id: string, everyMilliseconds: number, signal?: AbortSignal): Promise<Row> =>
    waits.during(async () => {
      for (;;) {
        const row = await looks.get(id, { signal });
        if (!row.busy) return row;
        await clock.sleep(everyMilliseconds, signal);
      }
    });
  return { clock, waits, looks, lists, gets, wait };
}

const named = (count: number) => Array.from({ length: count }, (_, index) => `server-${index}`);

describe('shared looks', () => {
  it('cost one list an interval for 500 waits, and one read for each that may be done', async () => {
    const ids = named(500);
    const cloud = cloudOf({ ids, isBusy: (_, now) => now < 20_000 });
    const all = Promise.all(ids.map((id, index) => cloud.wait(id, 500 + (index % 1_000))));
    await cloud.clock.run();
    expect(await all).toHaveLength(500);
    expect(cloud.lists.length).toBeLessThanOrEqual(23);
    // Three look before they are many, and what one list said of an end is read for each.
    expect(cloud.gets.length).toBeLessThanOrEqual(500 + 10);
  });

  it('are single reads while few wait', async () => {
    const cloud = cloudOf({ ids: named(3), isBusy: (_, now) => now < 5_000 });
    const all = Promise.all(named(3).map((id) => cloud.wait(id, 500)));
    await cloud.clock.run();
    await all;
    expect(cloud.lists).toEqual([]);
  });

  it('fail alone, and at once', async () => {
    const ids = named(20);
    const cloud = cloudOf({ ids, isBusy: (_, now) => now < 10_000 });
    const ended: string[] = [];
    const all = [...ids, 'nobody'].map((id) => cloud.wait(id, 500).then(() => ended.push(id)));
    const settled = Promise.allSettled(all);
    await cloud.clock.run();
    expect((await settled).at(-1)).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } });
    expect(ended).toHaveLength(20);
  });

  it('are aborted one by one without harm to the others, and the list with the last', async () => {
    const ids = named(10);
    const cloud = cloudOf({ ids, isBusy: (_, now) => now < 10_000 });
    const controllers = ids.map(() => new AbortController());
    const all = ids.map((id, index) => cloud.wait(id, 500, controllers[index]?.signal));
    const settled = Promise.allSettled(all);
    await cloud.clock.runUntil(2_500);
    controllers[4]?.abort(new Error('enough'));
    await expect(all[4]).rejects.toThrow('enough');
    await cloud.clock.runUntil(3_500);
    for (const controller of controllers) controller.abort(new Error('stop'));
    expect((await settled).filter(({ status }) => status === 'rejected')).toHaveLength(10);
    expect(cloud.clock.sleepers).toBe(0);
    expect(cloud.waits.now).toBe(0);
  });

  it('become single reads where the list is refused', async () => {
    const ids = named(10);
    const cloud = cloudOf({ ids, isBusy: (_, now) => now < 3_000, listFails: true });
    const all = Promise.all(ids.map((id) => cloud.wait(id, 500)));
    await cloud.clock.run();
    expect(await all).toHaveLength(10);
  });

  it('stop paging when all are found, and share nothing where a list costs more requests than it saves', async () => {
    const ids = named(1_000);
    const cloud = cloudOf({ ids, pageSize: 100, isBusy: (_, now) => now < 10_000 });
    const all = Promise.all(ids.slice(-5).map((id) => cloud.wait(id, 500)));
    await cloud.clock.run();
    await all;
    expect(cloud.lists).toHaveLength(1);
  });

  it('never show what was before they were asked for, and never list more often than the interval', async () => {
    const looksOf = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 4_000 }), fc.boolean()), {
      minLength: 1,
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(looksOf, fc.integer({ min: 0, max: 1_500 }), fc.integer({ min: 1, max: 10 }), async (plan, latencyMilliseconds, pageSize) => {
        const cloud = cloudOf({ ids: named(10), pageSize, latencyMilliseconds });
        const all = plan.map(([server, after, aborts]) =>
          cloud.waits.during(async () => {
            await cloud.clock.sleep(after);
            const controller = new AbortController();
            if (aborts) void cloud.clock.sleep(300).then(() => controller.abort(new Error('enough')));
            const asked = cloud.clock.now();
            const row = await cloud.looks.get(`server-${server}`, { signal: controller.signal }).catch((error: Error) => error);
            if (row instanceof Error) return expect([aborts, row.message]).toEqual([true, 'enough']);
            expect(row.id).toBe(`server-${server}`);
            return expect(row.at).toBeGreaterThanOrEqual(asked);
          }),
        );
        await cloud.clock.run();
        await Promise.all(all);
        const gaps = cloud.lists.slice(1).map((at, index) => at - (cloud.lists[index] ?? 0));
        expect(gaps.every((gap) => gap >= INTERVAL)).toBe(true);
        expect(cloud.waits.now).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});
