import { iwinv } from '@isobar/adapter-iwinv';

import type { ProviderFactory } from './tokens.ts';

export const iwinvProvider: ProviderFactory = {
  provider: 'iwinv',
  create: (settings, { cloud, ...context }) => iwinv({ ...settings, cloud }, context),
};
