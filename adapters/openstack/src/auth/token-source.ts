import type { Clock } from '@isobar/core';
import { CloudError } from '@isobar/core';
import type { HttpClient, HttpReply } from '@isobar/transport';
import { parseWire } from '@isobar/transport/schema';

import type { TokenRequest } from './token-request.ts';
import type { CatalogService } from './token-wire.ts';
import { tokenReplyWire } from './token-wire.ts';

/** A token, and what it says about who we are and what is where. */
export interface Token {
  readonly value: string;
  readonly userId: string;
  readonly userName: string | null;
  readonly projectId: string | null;
  readonly projectName: string | null;
  readonly roles: readonly string[];
  readonly catalog: readonly CatalogService[];
  /** Our own time after which it is renewed beforehand. */
  readonly renewAt: number;
}

/** A token this near its end may end on the way. */
const MARGIN_MILLISECONDS = 60_000;
const SIGN_IN = 'sign in';

export interface TokenSourceSettings {
  readonly cloud: string;
  readonly http: HttpClient;
  /** Keystone with `/v3`. */
  readonly identityUrl: string;
  readonly request: TokenRequest;
  readonly clock: Clock;
}

/** Signs in when a token is first needed, and again when it ends or was refused; concurrent callers share one log-in. */
export class TokenSource {
  private readonly settings: TokenSourceSettings;
  private current: Promise<Token> | undefined;

  constructor(settings: TokenSourceSettings) {
    this.settings = settings;
  }

  /** @throws CloudError `unauthenticated` for wrong credentials */
  async get(): Promise<Token> {
    const token = await (this.current ?? this.signIn());
    return this.settings.clock.now() < token.renewAt ? token : this.renew(token);
  }

  /** A token other than this one: whoever comes first signs in, the others get the same. */
  async renew(refused: Token): Promise<Token> {
    const held = this.current;
    const token = await held;
    if (token !== undefined && token.value !== refused.value) return token;
    if (this.current === held) this.current = undefined;
    return this.signIn();
  }

  private signIn(): Promise<Token> {
    if (this.current !== undefined) return this.current;
    const signedIn = this.requestToken();
    this.current = signedIn;
    signedIn.catch(() => {
      if (this.current === signedIn) this.current = undefined;
    });
    return signedIn;
  }

  private async requestToken(): Promise<Token> {
    const { http, identityUrl, request, clock, cloud } = this.settings;
    const url = `${identityUrl}/auth/tokens`;
    const reply = await http.send({ method: 'POST', url, json: request, operation: SIGN_IN, anonymous: true });
    return toToken(reply, cloud, clock.now());
  }
}

/** @param now our own time: lifetimes are counted from it, so that a wrong clock here or there does no harm */
function toToken(reply: HttpReply, cloud: string, now: number): Token {
  const { token } = parseWire(tokenReplyWire, reply.body, { operation: SIGN_IN, cloud });
  const value = reply.headers['x-subject-token'];
  if (value === undefined || value === '')
    throw new CloudError('invalid_response', `${SIGN_IN}: the reply has no token`, { cloud, operation: SIGN_IN });
  return {
    value,
    userId: token.user?.id ?? '',
    userName: token.user?.name ?? null,
    projectId: token.project?.id ?? null,
    projectName: token.project?.name ?? null,
    roles: (token.roles ?? []).flatMap((role) => (role.name === null || role.name === undefined ? [] : [role.name])),
    catalog: token.catalog ?? [],
    renewAt: now + lifetimeMilliseconds(token.issued_at ?? '', token.expires_at),
  };
}

/** Half the life for a very short one, so that it is used at all; endless where the times cannot be read: a 401 will tell. */
function lifetimeMilliseconds(issuedAt: string, expiresAt: string): number {
  const lifetime = Date.parse(expiresAt) - Date.parse(issuedAt);
  if (Number.isNaN(lifetime)) return Number.POSITIVE_INFINITY;
  return Math.max(lifetime - MARGIN_MILLISECONDS, lifetime / 2);
}
