/** The cursor of the page after this one, from its Link header (RFC 8288); null on the last page. */
export function nextCursor(headers: Headers): string | null {
  for (const link of (headers.get('link') ?? '').split(/,(?=\s*<)/)) {
    const [, target, parameters] = /^\s*<([^>]*)>(.*)$/s.exec(link) ?? [];
    if (target === undefined || !/;\s*rel="?next"?(?:\s*;|\s*$)/i.test(parameters ?? '')) continue;
    return new URL(target, 'http://gateway.invalid').searchParams.get('cursor');
  }
  return null;
}
