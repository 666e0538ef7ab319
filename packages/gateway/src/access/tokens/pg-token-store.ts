import { randomUUID } from 'node:crypto';

import type { Clock } from '@isobar/core';
import { invalidArgument } from '@isobar/core';

import type { Audit } from '../../audit/audit.ts';
import type { Schemas } from '../../contract.ts';
import type { Connection, Database } from '../../database/database.ts';
import type { Page, PageQuery } from '../../database/page.ts';
import { administers, administeredProjects } from '../projects/administers.ts';
import type { Caller } from '../caller.ts';
import { tellOfChange } from '../callers/changes.ts';
import { denied, notFound } from '../refusals.ts';
import { hashSecret, newSecret, tokenSubject, tokenText } from './token-text.ts';
import type { TokenGrant } from './token-rows.ts';
import { findToken, grantsByToken, insertToken, readTokens, toToken } from './token-rows.ts';
import type { Token, TokenStore } from '../token-store.ts';

export interface TokenStoreParts {
  readonly database: Database;
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: Pick<Clock, 'now'>;
  /** What this process remembers is forgotten before a change is answered; the others hear of it. */
  readonly forget: () => void;
}

const DEFAULT_LIFETIME_SECONDS = 90 * 86_400;

/** Tokens in PostgreSQL; their grants are those of the projects. */
export class PgTokenStore implements TokenStore {
  private readonly parts: TokenStoreParts;

  constructor(parts: TokenStoreParts) {
    this.parts = parts;
  }

  async list(caller: Caller, query: PageQuery): Promise<Page<Token>> {
    const { database } = this.parts;
    const seen = { all: caller.administrator, subject: caller.subject, projects: [...administeredProjects(caller)] };
    const { items, next } = await readTokens(database, seen, query);
    const grants = await grantsByToken(
      database,
      items.map(({ id }) => id),
    );
    const tokens = items.map((row) => toToken(row, visibleGrants(caller, row.id, grants.get(row.id) ?? []) ?? []));
    return { items: tokens, next };
  }

  async create(caller: Caller, input: Schemas['TokenInput']): Promise<Schemas['NewToken']> {
    const { database, audit, clock } = this.parts;
    const grants = (input.grants ?? []).map(({ project, role, own = false }) => ({ project, role, own }));
    const administrator = input.administrator === true;
    if (administrator && !caller.administrator) throw denied('only an administrator of the gateway can make one');
    if (!administrator && grants.length === 0) throw invalidArgument('grants', [], 'at least one project, or administrator');
    const [id, secret, now] = [randomUUID(), newSecret(), clock.now()];
    const expiresAt = new Date(now + (input.expiresInSeconds ?? DEFAULT_LIFETIME_SECONDS) * 1000);
    const row = {
      id,
      name: input.name,
      administrator,
      createdBy: caller.subject,
      createdAt: new Date(now),
      expiresAt,
      revokedAt: null,
      lastUsedAt: null,
    };
    await database.transaction(async (connection) => {
      for (const { project } of grants) await requireAdministered(connection, caller, project);
      await insertToken(connection, row, hashSecret(secret), grants);
      const detail = { change: 'create token', tokenId: id, name: input.name, administrator, grants, expiresAt: expiresAt.toISOString() };
      await audit.record({ subject: caller.subject, action: 'access', cloud: null, target: null, operationId: null, detail }, connection);
    });
    return { token: toToken(row, grants), secret: tokenText(id, secret) };
  }

  async revoke(caller: Caller, id: string): Promise<void> {
    const { database, audit, clock, forget } = this.parts;
    await database.transaction(async (connection) => {
      const row = await findToken(connection, id);
      const grants = (await grantsByToken(connection, [id])).get(id) ?? [];
      if (row === null || visibleGrants(caller, id, grants) === null) throw notFound(`token ${id}`);
      if (!mayRevoke(caller, row, grants)) throw denied(`token ${id}: only who administers all of its projects may revoke it`, id);
      if (row.revokedAt !== null) return;
      await connection.query('UPDATE isobar_tokens SET revoked_at = $2 WHERE id = $1', [id, new Date(clock.now())]);
      await tellOfChange(connection);
      const detail = { change: 'revoke token', tokenId: id, name: row.name };
      await audit.record({ subject: caller.subject, action: 'access', cloud: null, target: null, operationId: null, detail }, connection);
    });
    forget();
  }
}

/** What the caller sees of a token's grants; null where it does not see the token. */
function visibleGrants(caller: Caller, id: string, grants: readonly TokenGrant[]): readonly TokenGrant[] | null {
  if (caller.administrator || caller.subject === tokenSubject(id)) return grants;
  const projects = administeredProjects(caller);
  const shown = grants.filter(({ project }) => projects.has(project));
  return shown.length === 0 ? null : shown;
}

function mayRevoke(caller: Caller, { id, administrator }: Pick<Token, 'id' | 'administrator'>, grants: readonly TokenGrant[]): boolean {
  if (caller.administrator || caller.subject === tokenSubject(id)) return true;
  return !administrator && grants.every(({ project }) => administers(caller, project));
}

/** Locks the project, so that it is there until the grant is. */
async function requireAdministered(connection: Connection, caller: Caller, project: string): Promise<void> {
  const found = await connection.query('SELECT 1 FROM isobar_projects WHERE name = $1 FOR KEY SHARE', [project]);
  const isSeen = caller.administrator || caller.grants.some((grant) => grant.project === project);
  if (found.length === 0 || !isSeen) throw notFound(`project ${project}`);
  if (!administers(caller, project)) throw denied(`project ${project}: only who administers it may grant roles in it`, project);
}
