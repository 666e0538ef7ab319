import { openstack } from '@isobar/adapter-openstack';

import type { ProviderFactory } from './tokens.ts';

export const openstackProvider: ProviderFactory = {
  provider: 'openstack',
  create: (settings, { cloud, ...context }) => openstack({ ...settings, cloud }, context),
};
