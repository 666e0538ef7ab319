import type { Action, OptionalReaderName, Unsupported } from '@isobar/core';

import { EVIDENCE } from '../openstack-evidence.ts';

/** What OpenStack has no service for. */
export const RESOURCE_UNSUPPORTED: { readonly [Name in Action | OptionalReaderName]?: Unsupported } = {
  userScripts: {
    reason: 'OpenStack keeps no start-up scripts: user data is a part of each server',
    evidence: EVIDENCE.noUserScripts,
    alternative: 'give the text as userData',
  },
  bills: {
    reason: 'the services of OpenStack know no prices: billing belongs to the operator',
    evidence: EVIDENCE.noBills,
  },
};
