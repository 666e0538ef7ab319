import { memory } from '@isobar/adapter-memory';

import type { ProviderFactory } from './tokens.ts';

export const memoryProvider: ProviderFactory = {
  provider: 'memory',
  create: (settings, { cloud, clock }) => memory({ ...settings, cloud, clock }),
};
