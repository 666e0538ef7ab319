import { openstack } from '@isobar/adapter-openstack';
import { ContainerModule } from 'inversify';

import { TOKENS } from './tokens.ts';

export const openstackModule = new ContainerModule(({ bind }) => {
  bind(TOKENS.providerFactory).toConstantValue({
    provider: 'openstack',
    create: (settings, { cloud, ...context }) => openstack({ ...settings, cloud }, context),
  });
});
