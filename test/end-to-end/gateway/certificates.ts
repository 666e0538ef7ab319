import type { KeyObject } from 'node:crypto';
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isIPv4 } from 'node:net';

export interface Certificate {
  readonly name: string;
  /** PEM. */
  readonly certificate: string;
  readonly privateKey: KeyObject;
}

/** Tags of DER (X.690), as far as a certificate (RFC 5280) needs them. */
const TAG = { boolean: 0x01, integer: 0x02, bits: 0x03, octets: 0x04, object: 0x06, utf8: 0x0c, time: 0x18, sequence: 0x30, set: 0x31 };
/** Members of a certificate and names of its holder that have a number instead of a type. */
const VERSION = 0xa0;
const EXTENSIONS = 0xa3;
const DNS_NAME = 0x82;
const ADDRESS = 0x87;

const COMMON_NAME = object('550403');
const ALTERNATIVE_NAMES = object('551d11');
const BASIC_CONSTRAINTS = object('551d13');
const ECDSA_WITH_SHA256 = der(TAG.sequence, object('2a8648ce3d040302'));
const TRUE = der(TAG.boolean, Buffer.from([0xff]));
const A_DAY = 86_400_000;

/** An authority of one's own, made anew: nobody has its key. */
export function makeAuthority(name: string): Certificate {
  const constraints = der(TAG.sequence, BASIC_CONSTRAINTS, TRUE, der(TAG.octets, der(TAG.sequence, TRUE)));
  const keys = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return issue(name, keys, { name, privateKey: keys.privateKey }, constraints);
}

/** A certificate of a server for these names and IPv4 addresses, good for a day. */
export function makeCertificate(authority: Certificate, hosts: readonly string[]): Certificate {
  const names = hosts.map((host) =>
    isIPv4(host) ? der(ADDRESS, Buffer.from(host.split('.').map(Number))) : der(DNS_NAME, Buffer.from(host, 'ascii')),
  );
  const alternatives = der(TAG.sequence, ALTERNATIVE_NAMES, der(TAG.octets, der(TAG.sequence, ...names)));
  return issue(hosts[0] ?? '', generateKeyPairSync('ec', { namedCurve: 'prime256v1' }), authority, alternatives);
}

interface Keys {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

function issue(name: string, { publicKey, privateKey }: Keys, issuer: Pick<Certificate, 'name' | 'privateKey'>, extension: Buffer): Certificate {
  const now = Date.now();
  const told = der(
    TAG.sequence,
    der(VERSION, der(TAG.integer, Buffer.from([2]))),
    der(TAG.integer, Buffer.from([1]), randomBytes(8)),
    ECDSA_WITH_SHA256,
    distinguishedName(issuer.name),
    der(TAG.sequence, time(now - A_DAY), time(now + A_DAY)),
    distinguishedName(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(EXTENSIONS, der(TAG.sequence, extension)),
  );
  const signature = sign('sha256', told, issuer.privateKey);
  const whole = der(TAG.sequence, told, ECDSA_WITH_SHA256, der(TAG.bits, Buffer.from([0]), signature));
  return { name, privateKey, certificate: `-----BEGIN CERTIFICATE-----\n${whole.toString('base64')}\n-----END CERTIFICATE-----\n` };
}

function distinguishedName(name: string): Buffer {
  return der(TAG.sequence, der(TAG.set, der(TAG.sequence, COMMON_NAME, der(TAG.utf8, Buffer.from(name)))));
}

/** 20260102030405Z */
function time(milliseconds: number): Buffer {
  return der(TAG.time, Buffer.from(`${new Date(milliseconds).toISOString().replaceAll(/[-:T]|\..*/g, '')}Z`));
}

function object(hex: string): Buffer {
  return der(TAG.object, Buffer.from(hex, 'hex'));
}

/** Tag, length, value. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  const { length } = value;
  const short = length < 0x80;
  return Buffer.concat([Buffer.from(short ? [tag, length] : [tag, 0x82, length >> 8, length & 0xff]), value]);
}
