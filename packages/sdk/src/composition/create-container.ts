import 'reflect-metadata/lite';

import type { Clock, OperationStore, SessionCache, Warning } from '@isobar/core';
import type { ContainerModule } from 'inversify';
import { Container } from 'inversify';

import type { ProviderName } from '../config/configuration.ts';
import { FileOperationStore } from '../store/file-operation-store.ts';
import { SessionFiles } from '../store/session-files.ts';
import { SharedRecordFile } from '../store/shared-record-file.ts';
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
const MODULES: Readonly<Record<ProviderName, () => Promise<ContainerModule>>> = {
  iwinv: async () => (await import('./iwinv-module.ts')).iwinvModule,
  openstack: async () => (await import('./openstack-module.ts')).openstackModule,
  gcore: async () => (await import('./gcore-module.ts')).gcoreModule,
  memory: async () => (await import('./memory-module.ts')).memoryModule,
};

/** The composition root: the only place that knows which class stands behind a port. */
export async function createContainer(settings: ContainerSettings): Promise<Container> {
  const container = new Container();
  container.load(...(await Promise.all([...new Set(settings.providers)].map((provider) => MODULES[provider]()))));
  const { clock, stateFolder, store, sessionCache = false, onWarning = () => undefined } = settings;
  container.bind(TOKENS.sharedRecord).toConstantValue((name) => new SharedRecordFile(stateFolder, name));
  // Opens its folder when it is made.
  container
    .bind(TOKENS.operationStore)
    .toDynamicValue(() => store ?? new FileOperationStore(stateFolder))
    .inSingletonScope();
  // Nothing is bound where no sessions are kept.
  if (sessionCache !== false)
    container.bind(TOKENS.sessionCache).toConstantValue(sessionCache === true ? new SessionFiles({ stateFolder, clock, onWarning }) : sessionCache);
  return container;
}
