import { gcore } from '@isobar/adapter-gcore';
import { ContainerModule } from 'inversify';

import { TOKENS } from './tokens.ts';

export const gcoreModule = new ContainerModule(({ bind }) => {
  bind(TOKENS.providerFactory).toConstantValue({
    provider: 'gcore',
    create: (settings, { cloud, ...context }) => gcore({ ...settings, cloud }, context),
  });
});
