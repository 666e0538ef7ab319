import { iwinv } from '@isobar/adapter-iwinv';
import { ContainerModule } from 'inversify';

import { TOKENS } from './tokens.ts';

export const iwinvModule = new ContainerModule(({ bind }) => {
  bind(TOKENS.providerFactory).toConstantValue({
    provider: 'iwinv',
    create: (settings, { cloud, ...context }) => iwinv({ ...settings, cloud }, context),
  });
});
