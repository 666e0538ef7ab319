import type { Clock, SignOut } from '@isobar/core';
import { CloudError, isCloudError } from '@isobar/core';
import type { HttpClient, HttpReply } from '@isobar/transport';
import { parseWire } from '@isobar/transport/schema';

import type { KeptSession } from './kept-session.ts';
import type { TokenRequest } from './token-request.ts';
import type { Token } from './token.ts';
import { tokenReplyWire } from './token-wire.ts';

/** A token this near its end may end on the way. */
const MARGIN_MILLISECONDS = 60_000;
const SIGN_IN = 'sign in';
const SIGN_OUT = 'sign out';

/** Keystone no longer knows the token, neither as the one to revoke nor as the one to sign with (SOURCES.md#keystone-expired-token-401). */
const ENDED_STATUSES: ReadonlySet<number | undefined> = new Set([401, 404]);

export interface TokenSourceSettings {
  readonly cloud: string;
  readonly http: HttpClient;
  /** Keystone with `/v3`. */
  readonly identityUrl: string;
  readonly request: TokenRequest;
  readonly clock: Clock;
  /** What other processes left, and find. */
  readonly kept?: KeptSession | undefined;
}

/**
 * Signs in when a token is first needed and none was kept, and again when it ends or was refused; concurrent callers share one log-in.
 */
export class TokenSource {
  private readonly settings: TokenSourceSettings;
  private current: Promise<Token> | undefined;
  /** What `current` has come to. */
  private held: Token | undefined;
  private hasLooked = false;

  constructor(settings: TokenSourceSettings) {
    this.settings = settings;
  }

  /** @throws CloudError `unauthenticated` for wrong credentials */
  get(): Promise<Token> {
    const { current, held } = this;
    // Each call asks: as long as it is good, all get the same promise.
    return current !== undefined && held !== undefined && this.isGood(held) ? current : this.getGood();
  }

  private async getGood(): Promise<Token> {
    const token = await (this.current ?? this.signIn());
    return this.isGood(token) ? token : this.renew(token);
  }

  private isGood(token: Token): boolean {
    return this.settings.clock.now() < token.renewAt;
  }

  private hold(current: Promise<Token> | undefined): void {
    this.current = current;
    this.held = undefined;
  }

  /** A token other than this one: whoever comes first signs in, the others get the same. */
  async renew(refused: Token): Promise<Token> {
    const held = this.current;
    const token = await held;
    if (token !== undefined && token.value !== refused.value) return token;
    if (this.current === held) this.hold(undefined);
    return this.signIn();
  }

  private signIn(): Promise<Token> {
    if (this.current !== undefined) return this.current;
    const signedIn = this.obtain();
    this.hold(signedIn);
    signedIn.then(
      (token) => {
        if (this.current === signedIn) this.held = token;
      },
      () => {
        if (this.current === signedIn) this.hold(undefined);
      },
    );
    return signedIn;
  }

  /**
   * Revokes the token that is held or kept (SOURCES.md#keystone-token-revoke); never signs in to do so. Forgets it even where that fails.
   * @throws CloudError where it is not known whether the token still works
   */
  async signOut(signal?: AbortSignal): Promise<SignOut> {
    const held = (await this.current?.catch(() => null)) ?? (await this.restore());
    this.hold(undefined);
    try {
      return held === null ? 'nothingKept' : await this.revoke(held.value, signal);
    } finally {
      await this.settings.kept?.forget();
    }
  }

  private async revoke(token: string, signal: AbortSignal | undefined): Promise<SignOut> {
    const { http, identityUrl } = this.settings;
    const headers = { 'X-Auth-Token': token, 'X-Subject-Token': token };
    try {
      await http.send({ method: 'DELETE', url: `${identityUrl}/auth/tokens`, headers, operation: SIGN_OUT, anonymous: true, signal });
      return 'revoked';
    } catch (error) {
      if (isCloudError(error) && ENDED_STATUSES.has(error.details.native?.status)) return 'alreadyEnded';
      throw error;
    }
  }

  /** A kept token is looked for once: whoever asks for another one later was refused with it. */
  private async obtain(): Promise<Token> {
    return (await this.restore()) ?? this.requestToken();
  }

  private async restore(): Promise<Token | null> {
    if (this.hasLooked) return null;
    this.hasLooked = true;
    const token = (await this.settings.kept?.restore()) ?? null;
    return token !== null && this.isGood(token) ? token : null;
  }

  private async requestToken(): Promise<Token> {
    const { http, identityUrl, request, clock, cloud, kept } = this.settings;
    const url = `${identityUrl}/auth/tokens`;
    const reply = await http.send({ method: 'POST', url, json: request, operation: SIGN_IN, anonymous: true, repeatable: true });
    const token = toToken(reply, cloud, clock.now());
    await kept?.keepToken(token);
    return token;
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
