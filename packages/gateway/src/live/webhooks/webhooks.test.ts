import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { systemClock } from '@isobar/core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Access } from '../../access/access.ts';
import type { Caller } from '../../access/caller.ts';
import type { NewAuditEntry } from '../../audit/audit.ts';
import type { Database } from '../../database/database.ts';
import { createEgress } from '../../egress/create-egress.ts';
import { parseSealingKey } from '../../operations/sealing/sealing-key.ts';
import { openTestDatabase } from '../../testing/test-database.ts';
import { EventFeed } from '../event-feed.ts';
import type { NewEvent } from '../event-log.ts';
import { PgEventLog } from '../pg-event-log.ts';
import { PgWebhookStore } from './pg-webhook-store.ts';
import { secretSealer } from './secret-sealer.ts';
import { WebhookDeliverer } from './webhook-deliverer.ts';
import { WebhookRows, webhookLag } from './webhook-rows.ts';

interface Delivery {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const HOLDER = '11111111-1111-4111-8111-111111111111';
const OTHER_HOLDER = '22222222-2222-4222-8222-222222222222';
const ALICE: Caller = {
  subject: 'user:https://id.example#alice',
  groups: ['group:https://id.example#ops'],
  administrator: false,
  grants: [],
  expiresAt: null,
};
const BOB: Caller = { ...ALICE, subject: 'token:1', groups: [] };
const ROOT: Caller = { ...ALICE, subject: 'token:0', administrator: true };

/** What subjects may see now; a test changes it. */
const seen = new Map<string, readonly string[] | null>();
const access: Pick<Access, 'callerOf' | 'scope' | 'visibleClouds'> = {
  callerOf: async (subject, groups) => (seen.get(subject) === null ? null : { ...ALICE, subject, groups }),
  scope: ({ subject }) => ({
    all: false,
    selectors: (seen.get(subject) ?? []).map((cloud) => ({ cloud, labels: null })),
    ownSelectors: [],
    subject,
  }),
  visibleClouds: ({ subject }, clouds) => clouds.filter((cloud) => seen.get(subject)?.includes(cloud)),
};
const sealer = secretSealer(parseSealingKey('key', randomBytes(32).toString('base64')));

let database: Database;
let feed: EventFeed;
let log: PgEventLog;
let store: PgWebhookStore;
let receiver: Server;
let origin = '';
let answer: (delivery: Delivery) => number = () => 204;
const deliveries: Delivery[] = [];
const audited: NewAuditEntry[] = [];
const counted: string[] = [];
const problems: unknown[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  receiver = createServer((request, reply) => {
    let body = '';
    request.on('data', (piece: Buffer) => {
      body += piece.toString();
    });
    request.on('end', () => {
      const delivery = { path: request.url ?? '', headers: request.headers, body };
      deliveries.push(delivery);
      reply.writeHead(answer(delivery), { location: `${origin}/elsewhere` }).end();
    });
  });
  await once(receiver.listen(0, '127.0.0.1'), 'listening');
  origin = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
});

afterAll(async () => {
  receiver.close();
  await database.close();
});

beforeEach(async () => {
  for (const gathered of [deliveries, audited, counted, problems]) gathered.length = 0;
  answer = () => 204;
  seen.clear();
  seen.set(ALICE.subject, ['seoul', 'lux']).set(BOB.subject, ['lux']).set(ROOT.subject, ['seoul', 'lux', 'north']);
  await database.query('TRUNCATE isobar_events, isobar_webhooks');
  await database.query('UPDATE isobar_event_head SET last = 0, thrown_away = 0');
  feed = new EventFeed({ database });
  log = new PgEventLog(database, feed);
  await feed.start();
  const audit = { record: async (entry: NewAuditEntry) => void audited.push(entry) };
  store = new PgWebhookStore({ database, access, audit, egress: createEgress({ beside: ['127.0.0.1'], only: null }), sealer, clock: systemClock });
});

afterEach(() => feed.stop());

function deliverer(holder = HOLDER): WebhookDeliverer {
  return new WebhookDeliverer({
    rows: new WebhookRows(database, holder),
    feed,
    access,
    egress: createEgress({ beside: ['127.0.0.1'], only: null }),
    sealer,
    clock: systemClock,
    random: () => 0.5,
    onDelivery: (outcome, events = 1) => counted.push(`${outcome} ${events}`),
    onProblem: (error) => problems.push(error),
  });
}

async function happen(...events: readonly NewEvent[]): Promise<void> {
  await log.append(events);
  const { last } = (await database.query<{ last: string }>('SELECT isobar_number_events() AS last'))[0] ?? { last: '0' };
  await expect.poll(() => feed.head).toBe(Number(last));
}

function changed(id: string, cloud = 'seoul'): NewEvent {
  return { type: 'server.changed', cloud, ref: `${cloud}/${id}`, labels: {} };
}

/** As time passes for the next attempt. */
function due(): Promise<unknown> {
  return database.query(`UPDATE isobar_webhooks SET next_attempt_at = '-infinity'`);
}

function refs(): readonly string[] {
  return deliveries.map(({ body }) => (JSON.parse(body) as { data: { ref: string } }).data.ref);
}

describe('a delivery', () => {
  it('is signed as Standard Webhooks say, so that the receiver knows it is ours', async () => {
    const { secret } = await store.create(ALICE, { url: `${origin}/hook` });
    await happen(changed('1'));
    await deliverer().deliverDue();
    const [{ path, headers, body } = { path: '', headers: {}, body: '' }] = deliveries;
    const [id, timestamp] = [String(headers['webhook-id']), String(headers['webhook-timestamp'])];
    const expected = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
      .update(`${id}.${timestamp}.${body}`)
      .digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${expected}`);
    expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(60);
    expect([path, headers['content-type']]).toEqual(['/hook', 'application/json']);
    expect(JSON.parse(body)).toMatchObject({ type: 'server.changed', timestamp: expect.any(String), data: { id: '1', ref: 'seoul/1' } });
    expect(counted).toEqual(['taken 1']);
  });

  it('comes in order, and only once when all goes well', async () => {
    await store.create(ALICE, { url: origin });
    await happen(...Array.from({ length: 30 }, (_, index) => changed(`${index}`)));
    await deliverer().deliverDue();
    await deliverer().deliverDue();
    expect(refs()).toEqual(Array.from({ length: 30 }, (_, index) => `seoul/${index}`));
  });

  it('is tried again later with the same id, and the next event waits for it', async () => {
    await store.create(ALICE, { url: origin });
    await happen(changed('1'), changed('2'));
    answer = () => 500;
    await deliverer().deliverDue();
    await deliverer().deliverDue();
    expect(refs()).toEqual(['seoul/1']);
    expect((await store.list(ALICE))[0]?.lastDelivery).toMatchObject({ eventId: '1', status: 500, error: 'answered 500' });
    expect(await webhookLag(database)).toMatchObject({ webhooks: 1, failing: 1, events: 2 });
    answer = () => 200;
    await due();
    await deliverer().deliverDue();
    expect(refs()).toEqual(['seoul/1', 'seoul/1', 'seoul/2']);
    expect(deliveries[0]?.headers['webhook-id']).toBe(deliveries[1]?.headers['webhook-id']);
    expect((await store.list(ALICE))[0]?.lastDelivery).toMatchObject({ eventId: '2', status: 200, error: null });
    expect(await webhookLag(database)).toEqual({ webhooks: 1, failing: 0, events: 0, seconds: 0 });
  });

  it('is tried at growing distances', async () => {
    await store.create(ALICE, { url: origin });
    await happen(changed('1'));
    answer = () => 503;
    const delays: number[] = [];
    for (let attempt = 0; attempt < 8; attempt++) {
      await due();
      await deliverer().deliverDue();
      const [row] = await database.query<{ seconds: number }>(
        'SELECT extract(epoch FROM next_attempt_at - last_at)::float8 AS seconds FROM isobar_webhooks',
      );
      delays.push(Math.round(row?.seconds ?? 0));
    }
    expect(delays).toEqual([5, 15, 45, 135, 405, 1215, 1800, 1800]);
  });

  it('follows no redirect', async () => {
    await store.create(ALICE, { url: `${origin}/first` });
    await happen(changed('1'));
    answer = () => 307;
    await deliverer().deliverDue();
    expect(deliveries.map(({ path }) => path)).toEqual(['/first']);
    expect((await store.list(ALICE))[0]?.lastDelivery).toMatchObject({ status: 307, error: 'answered 307' });
  });

  it('goes nowhere that is inside by now', async () => {
    const { webhook } = await store.create(ALICE, { url: origin });
    await database.query('UPDATE isobar_webhooks SET url = $1 WHERE id = $2', ['http://10.1.2.3/', webhook.id]);
    await happen(changed('1'));
    await deliverer().deliverDue();
    expect((await store.list(ALICE))[0]?.lastDelivery).toMatchObject({ status: null, error: expect.stringContaining('invalid_argument') });
    expect(counted).toEqual(['failed 1']);
  });

  it('of a lost key says so and harms no other', async () => {
    const { webhook } = await store.create(ALICE, { url: `${origin}/lost` });
    await store.create(ALICE, { url: `${origin}/kept` });
    await happen(changed('1'));
    const other = secretSealer(parseSealingKey('key', randomBytes(32).toString('base64')));
    await database.query('UPDATE isobar_webhooks SET sealed_secret = $1 WHERE id = $2', [other.seal(webhook.id, 'whsec_AAAA'), webhook.id]);
    await deliverer().deliverDue();
    expect(deliveries.map(({ path }) => path)).toEqual(['/kept']);
    expect((await store.list(ALICE))[0]?.lastDelivery?.error).toMatch(/^conflict: .*another key/);
  });
});

describe('what is delivered', () => {
  it('is of the types and clouds that were asked for, from when the webhook was made', async () => {
    await happen(changed('before'));
    await store.create(ALICE, { url: origin, types: ['server.changed', 'cloud.down'], clouds: ['lux'] });
    await happen(changed('1'), changed('2', 'lux'), { type: 'server.removed', cloud: 'lux', ref: 'lux/2', labels: {} });
    await happen({ type: 'cloud.down', cloud: 'lux', ref: 'down', labels: {} });
    await deliverer().deliverDue();
    expect(refs()).toEqual(['lux/2', 'down']);
    expect(await webhookLag(database)).toMatchObject({ events: 0 });
  });

  it('is what its maker may see at that moment, and nothing once it may see nothing', async () => {
    await store.create(ALICE, { url: origin });
    await happen(changed('1'), changed('1', 'north'));
    await deliverer().deliverDue();
    seen.set(ALICE.subject, ['north']);
    await happen(changed('2'), changed('2', 'north'));
    await deliverer().deliverDue();
    seen.set(ALICE.subject, null);
    await happen(changed('3', 'north'));
    await deliverer().deliverDue();
    expect(refs()).toEqual(['seoul/1', 'north/2']);
  });

  it('is given up when it is older than a day, and younger events wait for a receiver that comes back', async () => {
    await store.create(ALICE, { url: origin });
    await happen(changed('old'), changed('old', 'north'), changed('older'), changed('young'));
    await database.query(`UPDATE isobar_events SET at = now() - interval '25 hours' WHERE number < 4`);
    await feed.stop();
    feed = new EventFeed({ database });
    await feed.start();
    answer = () => 500;
    await deliverer().deliverDue();
    expect(counted).toEqual(['refused 1']);
    await database.query(`UPDATE isobar_webhooks SET failing_since = now() - interval '25 hours'`);
    await due();
    await deliverer().deliverDue();
    expect(counted).toEqual(['refused 1', 'refused 1', 'givenUp 2']);
    expect((await store.list(ALICE))[0]?.lastDelivery?.error).toBe('answered 500; after a day 2 older events were given up');
    answer = () => 200;
    await due();
    await deliverer().deliverDue();
    expect(refs()).toEqual(['seoul/old', 'seoul/old', 'seoul/young']);
  });
});

describe('of many processes', () => {
  it('one serves a webhook at a time', async () => {
    await store.create(ALICE, { url: origin });
    await happen(...Array.from({ length: 10 }, (_, index) => changed(`${index}`)));
    await Promise.all([deliverer().deliverDue(), deliverer(OTHER_HOLDER).deliverDue()]);
    expect(refs()).toEqual(Array.from({ length: 10 }, (_, index) => `seoul/${index}`));
  });

  it('another one takes over from one that is gone, and what the first still writes is not taken', async () => {
    const { webhook } = await store.create(ALICE, { url: origin });
    await happen(changed('1'));
    const gone = new WebhookRows(database, HOLDER);
    expect(await gone.lease(1, 9)).toHaveLength(1);
    await deliverer(OTHER_HOLDER).deliverDue();
    expect(refs()).toEqual([]);
    await database.query(`UPDATE isobar_webhooks SET leased_until = now() - interval '1 second'`);
    await deliverer(OTHER_HOLDER).deliverDue();
    expect(refs()).toEqual(['seoul/1']);
    expect(await gone.taken(webhook.id, { event: 1, status: 200, error: null })).toBe(false);
  });
});

describe('the deliverer', () => {
  it('sends events as they happen, until it is stopped', async () => {
    const running = deliverer();
    running.start();
    await store.create(ALICE, { url: origin });
    await happen(changed('1'));
    await expect.poll(refs).toEqual(['seoul/1']);
    await happen(changed('2'));
    await expect.poll(refs).toEqual(['seoul/1', 'seoul/2']);
    await running.stop();
    await happen(changed('3'));
    expect(refs()).toEqual(['seoul/1', 'seoul/2']);
    expect(problems).toEqual([]);
  });

  it('sends nothing more to a webhook that was deleted meanwhile', async () => {
    const { webhook } = await store.create(ALICE, { url: origin });
    await happen(changed('1'), changed('2'));
    const deleted = Promise.withResolvers<void>();
    answer = () => {
      deleted.resolve(store.delete(ALICE, webhook.id));
      return 200;
    };
    await deliverer().deliverDue();
    await deleted.promise;
    expect(deliveries.length).toBeLessThanOrEqual(2);
    expect(await store.list(ROOT)).toEqual([]);
  });
});

describe('the store', () => {
  it('shows everybody the own webhooks, administrators all, and nobody a secret', async () => {
    const { webhook: first } = await store.create(ALICE, { url: `${origin}/a` });
    const { webhook: second, secret } = await store.create(BOB, { url: `${origin}/b`, types: ['cloud.down'], clouds: ['lux'] });
    expect(first).toEqual({
      id: expect.any(String),
      url: `${origin}/a`,
      types: [],
      clouds: [],
      createdAt: expect.any(String),
      createdBy: ALICE.subject,
      lastDelivery: null,
    });
    expect(await store.list(ALICE)).toEqual([first]);
    expect(await store.list(ROOT)).toEqual([first, second]);
    const kept = JSON.stringify(await database.query('SELECT * FROM isobar_webhooks'));
    expect(kept + JSON.stringify(await store.list(ROOT)) + JSON.stringify(audited)).not.toContain(secret.slice(6));
  });

  it('takes no address that leads inside, and no cloud that the caller does not see', async () => {
    await expect(store.create(ALICE, { url: 'http://169.254.169.254/latest' })).rejects.toMatchObject({
      code: 'invalid_argument',
      details: { field: 'url' },
    });
    await expect(store.create(BOB, { url: origin, clouds: ['seoul'] })).rejects.toMatchObject({ code: 'not_found' });
    expect(await store.list(ROOT)).toEqual([]);
  });

  it('removes for nobody what is another one’s', async () => {
    const { webhook } = await store.create(ALICE, { url: origin });
    await expect(store.delete(BOB, webhook.id)).rejects.toMatchObject({ code: 'not_found' });
    await store.delete(ROOT, webhook.id);
    await expect(store.delete(ALICE, webhook.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('tells the audit record of each change, without what may be secret in the address', async () => {
    const { webhook } = await store.create(ALICE, { url: `${origin}/T0/secret-path` });
    await store.delete(ALICE, webhook.id);
    expect(audited.map(({ subject, detail }) => [subject, detail['change'], detail['origin']])).toEqual([
      [ALICE.subject, 'create webhook', origin],
      [ALICE.subject, 'delete webhook', origin],
    ]);
    expect(JSON.stringify(audited)).not.toContain('secret-path');
  });

  it('holds twenty of each maker', async () => {
    for (let count = 0; count < 20; count++) await store.create(ALICE, { url: origin });
    await expect(store.create(ALICE, { url: origin })).rejects.toMatchObject({ code: 'quota_exceeded' });
    await expect(store.create(BOB, { url: origin })).resolves.toBeDefined();
  });
});
