import type { ActionOn, Unsupported } from '@isobar/core';

import { EVIDENCE } from '../openstack-evidence.ts';

const AT_BIRTH: Unsupported = {
  reason: 'Nova takes a server group as a scheduler hint of a create only; afterwards membership cannot be changed',
  evidence: EVIDENCE.serverGroupAtBirth,
  alternative: 'create the server anew with serverGroup',
};

/** What Nova cannot do with a server, whatever its version. */
export const SERVER_UNSUPPORTED: { readonly [A in ActionOn<'server'>]?: Unsupported } = {
  attachServerGroup: AT_BIRTH,
  detachServerGroup: AT_BIRTH,
};
