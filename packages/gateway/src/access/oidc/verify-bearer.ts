import type { Clock } from '@isobar/core';
import type { JWTPayload, JWTVerifyGetKey, JWTVerifyOptions } from 'jose';
import { decodeJwt, errors, jwtVerify } from 'jose';

import { unauthenticated } from '../refusals.ts';
import type { Issuer } from './issuer.ts';
import { unavailable } from './issuer.ts';

/** A person, as its issuer vouches for it. */
export interface Person {
  /** `user:<issuer>#<sub>` */
  readonly subject: string;
  /** `group:<issuer>#<group>` */
  readonly groups: readonly string[];
  /** UTC milliseconds. */
  readonly expiresAt: number;
}

/** With these, who can verify cannot sign. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];

const CLOCK_TOLERANCE_SECONDS = 30;

/** Failures that are of the issuer, not of the token. */
const ISSUER_FAILURES = new Set(['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID']);

/**
 * Who a JWT of one of these issuers is for.
 * @throws CloudError `unauthenticated` whatever is wrong with it, `unavailable` where the keys of its issuer cannot be read
 */
export async function verifyBearer(token: string, issuers: ReadonlyMap<string, Issuer>, clock: Pick<Clock, 'now'>): Promise<Person> {
  const issuer = issuers.get(claimedIssuer(token));
  if (issuer === undefined) throw unauthenticated();
  const { issuer: name, audience, groupsClaim = 'groups' } = issuer.settings;
  const keys = await issuer.keySet();
  const payload = await verify(token, keys, name, {
    issuer: name,
    audience,
    algorithms: ALGORITHMS,
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    currentDate: new Date(clock.now()),
    requiredClaims: ['exp', 'sub'],
  });
  const { sub, exp } = payload;
  if (typeof sub !== 'string' || sub === '' || exp === undefined) throw unauthenticated();
  return {
    subject: `user:${name}#${sub}`,
    groups: texts(payload[groupsClaim]).map((group) => `group:${name}#${group}`),
    expiresAt: (exp + CLOCK_TOLERANCE_SECONDS) * 1000,
  };
}

/** Only to choose whose keys to try; nothing else of an unproven token is looked at. */
function claimedIssuer(token: string): string {
  try {
    return decodeJwt(token).iss ?? '';
  } catch {
    return '';
  }
}

async function verify(token: string, keys: JWTVerifyGetKey, issuer: string, options: JWTVerifyOptions): Promise<JWTPayload> {
  try {
    return (await jwtVerify(token, keys, options)).payload;
  } catch (error) {
    if (error instanceof errors.JOSEError && !ISSUER_FAILURES.has(error.code)) throw unauthenticated();
    throw unavailable(issuer, 'its keys cannot be read', error);
  }
}

function texts(claim: unknown): readonly string[] {
  if (typeof claim === 'string') return [claim];
  return Array.isArray(claim) ? claim.filter((item): item is string => typeof item === 'string') : [];
}
