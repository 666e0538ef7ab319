/** UTC milliseconds, as PostgreSQL gives a bigint, as an ISO 8601 text. */
export function isoTime(milliseconds: string): string {
  return new Date(Number(milliseconds)).toISOString();
}
