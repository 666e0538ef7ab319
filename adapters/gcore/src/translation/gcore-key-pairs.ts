import type { KeyPairTable } from '@isobar/core';

import { EVIDENCE } from '../gcore-evidence.ts';

export const GCORE_KEY_PAIRS: KeyPairTable = {
  scope: { of: 'project', evidence: EVIDENCE.sshKeys },
  create: { import: true, generate: true, types: ['ssh'], evidence: EVIDENCE.sshKeys },
  given: { by: 'name', maximum: 1, evidence: EVIDENCE.oneKey },
  publicKeyShown: true,
  evidence: EVIDENCE.sshKeys,
};
