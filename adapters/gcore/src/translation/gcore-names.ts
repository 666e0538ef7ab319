import type { NameRule, NameRules } from '@isobar/core';

import { EVIDENCE } from '../gcore-evidence.ts';

const NAME: NameRule = {
  minimumLength: 3,
  maximumLength: 63,
  pattern: /^[a-zA-Z0-9][a-zA-Z 0-9._-]*[a-zA-Z0-9._]$/,
  allowed: '3 to 63 ASCII letters, digits, spaces, dots, underscores and hyphens; a letter or digit first, no space or hyphen last',
  evidence: EVIDENCE.namePattern,
};

const TEXT: NameRule = { minimumLength: 0, maximumLength: 255, pattern: null, allowed: 'up to 255 characters', evidence: EVIDENCE.textLengths };

/** One pattern for every name (SOURCES.md#gcore-name-pattern); servers, volumes and ports have no description. */
export const GCORE_NAMES: NameRules = {
  server: NAME,
  serverDescription: null,
  volume: NAME,
  volumeDescription: null,
  volumeSnapshot: NAME,
  image: NAME,
  keyPair: NAME,
  network: NAME,
  subnet: NAME,
  port: NAME,
  securityGroup: NAME,
  securityGroupDescription: TEXT,
  securityGroupRule: null,
  securityGroupRuleDescription: TEXT,
  serverGroup: NAME,
};
