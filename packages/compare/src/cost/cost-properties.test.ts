import { compareMoney } from '@isobar/core';
import type { Price } from '@isobar/core';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { compareTotals } from '../comparison/order-offers.ts';
import { sampleCard, sampleNeed, sampleOptions, samplePrice } from '../testing/sample-card.ts';
import type { CostNeed } from './cost-need.ts';
import { estimateCost } from './estimate-cost.ts';
import type { RateCard } from './rate-card.ts';

const CURRENCIES = ['EUR', 'KRW', 'USD'];

/** Prices in some currencies and taxes, at least so many. */
function prices(minLength: number, currencies: readonly string[], taxes: readonly Price['tax'][]): fc.Arbitrary<readonly Price[]> {
  const price = fc
    .record({
      whole: fc.nat({ max: 1_000_000 }),
      places: fc.nat({ max: 12 }),
      per: fc.constantFrom('hour', 'day', 'month'),
      tax: fc.constantFrom(...taxes),
      currency: fc.constantFrom(...currencies),
    })
    .map(({ whole, places, per, ...more }) => samplePrice(places === 0 ? `${whole}` : `${whole}.${String(whole).padStart(places, '0')}`, per, more));
  return fc.array(price, { minLength, maxLength: 2 });
}

function cardOf(price: fc.Arbitrary<readonly Price[]>): fc.Arbitrary<RateCard> {
  return fc
    .record({
      flavor: price,
      perVcpu: price,
      perMemoryGiB: price,
      volume: price,
      perImageGiB: price,
      perSnapshotGiB: price,
      perAddress: price,
      traffic: price,
      licence: price,
    })
    .map(({ flavor, volume, licence, traffic: [traffic], ...units }) =>
      sampleCard({
        ...units,
        flavor: () => flavor,
        perVolumeGiB: () => volume,
        perTrafficGb: traffic === undefined ? null : { ...traffic, per: 'gb' },
        licence: () => licence,
      }),
    );
}

const volumeOf = (sizeGiB: fc.Arbitrary<number | null>) => fc.record({ sizeGiB, type: fc.constantFrom(null, 'fast') });

function needOf(volume: ReturnType<typeof volumeOf>): fc.Arbitrary<CostNeed> {
  return fc
    .record({
      bootVolume: fc.option(volume),
      dataVolumes: fc.array(volume, { maxLength: 3 }),
      publicAddresses: fc.nat({ max: 3 }),
      trafficGb: fc.option(fc.nat({ max: 5000 })),
      imageGiB: fc.option(fc.nat({ max: 100 })),
      osType: fc.constantFrom(null, 'linux', 'windows'),
    })
    .map(({ publicAddresses, trafficGb, imageGiB, ...need }) => sampleNeed({ ...need, usage: { publicAddresses, trafficGb, imageGiB } }));
}

const size = fc.integer({ min: 1, max: 4096 });
const cards = cardOf(prices(0, [...CURRENCIES, 'AZN'], ['excluded', 'included', 'unknown']));
const needs = needOf(volumeOf(fc.option(size)));
const periods = fc.constantFrom('hour', 'month').map((period) => sampleOptions({ period }));

/** Prices that a card may not know. Without the price of a flavor, that of its vCPU and memory would be taken. */
const FORGOTTEN: readonly (readonly [keyof RateCard, unknown])[] = [
  ['perVolumeGiB', () => []],
  ['perAddress', []],
  ['perImageGiB', []],
  ['perTrafficGb', null],
  ['licence', () => []],
];

test('a total is to the last digit the sum of the parts of its tax', () => {
  fc.assert(
    fc.property(cards, needs, periods, (card, need, options) => {
      const { parts, total, tax } = estimateCost(card, need, options);
      const summed = parts.filter(({ amount, price }) => amount !== null && (price === null || price.tax === tax));
      fc.pre(total !== null);
      expect(scaled(total.money.amount)).toBe(summed.reduce((sum, { amount }) => sum + scaled(amount?.amount ?? '0'), 0n));
      expect(total.atLeast).toBe(summed.length < parts.length);
    }),
  );
});

test('to know less of the prices never makes a server stand before itself', () => {
  const whole = cardOf(prices(1, CURRENCIES, ['excluded']));
  fc.assert(
    fc.property(whole, needOf(volumeOf(size)), periods, fc.subarray([...FORGOTTEN]), (card, asked, options, forgotten) => {
      // A licence of Linux is none where no card tells of it.
      const need = { ...asked, osType: asked.osType === 'linux' ? null : asked.osType };
      const known = estimateCost(card, need, options);
      const less = estimateCost({ ...card, ...Object.fromEntries(forgotten) }, need, options);
      expect(known.total?.atLeast).toBe(false);
      expect(compareTotals(known, less)).toBeLessThanOrEqual(0);
    }),
  );
});

test('to ask for more never lowers a total', () => {
  fc.assert(
    fc.property(cards, needs, volumeOf(fc.option(size)), periods, (card, need, added, options) => {
      const [less, more] = [need, { ...need, dataVolumes: [...need.dataVolumes, added] }].map((asked) => estimateCost(card, asked, options).total);
      fc.pre(less !== null && less !== undefined);
      expect(compareMoney(more?.money ?? { amount: '-1', currency: 'EUR' }, less.money)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('an estimate is the same each time', () => {
  fc.assert(
    fc.property(cards, needs, periods, (card, need, options) => {
      expect(estimateCost(card, need, options)).toEqual(estimateCost(card, need, options));
    }),
  );
});

/** Twenty places as one whole number. */
function scaled(amount: string): bigint {
  const [whole = '0', decimals = ''] = amount.split('.');
  return BigInt(whole + decimals.padEnd(20, '0'));
}
