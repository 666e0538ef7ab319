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
  container.bind(TOKENS.clock).toConstantValue(settings.clock);
  container.bind(TOKENS.stateFolder).toConstantValue(settings.stateFolder);
  container
    .bind(TOKENS.sharedRecord)
    .toResolvedValue((folder) => (name: string) => new SharedRecordFile(folder, name), [TOKENS.stateFolder])
    .inSingletonScope();
  bindSessionCache(container, settings);
  if (settings.store === undefined) {
    container
      .bind(TOKENS.operationStore)
      .toResolvedValue((folder) => new FileOperationStore(folder), [TOKENS.stateFolder])
      .inSingletonScope();
  } else {
    container.bind(TOKENS.operationStore).toConstantValue(settings.store);
  }
  return container;
}

/** Nothing is bound where no sessions are kept. */
function bindSessionCache(container: Container, { sessionCache = false, onWarning = () => undefined }: ContainerSettings): void {
  if (typeof sessionCache === 'object') container.bind(TOKENS.sessionCache).toConstantValue(sessionCache);
  if (sessionCache !== true) return;
  container
    .bind(TOKENS.sessionCache)
    .toResolvedValue((stateFolder, clock) => new SessionFiles({ stateFolder, clock, onWarning }), [TOKENS.stateFolder, TOKENS.clock])
    .inSingletonScope();
}
