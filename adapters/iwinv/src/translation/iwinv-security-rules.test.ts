import type { SecurityRule } from '@isobar/core';
import { combineRuleSets, translateRules } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import { IWINV_SECURITY_RULES } from './iwinv-security-rules.ts';

const web: SecurityRule = {
  direction: 'ingress',
  family: 4,
  protocol: 'tcp',
  portFrom: 443,
  portTo: 443,
  remote: { kind: 'any' },
  description: null,
};
const ping: SecurityRule = { ...web, protocol: 'icmp', portFrom: 8, portTo: 0 };

describe('rules on iwinv', () => {
  it('name the CIDR of everything', () => {
    expect(translateRules([web], IWINV_SECURITY_RULES)).toMatchObject({
      verdict: 'exact',
      rules: [{ remote: { kind: 'cidr', cidr: '0.0.0.0/0' } }],
      icmpSwitch: false,
    });
  });

  it('leave the ICMP flag off where it would let more than ping through', () => {
    expect(translateRules([web, ping], IWINV_SECURITY_RULES)).toMatchObject({ verdict: 'narrower', icmpSwitch: false });
    expect(translateRules([web, ping], IWINV_SECURITY_RULES, { prefer: 'wider' })).toMatchObject({ verdict: 'wider', icmpSwitch: true });
  });

  it('lose IPv6 and remote groups with a warning each', () => {
    const lost: readonly SecurityRule[] = [
      { ...web, family: 6 },
      { ...web, remote: { kind: 'group', groupId: 'g' } },
    ];
    expect(translateRules(lost, IWINV_SECURITY_RULES)).toMatchObject({
      verdict: 'narrower',
      rules: [],
      warnings: [{ source: 'contracts/iwinv/SOURCES.md#iwinv-rule-cidr' }, { source: 'contracts/iwinv/SOURCES.md#iwinv-no-remote-groups' }],
    });
  });

  it('of several groups become one, since a server has one', () => {
    const sets = ['web', 'db'].map((name) => ({ name, description: null, rules: [web] }));
    expect(combineRuleSets(sets, IWINV_SECURITY_RULES).sets).toHaveLength(1);
  });
});
