import { randomUUID } from 'node:crypto';

import type { Clock } from '@isobar/core';
import { CloudError } from '@isobar/core';

import type { Access } from '../../access/access.ts';
import type { Caller } from '../../access/caller.ts';
import { notFound } from '../../access/refusals.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Schemas } from '../../contract.ts';
import type { Connection, Database } from '../../database/database.ts';
import type { Page, PageQuery } from '../../database/page.ts';
import { cutPage, readPlace } from '../../database/page.ts';
import type { Egress } from '../../egress/egress.ts';
import { numberEvents } from '../event-table.ts';
import type { GatewayEvent } from '../event-log.ts';
import type { Webhook, WebhookStore } from '../webhook-store.ts';
import type { SecretSealer } from './secret-sealer.ts';
import { newWebhookSecret } from './signature.ts';

export interface WebhookStoreParts {
  readonly database: Database;
  readonly access: Pick<Access, 'visibleClouds'>;
  readonly audit: Pick<Audit, 'record'>;
  readonly egress: Pick<Egress, 'check'>;
  readonly sealer: SecretSealer;
  readonly clock: Pick<Clock, 'now'>;
}

interface WebhookRow {
  readonly id: string;
  readonly url: string;
  readonly types: readonly GatewayEvent['type'][];
  readonly clouds: readonly string[];
  readonly created_at: Date;
  readonly created_by: string;
  readonly last_at: Date | null;
  readonly last_event: string | null;
  readonly last_status: number | null;
  readonly last_error: string | null;
}

const COLUMNS = 'id, url, types, clouds, created_at, created_by, last_at, last_event, last_status, last_error';

/** Each costs requests for every event. */
const MOST_OF_ONE_MAKER = 20;

/** Webhooks in PostgreSQL. */
export class PgWebhookStore implements WebhookStore {
  private readonly parts: WebhookStoreParts;

  constructor(parts: WebhookStoreParts) {
    this.parts = parts;
  }

  async list({ administrator, subject }: Caller, { limit, cursor }: PageQuery): Promise<Page<Webhook>> {
    const [moment, id] = readPlace(cursor, ['moment', 'text']) ?? [null, null];
    const rows = await this.parts.database.query<WebhookRow>(
      `SELECT ${COLUMNS} FROM isobar_webhooks WHERE ($1 OR created_by = $2)
         AND ($3::timestamptz IS NULL OR (created_at, id::text COLLATE "C") > ($3, $4)) ORDER BY created_at, id::text COLLATE "C" LIMIT $5`,
      [administrator, subject, moment === null ? null : new Date(moment), id, limit + 1],
    );
    const { items, next } = cutPage(rows, limit, (row) => [row.created_at.getTime(), row.id]);
    return { items: items.map(toWebhook), next };
  }

  async create(caller: Caller, { url, types = [], clouds = [] }: Schemas['WebhookInput']): Promise<Schemas['NewWebhook']> {
    const { access, database, egress, sealer, clock } = this.parts;
    const visible = access.visibleClouds(caller, clouds);
    const hidden = clouds.find((cloud) => !visible.includes(cloud));
    if (hidden !== undefined) throw notFound(`cloud ${hidden}`);
    await egress.check(url, 'url');
    const secret = newWebhookSecret();
    const id = randomUUID();
    const head = await numberEvents(database);
    const webhook = await database.transaction(async (connection) => {
      await requireRoom(caller.subject, connection);
      const [row] = await connection.query<WebhookRow>(
        `INSERT INTO isobar_webhooks (id, url, types, clouds, created_at, created_by, groups, sealed_secret, settled)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING ${COLUMNS}`,
        [id, url, types, clouds, new Date(clock.now()), caller.subject, caller.groups ?? [], sealer.seal(id, secret), head],
      );
      if (row === undefined) throw new CloudError('internal', 'a webhook was not written');
      await this.note(connection, caller, 'create webhook', row);
      return toWebhook(row);
    });
    return { webhook, secret };
  }

  async delete(caller: Caller, id: string): Promise<void> {
    await this.parts.database.transaction(async (connection) => {
      const [row] = await connection.query<WebhookRow>(`DELETE FROM isobar_webhooks WHERE id = $1 AND ($2 OR created_by = $3) RETURNING ${COLUMNS}`, [
        id,
        caller.administrator,
        caller.subject,
      ]);
      if (row === undefined) throw notFound(`webhook ${id}`);
      await this.note(connection, caller, 'delete webhook', row);
    });
  }

  /** What follows the origin of an address may be a secret of its receiver. */
  private note(connection: Connection, { subject }: Caller, change: string, { id, url, types, clouds }: WebhookRow): Promise<void> {
    const detail = { change, webhook: id, origin: new URL(url).origin, types: [...types], clouds: [...clouds] };
    return this.parts.audit.record({ subject, action: 'access', cloud: null, target: null, operationId: null, detail }, connection);
  }
}

async function requireRoom(subject: string, connection: Connection): Promise<void> {
  await connection.query(`SELECT pg_advisory_xact_lock(hashtext('isobar_webhooks'), hashtext($1))`, [subject]);
  const [row] = await connection.query<{ readonly count: string }>('SELECT count(*) AS count FROM isobar_webhooks WHERE created_by = $1', [subject]);
  if (Number(row?.count) < MOST_OF_ONE_MAKER) return;
  throw new CloudError('quota_exceeded', `${subject} has ${MOST_OF_ONE_MAKER} webhooks, which is the most`, { outcome: 'not_applied' });
}

function toWebhook(row: WebhookRow): Webhook {
  const { id, url, types, clouds, created_at: createdAt, created_by: createdBy, last_at: lastAt, last_event: eventId } = row;
  return {
    id,
    url,
    types: [...types],
    clouds: [...clouds],
    createdAt: createdAt.toISOString(),
    createdBy,
    lastDelivery: lastAt === null || eventId === null ? null : { at: lastAt.toISOString(), eventId, status: row.last_status, error: row.last_error },
  };
}
