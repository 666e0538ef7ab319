import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { FlavorComparison, InventoryComparison } from '@isobar/compare';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { CliWorld } from './testing/cli-world.ts';
import { openCliWorld, writesOf } from './testing/cli-world.ts';
import { contractProblems } from './testing/contract-schema.ts';

const FLAVORS = ['compare', 'flavors', '--vcpu', '2', '--memory', '8GiB', '--disk', '100GB', '--currency', 'EUR'];
const SERVERS = ['compare', 'servers', '--clouds', 'seoul', '--to', 'lux,north', '--currency', 'EUR'];

const BOOK = `version: 1
cloud: north
provider: openstack
currency: EUR
tax: excluded
source: contract 7
prices:
  vcpu: { price: 0.0075, per: hour }
  memoryGiB: { price: 0.0025, per: hour }
  volumeGiB:
    default: { price: 0.045, per: month }
`;

let world: CliWorld;
let booked: string;
beforeAll(async () => {
  world = await openCliWorld({ servers: 6 });
  writeFileSync(join(world.folder, 'north.yaml'), BOOK);
  booked = world.configure({ north: { priceBook: 'north.yaml' } });
});
afterAll(() => world.close());

const pricesOf = ({ offers }: FlavorComparison) => offers.flatMap(({ cost }) => cost.parts.flatMap(({ price }) => price ?? []));

describe('compare flavors', () => {
  it('answers as the contract says, and each price has its source, date, tax and evidence', async () => {
    const comparison = await world.json<FlavorComparison>(FLAVORS);
    expect(contractProblems('FlavorComparison', comparison)).toEqual([]);
    expect(new Set(comparison.offers.map(({ cloud }) => cloud))).toEqual(new Set(['seoul', 'north', 'lux']));
    const prices = pricesOf(comparison);
    expect(prices.length).toBeGreaterThan(5);
    for (const price of prices) {
      expect(price).toMatchObject({
        source: expect.stringMatching(/\S#\S/),
        readAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        tax: expect.stringMatching(/^(?:excluded|included|unknown)$/),
        level: expect.stringMatching(/^(?:real|recorded|documented|assumed)$/),
      });
    }
    expect(comparison.rates).toMatchObject({
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      source: expect.stringContaining('European Central Bank'),
    });
  });

  it('is held to a contract that can be broken', async () => {
    const comparison = await world.json<FlavorComparison>(FLAVORS);
    const [offer] = comparison.offers;
    const broken = { ...comparison, offers: [{ ...offer, cost: { ...offer?.cost, tax: 'none' } }] };
    expect(contractProblems('FlavorComparison', broken)).not.toEqual([]);
  });

  it('never shows a cloud whose prices are not known as the cheapest', async () => {
    const { offers } = await world.json<FlavorComparison>(FLAVORS);
    const known = offers.map(({ cost }) => cost.total !== null && !cost.total.atLeast);
    expect(known).toEqual(known.toSorted((left, right) => Number(right) - Number(left)));
    expect(offers.at(-1)).toMatchObject({ cloud: 'north', cost: { total: null } });
  });

  it('takes what a private cloud does not tell from its price book', async () => {
    const ran = await world.run(['--config', booked, ...FLAVORS, '-o', 'json']);
    const comparison = JSON.parse(ran.out) as FlavorComparison;
    expect(contractProblems('FlavorComparison', comparison)).toEqual([]);
    const north = comparison.offers.find(({ cloud }) => cloud === 'north');
    expect(north?.cost.total?.atLeast).toBe(false);
    expect(north?.cost.parts.map(({ price }) => price?.source)).toEqual([
      expect.stringContaining('north.yaml#prices.vcpu'),
      expect.stringContaining('north.yaml#prices.memoryGiB'),
      expect.stringContaining('north.yaml#prices.volumeGiB.default'),
    ]);
  });

  it('prints amounts of a spreadsheet as plain decimals beside their currency', async () => {
    const { out, code } = await world.run([...FLAVORS, '-o', 'csv', '--columns', 'cloud,amount,atLeast,currency,per']);
    const [head, ...rows] = out.split('\n');
    expect(code).toBe(0);
    expect(head).toBe('cloud,amount,atLeast,currency,per');
    for (const row of rows) expect(row).toMatch(/^(?:seoul|north|lux),(?:\d+(?:\.\d+)?,(?:true|false)|,),EUR,month$/);
  });

  it('writes nothing to any cloud', async () => {
    world.forget();
    await world.run(FLAVORS);
    expect(writesOf(world.requests('seoul'))).toEqual([]);
    expect(writesOf(world.requests('north'))).toEqual([]);
    expect(writesOf(world.requests('lux')).filter(({ path }) => !path.startsWith('/cloud/v2/pricing/'))).toEqual([]);
  });

  it('answers for the others where a cloud fails, and exits 8', async () => {
    const config = world.configure({ lux: { endpoint: 'http://127.0.0.1:9', retries: false } });
    const { out, err, code } = await world.run(['--config', config, ...FLAVORS, '-o', 'json']);
    const comparison = JSON.parse(out) as FlavorComparison;
    expect(code).toBe(8);
    expect(err).toContain('lux: unavailable');
    expect(contractProblems('FlavorComparison', comparison)).toEqual([]);
    expect(comparison.failures).toMatchObject([{ cloud: 'lux', code: 'unavailable' }]);
  });

  it('answers for the others where the settings of a cloud are wrong', async () => {
    const config = world.configure({ lux: { apiKey: 'env:ISOBAR_NO_SUCH_KEY' } });
    for (const words of [FLAVORS, SERVERS]) {
      const { out, err, code } = await world.run(['--config', config, ...words, '-o', 'csv']);
      expect({ code, err }).toEqual({ code: 8, err: expect.stringContaining('lux: invalid_argument') });
      expect(out).toContain('seoul');
    }
  });

  it.each([
    ['an unknown currency', ['--currency', 'XYZ'], /currency: got "XYZ", allowed is .*EUR/],
    ['a size without its unit', ['--memory', '8'], /--memory/],
    ['hours with a price per hour', ['--hours', '200', '--per', 'hour'], /hoursRunning/],
    ['no offer at all', ['--limit', '0'], /--limit: got "0"/],
  ])('refuses %s before a cloud is asked', async (_name, words, message) => {
    world.forget();
    const { err, code } = await world.run([...FLAVORS, ...words]);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(world.requests('lux')).toEqual([]);
  });

  it('refuses the price book of another cloud by its line', async () => {
    const config = world.configure({ lux: { priceBook: 'north.yaml' } });
    const { err, code } = await world.run(['--config', config, ...FLAVORS]);
    expect(code).toBe(2);
    expect(err).toMatch(/north\.yaml:2: cloud: got "?north"?/);
  });
});

describe('the commands of docs/compare.md', () => {
  const page = readFileSync(new URL('../../docs/compare.md', import.meta.url), 'utf8');
  const commands = (/ commands -->\n```sh\n([\s\S]*?)```/.exec(page)?.[1] ?? '').trim().split('\n');

  it.each(commands)('%s', async (command) => {
    const [program, ...words] = command.split(' ');
    const { out, code } = await world.run(words);
    expect(program).toBe('isobar');
    expect(code).toBe(0);
    expect(out.split('\n').length).toBeGreaterThan(1);
  });
});

describe('compare servers', () => {
  it('answers as the contract says: each server beside both clouds, and totals', async () => {
    const ran = await world.run(['--config', booked, ...SERVERS, '-o', 'json']);
    const comparison = JSON.parse(ran.out) as InventoryComparison;
    expect(contractProblems('InventoryComparison', comparison)).toEqual([]);
    expect(comparison.servers).toHaveLength(6);
    for (const { offers } of comparison.servers) expect(offers.map(({ cloud }) => cloud)).toEqual(['lux', 'north']);
    expect(comparison.now).toMatchObject([{ cloud: 'seoul', servers: 6, unknown: 0, tax: 'excluded' }]);
    expect(comparison.there).toMatchObject([
      { cloud: 'lux', servers: 6 },
      { cloud: 'north', servers: 6, tax: 'excluded' },
    ]);
  });

  it('prints one line a server as JSON, and one row a server and cloud elsewhere', async () => {
    const lines = (await world.run([...SERVERS, '-o', 'ndjson'])).out.split('\n');
    const rows = (await world.run([...SERVERS, '-o', 'csv'])).out.split('\n');
    expect(lines).toHaveLength(6);
    expect(rows).toHaveLength(1 + 12);
  });

  it('compares only servers whose column has the value', async () => {
    const { servers } = await world.json<InventoryComparison>([...SERVERS, '--filter', 'name=db-1']);
    expect(servers.map(({ name }) => name)).toEqual(['db-1']);
  });

  it('compares with all other clouds where none is named, and refuses to compare with none', async () => {
    const { to } = await world.json<InventoryComparison>(['compare', 'servers', '--clouds', 'north']);
    expect(new Set(to)).toEqual(new Set(['seoul', 'lux']));
    const { err, code } = await world.run(['compare', 'servers', '--clouds', 'seoul,north,lux']);
    expect(code).toBe(2);
    expect(err).toContain('--to');
  });
});
