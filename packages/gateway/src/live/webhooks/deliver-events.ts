import type { Backoff, Clock } from '@isobar/core';
import { backoffDelay, isCloudError } from '@isobar/core';
import { retryAfterMilliseconds } from '@isobar/sdk';

import type { Access, Scope } from '../../access/access.ts';
import type { Egress } from '../../egress/egress.ts';
import type { DeliveryOutcome } from '../../observability/metrics/metrics.ts';
import type { EventFeed } from '../event-feed.ts';
import type { StoredEvent } from '../event-table.ts';
import { isVisible, isWanted } from '../pg-event-log.ts';
import type { SecretSealer } from './secret-sealer.ts';
import { signatureHeaders } from './signature.ts';
import type { Attempt, DueWebhook, WebhookRows } from './webhook-rows.ts';

export interface DeliveryParts {
  readonly rows: WebhookRows;
  readonly feed: EventFeed;
  readonly access: Pick<Access, 'callerOf' | 'scope'>;
  readonly egress: Pick<Egress, 'fetch'>;
  readonly sealer: SecretSealer;
  readonly clock: Clock;
  readonly random: () => number;
  readonly onDelivery: (outcome: DeliveryOutcome, events?: number) => void;
}

/** From seconds to half an hour between attempts. */
const RETRY: Backoff = { initialMilliseconds: 5_000, maximumMilliseconds: 1_800_000, factor: 3, jitter: 0.2 };

/** A receiver that asks for more with `Retry-After` is asked again after this all the same. */
const LONGEST_ASKED_MILLISECONDS = 3_600_000;

const TIMEOUT_MILLISECONDS = 10_000;

/** A receiver that took nothing for so long loses what is older. */
const PATIENCE_SECONDS = 86_400;

/** Delivers in order what one webhook has still to get, until all is taken, one is not, or the signal ends it. */
export async function deliverEvents(webhook: DueWebhook, parts: DeliveryParts, signal: AbortSignal): Promise<void> {
  const { rows, feed } = parts;
  let position = webhook.settled;
  let { failures } = webhook;
  while (!signal.aborted) {
    const { events, thrownAway } = await feed.read(position);
    position = Math.max(position, thrownAway);
    if (events.length === 0) break;
    for (const stored of events) {
      if (signal.aborted) break;
      if (isFor(webhook, stored, await scopeOf(webhook, parts))) {
        const attempt = await send(webhook, stored, parts, signal);
        if (attempt === 'interrupted') break;
        if (attempt.error !== null) {
          await rows.skip(webhook.id, position);
          return fail(webhook, attempt, failures, parts);
        }
        parts.onDelivery('taken');
        if (!(await rows.taken(webhook.id, attempt))) return;
        failures = 0;
      }
      position = stored.number;
    }
  }
  await rows.skip(webhook.id, position);
}

/** As its maker may see now; null where it may see nothing more. */
async function scopeOf({ createdBy, groups }: DueWebhook, { access }: DeliveryParts): Promise<Scope | null> {
  const caller = await access.callerOf(createdBy, groups);
  return caller === null ? null : access.scope(caller, 'read');
}

function isFor({ types, clouds }: DueWebhook, stored: StoredEvent, scope: Scope | null): boolean {
  const asked = { types: types.length === 0 ? null : types, clouds: clouds.length === 0 ? null : clouds };
  return scope !== null && isWanted(stored, asked) && isVisible(stored, scope);
}

interface Sent extends Attempt {
  /** How long the receiver asks to be left alone; null where it does not. */
  readonly askedMilliseconds: number | null;
}

async function send(webhook: DueWebhook, { number, event }: StoredEvent, parts: DeliveryParts, signal: AbortSignal): Promise<Sent | 'interrupted'> {
  try {
    const body = JSON.stringify({ type: event.type, timestamp: event.at, data: event });
    const message = { id: `evt_${number}_${webhook.id}`, timestampSeconds: Math.floor(parts.clock.now() / 1000), body };
    const signed = signatureHeaders(message, parts.sealer.open(webhook.id, webhook.sealedSecret));
    const { status, retryAfter, date } = await parts.egress.fetch(webhook.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'isobar', ...signed },
      body,
      timeoutMilliseconds: TIMEOUT_MILLISECONDS,
      signal,
    });
    const error = status >= 200 && status < 300 ? null : `answered ${status}`;
    return { event: number, status, error, askedMilliseconds: retryAfterMilliseconds(retryAfter, parts.clock.now(), date) };
  } catch (error) {
    if (signal.aborted) return 'interrupted';
    const text = isCloudError(error) ? `${error.code}: ${error.message}` : 'internal';
    return { event: number, status: null, error: text, askedMilliseconds: null };
  }
}

async function fail(webhook: DueWebhook, attempt: Sent, failures: number, parts: DeliveryParts): Promise<void> {
  parts.onDelivery(attempt.status === null ? 'failed' : 'refused');
  const asked = Math.min(attempt.askedMilliseconds ?? 0, LONGEST_ASKED_MILLISECONDS);
  const delay = Math.max(asked, backoffDelay(RETRY, failures, parts.random));
  const isHopeless = await parts.rows.failed(webhook.id, attempt, delay, PATIENCE_SECONDS);
  if (isHopeless) await giveUp(webhook, attempt, parts);
}

/** What is older than a day is not tried again; younger events are, so that a receiver that comes back gets the last day. */
async function giveUp(webhook: DueWebhook, { event, error }: Attempt, parts: DeliveryParts): Promise<void> {
  const limit = parts.clock.now() - PATIENCE_SECONDS * 1000;
  const scope = await scopeOf(webhook, parts);
  let position = event - 1;
  let count = 0;
  for (;;) {
    const { events } = await parts.feed.read(position);
    const old = events.filter((stored) => Date.parse(stored.event.at) < limit);
    position = old.at(-1)?.number ?? position;
    count += old.filter((stored) => isFor(webhook, stored, scope)).length;
    if (events.length === 0 || old.length < events.length) break;
  }
  if (count === 0) return;
  parts.onDelivery('givenUp', count);
  await parts.rows.skip(webhook.id, position, `${error}; after a day ${count} older events were given up`);
}
