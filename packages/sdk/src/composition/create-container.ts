import 'reflect-metadata';

import type { Clock, OperationStore } from '@isobar/core';
import { Container } from 'inversify';

import { FileOperationStore } from '../store/file-operation-store.ts';
import { gcoreModule } from './gcore-module.ts';
import { iwinvModule } from './iwinv-module.ts';
import { memoryModule } from './memory-module.ts';
import { openstackModule } from './openstack-module.ts';
import { TOKENS } from './tokens.ts';

export interface ContainerSettings {
  readonly clock: Clock;
  readonly stateFolder: string;
  readonly store?: OperationStore | undefined;
}

/** The composition root: the only place that knows which class stands behind a port. */
export function createContainer(settings: ContainerSettings): Container {
  const container = new Container();
  container.load(iwinvModule, openstackModule, gcoreModule, memoryModule);
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
