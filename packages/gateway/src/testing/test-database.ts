import type { Database } from '../database/database.ts';
import { PoolDatabase } from '../database/pool-database.ts';
import type { Template } from './test-server.ts';
import { makeDatabase, startTestServer, urlOf } from './test-server.ts';

let started: Promise<Database> | null = null;

/** A new database with all tables, on a server that the tests of this process share. It goes away with `close`. */
export function openTestDatabase(): Promise<Database> {
  return openCopyOf('template_isobar');
}

/** The same without tables. */
export function openEmptyDatabase(): Promise<Database> {
  return openCopyOf('template1');
}

async function openCopyOf(template: Template): Promise<Database> {
  started ??= startTestServer().then(({ url }) => new PoolDatabase({ url, connections: 2 }));
  const admin = await started;
  const name = await makeDatabase(admin, template);
  const database = new PoolDatabase({ url: urlOf(admin.url, name) });
  return {
    url: database.url,
    query: (text, values) => database.query(text, values),
    transaction: (work) => database.transaction(work),
    listen: (channel, hear, onGap) => database.listen(channel, hear, onGap),
    close: async () => {
      await database.close();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}
