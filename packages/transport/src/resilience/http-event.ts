import type { ErrorCode } from '@isobar/core';

interface AboutRequest {
  readonly cloud: string;
  readonly operation: string;
}

/** What the transport did by itself, for those who watch. Holds no secret, no address with a query, no text of a cloud. */
export type HttpEvent =
  | (AboutRequest & {
      readonly type: 'retry';
      readonly method: string;
      /** The one that failed; the first is 1. */
      readonly attempt: number;
      readonly delayMilliseconds: number;
      readonly code: ErrorCode;
      /** null where there was no reply. */
      readonly status: number | null;
    })
  | (AboutRequest & {
      /** The cloud's quota made it wait. */
      readonly type: 'paced';
      readonly waitedMilliseconds: number;
    })
  | (AboutRequest & {
      /** Too many of the account's requests are under way. */
      readonly type: 'limited';
      readonly waiting: number;
    })
  | {
      readonly type: 'breaker';
      readonly cloud: string;
      readonly origin: string;
      readonly state: 'open' | 'halfOpen' | 'closed';
      /** While open: how long nobody is let through. */
      readonly pauseMilliseconds: number;
    };
