import { isCloudError } from '@isobar/core';
import type { PriceReader, QuoteRequest } from '@isobar/core';
import { afterEach, describe, expect, it } from 'vitest';

import type { GcoreWorld } from '../testing/gcore-world.ts';
import { startWorld } from '../testing/gcore-world.ts';

let world: GcoreWorld;
afterEach(() => world.close());

const WANTED: QuoteRequest = {
  flavorId: 'g1-standard-2-4',
  volumes: [
    { sizeGiB: 50, type: null },
    { sizeGiB: 49.5, type: 'standard' },
    { sizeGiB: 10, type: 'ssd_hiiops' },
  ],
  publicAddresses: 2,
};

function pricesOf({ adapter }: GcoreWorld): PriceReader {
  if (adapter.prices === undefined) throw new Error('this dialect quotes nothing');
  return adapter.prices;
}

describe('a quote', () => {
  it('tells each part whole, per hour and per month, and writes nothing', async () => {
    world = await startWorld();
    const parts = await pricesOf(world).quote(WANTED, {});
    expect(
      parts.map(({ part, type, prices }) => [part, type, ...prices.map(({ money, per }) => `${money.amount} ${money.currency} ${per}`)]),
    ).toEqual([
      ['compute', null, '0.025 EUR hour', '18 EUR month'],
      ['volume', 'standard', '0.01 EUR hour', '7.2 EUR month'],
      ['volume', 'ssd_hiiops', '0.002 EUR hour', '1.44 EUR month'],
      ['address', null, '0.008 EUR hour', '5.76 EUR month'],
    ]);
    expect(parts[0]?.prices[0]).toMatchObject({ tax: 'unknown', level: 'documented', source: 'contracts/gcore/SOURCES.md#gcore-op-price-preview' });
    expect(world.writes()).toEqual([]);
  });

  it('has no price for what the cloud does not price', async () => {
    world = await startWorld();
    const parts = await pricesOf(world).quote({ ...WANTED, flavorId: 'g2w-standard-4-8' }, {});
    expect(parts.map(({ part, prices }) => [part, prices.length])).toEqual([
      ['compute', 0],
      ['volume', 0],
      ['volume', 0],
      ['address', 0],
    ]);
  });

  it('is asked for again like any read', async () => {
    world = await startWorld();
    world.cloud.faults.add({ match: { method: 'POST', path: '/pricing/' }, action: { type: 'html', status: 503 }, count: 1 });
    expect(await pricesOf(world).quote(WANTED, {})).toHaveLength(4);
  });

  it.each([{ type: 'html', status: 503 } as const, { type: 'dropReply' } as const])('leaves no doubt when it fails by %j', async (action) => {
    world = await startWorld();
    world.cloud.faults.add({ match: { method: 'POST', path: '/pricing/' }, action, count: 1000 });
    const error = await pricesOf(world)
      .quote(WANTED, {})
      .catch((thrown: unknown) => thrown);
    expect(isCloudError(error) && error.outcome).toBe('not_applicable');
  });

  it('is not offered where the dialect has no such call', async () => {
    world = await startWorld({ dialect: 'edgecenter' });
    expect(world.adapter.prices).toBeUndefined();
  });
});
