import type { SecurityRule } from '@isobar/core';
import { normalizeRule, ruleKey } from '@isobar/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ruleWire, toRule, toRuleBody } from './security-rule-wire.ts';

const wire = (fields: object) => ruleWire.parse({ id: 'r', direction: 'ingress', ethertype: 'IPv4', ...fields });

describe('a rule of Neutron', () => {
  it.each([
    [
      { protocol: 'tcp', port_range_min: 22, port_range_max: 22, remote_ip_prefix: '10.0.0.0/8' },
      { protocol: 'tcp', remote: { kind: 'cidr', cidr: '10.0.0.0/8' } },
    ],
    [
      { protocol: null, remote_group_id: 'g' },
      { protocol: 'any', remote: { kind: 'group', groupId: 'g' } },
    ],
    [
      { ethertype: 'IPv6', protocol: 'icmp' },
      { family: 6, protocol: 'ipv6-icmp', remote: { kind: 'any' } },
    ],
    [{ protocol: 'esp' }, { protocol: 50 }],
    [{ protocol: '112' }, { protocol: 112 }],
  ])('%j is read in canonical form', (fields, expected) => {
    expect(toRule(wire(fields))).toMatchObject(expected);
  });

  it.each([{ remote_address_group_id: 'a' }, { protocol: 'pigeon' }, { ethertype: 'IPX' }])('%j has no canonical form', (fields) => {
    expect(toRule(wire(fields))).toBeNull();
  });

  const rules: fc.Arbitrary<SecurityRule> = fc
    .record({
      direction: fc.constantFrom('ingress' as const, 'egress' as const),
      family: fc.constantFrom(4 as const, 6 as const),
      protocol: fc.constantFrom('any' as const, 'tcp' as const, 'udp' as const, 47),
      port: fc.integer({ min: 1, max: 65_535 }),
      group: fc.boolean(),
    })
    .map(({ direction, family, protocol, port, group }) => ({
      direction,
      family,
      protocol,
      portFrom: protocol === 'tcp' || protocol === 'udp' ? port : null,
      portTo: protocol === 'tcp' || protocol === 'udp' ? port : null,
      remote: group ? { kind: 'group', groupId: 'g' } : { kind: 'any' },
      description: null,
    }));

  it('means the same after the way there and back', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        const back = toRule(wire(toRuleBody(normalizeRule(rule))));
        expect(back === null ? null : ruleKey(back)).toBe(ruleKey(rule));
      }),
    );
  });
});
