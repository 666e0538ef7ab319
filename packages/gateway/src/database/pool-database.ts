import type { QueryResult } from 'pg';
import { Client, escapeIdentifier, Pool } from 'pg';

import type { Connection, Database, Listening } from './database.ts';

export interface PoolSettings {
  readonly url: string;
  /** How many connections at most. */
  readonly connections?: number;
}

/** A database behind a pool of connections of node-postgres. */
export class PoolDatabase implements Database {
  readonly url: string;
  private readonly pool: Pool;

  constructor({ url, connections = 10 }: PoolSettings) {
    this.url = url;
    this.pool = new Pool({ connectionString: url, max: connections, application_name: 'isobar' });
    // A connection that breaks while it is idle is replaced by the pool; without a listener it would end the process.
    this.pool.on('error', () => undefined);
  }

  async query<Row extends object>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return rowsOf(await this.pool.query(text, [...values])) as readonly Row[];
  }

  async transaction<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      const result = await work({
        query: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
          rowsOf(await client.query(text, [...values])) as readonly Row[],
      });
      await client.query('COMMIT');
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

  async listen(channel: string, hear: (text: string) => void, _onGap: () => void): Promise<Listening> {
    const client = new Client({ connectionString: this.url, application_name: `isobar listens to ${channel}` });
    client.on('error', () => undefined);
    client.on('notification', ({ payload }) => hear(payload ?? ''));
    await client.connect();
    await client.query(`LISTEN ${escapeIdentifier(channel)}`);
    return { end: () => client.end() };
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}

function rowsOf(result: QueryResult<object>): readonly object[] {
  return result.rows;
}
