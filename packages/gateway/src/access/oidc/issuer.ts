import { CloudError, invalidArgument } from '@isobar/core';
import type { JWTVerifyGetKey } from 'jose';
import { createRemoteJWKSet } from 'jose';

/** An issuer of OpenID Connect whose tokens are taken. */
export interface IssuerSettings {
  /** As it stands in `iss`, to the letter. */
  readonly issuer: string;
  /** What `aud` must name: this gateway. */
  readonly audience: string;
  /** Claim with the groups of a person; left out, `groups`. */
  readonly groupsClaim?: string | undefined;
}

const TIMEOUT_MILLISECONDS = 5_000;

const SAFE = 'https, and http on loopback only';

const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** The keys of one issuer: found by discovery at the first token, kept, and read anew when a token names another. */
export class Issuer {
  readonly settings: IssuerSettings;
  private keys: Promise<JWTVerifyGetKey> | null = null;

  /** @throws CloudError `invalid_argument` for an address over which others could put in their keys */
  constructor(settings: IssuerSettings) {
    if (safeUrl(settings.issuer) === null) throw invalidArgument('issuers', settings.issuer, SAFE);
    this.settings = settings;
  }

  /** @throws CloudError `unavailable` where the issuer does not say where its keys are */
  async keySet(): Promise<JWTVerifyGetKey> {
    this.keys ??= this.discover();
    try {
      return await this.keys;
    } catch (error) {
      // The next token asks again.
      this.keys = null;
      throw error;
    }
  }

  private async discover(): Promise<JWTVerifyGetKey> {
    const { issuer } = this.settings;
    const { issuer: told, jwks_uri: keysAt } = await readJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, issuer);
    if (told !== issuer) throw unavailable(issuer, 'its configuration is of another issuer');
    const url = typeof keysAt === 'string' ? safeUrl(keysAt) : null;
    if (url === null) throw unavailable(issuer, `its configuration names no address of keys that is safe; allowed is ${SAFE}`);
    return createRemoteJWKSet(url, { timeoutDuration: TIMEOUT_MILLISECONDS });
  }
}

export function unavailable(issuer: string, detail: string, cause?: unknown): CloudError {
  return new CloudError(
    'unavailable',
    `the issuer ${issuer} of this token cannot be asked: ${detail}`,
    { retryable: true, outcome: 'not_applied' },
    { cause },
  );
}

async function readJson(url: string, issuer: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const reply = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS), headers: { accept: 'application/json' } });
    if (reply.status !== 200) throw new Error(`its configuration is answered with status ${reply.status}`);
    return Object(await reply.json()) as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw unavailable(issuer, error instanceof Error ? error.message : String(error), error);
  }
}

/** null for an address over which others could put in their keys. */
function safeUrl(text: string): URL | null {
  const url = URL.parse(text);
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname)) ? url : null;
}
