import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { CryptoKey, JWK, JWTPayload } from 'jose';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: JWK;
}

/** A little issuer of OpenID Connect on loopback, with real keys. */
export interface TestIssuer {
  readonly url: string;
  /** Signs with the newest key; what is given replaces the claims of a good token. */
  sign(claims?: JWTPayload): Promise<string>;
  /** Signs with a new key from now on, and shows only that one. */
  rotate(): Promise<void>;
  /** What its configuration says in place of the truth. */
  configuration: Readonly<Record<string, unknown>>;
  /** Paths asked for. */
  readonly asked: readonly string[];
  readonly publicKey: () => JWK;
  stop(): Promise<void>;
}

export async function startIssuer(): Promise<TestIssuer> {
  const asked: string[] = [];
  let key = await newKey();
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const answers: Readonly<Record<string, unknown>> = {
      '/.well-known/openid-configuration': { issuer: issuer.url, jwks_uri: `${issuer.url}/keys`, ...issuer.configuration },
      '/keys': { keys: [key.publicKey] },
    };
    const answer = answers[request.url ?? ''];
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json', connection: 'close' }).end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer: TestIssuer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    configuration: {},
    asked,
    sign: (claims = {}) =>
      new SignJWT({ iss: issuer.url, aud: 'isobar', sub: 'kim', exp: Math.floor(Date.now() / 1000) + 600, ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: key.kid })
        .sign(key.privateKey),
    rotate: async () => {
      key = await newKey();
    },
    publicKey: () => key.publicKey,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return issuer;
}

async function newKey(): Promise<SigningKey> {
  const kid = randomUUID();
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  return { kid, privateKey, publicKey: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' } };
}
