import type { Client } from 'pg';

import { databaseError } from '../../database/database-error.ts';
import { openSession } from '../../database/session.ts';

/** First half of the keys of these locks; the second is made of the name of the cloud. */
const CLASS = 7_105_062;

/** Longest time for which this process goes on reading what another one may have begun to read. */
const CHECK_MILLISECONDS = 15_000;

/**
 * Which clouds this process reads. The locks are those of one session, which the server lets go with the process, however
 * that ends: another process takes them then.
 */
export class CloudLocks {
  private readonly url: string;
  private readonly onLost: () => void;
  private client: Promise<Client> | null = null;

  /** @param onLost the session broke: others may read these clouds now */
  constructor(url: string, onLost: () => void) {
    this.url = url;
    this.onLost = onLost;
  }

  /** Whether the cloud is ours, now or already. For one that is not yet ours. @throws CloudError where the database is away */
  async take(cloud: string): Promise<boolean> {
    try {
      const client = await this.connected();
      const { rows } = await client.query<{ readonly got: boolean }>('SELECT pg_try_advisory_lock($1, hashtext($2)) AS got', [CLASS, cloud]);
      return rows[0]?.got === true;
    } catch (error) {
      throw databaseError(error, 'not_applied');
    }
  }

  async release(cloud: string): Promise<void> {
    const client = await this.client?.catch(() => undefined);
    await client?.query('SELECT pg_advisory_unlock($1, hashtext($2))', [CLASS, cloud]).catch(() => undefined);
  }

  async close(): Promise<void> {
    const client = await this.client?.catch(() => undefined);
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private connected(): Promise<Client> {
    this.client ??= this.connect().catch((error: unknown) => {
      this.client = null;
      throw error;
    });
    return this.client;
  }

  private async connect(): Promise<Client> {
    const client = await openSession({ url: this.url }, 'isobar reads clouds', CHECK_MILLISECONDS);
    const session = this.client;
    client.once('end', () => {
      if (this.client === null || this.client !== session) return;
      this.client = null;
      this.onLost();
    });
    return client;
  }
}
