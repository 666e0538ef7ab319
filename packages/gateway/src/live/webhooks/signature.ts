import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';

/** A new secret, as Standard Webhooks writes them. */
export function newWebhookSecret(): string {
  return `${PREFIX}${randomBytes(32).toString('base64')}`;
}

export interface SignedMessage {
  readonly id: string;
  /** When it was sent: Unix seconds. A receiver refuses what is too old. */
  readonly timestampSeconds: number;
  readonly body: string;
}

/** Headers by which a receiver knows that a message is ours and new (Standard Webhooks, version 1: HMAC-SHA256). */
export function signatureHeaders({ id, timestampSeconds, body }: SignedMessage, secret: string): Readonly<Record<string, string>> {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestampSeconds}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(timestampSeconds), 'webhook-signature': `v1,${signature}` };
}
