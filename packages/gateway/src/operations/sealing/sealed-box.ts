import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

import type { SealingKey } from './sealing-key.ts';

const ALGORITHM = 'aes-256-gcm';
const VERSION = 1;
const ID_BYTES = 8;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + ID_BYTES;

/** Version, id of the key, nonce, tag, sealed text. What it is about is sealed with it, so that it opens for nothing else. */
export function seal(key: SealingKey, about: string, text: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const head = Buffer.concat([Buffer.of(VERSION), Buffer.from(key.id, 'hex')]);
  const cipher = createCipheriv(ALGORITHM, key.bytes, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.concat([head, Buffer.from(about)]));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([head, nonce, cipher.getAuthTag(), sealed]);
}

/** null where it was sealed with another key, about something else, or was changed since. */
export function unseal(key: SealingKey, about: string, box: Buffer): string | null {
  const head = box.subarray(0, HEAD_BYTES);
  if (head[0] !== VERSION || head.subarray(1).toString('hex') !== key.id) return null;
  const nonce = box.subarray(HEAD_BYTES, HEAD_BYTES + NONCE_BYTES);
  const tag = box.subarray(HEAD_BYTES + NONCE_BYTES, HEAD_BYTES + NONCE_BYTES + TAG_BYTES);
  if (tag.length !== TAG_BYTES) return null;
  const sealed = box.subarray(HEAD_BYTES + NONCE_BYTES + TAG_BYTES);
  try {
    const decipher = createDecipheriv(ALGORITHM, key.bytes, nonce, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.concat([head, Buffer.from(about)]))
      .setAuthTag(tag);
    return decipher.update(sealed, undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return null;
  }
}
