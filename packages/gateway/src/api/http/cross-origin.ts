const METHODS = 'GET, POST, PUT, DELETE';
const HEADERS = 'Authorization, Content-Type, Idempotency-Key, If-None-Match, Last-Event-ID, Prefer, X-Request-Id';
const EXPOSED = 'ETag, Link, Location, Preference-Applied, Retry-After, X-Request-Id';

/** Headers that let pages of the allowed origins ask; null for every other page, which is all of them by default. */
export function crossOriginHeaders(origins: readonly string[], origin: string | undefined): Readonly<Record<string, string>> | null {
  if (origin === undefined || !origins.includes(origin)) return null;
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': METHODS,
    'access-control-allow-headers': HEADERS,
    'access-control-expose-headers': EXPOSED,
    'access-control-max-age': '600',
    'cross-origin-resource-policy': 'cross-origin',
    vary: 'Origin',
  };
}
