import { randomUUID } from 'node:crypto';

import type { Clock } from '@isobar/core';

import type { Audit } from '../../audit/audit.ts';
import type { Database } from '../../database/database.ts';
import { insertToken } from './token-rows.ts';
import { hashSecret, newSecret, tokenText } from './token-text.ts';

export interface BootstrapParts {
  readonly database: Database;
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** Any number; held while it is looked and made, so that of many processes that start at once one does it. */
const LOCK = 7_105_063;

/** Two years; it is meant to be replaced by tokens of people and programs. */
const LIFETIME_MILLISECONDS = 2 * 365 * 86_400_000;

/**
 * The first token of an administrator, where there is none that is valid: at the first start, and after the last one ended, so
 * that nobody is locked out for good. It is returned to one process, once, and kept nowhere; null to the others.
 */
export async function bootstrapToken({ database, audit, clock }: BootstrapParts): Promise<string | null> {
  return database.transaction(async (connection) => {
    await connection.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const now = new Date(clock.now());
    const valid = await connection.query('SELECT 1 FROM isobar_tokens WHERE administrator AND revoked_at IS NULL AND expires_at > $1 LIMIT 1', [now]);
    if (valid.length > 0) return null;
    const [id, secret] = [randomUUID(), newSecret()];
    const expiresAt = new Date(now.getTime() + LIFETIME_MILLISECONDS);
    const row = {
      id,
      name: 'first administrator',
      administrator: true,
      createdBy: 'gateway',
      createdAt: now,
      expiresAt,
      revokedAt: null,
      lastUsedAt: null,
    };
    await insertToken(connection, row, hashSecret(secret), []);
    const detail = { change: 'create token', tokenId: id, name: row.name, administrator: true, grants: [], expiresAt: expiresAt.toISOString() };
    await audit.record({ subject: 'gateway', action: 'access', cloud: null, target: null, operationId: null, detail }, connection);
    return tokenText(id, secret);
  });
}
