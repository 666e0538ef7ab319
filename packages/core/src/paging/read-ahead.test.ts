import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { FetchPage, Page } from './page.ts';
import { collectItems, iteratePages } from './iterate-pages.ts';
import { PAGES_AHEAD } from './read-ahead.ts';

interface Row {
  readonly id: string;
}

/** A list by offset whose first page tells how many rows there are. */
function counted(total: number, size: number) {
  const asked: number[] = [];
  const aborted: number[] = [];
  let running = 0;
  let most = 0;
  const fetch: FetchPage<Row> = async (cursor, { signal }) => {
    const start = Number(cursor ?? 0);
    asked.push(start);
    signal?.addEventListener('abort', () => aborted.push(start));
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    return pageAt(start, size, total);
  };
  return { fetch, asked, aborted, mostAtOnce: () => most };
}

function pageAt(start: number, size: number, total: number): Page<Row> {
  const end = Math.min(start + size, total);
  const items = Array.from({ length: Math.max(0, end - start) }, (_, index) => ({ id: `row-${start + index}` }));
  const ahead = Array.from({ length: Math.ceil((total - end) / size) }, (_, index) => String(end + index * size));
  return end < total ? { items, next: String(end), ahead } : { items };
}

/** A page that tells of the next one only. */
function chained(start: number, total: number): Page<Row> {
  const { ahead: _, ...page } = pageAt(start, 1, total);
  return page;
}

const idsUpTo = (total: number) => Array.from({ length: total }, (_, index) => `row-${index}`);

describe('pages ahead', () => {
  it('are asked for at the same time, within a bound, each once, and used in the order of the cloud', async () => {
    const list = counted(3_000, 100);
    expect((await collectItems(list.fetch)).map(({ id }) => id)).toEqual(idsUpTo(3_000));
    expect(list.asked).toHaveLength(30);
    expect(list.mostAtOnce()).toBe(PAGES_AHEAD);
  });

  it('are aborted where the consumer stops, and nothing is asked for afterwards', async () => {
    const list = counted(3_000, 100);
    for await (const page of iteratePages(list.fetch)) if (page.items.length > 0) break;
    expect(list.aborted.toSorted((left, right) => left - right)).toEqual(list.asked.slice(1));
    expect(list.asked).toHaveLength(1 + PAGES_AHEAD);
  });

  it('are not asked for where the cloud wants none of it', async () => {
    const asked: (string | undefined)[] = [];
    const fetch: FetchPage<Row> = async (cursor) => {
      asked.push(cursor);
      return { items: [{ id: cursor ?? '0' }], next: String(asked.length), ahead: [] };
    };
    for await (const page of iteratePages(fetch)) if (page.items[0]?.id === '1') break;
    expect(asked).toEqual([undefined, '1']);
  });

  it('stop with the caller’s own signal', async () => {
    const controller = new AbortController();
    const fetch: FetchPage<Row> = async (cursor, { signal }) => {
      signal?.throwIfAborted();
      return pageAt(Number(cursor ?? 0), 1, 100);
    };
    const walk = async () => {
      for await (const page of iteratePages(fetch, { signal: controller.signal }))
        if (page.items[0]?.id === 'row-20') controller.abort(new Error('enough'));
    };
    await expect(walk()).rejects.toThrow('enough');
  });

  it('are aborted with the caller’s own signal while they are under way', async () => {
    const controller = new AbortController();
    const reasons: unknown[] = [];
    const fetch: FetchPage<Row> = (cursor, { signal }) => {
      if (cursor === undefined) return Promise.resolve(pageAt(0, 1, 5));
      return new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          reasons.push(signal.reason);
          reject(signal.reason as Error);
        });
      });
    };
    const walk = async () => {
      for await (const page of iteratePages(fetch, { signal: controller.signal }))
        setImmediate(() => controller.abort(new Error(`after ${page.items[0]?.id}`)));
    };
    await expect(walk()).rejects.toThrow('after row-0');
    expect(reasons).toEqual(Array.from({ length: 4 }, () => new Error('after row-0')));
  });

  it('are asked for while the one before them is still read where it foretells them, one ahead of what is waited for', async () => {
    const events: string[] = [];
    const fetch: FetchPage<Row> = async (cursor, { onNext }) => {
      const start = Number(cursor ?? 0);
      events.push(`asked ${start}`);
      if (start < 3) onNext?.(String(start + 1));
      await new Promise((resolve) => setImmediate(resolve));
      events.push(`read ${start}`);
      return chained(start, 4);
    };
    const ids: string[] = [];
    for await (const page of iteratePages(fetch)) {
      ids.push(...page.items.map(({ id }) => id));
      events.push(`used ${ids.length - 1}`);
    }
    expect(ids).toEqual(idsUpTo(4));
    expect(events.indexOf('asked 1')).toBeLessThan(events.indexOf('read 0'));
    expect(events.indexOf('asked 2')).toBeGreaterThan(events.indexOf('used 0'));
    expect(events.filter((event) => event.startsWith('asked'))).toEqual(['asked 0', 'asked 1', 'asked 2', 'asked 3']);
  });

  it('are dropped where the page itself tells of another than it foretold', async () => {
    const aborted: string[] = [];
    const fetch: FetchPage<Row> = async (cursor, { signal, onNext }) => {
      signal?.addEventListener('abort', () => aborted.push(cursor ?? '0'));
      if (cursor === undefined) onNext?.('7');
      if (cursor === '7') await new Promise((resolve) => setImmediate(resolve));
      return chained(Number(cursor ?? 0), 3);
    };
    expect((await collectItems(fetch)).map(({ id }) => id)).toEqual(idsUpTo(3));
    expect(aborted).toEqual(['7']);
  });

  it('are aborted where they were foretold and the consumer stops', async () => {
    const aborted: string[] = [];
    const fetch: FetchPage<Row> = async (cursor, { signal, onNext }) => {
      signal?.addEventListener('abort', () => aborted.push(cursor ?? '0'));
      onNext?.(String(Number(cursor ?? 0) + 1));
      if (cursor !== undefined) await new Promise((resolve) => setImmediate(resolve));
      return chained(Number(cursor ?? 0), 5);
    };
    for await (const page of iteratePages(fetch)) if (page.items.length > 0) break;
    expect(aborted).toEqual(['1']);
  });

  it('fail when their turn comes, after the rows before them', async () => {
    const seen: string[] = [];
    const fetch: FetchPage<Row> = async (cursor) => {
      if (cursor === '3') throw new Error('page 3 is broken');
      return pageAt(Number(cursor ?? 0), 1, 10);
    };
    const walk = async () => {
      for await (const page of iteratePages(fetch)) seen.push(...page.items.map(({ id }) => id));
    };
    await expect(walk()).rejects.toThrow('page 3 is broken');
    expect(seen).toEqual(['row-0', 'row-1', 'row-2']);
  });

  it('change nothing of what a walk page by page would give, however short the pages come and whatever is foretold', async () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(cuts, fc.integer({ min: 1, max: 9 }), async (lengths, foretold) => {
        const starts = lengths.map((_, index) => lengths.slice(0, index).reduce((sum, length) => sum + length, 0));
        const total = lengths.reduce((sum, length) => sum + length, 0);
        const fetch: FetchPage<Row> = async (cursor) => {
          const start = Number(cursor ?? 0);
          const { items, next } = pageAt(start, lengths[starts.indexOf(start)] ?? 1, total);
          const ahead = next === undefined ? [] : Array.from({ length: 8 }, (_, index) => String(Number(next) + index * foretold));
          return next === undefined ? { items } : { items, next, ahead };
        };
        expect((await collectItems(fetch)).map(({ id }) => id)).toEqual(idsUpTo(total));
      }),
    );
  });
});
