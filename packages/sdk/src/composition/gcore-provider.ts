import { gcore } from '@isobar/adapter-gcore';

import type { ProviderFactory } from './tokens.ts';

export const gcoreProvider: ProviderFactory = {
  provider: 'gcore',
  create: (settings, { cloud, ...context }) => gcore({ ...settings, cloud }, context),
};
