import type { SecurityRule } from '@isobar/core';
import { translateRules } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import { GCORE_SECURITY_RULES } from './gcore-security-rules.ts';

const egress: SecurityRule = {
  direction: 'egress',
  family: 4,
  protocol: 'tcp',
  portFrom: 1,
  portTo: 1024,
  remote: { kind: 'any' },
  description: null,
};

describe('rules on Gcore', () => {
  it('go around the blocked port 25 and say so', () => {
    const { rules, verdict, warnings } = translateRules([egress], GCORE_SECURITY_RULES);
    expect(rules.map(({ portFrom, portTo }) => `${portFrom}-${portTo}`)).toEqual(['1-24', '26-1024']);
    expect(verdict).toBe('narrower');
    expect(warnings).toMatchObject([{ type: 'lossy', subject: 'rules[0]', source: 'contracts/gcore/SOURCES.md#gcore-rule-egress-25' }]);
  });

  it('say ipv6-icmp where icmp was meant for IPv6', () => {
    const icmp: SecurityRule = { ...egress, direction: 'ingress', family: 6, protocol: 'icmp', portFrom: null, portTo: null };
    expect(translateRules([icmp], GCORE_SECURITY_RULES)).toMatchObject({ verdict: 'exact', rules: [{ protocol: 'ipv6-icmp' }] });
  });
});
