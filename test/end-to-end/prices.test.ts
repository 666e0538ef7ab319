import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import type { Money, Price } from '@isobar/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';

import type { CliWorld } from './testing/cli-world.ts';
import { openCliWorld, writesOf } from './testing/cli-world.ts';

interface PriceRow extends Pick<Price, 'money' | 'per' | 'tax' | 'level' | 'source' | 'readAt'> {
  readonly cloud: string;
  readonly item: string;
  readonly name: string | null;
  readonly converted: Money | null;
  readonly rate: { readonly rate: string; readonly date: string; readonly source: string; readonly stale: boolean } | null;
  readonly used: boolean;
}

let world: CliWorld;
beforeAll(async () => {
  world = await openCliWorld({ servers: 3 });
});
afterAll(() => world.close());
beforeEach(() => world.forget());

const path = (name: string): string => join(world.folder, name);

/** A book for the simulated OpenStack, filled in as a person would. */
async function filledBook(name: string, edit: (text: string) => string): Promise<string> {
  const file = path(name);
  const { code, out, err } = await world.run(['prices', 'init', 'north', file, '--force']);
  expect({ code, out }).toEqual({ code: 0, out: file });
  expect(err).toMatch(/flavors without a price/);
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
  return file;
}

const withFlavorPrice = (text: string): string =>
  text.replace(/^ {4}# (\S+): \{ price: , per: hour \} {3}# m1\.small/m, '    $1: { price: 0.012, per: hour } # m1.small');
const withConfiguredBook = (file: string): string => world.configure({ north: { priceBook: file } });

describe('a new price book', () => {
  it('is written for each cloud, whether it has volume types or not', async () => {
    for (const cloud of ['seoul', 'lux']) {
      const file = path(`${cloud}.yaml`);
      expect(await world.run(['prices', 'init', cloud, file, '--currency', 'USD', '--tax', 'unknown'])).toMatchObject({ code: 0 });
      expect((await world.run(['prices', 'check', file, '--cloud', cloud])).out).toMatch(/^ok +\S+ +0$/m);
    }
    expect(readFileSync(path('lux.yaml'), 'utf8')).toMatch(/# standard: \{ price: , per: month \}/);
  });

  it('names the flavors of its cloud, prices none, and changes nothing in the cloud', async () => {
    const file = await filledBook('new.yaml', (text) => text);
    expect(readFileSync(file, 'utf8')).toMatch(/provider: openstack\ncurrency: EUR\ntax: excluded/);
    expect(readFileSync(file, 'utf8')).toContain('# m1.small, ');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(writesOf(world.requests('north'))).toEqual([]);
    expect(await world.run(['prices', 'init', 'north', file])).toMatchObject({ code: 6, err: expect.stringContaining('--force') as string });
    expect(await world.run(['prices', 'init', 'north', path('x.yaml'), '--currency', 'EURO'])).toMatchObject({ code: 2 });
    const checked = await world.run(['prices', 'check', file, '--cloud', 'north']);
    expect(checked).toMatchObject({ code: 0, err: expect.stringContaining('no price for') as string });
  });
});

describe('a check', () => {
  it('accepts a book that is right, in itself and beside its cloud', async () => {
    const file = await filledBook('right.yaml', withFlavorPrice);
    for (const words of [[file], [file, '--cloud', 'north'], ['--config', withConfiguredBook(file)]]) {
      const { code, out } = await world.run(['prices', 'check', ...words]);
      expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/^ok +\S*right\.yaml +1$/m) as string });
    }
  });

  it('tells file, line, what was given and what is allowed, and exits 2', async () => {
    const file = await filledBook('wrong.yaml', (text) =>
      withFlavorPrice(text).replace('0.012, per: hour', '"12,5", per: week').replace('EUR', 'EURO'),
    );
    const { items } = await world.json<{ readonly items: readonly object[] }>(['prices', 'check', file]);
    expect(items).toMatchObject([
      { verdict: 'refused', file, field: 'currency', given: 'EURO', allowed: expect.stringContaining('EUR') as string },
      { field: expect.stringMatching(/\.price$/) as string, given: '12,5', allowed: expect.stringContaining('without quotes') as string },
      { field: expect.stringMatching(/\.per$/) as string, given: 'week', allowed: 'hour, day, month' },
    ]);
    expect((await world.run(['prices', 'check', file])).code).toBe(2);
  });

  it('finds a flavor that the cloud has not, and a book of another cloud', async () => {
    const missing = await filledBook('missing.yaml', (text) => text.replace('  flavors:', '  flavors:\n    m1.smal: { price: 1, per: hour }\n   '));
    const { code, out } = await world.run(['prices', 'check', missing, '--cloud', 'north']);
    expect(code).toBe(2);
    expect(out).toMatch(/missing\.yaml:\d+ +1 +prices\.flavors\.m1\.smal +m1\.smal +a flavor of the cloud: .*m1\.small/);
    const other = await world.run(['prices', 'check', missing, '--cloud', 'lux']);
    expect(other.out).toMatch(/missing\.yaml:\d+ +1 +cloud +north +lux/);
    const config = world.configure({ lux: { priceBook: missing } });
    expect(await world.run(['--config', config, 'prices', 'show', 'lux'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/missing\.yaml:\d+: cloud: got "north", allowed is lux/) as string,
    });
  });

  it('knows the providers there are', async () => {
    const file = await filledBook('provider.yaml', (text) => text.replace('provider: openstack', 'provider: opnstack'));
    expect((await world.run(['prices', 'check', file])).out).toMatch(/:6 +0 +provider +opnstack +iwinv, openstack, gcore, memory$/m);
  });

  it('needs a file, or a configuration that names one', async () => {
    expect(await world.run(['prices', 'check'])).toMatchObject({ code: 2, err: expect.stringContaining('priceBook: FILE') as string });
    expect(await world.run(['prices', 'check', path('none.yaml')])).toMatchObject({ code: 2, err: expect.stringContaining('none.yaml') as string });
  });
});

describe('prices that are shown', () => {
  it('carry source, date, tax and evidence, whoever tells them', async () => {
    const config = withConfiguredBook(await filledBook('shown.yaml', withFlavorPrice));
    const { items } = await world.json<{ readonly items: readonly PriceRow[] }>(['--config', config, 'prices', 'show', '--currency', 'EUR']);
    expect(new Set(items.map(({ cloud }) => cloud))).toEqual(new Set(['seoul', 'north', 'lux']));
    for (const { source, readAt, tax, level, money } of items) {
      expect(source).not.toBe('');
      expect(Date.parse(readAt)).not.toBeNaN();
      expect(['excluded', 'included', 'unknown']).toContain(tax);
      expect(['assumed', 'documented', 'recorded', 'real']).toContain(level);
      expect(Number(money.amount)).toBeGreaterThan(0);
    }
    const booked = items.find(({ cloud }) => cloud === 'north');
    expect(booked).toMatchObject({ money: { amount: '0.012', currency: 'EUR' }, per: 'hour', level: 'documented', used: true, rate: null });
    expect(booked?.source).toMatch(/shown\.yaml#prices\.flavors\./);
    const won = items.find(({ cloud }) => cloud === 'seoul');
    expect(won?.rate).toMatchObject({
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
      source: expect.stringContaining('European Central Bank') as string,
    });
    expect(won?.converted?.currency).toBe('EUR');
  });

  it('are those of volumes and addresses too, where a cloud quotes them', async () => {
    const { items } = await world.json<{ readonly items: readonly PriceRow[] }>(['prices', 'show', 'lux']);
    const volumes = items.filter(({ item }) => item === 'volumeGiB');
    expect(volumes.map(({ name }) => name)).toContain('standard');
    expect(volumes.every(({ level, source, used }) => level === 'assumed' && source.endsWith('(of 100 GiB, by proportion)') && used)).toBe(true);
    expect(writesOf(world.requests('lux')).every((request) => request.path.includes('/pricing/'))).toBe(true);
  });

  it('are not told of flavors that have none', async () => {
    const { out, err } = await world.run(['prices', 'show', 'north']);
    expect(out.split('\n')).toHaveLength(1);
    expect(err).toMatch(/north: no price is known for (\d+) of \1 flavors/);
  });

  it('are refused in a currency that has no rate', async () => {
    const { code, err } = await world.run(['prices', 'show', '--currency', 'XYZ']);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringMatching(/currency: got "XYZ", allowed is AUD, .*EUR/) as string });
  });

  it('are those of the day that is asked for', async () => {
    const edit = (text: string): string =>
      withFlavorPrice(text).replace(
        '{ price: 0.012, per: hour }',
        '[{ price: 1, per: hour, until: 2026-01-31 }, { price: 2, per: hour, from: 2026-02-01 }]',
      );
    const file = await filledBook('days.yaml', edit);
    const shown = async (day: string) =>
      (await world.run(['--config', withConfiguredBook(file), 'prices', 'show', 'north', '--at', day, '-o', 'csv'])).out;
    expect(await shown('2026-01-31')).toMatch(/,hour,,1,EUR,/);
    expect(await shown('2026-02-01')).toMatch(/,hour,,2,EUR,/);
    const { out } = await world.run(['prices', 'diff', file, '--from', '2026-01-31', '--to', '2026-02-01']);
    expect(out).toMatch(/flavor +\S+ +hour +1 EUR +2 EUR +1 EUR +\+100\.0 % +excluded/);
    expect((await world.run(['prices', 'diff', file, file])).out).not.toContain('flavor');
    expect((await world.run(['prices', 'diff', file])).code).toBe(2);
    expect((await world.run(['prices', 'show', '--at', '2026-02-30'])).code).toBe(2);
  });
});

describe('reference rates', () => {
  const RATES = { source: 'somebody', date: '2026-11-20', base: 'EUR', rates: { USD: '2', KRW: '1000' } };

  it('are shown, kept for their owner only, used, and forgotten', async () => {
    const file = path('rates.json');
    writeFileSync(file, JSON.stringify(RATES));
    expect((await world.run(['prices', 'rates'])).out).toContain('European Central Bank');
    expect(await world.run(['prices', 'rates', '--file', file])).toMatchObject({ code: 0, out: expect.stringMatching(/EUR +KRW +1000/) as string });
    expect(statSync(join(world.stateDir, 'reference-rates.json')).mode & 0o777).toBe(0o600);
    const { items } = await world.json<{ readonly items: readonly PriceRow[] }>(['prices', 'show', 'seoul', '--currency', 'EUR']);
    expect(items[0]?.rate).toMatchObject({ rate: '0.001', date: '2026-11-20', source: 'somebody' });
    expect((await world.run(['prices', 'rates', '--forget'])).out).toContain('European Central Bank');
  });

  it('are fetched from an address', async () => {
    const server = createServer((_, response) => response.end(JSON.stringify(RATES)));
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    onTestFinished(() => void server.close());
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/daily`;
    expect((await world.run(['prices', 'rates', '--url', address])).out).toContain(`somebody (${address})`);
    expect(await world.run(['prices', 'rates', '--url', 'http://192.0.2.1/daily'])).toMatchObject({ code: 2 });
    expect(await world.run(['prices', 'rates', '--url', address, '--forget'])).toMatchObject({ code: 2 });
    await world.run(['prices', 'rates', '--forget']);
  });

  it('are refused by name where the file is wrong, and nothing is kept', async () => {
    const file = path('bad-rates.json');
    writeFileSync(file, JSON.stringify({ ...RATES, date: '2999-01-01' }));
    expect(await world.run(['prices', 'rates', '--file', file])).toMatchObject({
      code: 2,
      err: expect.stringContaining('date: got "2999-01-01"') as string,
    });
    writeFileSync(file, JSON.stringify({ ...RATES, rates: { USD: '-1' } }));
    expect(await world.run(['prices', 'rates', '--file', file])).toMatchObject({
      code: 2,
      err: expect.stringContaining('rates.USD: got "-1"') as string,
    });
    expect((await world.run(['prices', 'rates'])).out).toContain('European Central Bank');
  });
});

it('the book of the documentation is one', async () => {
  const page = readFileSync(new URL('../../docs/prices.md', import.meta.url), 'utf8');
  const [, book = ''] = /<!-- price book -->\n```yaml\n([^]*?)```/.exec(page) ?? [];
  writeFileSync(path('page.yaml'), book);
  expect((await world.run(['prices', 'check', path('page.yaml')])).out).toMatch(/^ok +\S+ +13$/m);
});

it('the JSON Schema of price books is printed', async () => {
  const { out } = await world.run(['prices', 'schema']);
  expect(JSON.parse(out)).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    required: ['version', 'cloud', 'provider', 'currency', 'tax'],
  });
});
