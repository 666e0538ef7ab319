import type { Evidence, NameRule, NameRules } from '@isobar/core';

import { EVIDENCE } from '../openstack-evidence.ts';

/** Printable characters of the basic plane, no space at either end (SOURCES.md#nova-name-characters). */
const PRINTABLE = /^(?!\p{Zs})[^\p{C}\p{Zl}\p{Zp}\u{10000}-\u{10ffff}]*(?<!\p{Zs})$/u;
/** With what 2.92 added; older versions refuse @ and dots. */
const KEY_PAIR = /^[A-Za-z0-9 _@.-]*$/;

const printable = (evidence: Evidence): NameRule => ({
  minimumLength: 1,
  maximumLength: 255,
  pattern: PRINTABLE,
  allowed: '1 to 255 printable characters without emoji, no space first or last',
  evidence,
});

const text = (evidence: Evidence): NameRule => ({
  minimumLength: 0,
  maximumLength: 255,
  pattern: null,
  allowed: 'up to 255 characters',
  evidence,
});

/** Names and texts that Nova, Cinder, Glance and Neutron take. */
export const OPENSTACK_NAMES: NameRules = {
  server: printable(EVIDENCE.nameCharacters),
  serverDescription: text(EVIDENCE.descriptionLength),
  volume: text(EVIDENCE.volumeNames),
  volumeDescription: text(EVIDENCE.volumeNames),
  volumeSnapshot: text(EVIDENCE.volumeNames),
  image: text(EVIDENCE.imageNames),
  keyPair: {
    minimumLength: 1,
    maximumLength: 255,
    pattern: KEY_PAIR,
    allowed: '1 to 255 ASCII letters, digits, spaces, underscores and hyphens, from microversion 2.92 also @ and dots',
    evidence: EVIDENCE.keyPairName,
  },
  network: text(EVIDENCE.networkNames),
  subnet: text(EVIDENCE.networkNames),
  port: text(EVIDENCE.networkNames),
  securityGroup: text(EVIDENCE.networkNames),
  securityGroupDescription: text(EVIDENCE.networkNames),
  securityGroupRule: null,
  securityGroupRuleDescription: text(EVIDENCE.networkNames),
  serverGroup: printable(EVIDENCE.nameCharacters),
};
