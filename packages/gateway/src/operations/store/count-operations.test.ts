import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Database } from '../../database/database.ts';
import { openTestDatabase } from '../../testing/test-database.ts';
import { countOperations } from './count-operations.ts';

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

test('counts what is not over, by cloud, kind and state, with the age of the oldest', async () => {
  const rows = [
    ['1', 'seoul', 'rebuild', 'pending', false, 10_000],
    ['2', 'seoul', 'rebuild', 'pending', false, 40_000],
    ['3', 'lux', 'resize', 'running', false, 50_000],
    ['4', 'lux', 'resize', 'succeeded', true, 1_000],
  ] as const;
  for (const [id, cloud, kind, state, final, createdAt] of rows)
    await database.query(
      `INSERT INTO isobar_operations (id, cloud, kind, target, state, final, started_by, labels, created_at, number, plan, document)
       VALUES ($1, $2, $3, $1, $4, $5, 'token:1', '{}', $6, 1, '{}', '{}')`,
      [id, cloud, kind, state, final, createdAt],
    );
  const counts = await countOperations(database, 60_000);
  expect(counts.toSorted((a, b) => a.cloud.localeCompare(b.cloud))).toEqual([
    { cloud: 'lux', kind: 'resize', state: 'running', count: 1, oldestSeconds: 10 },
    { cloud: 'seoul', kind: 'rebuild', state: 'pending', count: 2, oldestSeconds: 50 },
  ]);
});
