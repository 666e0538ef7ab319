import { createHash } from 'node:crypto';

import type { Clock } from '@isobar/core';

import type { Connection } from '../../database/database.ts';
import type { Asked } from './conditions.ts';
import { conditionsSql, searchSql } from './conditions.ts';
import { fingerprint } from './cursor.ts';
import { Parameters } from './member-sql.ts';

/** Where rows have to be looked at one by one, counting ends here. */
const MOST_COUNTED = 10_000;

/** Rows of all pages; null where they are too many to be counted. */
export async function countRows(asked: Asked, connection: Connection): Promise<number | null> {
  const { search } = asked.query;
  const parameters = new Parameters();
  const conditions = [conditionsSql(asked, parameters), ...(search === null ? [] : [searchSql(search, parameters)])].join(' AND ');
  const limit = isCountedByIndex(asked) ? '' : `LIMIT ${MOST_COUNTED + 1}`;
  const [row] = await connection.query<{ readonly total: string }>(
    `SELECT count(*) AS total FROM (SELECT FROM isobar_inventory WHERE ${conditions} ${limit}) AS fitting`,
    parameters.values,
  );
  const total = Number(row?.total ?? 0);
  return limit !== '' && total > MOST_COUNTED ? null : total;
}

function isCountedByIndex({ query, scope }: Asked): boolean {
  const isWhole = scope.all || [...scope.selectors, ...scope.ownSelectors].every(({ labels }) => labels === null);
  return isWhole && query.search === null && query.filters.length === 0 && Object.keys(query.labels).length === 0;
}

interface Counted {
  readonly until: number;
  readonly total: Promise<number | null>;
}

const LIFE_MILLISECONDS = 1000;
/** What took long to count is counted less often: a hundredth of the time goes into it at most. */
const LIFE_OF_COST = 100;
const MOST_KEPT = 1000;

/** Counts of the last moment, so that those who turn pages do not have everything counted again for each. */
export class CountCache {
  private readonly clock: Clock;
  private readonly counts = new Map<string, Counted>();

  constructor(clock: Clock) {
    this.clock = clock;
  }

  async total(asked: Asked, count: () => Promise<number | null>): Promise<number | null> {
    const key = keyOf(asked);
    const now = this.clock.now();
    const known = this.counts.get(key);
    if (known !== undefined && known.until > now) return known.total;
    return this.keep(key, now, count());
  }

  /** What was counted by the way. */
  note(asked: Asked, total: number): void {
    this.add(keyOf(asked), { until: this.clock.now() + LIFE_MILLISECONDS, total: Promise.resolve(total) });
  }

  private async keep(key: string, begun: number, total: Promise<number | null>): Promise<number | null> {
    // Others who ask meanwhile wait for the same count.
    this.add(key, { until: Number.POSITIVE_INFINITY, total });
    try {
      await total;
      const cost = this.clock.now() - begun;
      this.add(key, { until: begun + cost + Math.max(LIFE_MILLISECONDS, cost * LIFE_OF_COST), total });
      return await total;
    } catch (error) {
      this.counts.delete(key);
      throw error;
    }
  }

  private add(key: string, counted: Counted): void {
    this.counts.delete(key);
    this.counts.set(key, counted);
    const [oldest] = this.counts.keys();
    if (this.counts.size > MOST_KEPT && oldest !== undefined) this.counts.delete(oldest);
  }
}

function keyOf({ kind, query, clouds, scope }: Asked): string {
  const { all, selectors, ownSelectors } = scope;
  return createHash('sha256')
    .update(fingerprint(kind, query))
    .update(JSON.stringify([clouds, all, selectors, ownSelectors]))
    .digest('base64url');
}
