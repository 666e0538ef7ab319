import type { Action, OptionalReaderName, Unsupported } from '@isobar/core';

import { RESOURCE_UNSUPPORTED } from './resource/resource-unsupported.ts';
import { SERVER_UNSUPPORTED } from './strategies/server-unsupported.ts';

/** What this adapter does not do, each with its reason. */
export const OPENSTACK_UNSUPPORTED: { readonly [Name in Action | OptionalReaderName | 'downloadImage']?: Unsupported } = {
  ...SERVER_UNSUPPORTED,
  ...RESOURCE_UNSUPPORTED,
};
