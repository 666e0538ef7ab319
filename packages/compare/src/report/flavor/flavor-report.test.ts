import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { FlavorComparison } from '../../comparison/flavor-comparison.ts';
import { SAMPLE_COMPARISON, sampleComparison, sampleOffer } from '../../testing/sample-flavor-comparison.ts';
import { renderReport } from '../render-report.ts';
import type { PageElement } from '../testing/parsed-page.ts';
import { attribute, elementsNamed, elementsOfClass, elementsWith, parsePage, percentOf, textOf } from '../testing/parsed-page.ts';
import { offerId } from './flavor-plots.ts';

const page = parsePage(renderReport(SAMPLE_COMPARISON));

function barOf(id: string): PageElement {
  const [bar, ...others] = elementsWith(page, 'data-bar').filter((found) => attribute(found, 'data-bar') === id);
  if (bar === undefined || others.length > 0) throw new Error(`${others.length + 1} bars are called ${id}`);
  return bar;
}

test('each offer has one bar, one row in the table and, with a price, one mark in each scatter', () => {
  const ids = SAMPLE_COMPARISON.offers.map(offerId);
  expect(elementsWith(page, 'data-bar').map((bar) => attribute(bar, 'data-bar'))).toEqual(ids);
  expect(elementsNamed(page, 'tbody')[0]?.childNodes).toHaveLength(ids.length);
  const priced = SAMPLE_COMPARISON.offers.filter(({ cost }) => cost.total !== null).map(offerId);
  for (const id of ['price-by-score', 'price-by-memory']) {
    const figure = elementsNamed(page, 'figure').find((found) => attribute(found, 'id') === id);
    expect(elementsWith(figure ?? page, 'data-point').map((dot) => attribute(dot, 'data-point'))).toEqual(priced);
    expect(textOf(figure ?? page)).toContain('Not drawn: 1 offer whose price or size is not known.');
  }
});

test('a hole is hatched behind the known parts and said, and a price that is not known has no length', () => {
  const [open] = elementsOfClass(barOf('lab/m1.wide'), 'open-end');
  expect(open === undefined ? '' : elementsNamed(open, 'title').map((title) => title.childNodes)).toMatchObject([
    [{ value: 'and more: the price of 1 public address is not known' }],
  ]);
  expect(textOf(barOf('lab/m1.wide'))).toContain('at least 40.00 EUR');
  expect(elementsOfClass(barOf('lux/s-2-4'), 'segment')).toEqual([]);
  expect(elementsOfClass(barOf('lux/s-2-4'), 'unknown-bar')).toHaveLength(1);
  expect(textOf(barOf('lux/s-2-4'))).toContain('not known');
  expect(elementsOfClass(barOf('lux/s-2-8'), 'open-end')).toEqual([]);
});

test('the cheapest is named among those that fit and are wholly priced', () => {
  const [facts] = elementsOfClass(page, 'facts');
  expect(textOf(facts ?? page)).toContain('Cheapest that fits, tax excluded27.91 EUR a month');
});

test('each price stands with what was told, its tax, evidence, source and day', () => {
  const rows = elementsNamed(page, 'tr').map(textOf);
  const compute = rows.find((row) => row.includes('compute: v2.8'));
  for (const told of ['45,000 KRW a month', '27.91 EUR', 'excluded', 'documented', 'sample#prices-in-KRW, read 2026-11-21'])
    expect(compute).toContain(told);
});

test('offers stand with their places where one is known, and clouds elsewhere are named', () => {
  const country = { value: 'KR', level: 'documented', source: 'sample#country' } as const;
  const offers = SAMPLE_COMPARISON.offers.map((offer) => (offer.cloud === 'seoul' ? { ...offer, region: 'kr-1', country } : offer));
  const elsewhere = [{ cloud: 'ams', region: 'Amsterdam', country: { ...country, value: 'NL' } }];
  const placed = textOf(
    parsePage(renderReport({ ...SAMPLE_COMPARISON, offers, elsewhere, where: { countries: ['KR', 'LU'], continents: ['oceania'] } })),
  );
  for (const told of ['in KR, LU or oceania', 'kr-1, KR (documented)', 'Left out, being elsewhereams: Amsterdam, NL']) expect(placed).toContain(told);
  expect(elsewhereHeading()).toBe(false);
});

/** Whether the page without places has anything of them. */
function elsewhereHeading(): boolean {
  return textOf(page).includes('elsewhere') || elementsNamed(page, 'th').some((cell) => textOf(cell) === 'Place');
}

/** Offers of one cloud with 1 to 3 parts each, in cents. */
const comparisons: fc.Arbitrary<FlavorComparison> = fc
  .array(fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 })
  .map((offers) => sampleComparison(offers.map((cents, index) => pricedOffer(index, cents))));

const PARTS = ['compute', 'bootVolume', 'address'] as const;

function pricedOffer(index: number, cents: readonly number[]) {
  const parts = cents.map((amount, place) => ({ part: PARTS[place] ?? 'compute', what: `part ${place}`, amount: (amount / 100).toFixed(2) }));
  return sampleOffer({ cloud: 'lux', flavor: { id: `f${index}`, vcpus: 2, memoryMiB: 8192 }, match: { fit: 'fits', score: 90 }, parts });
}

test('the lengths of all segments are in one proportion to their amounts, and each begins where the last one ended', () => {
  fc.assert(
    fc.property(comparisons, (comparison) => {
      const bars = elementsWith(parsePage(renderReport(comparison)), 'data-bar');
      const ratios = comparison.offers.flatMap(({ cost }, index) => {
        const segments = elementsOfClass(bars[index] ?? page, 'segment');
        let end = 0;
        return cost.parts.map(({ amount }, place) => {
          const segment = segments[place];
          if (segment === undefined) throw new Error('a part is not drawn');
          expect(percentOf(segment, 'x')).toBeCloseTo(end, 3);
          end = percentOf(segment, 'x') + percentOf(segment, 'width');
          return { length: percentOf(segment, 'width'), amount: Number(amount?.amount) };
        });
      });
      const longest = ratios.reduce((left, right) => (right.amount > left.amount ? right : left));
      for (const { length, amount } of ratios) expect(length).toBeCloseTo((amount / longest.amount) * longest.length, 3);
      expect(Math.max(...ratios.map(({ length }) => length))).toBeLessThanOrEqual(100);
    }),
    { numRuns: 30 },
  );
});

test('more offers than one can compare by eye are drawn in part, said so, and all in the tables', () => {
  const many = sampleComparison(Array.from({ length: 100 }, (_, index) => pricedOffer(index, [index + 1])));
  const html = renderReport(many);
  expect(elementsWith(parsePage(html), 'data-bar')).toHaveLength(60);
  expect(html).toContain('The first 60 of 100 are drawn');
  expect(elementsNamed(parsePage(html), 'tbody')[0]?.childNodes).toHaveLength(100);
});
