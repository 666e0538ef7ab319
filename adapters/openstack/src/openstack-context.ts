import type { Clock, SessionCache } from '@isobar/core';
import type { HttpEvent, HttpExchange } from '@isobar/transport';

/** What an adapter is given beside its settings. */
export interface OpenStackContext {
  /** Ages tokens; the system's by default. */
  readonly clock?: Clock | undefined;
  /** Each exchange, redacted, for a debug log. */
  readonly onExchange?: ((exchange: HttpExchange) => void) | undefined;
  /** Retries, waits and the state of breakers, as they happen. */
  readonly onHttpEvent?: ((event: HttpEvent) => void) | undefined;
  /** Native writes are refused. */
  readonly readOnly?: boolean | undefined;
  /** Keeps token, catalog and microversions for the next process; without it each signs in. */
  readonly sessionCache?: SessionCache | undefined;
}
