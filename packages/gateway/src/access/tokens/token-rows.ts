import type { Connection } from '../../database/database.ts';
import type { Page, PageQuery } from '../../database/page.ts';
import { cutPage, readPlace } from '../../database/page.ts';
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

/** Which tokens are read: all of them, or the own one and those with a grant in one of these projects. */
export interface SeenTokens {
  readonly all: boolean;
  readonly subject: string;
  readonly projects: readonly string[];
}

const SEEN = `($1 OR $2 = 'token:' || id OR EXISTS (
  SELECT 1 FROM isobar_grants WHERE isobar_grants.subject = 'token:' || isobar_tokens.id AND project = ANY($3::text[])))`;
const AFTER = `($4::timestamptz IS NULL OR (created_at, id::text COLLATE "C") > ($4, $5))`;

/** The newest last. */
export async function readTokens(connection: Connection, { all, subject, projects }: SeenTokens, query: PageQuery): Promise<Page<TokenRecord>> {
  const [moment, id] = readPlace(query.cursor, ['moment', 'text']) ?? [null, null];
  const rows = await connection.query<TokenRecord>(`${SELECT} WHERE ${SEEN} AND ${AFTER} ORDER BY created_at, id::text COLLATE "C" LIMIT $6`, [
    all,
    subject,
    projects,
    moment === null ? null : new Date(moment),
    id,
    query.limit + 1,
  ]);
  return cutPage(rows, query.limit, (row) => [row.createdAt.getTime(), row.id]);
}

/** Locked until the transaction ends. */
export async function findToken(connection: Connection, id: string): Promise<TokenRecord | null> {
  const [row] = await connection.query<TokenRecord>(`${SELECT} WHERE id = $1 FOR UPDATE`, [id]);
  return row ?? null;
}

/** By id of the token. */
export async function grantsByToken(connection: Connection, ids: readonly string[]): Promise<ReadonlyMap<string, readonly TokenGrant[]>> {
  const rows = await connection.query<TokenGrant & { readonly subject: string }>(
    'SELECT subject, project, role, own FROM isobar_grants WHERE subject = ANY($1::text[]) ORDER BY project, role, own',
    [ids.map(tokenSubject)],
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
