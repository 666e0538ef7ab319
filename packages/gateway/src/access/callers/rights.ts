import type { Clock } from '@isobar/core';

import type { Connection } from '../../database/database.ts';
import type { Grant, Selector } from '../caller.ts';
import type { ProjectPart } from '../decisions/membership.ts';
import { TimedCache } from './timed-cache.ts';

/** A token as it is kept. */
export interface TokenRow {
  readonly id: string;
  readonly secretHash: Buffer;
  readonly administrator: boolean;
  /** UTC milliseconds. */
  readonly expiresAt: number;
  readonly revoked: boolean;
}

/** How long rights may be remembered while no notice of a change can be heard. */
const LIFETIME_MILLISECONDS = 5_000;

const CAPACITY = 10_000;

/** What the tables say of tokens and grants, remembered shortly; `forget` when something changed. */
export class Rights {
  private readonly connection: Connection;
  private readonly tokens: TimedCache<TokenRow | null>;
  private readonly grants: TimedCache<readonly Grant[]>;
  private readonly parts: TimedCache<readonly ProjectPart[]>;

  constructor(connection: Connection, clock: Pick<Clock, 'now'>) {
    const settings = { lifetimeMilliseconds: LIFETIME_MILLISECONDS, capacity: CAPACITY, clock };
    this.connection = connection;
    this.tokens = new TimedCache(settings);
    this.grants = new TimedCache(settings);
    this.parts = new TimedCache(settings);
  }

  token(id: string): Promise<TokenRow | null> {
    return this.tokens.get(id, () => this.readToken(id));
  }

  /** Of all these subjects together: a person and its groups. */
  grantsOf(subjects: readonly string[]): Promise<readonly Grant[]> {
    return this.grants.get(JSON.stringify(subjects), () => this.readGrants(subjects));
  }

  /** What projects hold of a cloud by labels. */
  partsOf(cloud: string): Promise<readonly ProjectPart[]> {
    return this.parts.get(cloud, () => this.readParts(cloud));
  }

  forget(): void {
    for (const cache of [this.tokens, this.grants, this.parts]) cache.clear();
  }

  private async readToken(id: string): Promise<TokenRow | null> {
    const [row] = await this.connection.query<{ secret_hash: Buffer; administrator: boolean; expires_at: Date; revoked: boolean }>(
      'SELECT secret_hash, administrator, expires_at, revoked_at IS NOT NULL AS revoked FROM isobar_tokens WHERE id = $1',
      [id],
    );
    if (row === undefined) return null;
    return { id, secretHash: row.secret_hash, administrator: row.administrator, expiresAt: row.expires_at.getTime(), revoked: row.revoked };
  }

  private readGrants(subjects: readonly string[]): Promise<readonly Grant[]> {
    return this.connection.query<Grant & object>(
      `SELECT project, role, bool_and(own) AS own, selectors FROM isobar_grants JOIN isobar_projects ON name = project
       WHERE subject = ANY($1::text[]) GROUP BY project, role, selectors ORDER BY project, role`,
      [subjects],
    );
  }

  private async readParts(cloud: string): Promise<readonly ProjectPart[]> {
    const rows = await this.connection.query<{ name: string; selectors: readonly Selector[] }>(
      'SELECT name, selectors FROM isobar_projects WHERE selectors @> $1::jsonb',
      [JSON.stringify([{ cloud }])],
    );
    return rows.flatMap(({ name, selectors }) =>
      selectors.filter((selector) => selector.cloud === cloud && selector.labels !== null).map((selector) => ({ project: name, selector })),
    );
  }
}
