import { memory } from '@isobar/adapter-memory';
import { ContainerModule } from 'inversify';

import { TOKENS } from './tokens.ts';

export const memoryModule = new ContainerModule(({ bind }) => {
  bind(TOKENS.providerFactory).toConstantValue({
    provider: 'memory',
    create: (settings, { cloud, clock }) => memory({ ...settings, cloud, clock }),
  });
});
