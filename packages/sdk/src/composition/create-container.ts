import type { Clock, OperationStore, SessionCache, Warning } from '@isobar/core';
import type { Container } from 'ditox';
import { createContainer as createEmptyContainer } from 'ditox';

import type { ProviderName } from '../config/configuration.ts';
import { FileOperationStore } from '../store/file-operation-store.ts';
import { SessionFiles } from '../store/session-files.ts';
import { SharedRecordFile } from '../store/shared-record-file.ts';
import type { ProviderFactory } from './tokens.ts';
import { TOKENS } from './tokens.ts';

export interface ContainerSettings {
  readonly clock: Clock;
  readonly stateFolder: string;
  readonly providers: readonly ProviderName[];
  readonly store?: OperationStore | undefined;
  /** True keeps sessions in the state folder. */
  readonly sessionCache?: SessionCache | boolean | undefined;
  readonly onWarning?: ((warning: Warning) => void) | undefined;
}

/** What a provider needs is loaded where a configuration names it. */
const PROVIDERS: Readonly<Record<ProviderName, () => Promise<ProviderFactory>>> = {
  iwinv: async () => (await import('./iwinv-provider.ts')).iwinvProvider,
  openstack: async () => (await import('./openstack-provider.ts')).openstackProvider,
  gcore: async () => (await import('./gcore-provider.ts')).gcoreProvider,
  memory: async () => (await import('./memory-provider.ts')).memoryProvider,
};

/** The composition root: the only place that knows which class stands behind a port. */
export async function createContainer(settings: ContainerSettings): Promise<Container> {
  const { clock, stateFolder, providers, store, sessionCache = false, onWarning = () => undefined } = settings;
  const container = createEmptyContainer();
  container.bindValue(TOKENS.providerFactories, await Promise.all([...new Set(providers)].map((provider) => PROVIDERS[provider]())));
  container.bindValue(TOKENS.sharedRecord, (name) => new SharedRecordFile(stateFolder, name));
  // Opens its folder when it is made: once, when it is first asked for.
  container.bindFactory(TOKENS.operationStore, () => store ?? new FileOperationStore(stateFolder));
  // Nothing is bound where no sessions are kept.
  if (sessionCache !== false)
    container.bindValue(TOKENS.sessionCache, sessionCache === true ? new SessionFiles({ stateFolder, clock, onWarning }) : sessionCache);
  return container;
}
