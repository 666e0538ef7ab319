import type { JWTPayload } from 'jose';
import { SignJWT, UnsecuredJWT } from 'jose';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { TestIssuer } from '../testing/start-issuer.ts';
import { startIssuer } from '../testing/start-issuer.ts';
import { Issuer } from './issuer.ts';
import type { Person } from './verify-bearer.ts';
import { verifyBearer } from './verify-bearer.ts';

let issuer: TestIssuer;
let verify: (token: string) => Promise<Person>;

beforeEach(async () => {
  issuer = await startIssuer();
  verify = verifierOf({});
});

afterEach(async () => {
  vi.useRealTimers();
  await issuer.stop();
});

function verifierOf(settings: { readonly groupsClaim?: string }): (token: string) => Promise<Person> {
  const known = new Map([[issuer.url, new Issuer({ issuer: issuer.url, audience: 'isobar', ...settings })]]);
  return (token) => verifyBearer(token, known, { now: () => Date.now() });
}

const seconds = (): number => Math.floor(Date.now() / 1000);

test('a token of the issuer names a person, its groups and its end', async () => {
  const exp = seconds() + 60;
  expect(await verify(await issuer.sign({ exp, groups: ['ops', 'web'], aud: ['other', 'isobar'] }))).toEqual({
    subject: `user:${issuer.url}#kim`,
    groups: [`group:${issuer.url}#ops`, `group:${issuer.url}#web`],
    expiresAt: (exp + 30) * 1000,
  });
});

test('groups are read from the claim that is configured', async () => {
  verify = verifierOf({ groupsClaim: 'roles' });
  expect(await verify(await issuer.sign({ groups: ['not'], roles: 'one' }))).toMatchObject({ groups: [`group:${issuer.url}#one`] });
});

const REFUSED: Readonly<Record<string, JWTPayload>> = {
  'for another audience': { aud: 'other' },
  'for no audience': { aud: [] },
  'of another issuer': { iss: 'https://elsewhere.example' },
  'that is expired': { exp: seconds() - 31 },
  'that is not valid yet': { nbf: seconds() + 120 },
  'for nobody': { sub: '' },
};

test.each(Object.entries(REFUSED))('a token %s is refused', async (_name, claims) => {
  await expect(verify(await issuer.sign(claims))).rejects.toMatchObject({ code: 'unauthenticated' });
});

test.each(['exp', 'sub', 'aud', 'iss'])('a token without %s is refused', async (claim) => {
  await expect(verify(await issuer.sign({ [claim]: undefined }))).rejects.toMatchObject({ code: 'unauthenticated' });
});

test('clocks may differ a little', async () => {
  expect(await verify(await issuer.sign({ exp: seconds() - 20, nbf: seconds() + 20 }))).toMatchObject({ subject: `user:${issuer.url}#kim` });
});

test('a token that is not signed, or signed with what everybody knows, is refused', async () => {
  const claims = { iss: issuer.url, aud: 'isobar', sub: 'kim', exp: seconds() + 60 };
  const known = new TextEncoder().encode(JSON.stringify(issuer.publicKey()));
  const symmetric = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: issuer.publicKey().kid ?? '' }).sign(known);
  for (const token of [new UnsecuredJWT(claims).encode(), symmetric, 'x.y.z', 'text'])
    await expect(verify(token)).rejects.toMatchObject({ code: 'unauthenticated' });
});

test('a token whose claims were changed after it was signed is refused', async () => {
  const [header, , signature] = (await issuer.sign()).split('.');
  const claims = Buffer.from(JSON.stringify({ iss: issuer.url, aud: 'isobar', sub: 'root', exp: seconds() + 60 })).toString('base64url');
  await expect(verify(`${header}.${claims}.${signature}`)).rejects.toMatchObject({ code: 'unauthenticated' });
});

test('keys are read once, and again when a token names another', async () => {
  await verify(await issuer.sign());
  await verify(await issuer.sign());
  expect(issuer.asked).toEqual(['/.well-known/openid-configuration', '/keys']);
  const old = await issuer.sign();
  await issuer.rotate();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 });
  expect(await verify(await issuer.sign())).toMatchObject({ subject: `user:${issuer.url}#kim` });
  expect(issuer.asked).toHaveLength(3);
  await expect(verify(old)).rejects.toMatchObject({ code: 'unauthenticated' });
});

test('an issuer that cannot be asked makes no token wrong, and is asked again', async () => {
  issuer.configuration = { issuer: 'https://other.example' };
  await expect(verify(await issuer.sign())).rejects.toMatchObject({ code: 'unavailable', retryable: true });
  issuer.configuration = { jwks_uri: `${issuer.url}/nothing` };
  await expect(verify(await issuer.sign())).rejects.toMatchObject({ code: 'unavailable' });
  issuer.configuration = { jwks_uri: 'http://keys.example/keys' };
  verify = verifierOf({});
  await expect(verify(await issuer.sign())).rejects.toMatchObject({ code: 'unavailable', message: expect.stringContaining('http on loopback only') });
  issuer.configuration = {};
  expect(await verify(await issuer.sign())).toMatchObject({ groups: [] });
});

test('an issuer that is away makes no token wrong', async () => {
  const token = await issuer.sign();
  await issuer.stop();
  await expect(verify(token)).rejects.toMatchObject({ code: 'unavailable' });
  issuer = await startIssuer();
});

test.each(['http://id.example', 'ftp://127.0.0.1', 'id.example'])('%s is no issuer that could be asked safely', (url) => {
  expect(() => new Issuer({ issuer: url, audience: 'isobar' })).toThrow('https, and http on loopback only');
});
