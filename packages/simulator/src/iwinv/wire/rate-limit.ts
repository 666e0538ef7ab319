const WINDOW_MILLISECONDS = 60_000;

/** Counts requests in a rolling minute of wall time; a refused one does not count. */
export class RateLimit {
  #times: number[] = [];

  /** True if the request may pass; `limit` 0 lets everything pass. */
  admit(now: number, limit: number, windowScale: number): boolean {
    if (limit === 0) return true;
    const start = now - WINDOW_MILLISECONDS * windowScale;
    this.#times = this.#times.filter((time) => time > start);
    if (this.#times.length >= limit) return false;
    this.#times.push(now);
    return true;
  }
}
