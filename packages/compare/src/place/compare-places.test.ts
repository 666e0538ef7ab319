import type { CountryFact } from '@isobar/core';
import { CloudError } from '@isobar/core';
import { expect, test } from 'vitest';

import { compareFlavors } from '../comparison/compare-flavors.ts';
import { compareServers } from '../comparison/compare-servers.ts';
import type { ComparisonQuestion } from '../comparison/comparison-question.ts';
import { parsePriceBook } from '../price-book/read-price-book.ts';
import { SAMPLE_RATES, samplePrice } from '../testing/sample-card.ts';
import { sampleFlavor } from '../testing/sample-flavor.ts';
import { sampleRequirement } from '../testing/sample-requirement.ts';
import { sampleServer } from '../testing/sample-server.ts';
import { sampleSource } from '../testing/sample-source.ts';
import type { PlaceFilter } from './place-filter.ts';

const countryOf = (value: string): CountryFact => ({ value, level: 'recorded', source: 'sample#country' });
const flavors = [sampleFlavor({ id: 'f', diskGiB: 50, prices: [samplePrice('10', 'month')] })];

const seoul = { flavors, servers: [sampleServer()], place: { country: countryOf('KR') } };
const lux = { flavors, place: { region: 'Luxembourg-2', country: countryOf('LU') } };
/** Nobody says where it is. */
const north = { flavors, place: { region: 'RegionOne' } };
const down = { failure: new CloudError('unavailable', 'no answer') };

const BOOK = `version: 1
cloud: lux
provider: sample
region: Amsterdam
currency: EUR
tax: excluded
source: contract 7
prices:
  flavors: { f: { price: 9, per: month } }
`;

const ASIA: PlaceFilter = { countries: [], continents: ['asia'] };

function question(where: PlaceFilter | null): ComparisonQuestion {
  const usage = { publicAddresses: 0, trafficGb: null, hoursRunning: null, imageGiB: null, snapshotGiB: null };
  return { usage, currency: 'EUR', period: 'month', rates: SAMPLE_RATES, at: '2026-11-21T10:00:00Z', bookOf: () => null, where };
}

const flavorsOf = (clouds: Parameters<typeof sampleSource>[0], where: PlaceFilter | null) =>
  compareFlavors(sampleSource(clouds), { ...question(where), requirement: sampleRequirement({ vcpus: 2 }), order: 'cloud', limit: 1 });

const serversOf = (clouds: Parameters<typeof sampleSource>[0], to: readonly string[], where: PlaceFilter | null) =>
  compareServers(sampleSource(clouds), { ...question(where), from: ['seoul'], to });

test('an offer tells where it is, and what is not known of that is null', async () => {
  const { offers, where, elsewhere, warnings } = await flavorsOf({ lux, north, seoul }, null);
  expect(offers.map(({ cloud, region, country }) => [cloud, region, country])).toEqual([
    ['lux', 'Luxembourg-2', countryOf('LU')],
    ['north', 'RegionOne', null],
    ['seoul', null, countryOf('KR')],
  ]);
  expect({ where, elsewhere, warnings }).toEqual({ where: null, elsewhere: [], warnings: [] });
});

test('clouds elsewhere are left out and named, and so are those of which nobody knows where they are', async () => {
  const { offers, where, elsewhere, warnings, failures } = await flavorsOf({ lux, north, seoul }, ASIA);
  expect(offers.map(({ cloud }) => cloud)).toEqual(['seoul']);
  expect(where).toEqual(ASIA);
  expect(elsewhere).toEqual([{ cloud: 'lux', region: 'Luxembourg-2', country: countryOf('LU') }]);
  expect(warnings).toEqual([expect.stringMatching(/^north: left out.*country: KR$/)]);
  expect(failures).toEqual([]);
});

test('a cloud that is left out is not asked for its flavors', async () => {
  const source = sampleSource({ seoul, lux });
  const asked: string[] = [];
  const list: (typeof source)['flavors']['list'] = (options) => {
    asked.push(...(options.clouds ?? []));
    return source.flavors.list(options);
  };
  const requirement = sampleRequirement({ vcpus: 2 });
  await compareFlavors({ ...source, flavors: { list } }, { ...question(ASIA), requirement, order: 'cloud', limit: 1 });
  expect(asked).toEqual(['seoul']);
});

test('a cloud that cannot be asked where it is fails, and is told once', async () => {
  expect((await flavorsOf({ seoul, down }, ASIA)).failures).toEqual([{ cloud: 'down', code: 'unavailable', message: 'no answer' }]);
  const { failures, warnings } = await flavorsOf({ seoul, down }, null);
  expect(failures).toEqual([{ cloud: 'down', code: 'unavailable', message: 'no answer' }]);
  expect(warnings).toEqual([]);
});

test('what is doubtful of a place is told', async () => {
  const doubtful = { ...lux, place: { ...lux.place, warnings: [{ type: 'compatibility', subject: 'country', detail: 'told otherwise' }] as const } };
  expect((await flavorsOf({ doubtful }, null)).warnings).toEqual(['doubtful: country: told otherwise']);
});

test('a price book of another region than the cloud says it is in is named, and used', async () => {
  const book = parsePriceBook(BOOK, 'lux.yaml', '2026-11-21T09:00:00Z');
  const asked = { ...question(null), bookOf: (cloud: string) => (cloud === 'lux' ? book : null) };
  const requirement = sampleRequirement({ vcpus: 2 });
  const { warnings } = await compareFlavors(sampleSource({ seoul, lux }), { ...asked, requirement, order: 'cloud', limit: 1 });
  expect(warnings).toEqual(['lux: it is in Luxembourg-2, its price book is of Amsterdam']);
  expect((await compareServers(sampleSource({ seoul, lux }), { ...asked, from: ['seoul'], to: ['lux'] })).warnings).toEqual(warnings);
});

test('servers stay where they are, and could go only where it is asked for', async () => {
  const { servers, to, places, elsewhere, warnings } = await serversOf({ seoul, lux, north }, ['lux', 'north'], {
    countries: ['LU'],
    continents: [],
  });
  expect(to).toEqual(['lux']);
  expect(servers.map(({ cloud, offers }) => [cloud, offers.map((offer) => offer.cloud)])).toEqual([['seoul', ['lux']]]);
  expect(places.map(({ cloud, country }) => [cloud, country?.value])).toEqual([
    ['seoul', 'KR'],
    ['lux', 'LU'],
  ]);
  expect(elsewhere).toEqual([]);
  expect(warnings).toEqual([expect.stringMatching(/^north: left out/)]);
});

test('servers have no offer where all clouds are elsewhere', async () => {
  const { servers, there, elsewhere } = await serversOf({ seoul, lux }, ['lux'], ASIA);
  expect(servers).toMatchObject([{ offers: [] }]);
  expect(there).toEqual([]);
  expect(elsewhere).toMatchObject([{ cloud: 'lux' }]);
});

test('a target that cannot be asked where it is fails, and no other', async () => {
  const { servers, failures } = await serversOf({ seoul, lux, down }, ['lux', 'down'], { countries: ['LU'], continents: [] });
  expect(failures).toEqual([{ cloud: 'down', code: 'unavailable', message: 'no answer' }]);
  expect(servers).toMatchObject([{ offers: [{ cloud: 'lux' }] }]);
});

test('a cloud that is not configured is refused, whatever place is asked for', async () => {
  await expect(serversOf({ seoul }, ['mars'], ASIA)).rejects.toMatchObject({ code: 'invalid_argument' });
});
