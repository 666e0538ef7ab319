import { createHash, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { KeyPairType } from '../../../model/key-pair.ts';

interface KeyMaterial {
  readonly privateKey: string;
  readonly publicKey: string;
}

const GENERATED_BITS = 2048;

/** A new RSA key, in the forms that Nova gives it. */
export function generateSshKey(): KeyMaterial {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: GENERATED_BITS });
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' });
  const blob = Buffer.concat([sized(Buffer.from('ssh-rsa')), sizedNumber(e), sizedNumber(n)]);
  return {
    privateKey: String(privateKey.export({ type: 'pkcs1', format: 'pem' })),
    publicKey: `ssh-rsa ${blob.toString('base64')} Generated-by-Nova`,
  };
}

/** MD5 of an SSH key, SHA-1 of a certificate. Throws `badRequest` for what is neither. */
export function fingerprintOf(publicKey: string, type: KeyPairType): string {
  const digest = type === 'ssh' ? sshDigest(publicKey) : certificateDigest(publicKey);
  if (digest !== undefined) return digest.match(/../gu)?.join(':') ?? '';
  throw new OpenStackRefusal('badRequest', 'Keypair data is invalid: failed to generate fingerprint');
}

/** The key says its own kind a second time, inside. */
function sshDigest(publicKey: string): string | undefined {
  const [kind = '', encoded = ''] = publicKey.trim().split(/\s+/u);
  const blob = Buffer.from(encoded, 'base64');
  if (kind === '' || blob.length < 4) return undefined;
  const length = blob.readUInt32BE(0);
  if (blob.subarray(4, 4 + length).toString('latin1') !== kind) return undefined;
  return createHash('md5').update(blob).digest('hex');
}

function certificateDigest(pem: string): string | undefined {
  try {
    return createHash('sha1').update(new X509Certificate(pem).raw).digest('hex');
  } catch {
    return undefined;
  }
}

function sized(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** A number whose first bit is set gets a zero before it, or it would be negative. */
function sizedNumber(base64url: string): Buffer {
  const bytes = Buffer.from(base64url, 'base64url');
  return sized((bytes[0] ?? 0) >= 128 ? Buffer.concat([Buffer.alloc(1), bytes]) : bytes);
}
