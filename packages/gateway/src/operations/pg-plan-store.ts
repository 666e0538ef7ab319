import type { Plan } from '@isobar/core';
import { CloudError } from '@isobar/core';

import type { Database } from '../database/database.ts';
import type { PlanStore } from './plan-store.ts';

/** Those that expired go when another one comes, unless someone else is at them. */
const PUT = `
  WITH swept AS (
    DELETE FROM isobar_plans WHERE ctid = ANY (ARRAY(SELECT ctid FROM isobar_plans WHERE expires_at <= $1 LIMIT 100 FOR UPDATE SKIP LOCKED))
  )
  INSERT INTO isobar_plans (id, subject, plan, expires_at) VALUES ($2, $3, $4, $5)`;
const GET = 'SELECT plan FROM isobar_plans WHERE id = $1 AND subject = $2 AND expires_at > $3';

/** Plans in PostgreSQL: what one process showed another executes. */
export class PgPlanStore implements PlanStore {
  private readonly database: Database;
  private readonly now: () => number;

  constructor(database: Database, now: () => number) {
    this.database = database;
    this.now = now;
  }

  async put(plan: Plan, subject: string): Promise<void> {
    await this.database.query(PUT, [this.now(), plan.id, subject, JSON.stringify(plan), Date.parse(plan.expiresAt)]);
  }

  async get(id: string, subject: string): Promise<Plan> {
    const [row] = await this.database.query<{ readonly plan: Plan }>(GET, [id, subject, this.now()]);
    if (row !== undefined) return row.plan;
    throw new CloudError('plan_stale', `there is no plan ${id}, or it expired. Make a new plan.`, { resource: id, outcome: 'not_applied' });
  }
}
