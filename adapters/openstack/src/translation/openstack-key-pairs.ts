import type { KeyPairTable } from '@isobar/core';

import { EVIDENCE } from '../openstack-evidence.ts';

/** From 2.92 Nova makes no pair itself: the gate is the microversion table's. */
export const OPENSTACK_KEY_PAIRS: KeyPairTable = {
  scope: { of: 'user', evidence: EVIDENCE.keyPairPerUser },
  create: { import: true, generate: true, types: ['ssh', 'x509'], evidence: EVIDENCE.keyPairGenerate },
  given: { by: 'name', maximum: 1, evidence: EVIDENCE.oneKeyPair },
  publicKeyShown: true,
  evidence: EVIDENCE.keyPairImport,
};
