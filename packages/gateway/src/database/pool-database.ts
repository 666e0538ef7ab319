import type { Pool, PoolClient, QueryResult } from 'pg';

import type { Connection, ConnectionCounts, Database, Listening } from './database.ts';
import { databaseError } from './database-error.ts';
import { Listener } from './listener.ts';
import { createPool } from './pool-settings.ts';
import type { PoolSettings } from './pool-settings.ts';

/** A database behind a pool of connections of node-postgres. */
export class PoolDatabase implements Database {
  readonly url: string;
  private readonly pool: Pool;
  private readonly listener: Listener;
  private closing: Promise<void> | null = null;

  /** @throws CloudError `invalid_argument` for a URL that is none */
  constructor(settings: PoolSettings) {
    this.url = settings.url;
    this.pool = createPool(settings);
    this.listener = new Listener(settings);
  }

  /** @throws CloudError as databaseError says; the outcome is `unknown` where the connection was lost while it ran */
  async query<Row extends object>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    try {
      return rowsOf(await this.pool.query(text, [...values])) as readonly Row[];
    } catch (error) {
      throw databaseError(error, 'unknown');
    }
  }

  /** @throws CloudError as databaseError says; the outcome is `unknown` where the connection was lost while it committed */
  async transaction<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    const client = await this.connect();
    try {
      await send(client, 'BEGIN');
      const result = await work({ query: <Row extends object>(text: string, values?: readonly unknown[]) => send<Row>(client, text, values) });
      await commit(client);
      client.release();
      return result;
    } catch (error) {
      const lost = await client.query('ROLLBACK').then(
        () => false,
        () => true,
      );
      client.release(lost);
      throw error;
    }
  }

  listen(channel: string, hear: (text: string) => void, onGap: () => void): Promise<Listening> {
    return this.listener.listen(channel, { hear, onGap });
  }

  get connections(): ConnectionCounts {
    const { totalCount, idleCount, waitingCount } = this.pool;
    return { idle: idleCount, busy: totalCount - idleCount, waiting: waitingCount };
  }

  close(): Promise<void> {
    this.closing ??= Promise.all([this.listener.close(), this.pool.end()]).then(() => undefined);
    return this.closing;
  }

  private async connect(): Promise<PoolClient> {
    try {
      const client = await this.pool.connect();
      // One that breaks between two statements says so here; the next statement fails then.
      if (client.listenerCount('error') === 0) client.on('error', () => undefined);
      return client;
    } catch (error) {
      throw databaseError(error, 'not_applied');
    }
  }
}

/** One statement of a transaction: what a lost connection leaves behind is taken back by the server. */
async function send<Row extends object>(client: PoolClient, text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
  try {
    return rowsOf(await client.query(text, [...values])) as readonly Row[];
  } catch (error) {
    throw databaseError(error, 'not_applied');
  }
}

async function commit(client: PoolClient): Promise<void> {
  try {
    await client.query('COMMIT');
  } catch (error) {
    throw databaseError(error, 'unknown');
  }
}

function rowsOf(result: QueryResult<object>): readonly object[] {
  return result.rows;
}
