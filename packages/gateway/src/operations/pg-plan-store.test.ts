import { createdEvent } from '@isobar/sdk/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Database } from '../database/database.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { PgPlanStore } from './pg-plan-store.ts';

const { plan } = createdEvent('a', { request: { name: 'web \u0000 \u{1F30D}', z: 1, a: 2 } });
const MADE = Date.parse(plan.createdAt);
const EXPIRES = Date.parse(plan.expiresAt);

describe('PgPlanStore', () => {
  let database: Database;
  let now: number;
  let store: PgPlanStore;

  beforeAll(async () => {
    database = await openTestDatabase();
  });

  afterAll(() => database.close());

  beforeEach(async () => {
    await database.query('TRUNCATE isobar_plans');
    now = MADE;
    store = new PgPlanStore(database, () => now);
  });

  it('gives back the plan that was shown, to whom it was shown, in every process', async () => {
    await store.put(plan, 'token:1');
    expect(await new PgPlanStore(database, () => now).get(plan.id, 'token:1')).toEqual(plan);
    await expect(store.get(plan.id, 'token:2')).rejects.toMatchObject({ code: 'plan_stale' });
    await expect(store.get('another', 'token:1')).rejects.toMatchObject({ code: 'plan_stale' });
  });

  it('forgets it when it expires', async () => {
    await store.put(plan, 'token:1');
    now = EXPIRES - 1;
    expect(await store.get(plan.id, 'token:1')).toMatchObject({ id: plan.id });
    now = EXPIRES;
    await expect(store.get(plan.id, 'token:1')).rejects.toMatchObject({ code: 'plan_stale' });
    await store.put({ ...plan, id: 'plan-2', expiresAt: new Date(EXPIRES + 1000).toISOString() }, 'token:1');
    expect(await database.query('SELECT id FROM isobar_plans')).toEqual([{ id: 'plan-2' }]);
  });
});
