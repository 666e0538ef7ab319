import { isAccepted } from '@isobar/transport/schema';
import { z } from 'zod';

export const linksWire = z.array(z.looseObject({ rel: z.string().nullish(), href: z.string().nullish() })).nullish();

/** The marker of the page after this one, from links of a list (SOURCES.md#nova-list-paging); undefined on the last page. */
export function nextMarker(links: z.output<typeof linksWire>): string | undefined {
  const next = (links ?? []).find(({ rel }) => rel === 'next');
  return markerOf(next?.href);
}

/** More than the links of any list take. */
const TAIL_BYTES = 2048;

/** The links at the end of a list's body, where Nova puts them. */
const LAST_LINKS = /"servers_links":\s*(\[.*\])\s*\}\s*$/s;

/** The marker of the next page by the end of a body that is not parsed yet; undefined where that does not show it plainly. */
export function markerAtEnd(bytes: Buffer): string | undefined {
  const text = LAST_LINKS.exec(bytes.toString('latin1', Math.max(0, bytes.length - TAIL_BYTES)))?.[1];
  if (text === undefined) return undefined;
  try {
    const links: unknown = JSON.parse(text);
    return isAccepted(linksWire, links) ? nextMarker(links as z.output<typeof linksWire>) : undefined;
  } catch {
    return undefined;
  }
}

/** The marker within a link, which may be a path only. */
export function markerOf(href: string | null | undefined): string | undefined {
  if (href === null || href === undefined) return undefined;
  return new URL(href, 'http://relative.invalid').searchParams.get('marker') ?? undefined;
}
