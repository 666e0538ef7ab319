import type { SharedRecord, Warning } from '@isobar/core';
import type { ConnectionContext } from '@isobar/transport';

/** What an adapter is given beside its settings. */
export interface IwinvContext extends ConnectionContext {
  /** Where the processes of this machine keep what they share, by name: here the account's quota. Without it this process counts alone. */
  readonly sharedRecord?: ((name: string) => SharedRecord) | undefined;
  /** What is noticed in use: a clock that is off, a quota that cannot be shared. */
  readonly onWarning?: ((warning: Warning) => void) | undefined;
}
