import { z } from 'zod';

export const linksWire = z.array(z.looseObject({ rel: z.string().nullish(), href: z.string().nullish() })).nullish();

/** The marker of the page after this one, from links of a list (SOURCES.md#nova-list-paging); undefined on the last page. */
export function nextMarker(links: z.output<typeof linksWire>): string | undefined {
  const next = (links ?? []).find(({ rel }) => rel === 'next');
  return markerOf(next?.href);
}

/** The marker within a link, which may be a path only. */
export function markerOf(href: string | null | undefined): string | undefined {
  if (href === null || href === undefined) return undefined;
  return new URL(href, 'http://relative.invalid').searchParams.get('marker') ?? undefined;
}
