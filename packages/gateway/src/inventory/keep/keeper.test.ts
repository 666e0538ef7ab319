import { CloudError } from '@isobar/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Database } from '../../database/database.ts';
import { openTestDatabase } from '../../testing/test-database.ts';
import { PostgresInventory } from '../postgres-inventory.ts';
import type { Row } from '../row.ts';
import { FakeClouds, serverRow } from '../testing/fake-clouds.ts';
import { EVERYTHING, listQuery } from '../testing/list-query.ts';
import { TestReadings } from '../testing/read-all.ts';

const MINUTES = 60_000;

let database: Database;
let clouds: FakeClouds;
let readings: TestReadings;
let inventory: PostgresInventory;
let number = 0;
/** Each test has a cloud of its own in the one database. */
let cloud = '';

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(() => {
  number += 1;
  cloud = `cloud-${number}`;
  clouds = new FakeClouds({ [cloud]: { server: ['a', 'b', 'c'].map((id) => serverRow(cloud, id)) } });
  readings = new TestReadings(database, clouds);
  inventory = new PostgresInventory({ database, events: readings.events, reader: clouds, clock: readings.clock });
});

const servers = (): Row[] => (clouds.rows[cloud] ??= {}).server ?? [];
const change = (...rows: readonly Row[]): void => void (clouds.rows[cloud] = { server: [...rows] });
const listed = async (): Promise<readonly string[]> =>
  (await inventory.list('server', listQuery(), EVERYTHING)).items.map((row) => `${row.id} ${(row as Row & { phase: string }).phase}`);

describe('a whole reading', () => {
  it('is what the inventory has then, and the first one is no news', async () => {
    await readings.read(cloud);
    expect(await listed()).toEqual(['a running', 'b running', 'c running']);
    expect(readings.news()).toEqual([]);
  });

  it('tells which members changed, what is new and what is gone, and writes nothing else', async () => {
    await readings.read(cloud);
    const before = await database.query('SELECT id, reading FROM isobar_inventory WHERE cloud = $1 AND id = $2', [cloud, 'a']);
    change(serverRow(cloud, 'a'), serverRow(cloud, 'b', { phase: 'stopped' }), serverRow(cloud, 'd'));
    readings.clock.advance(3 * MINUTES);
    await readings.read(cloud);
    expect(await listed()).toEqual(['a running', 'b stopped', 'd running']);
    expect(readings.news().toSorted()).toEqual([
      `server.changed ${cloud}/b phase native`,
      expect.stringMatching(`^server.changed ${cloud}/d ref cloud id name`),
      `server.removed ${cloud}/c`,
    ]);
    expect(await database.query('SELECT id, reading FROM isobar_inventory WHERE cloud = $1 AND id = $2', [cloud, 'a'])).toEqual(before);
    expect(await database.query('SELECT * FROM isobar_inventory_staged')).toEqual([]);
  });

  it('takes a young server away only when the next one lacks it too', async () => {
    await readings.read(cloud);
    change(serverRow(cloud, 'a'), serverRow(cloud, 'b'));
    await readings.read(cloud);
    expect(await listed()).toHaveLength(3);
    change(...servers(), serverRow(cloud, 'c'));
    await readings.read(cloud);
    change(serverRow(cloud, 'a'), serverRow(cloud, 'b'));
    await readings.read(cloud);
    expect(await listed()).toHaveLength(3);
    await readings.read(cloud);
    expect(await listed()).toEqual(['a running', 'b running']);
    expect(readings.news()).toEqual([`server.removed ${cloud}/c`]);
  });

  it('tells nothing of a list that only came in another order', async () => {
    change(serverRow(cloud, 'a', { addresses: ['10.0.0.1', '10.0.0.2'] }));
    await readings.read(cloud);
    change(serverRow(cloud, 'a', { addresses: ['10.0.0.2', '10.0.0.1'] }));
    await readings.read(cloud);
    expect(readings.news()).toEqual([]);
  });

  it('that was overtaken by another changes nothing', async () => {
    const slow = await readings.keeper.beginWhole({ cloud, kind: 'server' }, 0);
    await readings.keeper.stage(slow, [serverRow(cloud, 'old')]);
    await readings.read(cloud);
    const facts = { beganAt: 0, coverage: { cloud, complete: true, reason: null }, warnings: [], reachableSeconds: 1 };
    await readings.keeper.endWhole(slow, facts, 0);
    expect(await listed()).toEqual(['a running', 'b running', 'c running']);
  });
});

describe('a reading that fails half way', () => {
  const unavailable = new CloudError('unavailable', 'connection refused', { retryable: true });

  it('leaves the rows as they were, says so, and the cloud is down until it can be read', async () => {
    await readings.read(cloud);
    const asOf = new Date(readings.clock.now()).toISOString();
    change(serverRow(cloud, 'a', { phase: 'error' }), serverRow(cloud, 'b'), serverRow(cloud, 'd'));
    clouds.failure = { cloud, kinds: ['server'], afterPages: 1, error: unavailable };
    readings.clock.advance(MINUTES);
    await readings.read(cloud);
    await readings.read(cloud);
    expect(await listed()).toEqual(['a running', 'b running', 'c running']);
    const page = await inventory.list('server', listQuery(), EVERYTHING);
    expect(page).toMatchObject({
      failures: [{ cloud, error: { code: 'unavailable' } }],
      coverage: [{ cloud, complete: false, reason: 'connection refused' }],
      freshness: [{ cloud, kind: 'server', asOf, complete: false }],
    });
    expect(await inventory.clouds()).toMatchObject([{ cloud, state: 'down', error: { message: 'connection refused' } }]);
    clouds.failure = null;
    await readings.read(cloud);
    expect(await inventory.clouds()).toMatchObject([{ cloud, state: 'up', error: null }]);
    expect(readings.news()).toEqual([
      `cloud.down ${cloud}`,
      `server.changed ${cloud}/a phase native`,
      expect.stringMatching(`^server.changed ${cloud}/d `),
      `cloud.up ${cloud}`,
    ]);
  });

  it('of another kind leaves the cloud up', async () => {
    clouds.failure = { cloud, kinds: ['bill'], afterPages: 0, error: new CloudError('permission_denied', 'not yours') };
    await readings.read(cloud);
    await readings.read(cloud, 'bill');
    expect(await inventory.clouds()).toMatchObject([{ state: 'up' }]);
    expect((await inventory.list('bill', listQuery(), EVERYTHING)).failures).toMatchObject([{ cloud, error: { code: 'permission_denied' } }]);
  });

  it('because it was given up is no failure', async () => {
    const stop = new AbortController();
    clouds.gate = async () => stop.abort(new DOMException('enough', 'AbortError'));
    await expect(readings.read(cloud, 'server', stop.signal)).rejects.toThrow('enough');
    expect(await inventory.clouds()).toMatchObject([{ state: 'notAsked' }]);
    expect(await database.query('SELECT * FROM isobar_inventory_staged')).toEqual([]);
  });
});

describe('what is read of one resource', () => {
  it('stands at once, and is told', async () => {
    await readings.read(cloud);
    change(serverRow(cloud, 'a', { phase: 'stopped' }), serverRow(cloud, 'b'));
    await inventory.read('server', cloud, 'a');
    await expect(inventory.read('server', cloud, 'c')).rejects.toMatchObject({ code: 'not_found' });
    expect(await listed()).toEqual(['a stopped', 'b running']);
    expect(readings.news()).toEqual([`server.changed ${cloud}/a phase native`, `server.removed ${cloud}/c`]);
  });

  it('is not replaced by what was read before it, one by one or whole', async () => {
    await readings.read(cloud);
    const early = await inventory.beginReading();
    const late = await inventory.beginReading();
    await inventory.put('server', serverRow(cloud, 'a', { phase: 'stopped' }), late);
    await inventory.put('server', serverRow(cloud, 'a', { phase: 'paused' }), early);
    await inventory.remove('server', cloud, 'b', late);
    await inventory.put('server', serverRow(cloud, 'b'), early);
    expect(await listed()).toEqual(['a stopped', 'c running']);
  });

  it('is not replaced by a list that was begun before', async () => {
    await readings.read(cloud);
    let shown = false;
    clouds.gate = async (_reading, page) => {
      if (page !== 1 || shown) return;
      shown = true;
      const reading = await inventory.beginReading();
      await inventory.put('server', serverRow(cloud, 'a', { phase: 'stopped' }), reading);
      await inventory.remove('server', cloud, 'b', reading);
      await inventory.put('server', serverRow(cloud, 'new'), reading);
    };
    await readings.read(cloud);
    expect(await listed()).toEqual(['a stopped', 'c running', 'new running']);
  });

  it('does not stand against a list that began later', async () => {
    await readings.read(cloud);
    const early = await inventory.beginReading();
    clouds.gate = async () => inventory.put('server', serverRow(cloud, 'a', { phase: 'paused' }), early);
    await readings.read(cloud);
    await inventory.put('server', serverRow(cloud, 'z'), early);
    await inventory.remove('server', cloud, 'b', early);
    expect(await listed()).toEqual(['a running', 'b running', 'c running']);
  });
});

it('keeps texts that PostgreSQL cannot hold', async () => {
  const name = `half ${String.fromCharCode(0xd800)} and nothing ${String.fromCharCode(0)} and \\u0000`;
  change(serverRow(cloud, 'a', { name, labels: { [name]: name } }));
  await readings.read(cloud);
  const [row] = (await inventory.list('server', listQuery({ search: String.raw`AND \U0000` }), EVERYTHING)).items;
  expect(row).toEqual(servers()[0]);
});
