import type { Clock, CloudAdapter, OperationStore, SessionCache, SharedRecord, Warning } from '@isobar/core';
import type { ConnectionContext } from '@isobar/transport';
import { token } from 'ditox';

import type { ProviderName } from '../config/configuration.ts';

export interface AdapterContext extends ConnectionContext {
  readonly cloud: string;
  readonly clock: Clock;
  /** Where sessions are kept for the next process; they are not where left out. */
  readonly sessionCache?: SessionCache | undefined;
  /** What all processes of this machine share, by name. */
  readonly sharedRecord?: ((name: string) => SharedRecord) | undefined;
  /** What is noticed in use. */
  readonly onWarning?: ((warning: Warning) => void) | undefined;
}

/** One provider: how its settings become an adapter. */
export interface ProviderFactory {
  readonly provider: ProviderName;
  /** @throws CloudError `invalid_argument` for settings that are wrong in themselves */
  create(settings: Readonly<Record<string, unknown>>, context: AdapterContext): CloudAdapter;
}

export const TOKENS = {
  sessionCache: token<SessionCache>('sessionCache'),
  sharedRecord: token<(name: string) => SharedRecord>('sharedRecord'),
  operationStore: token<OperationStore>('operationStore'),
  providerFactories: token<readonly ProviderFactory[]>('providerFactories'),
} as const;
