import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { FlavorComparison, InventoryComparison, PlacedCloud } from '@isobar/compare';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { CliWorld, CloudName } from './testing/cli-world.ts';
import { openCliWorld } from './testing/cli-world.ts';
import { contractProblems } from './testing/contract-schema.ts';

const SIZE = ['--vcpu', '2', '--memory', '8GiB', '--disk', '100GB'];
const FLAVORS = ['compare', 'flavors', ...SIZE];
const SERVERS = ['compare', 'servers', '--clouds', 'seoul', '--to', 'lux,north'];
const MATCH = ['flavor', 'match', ...SIZE];

interface Matched {
  readonly items: readonly PlacedCloud[];
  readonly elsewhere: readonly PlacedCloud[];
}

let world: CliWorld;
/** Says where the two clouds are that do not tell it. */
let placed: string;
beforeAll(async () => {
  world = await openCliWorld({ servers: 3 });
  placed = world.configure({ seoul: { country: 'KR' }, north: { country: 'KR' } });
});
afterAll(() => world.close());

const cloudsOf = (rows: readonly { readonly cloud: string }[]): readonly string[] => [...new Set(rows.map(({ cloud }) => cloud))].toSorted();
const regionReads = (cloud: CloudName): number => world.requests(cloud).filter(({ path }) => path.includes('/v1/regions')).length;

async function answer<Value>(words: readonly string[]): Promise<Value & { readonly err: string }> {
  const { out, err, code } = await world.run(['--config', placed, ...words, '-o', 'json']);
  expect(code).toBe(0);
  return { ...JSON.parse(out), err };
}

describe('the place of an offer', () => {
  it('is what the cloud tells, else what its settings say, with how that is known', async () => {
    const comparison = await answer<FlavorComparison>(FLAVORS);
    const { err: _, ...body } = comparison;
    expect(contractProblems('FlavorComparison', body)).toEqual([]);
    const placeOf = (cloud: string) => comparison.offers.find((offer) => offer.cloud === cloud);
    expect(placeOf('lux')).toMatchObject({
      region: 'Luxembourg-2',
      country: { value: 'LU', level: 'recorded', source: 'contracts/gcore/SOURCES.md#gcore-region-recorded' },
    });
    expect(placeOf('north')).toMatchObject({
      region: 'RegionOne',
      country: { value: 'KR', level: 'documented', source: expect.stringMatching(/\.yaml#clouds\.north\.country$/) },
    });
    expect(placeOf('seoul')?.match.flavor.zones).not.toBeNull();
  });

  it('is null where nobody says it', async () => {
    const { offers } = await world.json<FlavorComparison>(FLAVORS);
    expect(offers.find(({ cloud }) => cloud === 'north')?.country).toBeNull();
  });

  it('stands in tables, CSV and the report', async () => {
    const table = await world.run(['--config', placed, ...FLAVORS]);
    expect(table.out.split('\n')[0]).toMatch(/^CLOUD +PLACE +FLAVOR/);
    expect(table.out).toMatch(/^lux +Luxembourg-2, LU /m);
    expect(table.out).toMatch(/^seoul +KR, in kr\S+ /m);
    const report = join(world.folder, 'places.html');
    const columns = ['--columns', 'cloud,region,country,countryEvidence'];
    const csv = await world.run(['--config', placed, ...FLAVORS, '--country', 'lu', '-o', 'csv', ...columns, '--limit', '1', '--report', report]);
    expect(csv.out.split('\n')).toEqual(['cloud,region,country,countryEvidence', 'lux,Luxembourg-2,LU,recorded']);
    const page = readFileSync(report, 'utf8');
    for (const text of ['in LU', 'Luxembourg-2, LU (recorded)', 'Left out, being elsewhere', 'RegionOne, KR']) expect(page).toContain(text);
    const servers = await world.run([...SERVERS, '-o', 'csv', '--columns', 'there,regionThere,countryThere']);
    expect([...new Set(servers.out.split('\n'))]).toEqual(['there,regionThere,countryThere', 'lux,Luxembourg-2,LU', 'north,RegionOne,']);
  });

  it('costs one read, and a match without it none', async () => {
    world.forget();
    await world.run(FLAVORS);
    expect(regionReads('lux')).toBe(1);
    world.forget();
    await world.run(MATCH);
    expect(regionReads('lux')).toBe(0);
    const { items } = await world.json<Matched>([...MATCH, '--columns', 'cloud,country']);
    expect(regionReads('lux')).toBe(1);
    expect(items.find(({ cloud }) => cloud === 'lux')?.country?.value).toBe('LU');
  });
});

describe('a part of the world', () => {
  it('leaves out clouds elsewhere, and names them', async () => {
    const comparison = await answer<FlavorComparison>([...FLAVORS, '--continent', 'asia']);
    const { err, ...body } = comparison;
    expect(contractProblems('FlavorComparison', body)).toEqual([]);
    expect(cloudsOf(comparison.offers)).toEqual(['north', 'seoul']);
    expect(comparison).toMatchObject({ where: { countries: [], continents: ['asia'] }, elsewhere: [{ cloud: 'lux' }], failures: [] });
    expect(err).toContain('left out, being elsewhere: lux (Luxembourg-2, LU)');
  });

  it('leaves out clouds of which nobody knows where they are, and says what to set', async () => {
    const { out, err, code } = await world.run([...FLAVORS, '--country', 'KR,LU', '-o', 'json']);
    const comparison = JSON.parse(out) as FlavorComparison;
    expect(code).toBe(0);
    expect(cloudsOf(comparison.offers)).toEqual(['lux']);
    expect(comparison.warnings).toEqual(
      expect.arrayContaining([expect.stringMatching(/^north: left out/), expect.stringMatching(/^seoul: left out/)]),
    );
    expect(err).toMatch(/warning: north: left out.*country: KR/);
  });

  it('is where servers could go, wherever they are', async () => {
    const comparison = await answer<InventoryComparison>([...SERVERS, '--continent', 'europe']);
    const { err, ...body } = comparison;
    expect(contractProblems('InventoryComparison', body)).toEqual([]);
    expect(comparison).toMatchObject({ from: ['seoul'], to: ['lux'], elsewhere: [{ cloud: 'north' }] });
    expect(comparison.places.map(({ cloud, country }) => [cloud, country?.value])).toEqual([
      ['seoul', 'KR'],
      ['lux', 'LU'],
    ]);
    expect(err).toContain('being elsewhere: north (RegionOne, KR)');
  });

  it('is where flavors are matched', async () => {
    const { items, elsewhere, err } = await answer<Matched>([...MATCH, '--country', 'KR']);
    expect(cloudsOf(items)).toEqual(['north', 'seoul']);
    expect(elsewhere).toMatchObject([{ cloud: 'lux', country: { value: 'LU' } }]);
    expect(err).toContain('being elsewhere: lux');
  });

  it('may be one where no cloud is', async () => {
    const { offers, elsewhere } = await answer<FlavorComparison>([...FLAVORS, '--continent', 'antarctica']);
    expect(offers).toEqual([]);
    expect(cloudsOf(elsewhere)).toEqual(['lux', 'north', 'seoul']);
  });

  it('takes what a cloud tells before what its settings say, and warns', async () => {
    const config = world.configure({ lux: { country: 'NL' } });
    const { out, err } = await world.run(['--config', config, ...FLAVORS, '--country', 'LU', '-o', 'json']);
    expect(cloudsOf((JSON.parse(out) as FlavorComparison).offers)).toEqual(['lux']);
    expect(err).toMatch(/warning: lux: country: the cloud says LU, which is taken; .*#clouds\.lux\.country says NL/);
  });

  it('fails for a cloud that cannot be asked where it is, and answers for the others', async () => {
    const config = world.configure({ seoul: { country: 'KR' }, north: { country: 'JP' }, lux: { endpoint: 'http://127.0.0.1:9', retries: false } });
    for (const words of [FLAVORS, SERVERS, MATCH]) {
      const { out, err, code } = await world.run(['--config', config, ...words, '--country', 'KR', '-o', 'json']);
      expect({ words, code }).toEqual({ words, code: 8 });
      expect(err).toContain('lux: unavailable');
      expect(JSON.parse(out)).toMatchObject({ failures: [{ cloud: 'lux' }], elsewhere: [{ cloud: 'north' }] });
    }
  });

  it.each([
    [['--country', 'Korea'], /--country: got "Korea", allowed is codes of ISO 3166-1: .*KR/],
    [['--country', 'KR,XX'], /--country: got "XX"/],
    [['--country', ','], /--country: got ""/],
    [['--continent', 'eurasia'], /--continent: got "eurasia", allowed is africa, .*south-america/],
  ])('refuses %j before a cloud is asked', async (words, message) => {
    world.forget();
    for (const command of [FLAVORS, SERVERS, MATCH]) {
      const { err, code } = await world.run([...command, ...words]);
      expect(code).toBe(2);
      expect(err).toMatch(message);
    }
    expect(world.requests('lux')).toEqual([]);
  });

  it('refuses settings of a country that is not', async () => {
    const { err, code } = await world.run(['--config', world.configure({ seoul: { country: 'XX' } }), ...FLAVORS]);
    expect(code).toBe(2);
    expect(err).toMatch(/clouds\.seoul\.country is wrong.*no country XX/);
  });
});
