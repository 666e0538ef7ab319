/**
 * How long a `Retry-After` header asks to wait: whole seconds, or a date (RFC 9110, 10.2.3).
 * null for none, for what cannot be read, and for no time at all: some clouds say 0 with refusals that waiting does not help.
 * @param now milliseconds since the epoch by the own clock
 * @param date the reply's `Date`: a time of the cloud's is compared with the cloud's clock where that is known
 */
export function retryAfterMilliseconds(header: string | undefined, now: number, date?: string): number | null {
  if (header === undefined) return null;
  const text = header.trim();
  const told = /^\d+$/.test(text) ? Number(text) * 1000 : untilDate(text, now, date);
  return Number.isFinite(told) && told > 0 ? told : null;
}

function untilDate(text: string, now: number, date: string | undefined): number {
  const cloudNow = Date.parse(date ?? '');
  return Date.parse(text) - (Number.isNaN(cloudNow) ? now : cloudNow);
}
