import { hmacSha256Hex } from '@isobar/transport';

export interface IwinvCredentials {
  readonly accessKey: string;
  readonly secretKey: string;
}

/**
 * Lower-case hexadecimal HMAC-SHA256 of the timestamp directly followed by the path: with its leading slash,
 * without a trailing one and without the query. See SOURCES.md#iwinv-auth-signature.
 * @param timestampSeconds whole seconds since 1970-01-01T00:00:00Z
 */
export function signPath(secretKey: string, timestampSeconds: number, path: string): string {
  return hmacSha256Hex(secretKey, `${timestampSeconds}${withoutTrailingSlash(path)}`);
}

/** The headers of one attempt. They are worth five minutes, so each attempt gets its own. */
export function signedHeaders(credentials: IwinvCredentials, nowMilliseconds: number, path: string): Readonly<Record<string, string>> {
  const timestampSeconds = Math.floor(nowMilliseconds / 1000);
  return {
    'x-iwinv-timestamp': String(timestampSeconds),
    'x-iwinv-credential': credentials.accessKey,
    'x-iwinv-signature': signPath(credentials.secretKey, timestampSeconds, path),
  };
}

function withoutTrailingSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
