import type { Clock, CloudError } from '@isobar/core';

import type { ConnectionSettings } from './dispatcher.ts';
import type { HttpReply, HttpRequest } from './http-request.ts';
import type { HttpEvent } from './resilience/http-event.ts';
import type { Pacer } from './resilience/pacer.ts';
import type { RetryPolicy } from './resilience/retry-policy.ts';

/** One attempt and its answer, redacted, for the debug log. */
export interface HttpExchange {
  readonly cloud: string;
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: unknown;
  readonly status: number | null;
  readonly replyHeaders: Readonly<Record<string, string>>;
  readonly replyBody: unknown;
  readonly elapsedMilliseconds: number;
  readonly error: string | null;
}

export interface HttpClientSettings {
  readonly cloud: string;
  readonly provider: string;
  readonly baseUrl: string;
  readonly connection?: ConnectionSettings | undefined;
  /**
   * Headers that authenticate one attempt; called afresh for each, right before it is sent, so that signatures are never reused.
   * They go to the base URL's host only.
   */
  readonly authorize?: ((request: HttpRequest, url: URL) => Readonly<Record<string, string>>) | undefined;
  /** After a 401: renew the credentials. True sends the request once more (a 401 was not applied). */
  readonly renew?: ((request: HttpRequest) => Promise<boolean>) | undefined;
  /** The adapter's error table: a reply that is not a success as a CloudError. */
  readonly toError: (reply: HttpReply, request: HttpRequest) => CloudError;
  /** Whether a reply is a success; by default any 2xx. iwinv also looks into the body. */
  readonly isSuccess?: ((reply: HttpReply) => boolean) | undefined;
  /** Which replies are worth another attempt; defaultRetryPolicy where left out. */
  readonly retryPolicy?: RetryPolicy | undefined;
  /** Spaces the attempts; none by default. */
  readonly pacer?: Pacer | undefined;
  /** Told the `Date` of each reply that has one; all three in Unix milliseconds, the last two by the own clock. */
  readonly onDate?: ((serverTimeMilliseconds: number, sentAt: number, receivedAt: number) => void) | undefined;
  /** Waits between attempts; the system's by default. */
  readonly clock?: Clock | undefined;
  /** Numbers in [0, 1) for the jitter. */
  readonly random?: (() => number) | undefined;
  /** Literal values that must never show. */
  readonly secrets?: readonly string[] | undefined;
  readonly onExchange?: ((exchange: HttpExchange) => void) | undefined;
  /** Retries, waits and the state of the breaker, as they happen. */
  readonly onEvent?: ((event: HttpEvent) => void) | undefined;
}
