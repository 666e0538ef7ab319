import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import type { Scope } from '../access/access.ts';
import type { Database } from '../database/database.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { EventFeed } from './event-feed.ts';
import type { EventQuery, GatewayEvent, NewEvent } from './event-log.ts';
import { sweepEvents } from './event-table.ts';
import { PgEventLog } from './pg-event-log.ts';

const EVERYTHING: Scope = { all: true, selectors: [], ownSelectors: [], subject: 'token:1' };
const ALL_NEW: EventQuery = { after: null, clouds: null, types: null };
const FROM_FIRST: EventQuery = { ...ALL_NEW, after: '0' };

let database: Database;
let feed: EventFeed;
let log: PgEventLog;
let readers: AbortController;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  await database.query('TRUNCATE isobar_events');
  await database.query('UPDATE isobar_event_head SET last = 0, thrown_away = 0');
  feed = new EventFeed({ database, keptEvents: 5 });
  log = new PgEventLog(database, feed);
  await feed.start();
  readers = new AbortController();
});

afterEach(async () => {
  readers.abort();
  await feed.stop();
});

function changed(id: string, more: Partial<NewEvent> = {}): NewEvent {
  return { type: 'server.changed', cloud: 'seoul', ref: `seoul/${id}`, labels: {}, ...more };
}

function follow(query: EventQuery, scope: Scope = EVERYTHING): AsyncIterator<GatewayEvent | 'gap'> {
  return log.follow(query, scope, readers.signal)[Symbol.asyncIterator]();
}

async function take(events: AsyncIterator<GatewayEvent | 'gap'>, count: number): Promise<readonly (GatewayEvent | 'gap' | undefined)[]> {
  const taken: (GatewayEvent | 'gap' | undefined)[] = [];
  while (taken.length < count) taken.push(((await events.next()) as IteratorYieldResult<GatewayEvent | 'gap'>).value);
  return taken;
}

async function refsOf(events: AsyncIterator<GatewayEvent | 'gap'>, count: number): Promise<readonly unknown[]> {
  return (await take(events, count)).map((event) => (event === 'gap' ? event : event?.ref));
}

test('a reader gets what comes after it asked, whole and in order', async () => {
  await log.append([changed('old')]);
  await take(follow(FROM_FIRST), 1);
  const events = follow(ALL_NEW);
  await log.append([changed('1', { changes: ['name'] }), changed('2')]);
  await log.append([{ type: 'cloud.down', cloud: 'lux', labels: {} }]);
  expect(await take(events, 3)).toEqual([
    { id: '2', type: 'server.changed', at: expect.any(String), cloud: 'seoul', ref: 'seoul/1', changes: ['name'] },
    { id: '3', type: 'server.changed', at: expect.any(String), cloud: 'seoul', ref: 'seoul/2' },
    { id: '4', type: 'cloud.down', at: expect.any(String), cloud: 'lux' },
  ]);
});

test('an event is told when its transaction was committed, and never when that was taken back', async () => {
  const events = follow(FROM_FIRST);
  const failed = database.transaction(async (connection) => {
    await log.append([changed('taken-back')], connection);
    throw new Error('no further');
  });
  await expect(failed).rejects.toThrow('no further');
  await database.transaction((connection) => log.append([changed('committed')], connection));
  expect(await refsOf(events, 1)).toEqual(['seoul/committed']);
});

test('no reader misses an event of a transaction that began before others and was committed after them', async () => {
  const events = follow(FROM_FIRST);
  const written = Promise.withResolvers<void>();
  const others = Promise.withResolvers<void>();
  const slow = database.transaction(async (connection) => {
    await log.append([changed('slow')], connection);
    written.resolve();
    await others.promise;
  });
  await written.promise;
  await log.append([changed('quick')]);
  expect(await refsOf(events, 1)).toEqual(['seoul/quick']);
  others.resolve();
  await slow;
  expect(await refsOf(events, 1)).toEqual(['seoul/slow']);
});

test('two processes number the events of many writers alike: each reader gets each event once, in the same order', async () => {
  const other = new EventFeed({ database });
  await other.start();
  const here = follow(FROM_FIRST);
  const there = new PgEventLog(database, other).follow(FROM_FIRST, EVERYTHING, readers.signal)[Symbol.asyncIterator]();
  const names = Array.from({ length: 200 }, (_, index) => `${index}`);
  await Promise.all(names.map((name) => log.append([changed(name)])));
  const [first, second] = [await take(here, 200), await take(there, 200)];
  expect(first).toEqual(second);
  expect(new Set(first.map((event) => (event as GatewayEvent).ref)).size).toBe(200);
  expect(first.map((event) => Number((event as GatewayEvent).id))).toEqual(names.map((_, index) => index + 1));
  await other.stop();
});

test('a reader that is far behind reads the table, and then goes on with what comes', async () => {
  await log.append(Array.from({ length: 1200 }, (_, index) => changed(`${index}`)));
  const events = follow({ ...ALL_NEW, after: '100' });
  expect(await refsOf(events, 1100)).toEqual(Array.from({ length: 1100 }, (_, index) => `seoul/${index + 100}`));
  await log.append([changed('newest')]);
  expect(await refsOf(events, 1)).toEqual(['seoul/newest']);
});

test('a reader that takes nothing for a while has missed nothing', async () => {
  const slow = follow(ALL_NEW);
  const quick = follow(ALL_NEW);
  for (let index = 0; index < 40; index++) {
    await log.append([changed(`${index}`)]);
    await take(quick, 1);
  }
  expect(await refsOf(slow, 40)).toEqual(Array.from({ length: 40 }, (_, index) => `seoul/${index}`));
});

test('a reader gets what its scope holds, of the clouds and types it asked for', async () => {
  const team: Scope = {
    all: false,
    selectors: [{ cloud: 'seoul', labels: { team: 'red' } }],
    ownSelectors: [{ cloud: 'lux', labels: null }],
    subject: 'token:1',
  };
  const own = follow(FROM_FIRST, team);
  const asked = follow({ after: '0', clouds: ['lux', 'north'], types: ['operation.changed'] });
  await log.append([
    changed('red', { labels: { team: 'red' } }),
    changed('blue', { labels: { team: 'blue' } }),
    { type: 'operation.changed', cloud: 'lux', ref: 'mine', labels: {}, startedBy: 'token:1' },
    { type: 'operation.changed', cloud: 'lux', ref: 'theirs', labels: {}, startedBy: 'token:2' },
    { type: 'cloud.down', cloud: 'seoul', ref: 'cloud', labels: {} },
    { type: 'cloud.down', cloud: 'north', ref: 'hidden', labels: {} },
    changed('end', { labels: { team: 'red' } }),
  ]);
  expect(await refsOf(own, 4)).toEqual(['seoul/red', 'mine', 'cloud', 'seoul/end']);
  expect(await refsOf(asked, 2)).toEqual(['mine', 'theirs']);
});

test('a reader learns that events it had not seen are gone', async () => {
  await log.append(Array.from({ length: 10 }, (_, index) => changed(`${index}`)));
  await take(follow(FROM_FIRST), 10);
  expect(await sweepEvents({ hours: 1, events: 4 }, (work) => database.transaction(work))).toBe(6);
  expect(await refsOf(follow(FROM_FIRST), 5)).toEqual(['gap', 'seoul/6', 'seoul/7', 'seoul/8', 'seoul/9']);
  expect(await refsOf(follow({ ...ALL_NEW, after: '6' }), 1)).toEqual(['seoul/6']);
});

test('events are thrown away when they are old, and the newest id stays known', async () => {
  await log.append([changed('1'), changed('2')]);
  await take(follow(FROM_FIRST), 2);
  await database.query(`UPDATE isobar_events SET at = now() - interval '3 hours'`);
  expect(await sweepEvents({ hours: 2, events: 100 }, (work) => database.transaction(work))).toBe(2);
  const next = new EventFeed({ database });
  expect(await next.start()).toBe(2);
  const events = new PgEventLog(database, next).follow(FROM_FIRST, EVERYTHING, readers.signal)[Symbol.asyncIterator]();
  await log.append([changed('3')]);
  expect(await refsOf(events, 2)).toEqual(['gap', 'seoul/3']);
  await next.stop();
});

test('an id from before a restore is a gap, and one that is none of ours is refused', async () => {
  const events = follow({ ...ALL_NEW, after: '900' });
  expect(await take(events, 1)).toEqual(['gap']);
  await log.append([changed('1')]);
  expect(await refsOf(events, 1)).toEqual(['seoul/1']);
  expect(() => follow({ ...ALL_NEW, after: 'abc' })).toThrow('Last-Event-ID');
});

test('readers end when their signal does, and when the feed stops', async () => {
  const [first, second] = [follow(ALL_NEW), log.follow(ALL_NEW, EVERYTHING, new AbortController().signal)[Symbol.asyncIterator]()];
  const ends = [first.next(), second.next()];
  readers.abort();
  expect((await ends[0])?.done).toBe(true);
  await feed.stop();
  expect((await ends[1])?.done).toBe(true);
});
