import type { Clock, SharedRecord, Warning } from '@isobar/core';
import type { HttpEvent, HttpExchange } from '@isobar/transport';

/** What an adapter is given beside its settings. */
export interface IwinvContext {
  /** Dates signatures and prices; the system's by default. */
  readonly clock?: Clock | undefined;
  /** Each exchange, redacted, for a debug log. */
  readonly onExchange?: ((exchange: HttpExchange) => void) | undefined;
  /** Retries, waits and the state of breakers, as they happen. */
  readonly onHttpEvent?: ((event: HttpEvent) => void) | undefined;
  /** Native writes are refused. */
  readonly readOnly?: boolean | undefined;
  /** Where the processes of this machine keep what they share, by name: here the account's quota. Without it this process counts alone. */
  readonly sharedRecord?: ((name: string) => SharedRecord) | undefined;
  /** What is noticed in use: a clock that is off, a quota that cannot be shared. */
  readonly onWarning?: ((warning: Warning) => void) | undefined;
}
