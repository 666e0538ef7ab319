import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Scope } from '../access/access.ts';
import type { Database } from '../database/database.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { EventFeed } from './event-feed.ts';
import type { GatewayEvent } from './event-log.ts';
import { PgEventLog } from './pg-event-log.ts';

/** A busy machine takes longer than vitest waits by itself. */
const PATIENT = { timeout: 30_000 };

const EVERYTHING: Scope = { all: true, selectors: [], ownSelectors: [], subject: 'token:1' };

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

/** The database with something put in the way of what is asked or heard. */
function through(changes: Partial<Database>): Database {
  return {
    url: database.url,
    query: (text, values) => database.query(text, values),
    transaction: (work) => database.transaction(work),
    listen: (channel, hear, onGap) => database.listen(channel, hear, onGap),
    close: () => database.close(),
    ...changes,
  };
}

async function firstOf(events: AsyncIterable<GatewayEvent | 'gap'>): Promise<GatewayEvent | 'gap' | undefined> {
  for await (const event of events) return event;
  return undefined;
}

test('a thousand followers cost two queries an event', async () => {
  let asked = 0;
  const feed = new EventFeed({
    database: through({
      query: (text, values) => {
        asked += 1;
        return database.query(text, values);
      },
    }),
  });
  const log = new PgEventLog(database, feed);
  await feed.start();
  await expect.poll(() => asked, PATIENT).toBeGreaterThanOrEqual(2);
  const query = { after: null, clouds: null, types: null };
  const all = Array.from({ length: 1000 }, () => firstOf(log.follow(query, EVERYTHING, new AbortController().signal)));
  asked = 0;
  await log.append([{ type: 'cloud.up', cloud: 'seoul', labels: {} }]);
  const events = await Promise.all(all);
  expect(new Set(events).size).toBe(1);
  expect(asked).toBe(2);
  await feed.stop();
});

test('what was said while nobody listened is found when the connection is back', async () => {
  let back: () => void = () => undefined;
  const feed = new EventFeed({
    database: through({
      listen: async (_channel, _hear, onGap) => {
        back = onGap;
        return { end: async () => undefined };
      },
    }),
  });
  const log = new PgEventLog(database, feed);
  await feed.start();
  const event = firstOf(log.follow({ after: null, clouds: null, types: null }, EVERYTHING, new AbortController().signal));
  await log.append([{ type: 'cloud.down', cloud: 'lux', labels: {} }]);
  back();
  expect(await event).toMatchObject({ type: 'cloud.down', cloud: 'lux' });
  await feed.stop();
});

test('a database that is away is asked again, and nothing was missed', async () => {
  let failures = 0;
  const problems: unknown[] = [];
  const feed = new EventFeed({
    database: through({ query: (text, values) => (failures-- > 0 ? Promise.reject(new Error('away')) : database.query(text, values)) }),
    clock: { now: () => 0, sleep: () => Promise.resolve() },
    onProblem: (error) => problems.push(error),
  });
  const log = new PgEventLog(database, feed);
  await feed.start();
  const event = firstOf(log.follow({ after: null, clouds: null, types: null }, EVERYTHING, new AbortController().signal));
  failures = 3;
  await log.append([{ type: 'server.changed', cloud: 'seoul', labels: {} }]);
  expect(await event).toMatchObject({ type: 'server.changed' });
  expect(problems).toHaveLength(3);
  await feed.stop();
});

test('a start that failed can be tried again', async () => {
  let failures = 1;
  const feed = new EventFeed({
    database: through({ query: (text, values) => (failures-- > 0 ? Promise.reject(new Error('away')) : database.query(text, values)) }),
  });
  await expect(feed.start()).rejects.toThrow('away');
  expect(feed.head).toBe(null);
  expect(await feed.start()).toBe(feed.head);
  await feed.stop();
});
