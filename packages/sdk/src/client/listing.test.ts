import type { Page } from '@isobar/core';
import { CloudError } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import type { PageSource } from './listing.ts';
import { Listing } from './listing.ts';

interface Row {
  readonly id: string;
}

async function* pages(...list: readonly (Page<Row> | CloudError)[]): AsyncGenerator<Page<Row>> {
  for (const page of list) {
    if (page instanceof CloudError) throw page;
    yield page;
  }
}

const row = (id: string): Page<Row> => ({ items: [{ id }] });
const source = (cloud: string, ...list: readonly (Page<Row> | CloudError)[]): PageSource<Row> => ({ cloud, pages: () => pages(...list) });
const dead = new CloudError('unavailable', 'connection refused');

describe('Listing', () => {
  it('gives the rows of the living clouds and names the dead one', async () => {
    const result = await new Listing([source('a', row('1')), source('b', dead), source('c', row('2'), row('3'))]).collect();
    expect(result.items.map((item) => item.id).toSorted()).toEqual(['1', '2', '3']);
    expect(result.failures).toMatchObject([{ cloud: 'b', error: { code: 'unavailable' } }]);
    expect(result.coverage.find((coverage) => coverage.cloud === 'b')).toEqual({ cloud: 'b', complete: false, reason: 'connection refused' });
  });

  it('gives the rows that are kept of a cloud that fails now, with the failure and how old they are', async () => {
    const freshness = [{ cloud: 'a', kind: 'server', asOf: '2026-01-01T00:00:00.000Z', complete: true, reachableSeconds: 10 }] as const;
    const kept: PageSource<Row> = {
      cloud: 'a',
      async *pages() {
        yield { items: [{ id: '1' }], freshness };
        yield { items: [{ id: '2' }], freshness, failure: dead };
      },
    };
    const result = await new Listing([kept]).collect();
    expect(result).toMatchObject({ items: [{ id: '1' }, { id: '2' }], failures: [{ cloud: 'a', error: { code: 'unavailable' } }], freshness });
  });

  it('says nothing of age where clouds were asked themselves', async () => {
    expect(await new Listing([source('a', row('1'))]).collect()).not.toHaveProperty('freshness');
  });

  it('does not let a cloud that never answers hold up the others', async () => {
    const silent: PageSource<Row> = { cloud: 'silent', pages: () => ({ next: () => new Promise(() => undefined) }) };
    const rows = new Listing([silent, source('a', row('1'))])[Symbol.asyncIterator]();
    expect((await rows.next()).value).toEqual({ id: '1' });
  });

  it('throws after the last row when it is iterated and a cloud failed', async () => {
    const seen: string[] = [];
    const iterate = async (): Promise<void> => {
      for await (const item of new Listing([source('a', row('1'), dead), source('b', row('2'))])) seen.push(item.id);
    };
    await expect(iterate()).rejects.toMatchObject({ code: 'unavailable', details: { cloud: 'a' } });
    expect(seen.toSorted()).toEqual(['1', '2']);
  });

  it('keeps the worst coverage of a cloud’s pages', async () => {
    const gap = { items: [], coverage: { cloud: 'a', complete: false, reason: 'a cell is down' } };
    const result = await new Listing([source('a', gap, row('1'))]).collect();
    expect(result.coverage).toEqual([gap.coverage]);
  });

  it('asks a cloud for more only when its page was taken, and aborts what is under way when nobody reads on', async () => {
    let asked = 0;
    let aborted = 0;
    const endless: PageSource<Row> = {
      cloud: 'endless',
      pages: () => ({ next: async () => ({ done: false, value: row(String((asked += 1))) }) }),
    };
    const silent: PageSource<Row> = {
      cloud: 'silent',
      pages: (signal) => {
        signal.addEventListener('abort', () => (aborted += 1));
        return { next: () => new Promise(() => undefined) };
      },
    };
    for await (const item of new Listing([endless, silent])) {
      if (item.id === '3') break;
    }
    expect({ asked, aborted }).toEqual({ asked: 3, aborted: 1 });
  });

  it('hands over page by page, and waits for the one who takes them', async () => {
    const taken: string[] = [];
    const summary = await new Listing([source('a', row('1'), row('2')), source('b', dead)]).forEachPage(async (items) => {
      await Promise.resolve();
      taken.push(...items.map(({ id }) => id));
    });
    expect(taken).toEqual(['1', '2']);
    expect(summary).toMatchObject({ failures: [{ cloud: 'b' }], coverage: [{ cloud: 'b' }, { cloud: 'a', complete: true }] });
  });
});
