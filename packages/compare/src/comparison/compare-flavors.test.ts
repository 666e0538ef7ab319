import type { QuoteRequest } from '@isobar/core';
import { CloudError } from '@isobar/core';
import { expect, test } from 'vitest';

import { parsePriceBook } from '../price-book/read-price-book.ts';
import { SAMPLE_RATES, samplePrice } from '../testing/sample-card.ts';
import { sampleFlavor } from '../testing/sample-flavor.ts';
import { sampleRequirement } from '../testing/sample-requirement.ts';
import { sampleSource } from '../testing/sample-source.ts';
import { compareFlavors } from './compare-flavors.ts';
import type { FlavorQuestion } from './comparison-question.ts';

const AT = '2026-11-21T10:00:00Z';

function question(more: Partial<FlavorQuestion> = {}): FlavorQuestion {
  return {
    requirement: sampleRequirement({ vcpus: 2, memoryMiB: 8192, diskGiB: 100 }),
    usage: { publicAddresses: 0, trafficGb: null, hoursRunning: null, imageGiB: null, snapshotGiB: null },
    currency: 'EUR',
    period: 'month',
    rates: SAMPLE_RATES,
    at: AT,
    bookOf: () => null,
    order: 'price',
    limit: 3,
    ...more,
  };
}

/** Has disks and prices in won. */
const seoul = { flavors: [sampleFlavor({ id: 's-2-8', diskGiB: 100, prices: [samplePrice('80000', 'month', { currency: 'KRW' })] })] };

/** Boots from volumes, which it prices whole. */
const lux = {
  flavors: [
    sampleFlavor({ id: 'l-2-8', prices: [samplePrice('0.05', 'hour', { tax: 'unknown' }), samplePrice('30', 'month', { tax: 'unknown' })] }),
    sampleFlavor({ id: 'l-4-8', vcpus: 4, prices: [samplePrice('60', 'month', { tax: 'unknown' })] }),
  ],
  quote: ({ volumes }: QuoteRequest) => [
    { part: 'compute' as const, type: null, prices: [samplePrice('31', 'month', { tax: 'unknown' })] },
    { part: 'volume' as const, type: 'standard', prices: [samplePrice(`${(volumes[0]?.sizeGiB ?? 0) / 10}`, 'month', { tax: 'unknown' })] },
  ],
};

/** Tells no price at all. */
const north = { flavors: [sampleFlavor({ id: 'n-2-8' })] };

test('offers of all clouds stand in one order, what is not known last', async () => {
  const { offers } = await compareFlavors(sampleSource({ north, seoul, lux }), question());
  expect(offers.map(({ cloud, rank, match, cost }) => [cloud, rank, match.flavor.id, cost.total?.money.amount])).toEqual([
    ['lux', 1, 'l-2-8', '40'],
    ['seoul', 1, 's-2-8', '50'],
    ['lux', 2, 'l-4-8', '70'],
    ['north', 1, 'n-2-8', undefined],
  ]);
});

test('a volume is quoted once for each size that is shown, and the price list goes before the quote', async () => {
  const source = sampleSource({ lux });
  const { offers } = await compareFlavors(source, question());
  expect(source.quotes).toEqual([{ flavorId: 'l-2-8', volumes: [{ sizeGiB: 100, type: null }], publicAddresses: 0 }]);
  expect(offers[0]?.cost.parts.map(({ part, unit, amount }) => [part, unit, amount?.amount])).toEqual([
    ['compute', 'server', '30'],
    ['bootVolume', 'whole', '10'],
  ]);
});

test('a cloud whose flavors have no price is asked for each of them', async () => {
  const bare = { ...lux, flavors: lux.flavors.map((flavor) => ({ ...flavor, prices: [] })) };
  const source = sampleSource({ bare });
  const { offers } = await compareFlavors(source, question());
  expect(source.quotes.map(({ flavorId }) => flavorId)).toEqual(['l-2-8', 'l-4-8']);
  expect(offers[0]?.cost.total).toEqual({ money: { amount: '41', currency: 'EUR' }, atLeast: false });
});

test('a quote that fails leaves its part unknown and says why', async () => {
  const broken = {
    ...lux,
    quote: () => {
      throw new CloudError('unavailable', 'the price list is being renewed');
    },
  };
  const { offers, warnings, failures } = await compareFlavors(sampleSource({ broken }), question());
  expect(offers[0]?.cost.total).toEqual({ money: { amount: '30', currency: 'EUR' }, atLeast: true });
  expect(warnings).toContain('broken: asked for a price: the price list is being renewed');
  expect(failures).toEqual([]);
});

test('a cloud that fails is told, and the others are answered', async () => {
  const down = { failure: new CloudError('unauthenticated', 'the key is wrong') };
  const { offers, failures } = await compareFlavors(sampleSource({ down, seoul }), question());
  expect(failures).toEqual([{ cloud: 'down', code: 'unauthenticated', message: 'the key is wrong' }]);
  expect(offers.map(({ cloud }) => cloud)).toEqual(['seoul']);
});

test('a price book goes before what a cloud tells', async () => {
  const text = `version: 1\ncloud: north\nprovider: sample\ncurrency: EUR\ntax: excluded\nprices:\n  vcpu: { price: 5, per: month }\n  memoryGiB: { price: 1, per: month }\n  volumeGiB:\n    default: { price: 0.07, per: month }\n`;
  const book = parsePriceBook(text, 'north.yaml', AT);
  const { offers } = await compareFlavors(sampleSource({ north }), question({ bookOf: () => book }));
  expect(offers[0]?.cost.total).toEqual({ money: { amount: '25', currency: 'EUR' }, atLeast: false });
  expect(offers[0]?.cost.parts.map(({ price }) => price?.source)).toEqual([
    'north.yaml#prices.vcpu',
    'north.yaml#prices.memoryGiB',
    'north.yaml#prices.volumeGiB.default',
  ]);
});

test('what was converted tells by which rates, and what has to be known of the totals', async () => {
  const stale = { ...SAMPLE_RATES, date: '2024-06-28' };
  const comparison = await compareFlavors(sampleSource({ seoul, lux }), question({ rates: stale }));
  expect(comparison.rates).toEqual({ source: 'sample bank', date: '2024-06-28', base: 'EUR' });
  expect(comparison.warnings).toEqual([
    'the rates are of 2024-06-28 (sample bank): stale',
    'tax differs between totals: unknown in lux; excluded in seoul',
  ]);
  expect((await compareFlavors(sampleSource({ lux }), question())).rates).toBeNull();
});

test('what lacks something never stands before what answers', async () => {
  const small = { flavors: [sampleFlavor({ id: 'tiny', vcpus: 1, memoryMiB: 1024, diskGiB: 100, prices: [samplePrice('1', 'month')] })] };
  for (const order of ['price', 'fit'] as const) {
    const { offers } = await compareFlavors(sampleSource({ small, seoul }), question({ order }));
    expect(offers.map(({ match }) => match.flavor.id)).toEqual(['s-2-8', 'tiny']);
  }
});

test('offers can stand by cloud, and as few of each as are asked for', async () => {
  const { offers } = await compareFlavors(sampleSource({ seoul, lux }), question({ order: 'cloud', limit: 1 }));
  expect(offers.map(({ cloud }) => cloud)).toEqual(['lux', 'seoul']);
});

test.each([
  ['currency', question({ currency: 'XYZ' })],
  ['usage.trafficGb', question({ usage: { ...question().usage, trafficGb: -1 } })],
  ['usage.hoursRunning', question({ usage: { ...question().usage, hoursRunning: 800 } })],
  ['usage.hoursRunning', question({ period: 'hour', usage: { ...question().usage, hoursRunning: 200 } })],
])('a question with a wrong %s is refused before any cloud is asked', async (field, wrong) => {
  await expect(compareFlavors(sampleSource({ seoul }), wrong)).rejects.toMatchObject({ code: 'invalid_argument', details: { field } });
});

test('a cloud that is not configured is refused', async () => {
  await expect(compareFlavors(sampleSource({ seoul }), question({ clouds: ['mars'] }))).rejects.toMatchObject({ code: 'invalid_argument' });
});
