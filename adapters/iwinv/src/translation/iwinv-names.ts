import type { Evidence, NameRule, NameRules } from '@isobar/core';

import { EVIDENCE } from '../iwinv-evidence.ts';

const text = (minimumLength: number, maximumLength: number, evidence: Evidence): NameRule => ({
  minimumLength,
  maximumLength,
  pattern: null,
  allowed: minimumLength === 0 ? `up to ${maximumLength} characters` : `${minimumLength} to ${maximumLength} characters`,
  evidence,
});

/** Korean is normal here. Lengths of groups and rules are documented, those of instances and volumes a guess by analogy. */
export const IWINV_NAMES: NameRules = {
  server: text(1, 32, EVIDENCE.nameLimits),
  serverDescription: text(0, 50, EVIDENCE.nameLimits),
  volume: text(1, 32, EVIDENCE.volumeNameLimits),
  volumeDescription: text(0, 50, EVIDENCE.volumeNameLimits),
  volumeSnapshot: null,
  image: null,
  keyPair: null,
  network: null,
  subnet: null,
  port: null,
  securityGroup: text(4, 32, EVIDENCE.groupTextLengths),
  securityGroupDescription: text(1, 50, EVIDENCE.groupTextLengths),
  securityGroupRule: text(1, 25, EVIDENCE.groupTextLengths),
  securityGroupRuleDescription: text(0, 25, EVIDENCE.groupTextLengths),
  serverGroup: null,
};
