import { Client } from 'pg';

import { clientSettings } from './pool-settings.ts';
import type { PoolSettings } from './pool-settings.ts';

/** What a session is watched by. */
type Watched = Pick<Client, 'query' | 'end' | 'once' | 'connection'>;

/**
 * A connection of its own, for what belongs to one session: locks and notices. It ends where it does not answer in time, since one that a firewall
 * forgot would break only when something is sent. Who opens it hears `end`.
 * @param name shown in `pg_stat_activity`
 * @param checkMilliseconds longest time without a look
 */
export async function openSession(settings: PoolSettings, name: string, checkMilliseconds: number): Promise<Client> {
  const client = new Client(clientSettings(settings, name));
  // What breaks ends, and the end is what is answered.
  client.on('error', () => undefined);
  await client.connect().catch((error: unknown) => endWith(client, error));
  watchSession(client, checkMilliseconds);
  return client;
}

/** Ends a session that came to nothing. @throws what it came to nothing with */
export async function endWith(client: Pick<Client, 'end'>, error: unknown): Promise<never> {
  await client.end().catch(() => undefined);
  throw error;
}

/** Looks at it for as long as it lives. */
export function watchSession(client: Watched, checkMilliseconds: number): void {
  let timer: NodeJS.Timeout;
  const look = (): void => {
    const ends = setTimeout(() => client.connection.stream.destroy(), checkMilliseconds);
    client
      .query('SELECT 1')
      .then(wait)
      .catch(() => client.end())
      .finally(() => clearTimeout(ends));
  };
  const wait = (): void => {
    timer = setTimeout(look, checkMilliseconds);
    timer.unref();
  };
  wait();
  client.once('end', () => clearTimeout(timer));
}
