import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Database } from '../../database/database.ts';
import { openTestDatabase } from '../../testing/test-database.ts';
import { Worker } from './worker.ts';

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

describe('a worker', () => {
  it('is alive for all others until it ends', async () => {
    const [first, second] = await Promise.all([Worker.open({ database, form: 'a' }), Worker.open({ database, form: 'b' })]);
    expect(await second.isAlive(first.id)).toBe(true);
    expect(await first.isAlive(first.id)).toBe(true);
    expect(await second.aliveForms(['a', 'b', 'c'])).toEqual(new Set(['a', 'b']));
    await first.close();
    await expect.poll(() => second.isAlive(first.id)).toBe(false);
    expect(await second.alive([first.id, second.id])).toEqual(new Set([second.id]));
    expect(await second.aliveForms(['a', 'b'])).toEqual(new Set(['b']));
    await second.close();
  });

  it('hears that its session broke, and takes its lock again', async () => {
    const worker = await Worker.open({ database, form: 'a' });
    const lost = new Promise<void>((resolve) => {
      worker.onLost(resolve);
    });
    await database.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1', [`isobar worker ${worker.id}`]);
    await lost;
    expect(worker.holds).toBe(false);
    await expect.poll(() => worker.holds).toBe(true);
    expect(await worker.isAlive(worker.id)).toBe(true);
    await worker.close();
  });

  it('does alone what one does at a time, also after a failure', async () => {
    const [first, second] = await Promise.all([Worker.open({ database, form: 'a' }), Worker.open({ database, form: 'a' })]);
    const order: string[] = [];
    const began = Promise.withResolvers<void>();
    const ends = Promise.withResolvers<void>();
    const failed = first.alone('x', async () => {
      began.resolve();
      await ends.promise;
      order.push('first');
      throw new Error('it failed');
    });
    const refused = failed.catch((error: Error) => error.message);
    await began.promise;
    const other = second.alone('x', async () => void order.push('second'));
    await second.alone('y', async () => void order.push('beside'));
    ends.resolve();
    expect(await refused).toBe('it failed');
    await other;
    expect(order).toEqual(['beside', 'first', 'second']);
    await Promise.all([first.close(), second.close()]);
  });
});
