import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Database } from '../database/database.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { PgIdempotencyStore } from './pg-idempotency-store.ts';

const ANSWER = { status: 202, headers: { location: '/v1/operations/1' }, body: '{"id":"1","text":"\\u0000"}' };
const DAY_MILLISECONDS = 86_400_000;
const MANY = 10;

describe('PgIdempotencyStore', () => {
  let database: Database;
  let now: number;
  let alive: Set<string>;

  const open = (id = 'worker-1'): PgIdempotencyStore => {
    alive.add(id);
    return new PgIdempotencyStore({ database, now: () => now, worker: { id, isAlive: async (other) => alive.has(other) } });
  };

  beforeAll(async () => {
    database = await openTestDatabase();
  });

  afterAll(() => database.close());

  beforeEach(async () => {
    await database.query('TRUNCATE isobar_idempotency_keys');
    now = 1_000_000;
    alive = new Set();
  });

  it('gives the same answer again, in every process, for a day', async () => {
    expect(await open().begin('token:1', 'key', 'body')).toBeNull();
    await open().finish('token:1', 'key', ANSWER);
    now += DAY_MILLISECONDS - 1;
    expect(await open('worker-2').begin('token:1', 'key', 'body')).toEqual(ANSWER);
    now += 1;
    expect(await open().begin('token:1', 'key', 'another body')).toBeNull();
    await expect(open().begin('token:1', 'key', 'another body')).rejects.toMatchObject({ code: 'concurrent_operation' });
  });

  it('refuses a key that came with another request, whether that was answered or not', async () => {
    await open().begin('token:1', 'key', 'body');
    await expect(open().begin('token:1', 'key', 'other')).rejects.toMatchObject({ code: 'conflict', details: { outcome: 'not_applied' } });
    await open().finish('token:1', 'key', ANSWER);
    await expect(open().begin('token:1', 'key', 'other')).rejects.toMatchObject({ code: 'conflict' });
  });

  it('knows keys by who uses them', async () => {
    await open().begin('token:1', 'key', 'body');
    expect(await open().begin('token:2', 'key', 'other')).toBeNull();
  });

  it('lets one of many go on that come at once, and asks the others to wait', async () => {
    const results = await Promise.allSettled(Array.from({ length: MANY }, () => open().begin('token:1', 'key', 'body')));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'concurrent_operation', retryable: true } });
  });

  it('is free again where the request failed before it changed anything, and not after it was answered', async () => {
    await open().begin('token:1', 'key', 'body');
    await open().release('token:1', 'key');
    expect(await open().begin('token:1', 'key', 'other')).toBeNull();
    await open().finish('token:1', 'key', ANSWER);
    await open().release('token:1', 'key');
    expect(await open().begin('token:1', 'key', 'other')).toEqual(ANSWER);
  });

  it('never does again what a process began that died before it answered', async () => {
    await open('worker-2').begin('token:1', 'key', 'body');
    await expect(open().begin('token:1', 'key', 'body')).rejects.toMatchObject({ code: 'concurrent_operation' });
    alive.delete('worker-2');
    await expect(open().begin('token:1', 'key', 'body')).rejects.toMatchObject({ code: 'conflict', details: { outcome: 'unknown' } });
  });

  it('forgets answers that expired when another one comes', async () => {
    await open().begin('token:1', 'old', 'body');
    now += DAY_MILLISECONDS;
    await open().begin('token:1', 'new', 'body');
    expect(await database.query('SELECT key FROM isobar_idempotency_keys')).toEqual([{ key: 'new' }]);
  });
});
