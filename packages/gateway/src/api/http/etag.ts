import { hash } from 'node:crypto';

/** A strong tag, of the bytes themselves or of what is the same only for the same bytes (RFC 9110, 8.8.3). */
export function etagOf(content: Buffer | string): string {
  return `"${hash('sha256', content, 'base64url').slice(0, 27)}"`;
}

/** Whether the caller has it already (RFC 9110, 13.1.2). */
export function hasAlready(ifNoneMatch: string | undefined, etag: string): boolean {
  const known = new Set((ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, '')));
  return known.has('*') || known.has(etag);
}
