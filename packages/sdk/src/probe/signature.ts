import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { openStateFolder } from '../store/state-folder.ts';

/** Who signed, and what: an Ed25519 signature with the public key in SPKI DER, both in base64. */
export interface Signature {
  readonly algorithm: 'ed25519';
  readonly publicKey: string;
  readonly value: string;
}

const OWNER_ONLY = 0o600;

/** Signs with the key of this state folder; the first use makes it. */
export function signText(text: string, stateFolder: string): Signature {
  const key = createPrivateKey(privateKey(stateFolder));
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');
  return { algorithm: 'ed25519', publicKey, value: sign(null, Buffer.from(text), key).toString('base64') };
}

export function isSignedBy(text: string, signature: Signature | undefined): boolean {
  if (signature?.algorithm !== 'ed25519') return false;
  try {
    const key = createPublicKey({ key: Buffer.from(signature.publicKey, 'base64'), type: 'spki', format: 'der' });
    return verify(null, Buffer.from(text), key, Buffer.from(signature.value, 'base64'));
  } catch {
    return false;
  }
}

function privateKey(stateFolder: string): string {
  const path = join(openStateFolder(stateFolder), 'probe-key.pem');
  if (!existsSync(path)) {
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
    writeFileSync(path, pem, { mode: OWNER_ONLY, flag: 'wx' });
  }
  return readFileSync(path, 'utf8');
}
