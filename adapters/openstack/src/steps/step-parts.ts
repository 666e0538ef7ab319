import type { ResourceReader } from '@isobar/core';

import type { OpenStackApi } from '../api/openstack-api.ts';
import type { NovaServer } from '../facts/openstack-facts.ts';
import type { OpenStackImage } from '../image/image-mapper.ts';

/** What the step drivers work with. */
export interface StepParts {
  readonly api: OpenStackApi;
  readonly servers: ResourceReader<NovaServer>;
  readonly images: ResourceReader<OpenStackImage>;
  /** How long a read may still show the old state after a write. */
  readonly settleMilliseconds: number;
}

/** For how many settling times what Nova has on record, or has yet to hear of from another service, may be on its way. */
export const LONGEST_SETTLES = 10;
