import type { UserDataRule } from '@isobar/core';

import { EVIDENCE } from '../iwinv-evidence.ts';

/** Scripts are made in the console and named by id at create. */
export const IWINV_USER_DATA: UserDataRule = {
  given: { as: 'script', evidence: EVIDENCE.scriptsConsoleOnly },
  maximumEncodedBytes: null,
  ignoredWithPassword: null,
  readable: { by: 'nobody', evidence: EVIDENCE.scriptsConsoleOnly },
};
