import 'reflect-metadata';

import type { Clock, OperationStore } from '@isobar/core';
import type { ContainerModule } from 'inversify';
import { Container } from 'inversify';

import type { ProviderName } from '../config/configuration.ts';
import { FileOperationStore } from '../store/file-operation-store.ts';
import { TOKENS } from './tokens.ts';

export interface ContainerSettings {
  readonly clock: Clock;
  readonly stateFolder: string;
  readonly providers: readonly ProviderName[];
  readonly store?: OperationStore | undefined;
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
