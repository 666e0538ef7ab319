import type { Clock } from '@isobar/core';

import type { Caller } from '../caller.ts';
import type { LastUsed } from '../tokens/last-used.ts';
import type { Issuer } from '../oidc/issuer.ts';
import { verifyBearer } from '../oidc/verify-bearer.ts';
import { unauthenticated } from '../refusals.ts';
import type { Rights, TokenRow } from './rights.ts';
import { hashSecret, isSecret, parseToken, tokenSubject } from '../tokens/token-text.ts';

export interface AuthenticatorParts {
  readonly rights: Rights;
  readonly lastUsed: LastUsed;
  readonly issuers: ReadonlyMap<string, Issuer>;
  /** Subjects that may do everything, beside tokens that say so. */
  readonly administrators: ReadonlySet<string>;
  readonly clock: Pick<Clock, 'now'>;
}

const BEARER = /^Bearer +(\S+) *$/i;

const TOKEN_SUBJECT = /^token:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Compared with where no such token is there, so that this takes as long as a wrong secret. */
const NO_HASH = hashSecret('');

/** Who stands behind an Authorization header, or a subject. */
export class Authenticator {
  private readonly parts: AuthenticatorParts;

  constructor(parts: AuthenticatorParts) {
    this.parts = parts;
  }

  /** See `Access.authenticate`. */
  async authenticate(authorization: string | undefined): Promise<Caller> {
    const text = BEARER.exec(authorization ?? '')?.[1];
    if (text === undefined) throw unauthenticated();
    const token = parseToken(text);
    if (token === null) return this.person(text);
    const row = await this.parts.rights.token(token.id);
    const isRight = isSecret(token.secret, row?.secretHash ?? NO_HASH);
    if (row === null || !isRight || !this.isValid(row)) throw unauthenticated();
    this.parts.lastUsed.note(row.id);
    return this.ofToken(row);
  }

  /** See `Access.callerOf`. */
  async callerOf(subject: string, groups: readonly string[]): Promise<Caller | null> {
    const tokenId = TOKEN_SUBJECT.exec(subject)?.[1];
    if (tokenId === undefined) return this.withRights(subject, groups, null);
    const row = await this.parts.rights.token(tokenId);
    return row === null || !this.isValid(row) ? null : this.ofToken(row);
  }

  private isValid({ revoked, expiresAt }: TokenRow): boolean {
    return !revoked && this.parts.clock.now() < expiresAt;
  }

  private async ofToken({ id, administrator, expiresAt }: TokenRow): Promise<Caller> {
    const caller = await this.withRights(tokenSubject(id), [], expiresAt);
    return { ...caller, administrator: administrator || caller.administrator };
  }

  private async person(text: string): Promise<Caller> {
    const { subject, groups, expiresAt } = await verifyBearer(text, this.parts.issuers, this.parts.clock);
    return this.withRights(subject, groups, expiresAt);
  }

  private async withRights(subject: string, groups: readonly string[], expiresAt: number | null): Promise<Caller> {
    const subjects = [subject, ...groups];
    return {
      subject,
      groups,
      administrator: subjects.some((name) => this.parts.administrators.has(name)),
      grants: await this.parts.rights.grantsOf(subjects),
      expiresAt,
    };
  }
}
