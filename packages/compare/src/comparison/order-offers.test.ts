import { assert, constantFrom, integer, option, property, record, shuffledSubarray, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';

import { sampleFlavor } from '../testing/sample-flavor.ts';
import type { FlavorOffer } from './flavor-comparison.ts';
import { OFFER_ORDERS, orderOffers } from './order-offers.ts';

const offers = uniqueArray(
  record({
    cloud: constantFrom('seoul', 'lux', 'north'),
    rank: integer({ min: 1, max: 20 }),
    amount: option(integer({ min: 0, max: 50 })),
    atLeast: constantFrom(true, false),
    fit: constantFrom('exact', 'fits', 'unproven', 'lacking'),
    score: integer({ min: 0, max: 100 }),
    available: constantFrom(true, false, null),
  }),
  { selector: ({ cloud, rank }) => `${cloud}/${rank}`, minLength: 1, maxLength: 12 },
).map((drawn) => drawn.map(offerOf));

interface Drawn extends Pick<FlavorOffer, 'cloud' | 'rank'> {
  readonly amount: number | null;
  readonly atLeast: boolean;
  readonly fit: FlavorOffer['match']['fit'];
  readonly score: number;
  readonly available: boolean | null;
}

function offerOf({ cloud, rank, amount, atLeast, fit, score, available }: Drawn): FlavorOffer {
  const total = amount === null ? null : { money: { amount: String(amount), currency: 'EUR' }, atLeast };
  const nothing = { value: null, level: 'assumed', source: 'sample#bills' } as const;
  return {
    cloud,
    provider: 'sample',
    region: null,
    country: null,
    rank,
    match: { flavor: sampleFlavor({ id: `f-${rank}`, available }), fit, score, reasons: [], blockers: [], bootVolumeGiB: null, dataVolumeGiB: null },
    cost: { period: 'month', parts: [], total, tax: 'excluded', whileStopped: null, computeWhileStopped: nothing },
  };
}

const answers = ({ match }: FlavorOffer): boolean => match.fit !== 'lacking' && match.flavor.available !== false;
const isWhole = ({ cost }: FlavorOffer): boolean => cost.total?.atLeast === false;

test('the first by price answers and is wholly known, where any offer is, and none of those is cheaper', () => {
  assert(
    property(offers, (drawn) => {
      const best = drawn.filter((offer) => answers(offer) && isWhole(offer)).map(({ cost }) => Number(cost.total?.money.amount));
      const [first] = orderOffers(drawn, 'price');
      expect(best.length === 0 ? undefined : Number(first?.cost.total?.money.amount)).toBe(best.length === 0 ? undefined : Math.min(...best));
      expect(best.length === 0 || (first !== undefined && isWhole(first) && answers(first))).toBe(true);
    }),
  );
});

test('each order is the same, in whatever order the offers came', () => {
  const shuffled = offers.chain((drawn) => shuffledSubarray(drawn, { minLength: drawn.length }).map((other) => [drawn, other] as const));
  assert(
    property(shuffled, constantFrom(...OFFER_ORDERS), ([drawn, other], order) => {
      expect(orderOffers(other, order)).toEqual(orderOffers(drawn, order));
    }),
  );
});

test('by fit the better score stands first among those that answer', () => {
  assert(
    property(offers, (drawn) => {
      const scores = orderOffers(drawn, 'fit')
        .filter(answers)
        .map(({ match }) => match.score);
      expect(scores).toEqual(scores.toSorted((left, right) => right - left));
    }),
  );
});
