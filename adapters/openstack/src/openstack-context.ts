import type { SessionCache } from '@isobar/core';
import type { ConnectionContext } from '@isobar/transport';

/** What an adapter is given beside its settings. */
export interface OpenStackContext extends ConnectionContext {
  /** Keeps token, catalog and microversions for the next process; without it each signs in. */
  readonly sessionCache?: SessionCache | undefined;
}
