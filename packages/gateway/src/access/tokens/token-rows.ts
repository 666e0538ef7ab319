import type { Connection } from '../../database/database.ts';
import type { Grant } from '../caller.ts';
import { tokenSubject } from './token-text.ts';
import type { Token } from '../token-store.ts';

export type TokenGrant = Pick<Grant, 'project' | 'role' | 'own'>;

/** A token as it is listed: without what proves it. */
export interface TokenRecord {
  readonly id: string;
  readonly name: string;
  readonly administrator: boolean;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
}

const SELECT = `SELECT id, name, administrator, created_by AS "createdBy", created_at AS "createdAt", expires_at AS "expiresAt",
  revoked_at AS "revokedAt", last_used_at AS "lastUsedAt" FROM isobar_tokens`;

/** The newest last. */
export function readTokens(connection: Connection): Promise<readonly TokenRecord[]> {
  return connection.query<TokenRecord>(`${SELECT} ORDER BY created_at, id`);
}

/** Locked until the transaction ends. */
export async function findToken(connection: Connection, id: string): Promise<TokenRecord | null> {
  const [row] = await connection.query<TokenRecord>(`${SELECT} WHERE id = $1 FOR UPDATE`, [id]);
  return row ?? null;
}

/** By id of the token; of one, or of all. */
export async function grantsByToken(connection: Connection, id?: string): Promise<ReadonlyMap<string, readonly TokenGrant[]>> {
  const rows = await connection.query<TokenGrant & { readonly subject: string }>(
    `SELECT subject, project, role, own FROM isobar_grants WHERE ${id === undefined ? `subject LIKE $1` : 'subject = $1'} ORDER BY project, role, own`,
    [id === undefined ? tokenSubject('%') : tokenSubject(id)],
  );
  const bySubject = Map.groupBy(rows, ({ subject }) => subject.slice(tokenSubject('').length));
  return new Map([...bySubject].map(([token, grants]) => [token, grants.map(({ project, role, own }) => ({ project, role, own }))]));
}

export async function insertToken(connection: Connection, row: TokenRecord, secretHash: Buffer, grants: readonly TokenGrant[]): Promise<void> {
  const { id, name, administrator, createdBy, createdAt, expiresAt } = row;
  await connection.query(
    `INSERT INTO isobar_tokens (id, name, secret_hash, administrator, created_by, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, name, secretHash, administrator, createdBy, createdAt, expiresAt],
  );
  for (const { project, role, own } of grants)
    await connection.query('INSERT INTO isobar_grants (project, subject, role, own) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [
      project,
      tokenSubject(id),
      role,
      own,
    ]);
}

export function toToken({ createdAt, expiresAt, revokedAt, lastUsedAt, ...row }: TokenRecord, grants: readonly TokenGrant[]): Token {
  return {
    ...row,
    grants: [...grants],
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
