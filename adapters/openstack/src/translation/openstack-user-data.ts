import type { UserDataRule } from '@isobar/core';

import { EVIDENCE } from '../openstack-evidence.ts';

/** Nova itself takes what is no base64 (SOURCES.md#nova-rebuild-user-data-2.57), which no guest can read; so it is refused here. */
export const OPENSTACK_USER_DATA: UserDataRule = {
  given: { as: 'text', evidence: EVIDENCE.userDataSize },
  maximumEncodedBytes: { bytes: 65_535, evidence: EVIDENCE.userDataSize },
  ignoredWithPassword: null,
  readable: { by: 'administrators', evidence: EVIDENCE.userDataShown },
};
