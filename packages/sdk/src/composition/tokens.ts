import type { Clock, CloudAdapter, OperationStore } from '@isobar/core';
import type { HttpExchange } from '@isobar/transport';

import type { ProviderName } from '../config/configuration.ts';
import { token } from './token.ts';

export interface AdapterContext {
  readonly cloud: string;
  readonly clock: Clock;
  /** Native writes are refused, also those that go past Isobar to the adapter itself. */
  readonly readOnly?: boolean | undefined;
  readonly onExchange?: ((exchange: HttpExchange) => void) | undefined;
}

/** One provider: how its settings become an adapter. */
export interface ProviderFactory {
  readonly provider: ProviderName;
  /** @throws CloudError `invalid_argument` for settings that are wrong in themselves */
  create(settings: Readonly<Record<string, unknown>>, context: AdapterContext): CloudAdapter;
}

export const TOKENS = {
  clock: token<Clock>('clock'),
  stateFolder: token<string>('stateFolder'),
  operationStore: token<OperationStore>('operationStore'),
  providerFactory: token<ProviderFactory>('providerFactory'),
} as const;
