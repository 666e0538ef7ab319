import type { Flavor, Price, PriceReader, QuotedPart, QuoteRequest } from '@isobar/core';
import { collectItems, compareMoney, EVIDENCE_LEVELS } from '@isobar/core';

import { check, checkRefused } from '../check.ts';
import type { ConformanceWorld } from '../harness.ts';
import type { ConformanceTest, Stage } from '../test-case.ts';

const family = 'prices';

const SMALL_GIB = 20;

async function billing({ world }: Stage): Promise<void> {
  const { billing: rules } = world.adapter;
  for (const [name, { level, source }] of Object.entries(rules))
    check(EVIDENCE_LEVELS.includes(level) && /\S#\S/.test(source), 'what bills count is told with its evidence', { name, level, source });
  const { freeTrafficGb, hoursPerMonth } = rules;
  const free = freeTrafficGb.value;
  check(free === null || free === 'unlimited' || free > 0, 'free traffic that is not known is null and never 0', freeTrafficGb);
  const hours = hoursPerMonth.value;
  check(hours === null || (hours >= 28 * 24 && hours <= 31 * 24), 'a month has as many hours as a month can have', hoursPerMonth);
}

function allFlavors({ adapter }: ConformanceWorld): Promise<readonly Flavor[]> {
  return collectItems((cursor, options) => adapter.flavors.listPage(cursor, options));
}

const isZero = ({ money }: Price): boolean => /^-?0*\.?0*$/.test(money.amount);

async function listedPrices({ world }: Stage): Promise<void> {
  for (const { id, prices } of await allFlavors(world)) {
    check(!prices.some(isZero), 'no list shows a price of 0', { id, prices });
    check(prices.every(isTraceable), 'a listed price says how it is known and when it was read', { id, prices });
    check(new Set(prices.map(({ per }) => per)).size === prices.length, 'a flavor has one price for each unit of time', { id, prices });
  }
}

function isTraceable({ tax, source, level, readAt }: Price): boolean {
  const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(readAt);
  return ['excluded', 'included', 'unknown'].includes(tax) && /\S#\S/.test(source) && EVIDENCE_LEVELS.includes(level) && instant;
}

async function flavorFacts({ world }: Stage): Promise<void> {
  for (const flavor of await allFlavors(world)) {
    const { osTypes, constraints, generation, architecture, gpu } = flavor;
    check(osTypes === null || osTypes.length > 0, 'systems that are not told are null and never none', { id: flavor.id, osTypes });
    const texts = [...constraints, generation, architecture, gpu];
    check(!texts.includes(''), 'what a flavor is tied to is never an empty text', { id: flavor.id, texts });
  }
}

async function missingFlavor({ world }: Stage): Promise<void> {
  const id = missingId(world);
  const before = (await world.reads()).length;
  await checkRefused(world.adapter.flavors.get(id, {}), ['not_found'], 'a flavor that is not there is not_found');
  const reads = (await world.reads()).slice(before).filter((read) => /flavor/i.test(read));
  check(reads.length <= 1, 'a flavor that is not there costs one read at most', reads);
}

const missingId = ({ fixtures }: ConformanceWorld): string => `${fixtures.flavorId}-none`;

function requestOf({ fixtures }: ConformanceWorld, sizes: readonly number[], publicAddresses: number): QuoteRequest {
  return { flavorId: fixtures.flavorId, volumes: sizes.map((sizeGiB) => ({ sizeGiB, type: null })), publicAddresses };
}

/** Quotes are asked only of clouds that give any. */
function quoting(run: (world: ConformanceWorld, prices: PriceReader) => Promise<void>): ConformanceTest['run'] {
  return async ({ world }) => {
    const { prices } = world.adapter;
    if (prices !== undefined) await run(world, prices);
  };
}

const quotedParts = quoting(async (world, prices) => {
  const parts = await prices.quote(requestOf(world, [SMALL_GIB, SMALL_GIB], 1), {});
  const count = (part: QuotedPart['part']): number => parts.filter((each) => each.part === part).length;
  check(count('compute') === 1 && count('address') === 1, 'a quote tells of each part that was asked for', parts);
  check(count('volume') === 1, 'volumes of one type are one part of a quote', parts);
  const typed = parts.every(({ part, type }) => (part === 'volume' ? (type ?? '') !== '' : type === null));
  check(typed, 'a quoted volume has its type, and nothing else has one', parts);
  const none = await prices.quote(requestOf(world, [], 0), {});
  check(
    none.every(({ part }) => part === 'compute'),
    'a quote tells of nothing that was not asked for',
    none,
  );
});

const quotedPrices = quoting(async (world, prices) => {
  const all = (await prices.quote(requestOf(world, [SMALL_GIB], 1), {})).flatMap((part) => part.prices);
  check(!all.some(isZero), 'no quote holds a price of 0', all);
  check(all.every(isTraceable), 'a quoted price says how it is known and when it was read', all);
});

const wholePrices = quoting(async (world, prices) => {
  const hourly = async (sizes: readonly number[]): Promise<Price | undefined> =>
    (await prices.quote(requestOf(world, sizes, 0), {})).find(({ part }) => part === 'volume')?.prices.find(({ per }) => per === 'hour');
  const [small, both] = [await hourly([SMALL_GIB]), await hourly([SMALL_GIB, SMALL_GIB])];
  if (small === undefined || both === undefined) return;
  check(compareMoney(both.money, small.money) > 0, 'two volumes cost more than one in a quote', { small, both });
});

const quotesWriteNothing = quoting(async (world, prices) => {
  await prices.quote(requestOf(world, [SMALL_GIB], 1), {});
  const writes = await world.writes();
  check(writes.length === 0, 'a quote sends no write', writes);
});

const quotesMissingFlavor = quoting(async (world, prices) => {
  const asked = prices.quote({ ...requestOf(world, [SMALL_GIB], 1), flavorId: missingId(world) }, {});
  const error = await checkRefused(asked, ['not_found'], 'a quote for a flavor that is not there is not_found');
  const outcome = error.outcome === 'not_applicable' || error.outcome === 'not_applied';
  check(outcome, 'a quote that failed changed nothing', error);
});

export const PRICE_TESTS: readonly ConformanceTest[] = [
  { family, title: 'tells what bills count, with evidence', run: billing },
  { family, title: 'lists prices with source, level, tax and time, and none of 0', run: listedPrices },
  { family, title: 'tells what flavors are tied to, or that it is not known', run: flavorFacts },
  { family, title: 'says not_found for a flavor that is not there after one read', run: missingFlavor },
  { family, title: 'quotes each part that was asked for, and no other', run: quotedParts },
  { family, title: 'quotes prices with source, level, tax and time, and none of 0', run: quotedPrices },
  { family, title: 'quotes volumes whole, not by the GiB', run: wholePrices },
  { family, title: 'writes nothing to quote', run: quotesWriteNothing },
  { family, title: 'says not_found for a quote of a flavor that is not there', run: quotesMissingFlavor },
];
