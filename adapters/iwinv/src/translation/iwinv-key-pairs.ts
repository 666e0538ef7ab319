import type { KeyPairTable } from '@isobar/core';

import { EVIDENCE } from '../iwinv-evidence.ts';

/** The API lists ids without material; an instance may be given several of them. */
export const IWINV_KEY_PAIRS: KeyPairTable = {
  scope: { of: 'account', evidence: EVIDENCE.keysReadOnly },
  create: null,
  given: { by: 'id', maximum: null, evidence: EVIDENCE.keysGiven },
  publicKeyShown: false,
  evidence: EVIDENCE.keysReadOnly,
};
