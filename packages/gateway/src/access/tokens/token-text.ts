import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** `isb_<id>_<secret>`: the id finds the row, the secret proves who has it. Both have one length. */
const TOKEN = /^isb_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

const SECRET_BYTES = 32;

export interface ParsedToken {
  /** UUID. */
  readonly id: string;
  readonly secret: string;
}

export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

export function tokenText(id: string, secret: string): string {
  return `isb_${id.replaceAll('-', '')}_${secret}`;
}

/** null for what is no token of a gateway. */
export function parseToken(text: string): ParsedToken | null {
  const match = TOKEN.exec(text);
  if (match === null) return null;
  return { id: match.slice(1, 6).join('-'), secret: match[6] ?? '' };
}

/** 256 random bits need no slow hash: there is nothing to guess. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Takes the same time wherever they differ. */
export function isSecret(secret: string, hash: Buffer): boolean {
  return timingSafeEqual(hashSecret(secret), hash);
}

/** Of a token in grants, operations and the audit record. */
export function tokenSubject(id: string): string {
  return `token:${id}`;
}
