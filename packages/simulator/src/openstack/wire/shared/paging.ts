/** Nova and Cinder cut a page at this size, whatever `limit` says. */
export const PAGE_LIMIT = 1000;

/** The rows after the marker, up to the limit. `undefined`: the marker is not among the rows. */
export function cutPage<Row>(rows: readonly Row[], idOf: (row: Row) => string, marker: string | null, limit: number): readonly Row[] | undefined {
  const index = marker === null ? -1 : rows.findIndex((row) => idOf(row) === marker);
  if (marker !== null && index < 0) return undefined;
  return rows.slice(index + 1, index + 1 + limit);
}

/** The link to the next page: the same query with another marker at its end. */
export function nextPageHref(url: string, query: URLSearchParams, marker: string): string {
  const next = new URLSearchParams(query);
  next.delete('marker');
  next.append('marker', marker);
  return `${url}?${next.toString()}`;
}
