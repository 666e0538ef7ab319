import { randomBytes, randomUUID } from 'node:crypto';

import type { OperationEvent, Ownership } from '@isobar/core';
import { createdEvent, describeOperationStore } from '@isobar/sdk/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Scope } from '../../access/access.ts';
import type { Database } from '../../database/database.ts';
import { openTestDatabase } from '../../testing/test-database.ts';
import type { Started } from '../durable-store.ts';
import type { OperationQuery } from '../gateway-operations.ts';
import { parseSealingKey } from '../sealing/sealing-key.ts';
import { PgOperationStore } from './pg-operation-store.ts';

const KEY = parseSealingKey('key', randomBytes(32).toString('base64'));
const EVERYTHING: Scope = { all: true, selectors: [], ownSelectors: [], subject: 'token:1' };
const ALL: OperationQuery = { clouds: null, state: null, active: false, target: null, startedBy: null, limit: 100, cursor: null };
const STARTED: Started = { startedBy: 'token:1', labels: {}, secrets: {}, sealTo: null };
const FINISHED: OperationEvent = { type: 'finished', at: 9, state: 'succeeded' };

/** Workers of a test; whoever is not in it is dead. */
class Workers {
  readonly alive = new Set<string>();

  open(database: Database, now: () => number = Date.now): PgOperationStore {
    const id = randomUUID();
    this.alive.add(id);
    return new PgOperationStore({ database, key: KEY, now, worker: { id, isAlive: async (other) => this.alive.has(other) } });
  }
}

describeOperationStore(async () => {
  const database = await openTestDatabase();
  const workers = new Workers();
  return { open: () => workers.open(database), close: () => database.close() };
});

describe('PgOperationStore', () => {
  let database: Database;
  let workers: Workers;
  let store: PgOperationStore;

  beforeAll(async () => {
    database = await openTestDatabase();
  });

  afterAll(() => database.close());

  beforeEach(async () => {
    await database.query('TRUNCATE isobar_operations CASCADE');
    workers = new Workers();
    store = workers.open(database);
  });

  const begin = (id: string, started: Partial<Started> = {}, target = `lab/${id}`, at = 0): Promise<void> =>
    store
      .creator({ ...STARTED, ...started }, async () => undefined)
      .create({ ...createdEvent(id, { target, cloud: target.slice(0, target.indexOf('/')) }), at }, null);

  it('takes over what a dead worker drove, and lets that one write nothing more if it was not dead after all', async () => {
    await begin('a');
    await store.own('a');
    await store.append('a', { type: 'started', at: 1 });
    const other = workers.open(database);
    expect(await other.own('a')).toHaveProperty('owner');
    workers.alive.clear();
    expect(await other.own('a')).toHaveProperty('release');
    await expect(store.append('a', { type: 'intended', at: 2, step: 'x', baseline: {} })).rejects.toMatchObject({ code: 'concurrent_operation' });
    await other.append('a', { type: 'seen', at: 3, step: 'x', seen: 'by the other' });
    expect((await store.events('a')).map(({ type }) => type)).toEqual(['created', 'started', 'seen']);
  });

  it('does not let one who was taken over give away what it has no more', async () => {
    await begin('a');
    const first = (await store.own('a')) as Ownership;
    workers.alive.clear();
    const other = workers.open(database);
    await other.own('a');
    await first.release();
    expect(await workers.open(database).own('a')).toHaveProperty('owner');
  });

  it('gives what a dead worker drove to exactly one of many', async () => {
    await begin('a');
    await store.own('a');
    workers.alive.clear();
    const results = await Promise.all(Array.from({ length: 10 }, () => workers.open(database).own('a')));
    expect(results.filter((result) => 'release' in result)).toHaveLength(1);
  });

  it('writes nothing for one who does not drive the operation, nor after its end', async () => {
    await begin('a');
    await expect(store.append('a', { type: 'started', at: 1 })).rejects.toMatchObject({ code: 'concurrent_operation' });
    await store.own('a');
    await store.append('a', FINISHED);
    await expect(store.append('a', { type: 'started', at: 1 })).rejects.toMatchObject({ code: 'concurrent_operation' });
    await expect(store.append('nope', FINISHED)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('takes the right to drive from whoever looks at a resize that is ended meanwhile', async () => {
    await begin('resize');
    await store.own('resize');
    await store.append('resize', { type: 'awaitingConfirmation', at: 1, step: 'window' });
    await workers.open(database).append('resize', FINISHED);
    await expect(store.append('resize', { type: 'seen', at: 3, step: 'window', seen: 'x' })).rejects.toMatchObject({ code: 'concurrent_operation' });
  });

  it('does what belongs to an event in its transaction: all of it or nothing', async () => {
    store.withEvents(async (connection, event, operation, owner) => {
      await connection.query('CREATE TABLE IF NOT EXISTS told (text text)');
      await connection.query('INSERT INTO told VALUES ($1)', [`${event.type} ${operation.state} ${owner.startedBy} ${owner.labels['team']}`]);
      if (event.type === 'seen') throw new Error('no room');
    });
    await begin('a', { labels: { team: 'blue' } });
    await store.own('a');
    await store.append('a', { type: 'started', at: 1 });
    await expect(store.append('a', { type: 'seen', at: 2, step: 'x', seen: 'y' })).rejects.toThrow('no room');
    expect(await database.query('SELECT text FROM told')).toEqual([
      { text: 'created pending token:1 blue' },
      { text: 'started running token:1 blue' },
    ]);
    expect(await store.events('a')).toHaveLength(2);
    const failing = store.creator(STARTED, () => Promise.reject(new Error('no queue')));
    await expect(failing.create(createdEvent('b'), null)).rejects.toThrow('no queue');
    await expect(store.events('b')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('tells every process of an event, after it was committed', async () => {
    const heard: string[] = [];
    const both = Promise.withResolvers<void>();
    const listening = await database.listen(
      'isobar_operation',
      (text) => heard.push(text) === 2 && both.resolve(),
      () => undefined,
    );
    await begin('a');
    await store.own('a');
    await store.append('a', { type: 'started', at: 1 });
    await both.promise;
    expect(heard).toEqual(['a 1', 'a 2']);
    await listening.end();
  });

  it('says who must drive what, and whose it is', async () => {
    for (const id of ['runs', 'asks', 'over']) await begin(id, { labels: { team: 'red' } });
    for (const id of ['asks', 'over']) await store.own(id);
    await store.append('asks', { type: 'needsAttention', at: 1, attention: { stepId: '', question: 'Now?', known: {}, choices: [] } });
    await store.append('over', FINISHED);
    expect(await store.unfinished()).toEqual([{ id: 'runs', cloud: 'lab' }]);
    expect(await store.ownerOf('over')).toEqual({ cloud: 'lab', target: 'lab/over', startedBy: 'token:1', labels: { team: 'red' } });
    await expect(store.ownerOf('nope')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('refuses a target that PostgreSQL cannot keep, by its name', async () => {
    await expect(begin('a', {}, 'lab/a\u0000b')).rejects.toMatchObject({ code: 'invalid_argument', details: { field: 'target' } });
    await expect(begin('a', {}, `lab/${randomBytes(1000).toString('hex')}`)).rejects.toMatchObject({ code: 'invalid_argument' });
    await begin('long', {}, `lab/${randomBytes(500).toString('hex')}`);
    await expect(begin('a', { labels: { team: '\u0000' } })).rejects.toMatchObject({ code: 'invalid_argument', details: { field: 'labels' } });
  });

  describe('pages', () => {
    const idsOf = async (query: Partial<OperationQuery>, scope: Scope = EVERYTHING): Promise<readonly string[]> =>
      (await store.page({ ...ALL, ...query }, scope)).items.map(({ id }) => id);

    beforeEach(async () => {
      // Two began at the same moment.
      for (const [index, id] of ['a', 'b', 'c', 'd', 'e'].entries()) {
        const labels = index % 2 === 0 ? { team: 'blue', tier: '1' } : { team: 'red' };
        await begin(id, { startedBy: `token:${index % 2}`, labels }, `${index < 3 ? 'north' : 'lux'}/${id}`, Math.floor(index / 2) * 1000);
      }
      await store.own('c');
      await store.append('c', FINISHED);
    });

    it('come newest first, each operation once, with the whole count', async () => {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await store.page({ ...ALL, limit: 2, cursor }, EVERYTHING);
        expect(page.total).toBe(5);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      } while (cursor !== null);
      expect(seen).toEqual(['e', 'd', 'c', 'b', 'a']);
    });

    it('hold what was asked for', async () => {
      expect(await idsOf({ clouds: ['lux'] })).toEqual(['e', 'd']);
      expect(await idsOf({ clouds: [] })).toEqual([]);
      expect(await idsOf({ state: 'succeeded' })).toEqual(['c']);
      expect(await idsOf({ active: true })).toEqual(['e', 'd', 'b', 'a']);
      expect(await idsOf({ target: 'north/b' })).toEqual(['b']);
      expect(await idsOf({ startedBy: 'token:1', active: true, clouds: ['north', 'lux'] })).toEqual(['d', 'b']);
    });

    it('hold only what the scope holds, in the count too', async () => {
      const scope = (changes: Partial<Scope>): Scope => ({ ...EVERYTHING, all: false, ...changes });
      expect(await store.page(ALL, scope({}))).toEqual({ items: [], next: null, total: 0 });
      const blue = [{ cloud: 'north', labels: { team: 'blue' } }];
      expect(await idsOf({}, scope({ selectors: blue }))).toEqual(['c', 'a']);
      expect(await idsOf({}, scope({ selectors: blue, ownSelectors: [{ cloud: 'lux', labels: null }], subject: 'token:1' }))).toEqual([
        'd',
        'c',
        'a',
      ]);
      expect((await store.page({ ...ALL, limit: 1 }, scope({ selectors: blue }))).total).toBe(2);
    });

    it.each(['nonsense', '', 'WzFd', Buffer.from('[1,"a\\u0000"]').toString('base64url')])('refuse the cursor %j', async (cursor) => {
      await expect(idsOf({ cursor })).rejects.toMatchObject({ code: 'invalid_argument', details: { field: 'cursor' } });
    });
  });
});
