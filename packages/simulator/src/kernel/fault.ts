/** What happens to a request that a fault rule matches. */
export type FaultAction =
  /** Answered so, not applied. */
  | {
      readonly type: 'reply';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
    }
  /** Applied; the reply waits for `POST /_sim/release`. */
  | { readonly type: 'hold' }
  /** Waits for `POST /_sim/release` before it is applied. */
  | { readonly type: 'holdBefore' }
  /** Applied, then the socket is destroyed. */
  | { readonly type: 'dropReply' }
  /** The socket is destroyed, nothing is applied. */
  | { readonly type: 'dropRequest' }
  /** Arrives twice, one after the other, and is answered once: with the reply to the first copy or to the second. */
  | { readonly type: 'duplicate'; readonly answer: 'first' | 'second' }
  /** Applied; the reply is JSON that ends too early. */
  | { readonly type: 'malformed' }
  /** Answered with a proxy's HTML page; not applied, unless it says so. */
  | { readonly type: 'html'; readonly status: number; readonly applied?: boolean }
  /** Applied after so many milliseconds of wall time. */
  | { readonly type: 'delay'; readonly milliseconds: number };

/** Every given part must match; `path` (with query) and `bodyPattern` are regular expressions. */
export interface FaultMatch {
  readonly method?: string;
  readonly path?: string;
  readonly bodyPattern?: string;
}

/** A rule applies `count` times (default 1), then never again. */
export interface FaultRule {
  readonly match: FaultMatch;
  readonly action: FaultAction;
  readonly count?: number;
}

export interface FaultStatus extends FaultRule {
  readonly remaining: number;
  readonly hits: number;
}
