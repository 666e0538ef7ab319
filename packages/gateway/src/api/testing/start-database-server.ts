import { systemClock } from '@isobar/core';

import { createAccess } from '../../access/create-access.ts';
import { PgAudit } from '../../audit/pg-audit.ts';
import { createEgress } from '../../egress/create-egress.ts';
import { PostgresInventory } from '../../inventory/postgres-inventory.ts';
import type { Row } from '../../inventory/row.ts';
import { FakeClouds } from '../../inventory/testing/fake-clouds.ts';
import { TestReadings } from '../../inventory/testing/read-all.ts';
import { EventFeed } from '../../live/event-feed.ts';
import { PgEventLog } from '../../live/pg-event-log.ts';
import { PgWebhookStore } from '../../live/webhooks/pg-webhook-store.ts';
import { secretSealer } from '../../live/webhooks/secret-sealer.ts';
import { PgIdempotencyStore } from '../../operations/pg-idempotency-store.ts';
import { PgPlanStore } from '../../operations/pg-plan-store.ts';
import { readPage } from '../../operations/store/operation-page.ts';
import { openTestDatabase } from '../../testing/test-database.ts';
import { startTestServer } from './start-test-server.ts';
import { testOperations } from './test-operations.ts';
import { testImage, testServer } from './test-rows.ts';

/** What stands in rows that the caller of the part of team red may not see. */
export const HIDDEN = 'planted-in-hidden-rows';

const hidden = { description: HIDDEN, native: { provider: 'test', status: HIDDEN, raw: { secret: HIDDEN } } };

const ROWS: FakeClouds['rows'] = {
  lux: {
    server: [
      testServer('lux', 'red-1', { labels: { team: 'red' } }),
      testServer('lux', 'blue-1', { ...hidden, labels: { team: 'blue' } }),
    ] as readonly Row[] as Row[],
    image: [testImage('lux', 'public-image', 'public'), { ...testImage('lux', 'private-image', 'private'), ...hidden }],
    volume: [{ ref: 'lux/volume-1', cloud: 'lux', id: 'volume-1', name: 'data', ...hidden }],
  },
  north: { server: [testServer('north', 'far-1', hidden)] as readonly Row[] as Row[] },
};

/** The server over the tables that it has in earnest; only what asks clouds is played. Answers with tokens by name. */
export async function startDatabaseServer() {
  const database = await openTestDatabase();
  const clouds = new FakeClouds(ROWS);
  const readings = new TestReadings(database, clouds);
  for (const [cloud, kinds] of Object.entries(ROWS))
    for (const kind of Object.keys(kinds) as (keyof typeof kinds)[]) await readings.read(cloud, kind);
  const audit = new PgAudit(database);
  const { access, tokens, projects, bootstrap, close } = await createAccess({ database, audit });
  const administrator = (await bootstrap()) ?? '';
  const caller = await access.authenticate(`Bearer ${administrator}`);
  await projects.put(caller, 'red', { selectors: [{ cloud: 'lux', labels: { team: 'red' } }], grants: [] });
  const { secret: red } = await tokens.create(caller, { name: 'red', grants: [{ project: 'red', role: 'operator' }] });
  const feed = new EventFeed({ database });
  const operations = testOperations(() => ({}));
  const egress = createEgress({ beside: [], only: null }, async () => ['93.184.216.34']);
  const sealer = secretSealer({ id: 'test', bytes: Buffer.alloc(32, 1) });
  const server = await startTestServer({
    requestsPerMinute: 10_000_000,
    // The rows here have only what lists look at.
    validateAnswers: false,
    parts: {
      access,
      audit,
      tokens,
      projects,
      inventory: new PostgresInventory({ database, events: readings.events, reader: clouds }),
      events: new PgEventLog(database, feed),
      plans: new PgPlanStore(database, () => systemClock.now()),
      idempotency: new PgIdempotencyStore({ database, worker: { id: 'test', isAlive: async () => true }, now: () => systemClock.now() }),
      webhooks: new PgWebhookStore({ database, access, audit, egress, sealer, clock: systemClock }),
      operations: { ...operations, list: (query, scope) => readPage(database, query, scope) },
    },
  });
  return {
    ...server,
    database,
    tokens: { administrator, red },
    close: async () => {
      await server.close();
      await feed.stop();
      await close();
      await database.close();
    },
  };
}
