import type { Operation } from '@isobar/core';
import { CloudError, RESOURCE_KINDS } from '@isobar/core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Database } from '../../database/database.ts';
import type { NewEvent } from '../../live/event-log.ts';
import { openTestDatabase } from '../../testing/test-database.ts';
import { PostgresInventory } from '../postgres-inventory.ts';
import { FakeClouds, serverRow } from '../testing/fake-clouds.ts';
import { EVERYTHING, listQuery } from '../testing/list-query.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import type { RefreshSettings } from './refresh-settings.ts';
import { DEFAULT_REFRESH } from './refresh-settings.ts';

const KINDS = RESOURCE_KINDS.length;
/** Bounded by what would hang, not by what a busy machine takes. */
const POLL = { interval: 5, timeout: 60_000 };

let database: Database;
let clouds: FakeClouds;
let clock: ManualClock;
let told: NewEvent[];
let errors: unknown[] = [];
let opened: PostgresInventory[] = [];
let cloud = '';
let number = 0;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(() => {
  number += 1;
  cloud = `cloud-${number}`;
  clouds = new FakeClouds({ [cloud]: { server: [serverRow(cloud, 'a')] } });
  clock = new ManualClock();
  told = [];
});

afterEach(async () => {
  clouds.gate = null;
  await Promise.all(opened.map((inventory) => inventory.stop()));
  opened = [];
  const [error] = errors.splice(0);
  if (error !== undefined) throw error;
});

/** A process of its own: its locks are those of a session of its own. */
function open(settings: Partial<RefreshSettings> = {}): PostgresInventory {
  const events = { append: async (events: readonly NewEvent[]): Promise<void> => void told.push(...events) };
  const settingsOf = (): RefreshSettings => ({ ...DEFAULT_REFRESH, ...settings });
  const inventory = new PostgresInventory({
    database,
    events,
    reader: clouds,
    clock,
    settingsOf,
    random: () => 0.5,
    onError: (error) => errors.push(error),
  });
  opened.push(inventory);
  return inventory;
}

const readings = async (count: number): Promise<void> => expect.poll(() => clouds.readings.length, POLL).toBe(count);
/** Until nobody does anything but wait for time to pass: for the next reading, and each process for its next look at the locks. */
const asleep = async (milliseconds: number, sleepers = 2): Promise<void> =>
  expect.poll(() => [clock.sleepers, clock.nextMilliseconds], POLL).toEqual([sleepers, milliseconds]);

describe('keeping rows fresh', () => {
  it('reads everything at first, servers before all else, and then each kind at its pace', async () => {
    open().start();
    await readings(KINDS);
    expect(clouds.readings[0]).toEqual({ cloud, kind: 'server' });
    await asleep(5000);
    clock.advance(29_000);
    await asleep(1000);
    expect(clouds.readings).toHaveLength(KINDS);
    clock.advance(1000);
    await readings(KINDS + 1);
    expect(clouds.readings.at(-1)).toEqual({ cloud, kind: 'server' });
    await asleep(4000);
    clock.advance(3_600_000);
    await readings(2 * KINDS + 1);
  });

  it('goes on where the process before it ended', async () => {
    const first = open();
    first.start();
    await readings(KINDS);
    await asleep(5000);
    await first.stop();
    opened = [];
    clock.advance(10_000);
    open().start();
    await asleep(5000);
    expect(clouds.readings).toHaveLength(KINDS);
  });

  it('leaves a cloud alone for longer and longer while its servers cannot be read', async () => {
    clouds.failure = { cloud, kinds: ['server'], afterPages: 0, error: new CloudError('unavailable', 'connection refused') };
    const inventory = open();
    inventory.start();
    for (const [attempts, seconds] of [5, 10, 20, 40].entries()) {
      await readings(attempts + 1);
      for (let passed = 0; passed < seconds; passed += 5) {
        await asleep(5000);
        expect(clouds.readings).toHaveLength(attempts + 1);
        clock.advance(5000);
      }
    }
    await readings(5);
    await asleep(5000);
    expect(told.map(({ type }) => type)).toEqual(['cloud.down']);
    expect(new Set(clouds.readings.map(({ kind }) => kind))).toEqual(new Set(['server']));
    // What was never tried is told as well: a list of flavors without those of a dead cloud is not whole.
    const { failures } = await inventory.list('flavor', listQuery(), EVERYTHING);
    expect(failures).toMatchObject([{ cloud, error: { code: 'unavailable' } }]);
    clouds.failure = null;
    clock.advance(300_000);
    await readings(5 + KINDS);
    expect(told.map(({ type }) => type)).toEqual(['cloud.down', 'cloud.up']);
  });

  it('obeys a cloud that says when to come again', async () => {
    clouds.failure = { cloud, kinds: ['server'], afterPages: 0, error: new CloudError('rate_limited', 'slowly', { retryAfterMilliseconds: 60_000 }) };
    open().start();
    await readings(1);
    for (let passed = 0; passed < 60; passed += 5) {
      await asleep(5000);
      expect(clouds.readings).toHaveLength(1);
      clock.advance(5000);
    }
    await readings(2);
  });

  it('takes no more than its share of the quota, and says how often the cloud can be read so', async () => {
    clouds.rows[cloud] = { server: Array.from({ length: 30 }, (_, index) => serverRow(cloud, `s-${index}`)) };
    const inventory = open({ requestsPerMinute: 12, quotaShare: 0.5 });
    let pages = 0;
    clouds.gate = async ({ kind }) => {
      if (kind === 'server') pages += 1;
    };
    inventory.start();
    // Six a minute, of which two at once after a rest.
    await expect.poll(() => pages, POLL).toBe(2);
    for (let minute = 0; minute < 2; minute += 1) {
      const before = pages;
      for (let passed = 0; passed < 60; passed += 5) {
        await asleep(5000);
        clock.advance(5000);
      }
      await asleep(5000);
      expect(pages - before).toBe(6);
    }
    clock.advance(60_000);
    await expect.poll(async () => (await inventory.list('server', listQuery(), EVERYTHING)).freshness[0]?.reachableSeconds, POLL).toBe(150);
  });
});

describe('of many processes on one database', () => {
  it('one reads each cloud, and another goes on when it is gone', async () => {
    const [first, second] = [open(), open()];
    first.start();
    await readings(KINDS);
    second.start();
    await asleep(5000, 3);
    clock.advance(30_000);
    await readings(KINDS + 1);
    await asleep(5000, 3);
    await first.stop();
    opened = [second];
    clock.advance(5000);
    await asleep(5000);
    clock.advance(25_000);
    await readings(KINDS + 2);
    expect(clouds.readings.slice(KINDS)).toEqual([
      { cloud, kind: 'server' },
      { cloud, kind: 'server' },
    ]);
  });

  it('the one whose session broke stops, and takes its clouds again when nobody has them', async () => {
    open().start();
    await readings(KINDS);
    await asleep(5000);
    await database.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'isobar reads clouds'`);
    const passed = (): number => {
      clock.advance(5000);
      return clouds.readings.length;
    };
    await expect.poll(passed, POLL).toBeGreaterThan(KINDS);
  });
});

describe('reading a cloud anew', () => {
  it('is done by whichever process reads it, and resolves when it was read', async () => {
    open().start();
    const other = open();
    await readings(KINDS);
    clouds.rows[cloud] = { server: [serverRow(cloud, 'b')] };
    clock.advance(1000);
    await other.refresh(cloud);
    // The last of the first readings may have been under way still: then it was joined.
    expect([2 * KINDS - 1, 2 * KINDS]).toContain(clouds.readings.length);
    expect((await other.list('server', listQuery(), EVERYTHING)).items.map(({ id }) => id)).toContain('b');
  });

  it('joins what is being read', async () => {
    const gate = Promise.withResolvers<void>();
    clouds.gate = () => gate.promise;
    const inventory = open();
    inventory.start();
    await readings(1);
    const anew = Promise.all([inventory.refresh(cloud), inventory.refresh(cloud)]);
    await database.query('SELECT 1');
    gate.resolve();
    await anew;
    expect(clouds.readings).toHaveLength(KINDS);
  });

  it('fails as the cloud does, and ends with its signal', async () => {
    clouds.failure = { cloud, kinds: ['server'], afterPages: 0, error: new CloudError('unauthenticated', 'the key is wrong') };
    const inventory = open();
    await expect(inventory.refresh(cloud, AbortSignal.abort(new Error('gone away')))).rejects.toThrow('gone away');
    inventory.start();
    await readings(1);
    await expect(inventory.refresh(cloud)).rejects.toMatchObject({ code: 'unauthenticated', message: 'the key is wrong' });
    await expect(inventory.refresh('nowhere')).rejects.toMatchObject({ code: 'invalid_argument' });
  });
});

describe('an operation that is noted', () => {
  const operation = (state: Operation['state'], given: Partial<Operation> = {}): Operation =>
    ({
      id: 'o',
      kind: 'stop',
      cloud,
      target: `${cloud}/a`,
      state,
      result: { ref: `${cloud}/a`, changed: true, replaced: [], leftovers: [], resourceState: 'changed' },
      ...given,
    }) as Operation;
  const phases = async (inventory: PostgresInventory): Promise<readonly unknown[]> =>
    (await inventory.list('server', listQuery(), EVERYTHING)).items.map((row) => [row.id, (row as unknown as { phase: string }).phase]);

  it('has its target read again, and has kinds that it touched read when it is over', async () => {
    const inventory = open();
    inventory.start();
    await readings(KINDS);
    clouds.rows[cloud] = { server: [serverRow(cloud, 'a', { phase: 'stopped' })] };
    await inventory.noteOperation(operation('running'));
    expect(await phases(inventory)).toEqual([['a', 'stopped']]);
    await inventory.noteOperation(operation('succeeded'));
    await readings(KINDS + 3);
    expect(
      clouds.readings
        .slice(KINDS)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['floatingIp', 'port', 'volume']);
  });

  it('takes away what it replaced, and shows what took its place', async () => {
    const inventory = open();
    await inventory.read('server', cloud, 'a');
    clouds.rows[cloud] = { server: [serverRow(cloud, 'b')] };
    const replaced = [{ old: `${cloud}/a`, new: `${cloud}/b` }];
    const result = { ref: `${cloud}/b`, changed: true, replaced, leftovers: [], resourceState: 'changed' } as const;
    await inventory.noteOperation(operation('succeeded', { kind: 'rebuild', result }));
    expect(await phases(inventory)).toEqual([['b', 'running']]);
  });

  it('is read once for all that was noted while it was being read', async () => {
    const inventory = open();
    const gets: string[] = [];
    const gate = Promise.withResolvers<void>();
    const get = clouds.get.bind(clouds);
    clouds.get = async (kind, ref) => {
      gets.push(ref);
      await gate.promise;
      return get(kind, ref);
    };
    const noted = Promise.all([1, 2, 3, 4].map(() => inventory.noteOperation(operation('succeeded'))));
    await expect.poll(() => gets.length, POLL).toBe(1);
    gate.resolve();
    await noted;
    expect(gets).toHaveLength(2);
  });
});
