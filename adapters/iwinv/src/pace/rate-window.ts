/** So many requests in any span of this length. */
export interface RateLimit {
  readonly requests: number;
  readonly spanMilliseconds: number;
}

/** What was spent of the quota, and until when the cloud lets nobody through. Times are Unix milliseconds. */
export interface RateWindow {
  readonly turns: readonly number[];
  readonly closed: { readonly from: number; readonly until: number } | null;
}

export const EMPTY_WINDOW: RateWindow = { turns: [], closed: null };

/** A turn that was taken, or how long to wait before the next try. */
export type Turn = { readonly window: RateWindow; readonly waitMilliseconds: 0 } | { readonly window: null; readonly waitMilliseconds: number };

/** The documented quota, which may be spent in one burst (SOURCES.md#iwinv-rate-60-per-minute). */
const DOCUMENTED_REQUESTS = 60;
const MINUTE_MILLISECONDS = 60_000;

/**
 * A quota per minute as a limit over a span. More than the documented 60 shorten the span instead of widening the burst:
 * 120 a minute are 60 in half a minute.
 */
export function rateLimitOf(requestsPerMinute: number): RateLimit {
  const requests = Math.max(1, Math.min(DOCUMENTED_REQUESTS, Math.floor(requestsPerMinute)));
  return { requests, spanMilliseconds: (MINUTE_MILLISECONDS * requests) / requestsPerMinute };
}

/** Takes a turn if the window has one: freely while it is not full, then as each earlier turn leaves it. */
export function takeTurn(window: RateWindow, now: number, limit: RateLimit): Turn {
  const span = countedSpan(limit);
  const turns = window.turns.filter((turn) => Math.abs(now - turn) < span).toSorted((left, right) => left - right);
  const { closed } = window;
  const isClosed = closed !== null && closed.from - span < now && now < closed.until;
  if (isClosed) return { window: null, waitMilliseconds: closed.until - now };
  const leaves = turns.at(-limit.requests);
  if (leaves !== undefined) return { window: null, waitMilliseconds: leaves + span - now };
  return { window: { turns: [...turns, now], closed: null }, waitMilliseconds: 0 };
}

/**
 * Nobody goes on before the quota is whole again: after the time that the cloud names or, where it names none,
 * after the whole span, since nobody knows who spent it and when (SOURCES.md#iwinv-rate-429-shape).
 */
export function closeWindow(window: RateWindow, now: number, limit: RateLimit, retryAfterMilliseconds: number | null): RateWindow {
  const until = Math.max(now + (retryAfterMilliseconds ?? limit.spanMilliseconds), window.closed?.until ?? 0);
  return { ...window, closed: { from: now, until } };
}

/** Requests sent a span apart may arrive a little closer. */
function countedSpan({ spanMilliseconds }: RateLimit): number {
  return spanMilliseconds * (1 + MARGIN);
}

const MARGIN = 1 / 60;
