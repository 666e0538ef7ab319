/** Attempts of one request, the first included. */
const ATTEMPTS = 4;

const FIRST_MILLISECONDS = 200;
const LONGEST_MILLISECONDS = 30_000;

/** Statuses by which the gateway says that it did nothing and may do it later. */
const PASSING: ReadonlySet<number> = new Set([429, 503]);

/** Whether it does no harm to send it again: reads, and what the gateway knows again by its key. */
export function isRepeatable(method: string, headers: Headers): boolean {
  return method === 'GET' || method === 'HEAD' || headers.has('idempotency-key');
}

/**
 * How long to wait before the attempt after this one; null where it makes no sense to send it again.
 * @param status null where no answer came
 * @param retryAfter the header of that name, in seconds
 * @param random in [0, 1)
 */
export function delayMilliseconds(attempt: number, status: number | null, retryAfter: string | null, random: number): number | null {
  if (attempt >= ATTEMPTS || (status !== null && !PASSING.has(status))) return null;
  const asked = retryAfter !== null && /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : 0;
  if (asked > LONGEST_MILLISECONDS) return null;
  return Math.max(asked, FIRST_MILLISECONDS * 2 ** (attempt - 1) * (0.5 + random / 2));
}
