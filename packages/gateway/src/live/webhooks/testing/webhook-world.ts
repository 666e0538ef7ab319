import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { systemClock } from '@isobar/core';

import type { Access } from '../../../access/access.ts';
import type { Caller } from '../../../access/caller.ts';
import type { NewAuditEntry } from '../../../audit/audit.ts';
import { createEgress } from '../../../egress/create-egress.ts';
import { parseSealingKey } from '../../../operations/sealing/sealing-key.ts';
import { openTestDatabase } from '../../../testing/test-database.ts';
import { EventFeed } from '../../event-feed.ts';
import type { NewEvent } from '../../event-log.ts';
import { PgEventLog } from '../../pg-event-log.ts';
import type { Webhook } from '../../webhook-store.ts';
import { PgWebhookStore } from '../pg-webhook-store.ts';
import type { SecretSealer } from '../secret-sealer.ts';
import { secretSealer } from '../secret-sealer.ts';
import { WebhookDeliverer } from '../webhook-deliverer.ts';
import { WebhookRows } from '../webhook-rows.ts';

/** What a receiver was sent. */
export interface Delivery {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export const HOLDER = '11111111-1111-4111-8111-111111111111';
export const OTHER_HOLDER = '22222222-2222-4222-8222-222222222222';

export const ALICE: Caller = {
  subject: 'user:https://id.example#alice',
  groups: ['group:https://id.example#ops'],
  administrator: false,
  grants: [],
  expiresAt: null,
};
export const BOB: Caller = { ...ALICE, subject: 'token:1', groups: [] };
export const ROOT: Caller = { ...ALICE, subject: 'token:0', administrator: true };

/** Webhooks on a database of their own, with a receiver on loopback that notes what it is sent. */
export class WebhookWorld {
  readonly deliveries: Delivery[] = [];
  readonly audited: NewAuditEntry[] = [];
  /** Outcomes and how many events had each. */
  readonly counted: string[] = [];
  readonly problems: unknown[] = [];
  /** Clouds that subjects may see now; null for one that may do nothing any more. */
  readonly seen = new Map<string, readonly string[] | null>();
  readonly database: Awaited<ReturnType<typeof openTestDatabase>>;
  /** Status of the receiver's answer. */
  answer: (delivery: Delivery) => number | Promise<number> = () => 204;
  /** Of the receiver's answer, beside others. */
  answerHeaders: OutgoingHttpHeaders = {};
  feed: EventFeed;
  readonly store: PgWebhookStore;
  private readonly sealer = newSealer();
  private readonly egress = createEgress({ beside: ['127.0.0.1'], only: null });
  private readonly receiver = createServer((request, reply) => {
    let body = '';
    request.on('data', (piece: Buffer) => {
      body += piece.toString();
    });
    request.on('end', () => {
      const delivery = { path: request.url ?? '', headers: request.headers, body };
      this.deliveries.push(delivery);
      void Promise.resolve(this.answer(delivery)).then((status) =>
        reply.writeHead(status, { location: `${this.origin}/elsewhere`, ...this.answerHeaders }).end(),
      );
    });
  });

  private constructor(database: WebhookWorld['database']) {
    this.database = database;
    this.feed = new EventFeed({ database });
    const audit = { record: async (entry: NewAuditEntry) => void this.audited.push(entry) };
    this.store = new PgWebhookStore({ database, access: this.access(), audit, egress: this.egress, sealer: this.sealer, clock: systemClock });
  }

  static async open(): Promise<WebhookWorld> {
    const world = new WebhookWorld(await openTestDatabase());
    await once(world.receiver.listen(0, '127.0.0.1'), 'listening');
    return world;
  }

  /** Of the receiver. */
  get origin(): string {
    return `http://127.0.0.1:${(this.receiver.address() as AddressInfo).port}`;
  }

  /** Nothing has happened yet. */
  async reset(): Promise<void> {
    for (const gathered of [this.deliveries, this.audited, this.counted, this.problems]) gathered.length = 0;
    this.answer = () => 204;
    this.answerHeaders = {};
    this.seen.set(ALICE.subject, ['seoul', 'lux']).set(BOB.subject, ['lux']).set(ROOT.subject, ['seoul', 'lux', 'north']);
    await this.database.query('TRUNCATE isobar_events, isobar_webhooks');
    await this.database.query('UPDATE isobar_event_head SET last = 0, thrown_away = 0');
    await this.readAnew();
  }

  /** As a process that has just begun: nothing is in memory. */
  async readAnew(): Promise<void> {
    await this.feed.stop();
    this.feed = new EventFeed({ database: this.database });
    await this.feed.start();
  }

  deliverer(holder = HOLDER): WebhookDeliverer {
    return new WebhookDeliverer({
      rows: new WebhookRows(this.database, holder),
      feed: this.feed,
      access: this.access(),
      egress: this.egress,
      sealer: this.sealer,
      clock: systemClock,
      random: () => 0.5,
      onDelivery: (outcome, events = 1) => this.counted.push(`${outcome} ${events}`),
      onProblem: (error) => this.problems.push(error),
    });
  }

  /** Returns when the feed has read them. */
  async happen(...events: readonly NewEvent[]): Promise<void> {
    await new PgEventLog(this.database, this.feed).append(events);
    const [row] = await this.database.query<{ readonly last: string }>('SELECT isobar_number_events() AS last');
    const { signal } = new AbortController();
    while ((this.feed.head ?? 0) < Number(row?.last)) await this.feed.beyond(this.feed.head ?? 0, signal);
  }

  /** As time passes for the next attempt. */
  async due(): Promise<void> {
    await this.database.query(`UPDATE isobar_webhooks SET next_attempt_at = '-infinity'`);
  }

  /** From the last attempt to the next one. */
  async delaySeconds(): Promise<number> {
    const [row] = await this.database.query<{ readonly seconds: number }>(
      'SELECT extract(epoch FROM next_attempt_at - last_at)::float8 AS seconds FROM isobar_webhooks',
    );
    return Math.round(row?.seconds ?? 0);
  }

  async listed(caller: Caller): Promise<readonly Webhook[]> {
    return (await this.store.list(caller, { limit: 100, cursor: null })).items;
  }

  /** Of the events that were delivered. */
  refs(): readonly string[] {
    return this.deliveries.map(({ body }) => (JSON.parse(body) as { readonly data: { readonly ref: string } }).data.ref);
  }

  async close(): Promise<void> {
    this.receiver.close();
    await this.feed.stop();
    await this.database.close();
  }

  private access(): Pick<Access, 'callerOf' | 'scope' | 'visibleClouds'> {
    const cloudsOf = (subject: string): readonly string[] => this.seen.get(subject) ?? [];
    return {
      callerOf: async (subject, groups) => (this.seen.get(subject) === null ? null : { ...ALICE, subject, groups }),
      scope: ({ subject }) => ({
        all: false,
        selectors: cloudsOf(subject).map((cloud) => ({ cloud, labels: null })),
        ownSelectors: [],
        subject,
      }),
      visibleClouds: ({ subject }, clouds) => clouds.filter((cloud) => cloudsOf(subject).includes(cloud)),
    };
  }
}

/** With a key that nobody else has. */
export function newSealer(): SecretSealer {
  return secretSealer(parseSealingKey('key', randomBytes(32).toString('base64')));
}

export function changed(id: string, cloud = 'seoul'): NewEvent {
  return { type: 'server.changed', cloud, ref: `${cloud}/${id}`, labels: {} };
}
