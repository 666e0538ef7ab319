import type { Clock } from '@isobar/core';

import type { HttpExchange } from './http-client-settings.ts';
import type { HttpEvent } from './resilience/http-event.ts';

/** What every adapter is given beside its settings. */
export interface ConnectionContext {
  /** Ages and dates what has a time; the system's by default. */
  readonly clock?: Clock | undefined;
  /** Each exchange, redacted, for a debug log. */
  readonly onExchange?: ((exchange: HttpExchange) => void) | undefined;
  /** Retries, waits and the state of breakers, as they happen. */
  readonly onHttpEvent?: ((event: HttpEvent) => void) | undefined;
  /** Native writes are refused. */
  readonly readOnly?: boolean | undefined;
}
