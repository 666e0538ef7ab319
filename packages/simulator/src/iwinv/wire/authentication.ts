import { createHmac } from 'node:crypto';
import { WireFault } from '../../kernel/wire.ts';
import type { WireRequest } from '../../kernel/wire.ts';
import { WIRE_ERRORS, toErrorReply } from './error-table.ts';

export interface IwinvCredentials {
  readonly accessKey: string;
  readonly secretKey: string;
}

const TOLERANCE_SECONDS = 300;

/** Lower-case hexadecimal HMAC-SHA256 of the timestamp directly followed by the path. */
export function signPath(secretKey: string, timestamp: string, path: string): string {
  return createHmac('sha256', secretKey).update(`${timestamp}${path}`, 'utf8').digest('hex');
}

/**
 * Checks the three headers and throws the 401 of the first that is wrong. Method, query and body are
 * not signed; a trailing slash is no part of the signed path. That a stale timestamp is 401 was
 * seen; which code comes with it, and with the others, is assumed.
 */
export function authenticate(request: WireRequest, credentials: IwinvCredentials, nowSeconds: number): void {
  if (request.headers['x-iwinv-credential'] !== credentials.accessKey) refuse('credential');
  const signature = request.headers['x-iwinv-signature'] ?? '';
  if (!/^[0-9a-f]{64}$/iu.test(signature)) refuse('signatureForm');
  const timestamp = request.headers['x-iwinv-timestamp'] ?? '';
  if (!/^\d{1,12}$/u.test(timestamp)) refuse('signature');
  if (Math.abs(nowSeconds - Number(timestamp)) > TOLERANCE_SECONDS) refuse('signature');
  const path = withoutTrailingSlash(request.path);
  if (signature !== signPath(credentials.secretKey, timestamp, path)) refuse('signature');
}

/** `/v1/zones/` is served as `/v1/zones`. */
export function withoutTrailingSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

function refuse(error: 'credential' | 'signatureForm' | 'signature'): never {
  throw new WireFault(toErrorReply(WIRE_ERRORS[error]));
}
