import { invalidArgument } from '@isobar/core';

/** The day of now, UTC, `YYYY-MM-DD`. */
export function today(): string {
  return new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** A day that was given, or today. @throws CloudError `invalid_argument` naming the flag */
export function dayOf(flag: string, given: string | undefined): string {
  if (given === undefined) return today();
  const time = /^\d{4}-\d{2}-\d{2}$/.test(given) ? Date.parse(given) : Number.NaN;
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(given)) throw invalidArgument(flag, given, 'a day such as 2026-01-31');
  return given;
}
