import type { UserDataRule } from '@isobar/core';

import { EVIDENCE } from '../gcore-evidence.ts';

export const GCORE_USER_DATA: UserDataRule = {
  given: { as: 'text', evidence: EVIDENCE.userDataSent },
  maximumEncodedBytes: { bytes: 65_535, evidence: EVIDENCE.userDataSize },
  ignoredWithPassword: { systems: ['linux'], evidence: EVIDENCE.userDataSent },
  readable: { by: 'nobody', evidence: EVIDENCE.userDataSent },
};
