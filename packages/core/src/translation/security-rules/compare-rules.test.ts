import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { SecurityRule } from '../../resource/security-rule.ts';
import { anyPacket, anyRule, INGRESS_WEB, letsThrough } from '../../testing/sample-rules.ts';
import { compareRules } from './compare-rules.ts';
import { normalizeRule } from './normalize-rule.ts';

const rules = fc.array(anyRule, { maxLength: 5 });
const packets = fc.array(anyPacket, { minLength: 60, maxLength: 60 });
const everything: SecurityRule = { ...INGRESS_WEB, protocol: 'any', portFrom: null, portTo: null };

/** What a look at some packets may find under each verdict; the others would prove it wrong. */
const POSSIBLE = {
  exact: [{ extra: false, missing: false }],
  narrower: [false, true].map((missing) => ({ extra: false, missing })),
  wider: [false, true].flatMap((extra) => [false, true].map((missing) => ({ extra, missing }))),
};

describe('two sets of rules', () => {
  it('are equal where they let the same through, however it is written', () => {
    const lower = { ...INGRESS_WEB, remote: { kind: 'cidr', cidr: '0.0.0.0/1' } } as const;
    const upper = { ...INGRESS_WEB, remote: { kind: 'cidr', cidr: '128.0.0.0/1' } } as const;
    expect(compareRules([INGRESS_WEB], [upper, lower]).verdict).toBe('exact');
    expect(compareRules([{ ...INGRESS_WEB, portFrom: null, portTo: null }], [{ ...INGRESS_WEB, portFrom: 1, portTo: 65_535 }]).verdict).toBe('exact');
    expect(compareRules([{ ...INGRESS_WEB, protocol: 6 }], [INGRESS_WEB]).verdict).toBe('exact');
  });

  it('say in words what is missing and what is let through beyond', () => {
    const { verdict, differences } = compareRules([{ ...INGRESS_WEB, portFrom: 20, portTo: 30 }], [{ ...INGRESS_WEB, portFrom: 25, portTo: 40 }]);
    expect(verdict).toBe('wider');
    expect(differences).toMatchObject([
      { kind: 'missing', whole: false, detail: 'ingress IPv4 tcp 20-24 from anywhere' },
      { kind: 'extra', whole: false, detail: 'ingress IPv4 tcp 31-40 from anywhere' },
    ]);
  });

  it('put the protocols of one difference together', () => {
    expect(compareRules([everything], [INGRESS_WEB]).differences.map(({ detail }) => detail)).toEqual([
      'ingress IPv4 icmp, udp, other protocols from anywhere; tcp 1-442 from anywhere; tcp 444-65535 from anywhere',
    ]);
  });

  it('know that members of a group may have any address', () => {
    const members: SecurityRule = { ...INGRESS_WEB, remote: { kind: 'group', groupId: 'web' } };
    expect(compareRules([members], [INGRESS_WEB]).verdict).toBe('wider');
    expect(compareRules([INGRESS_WEB], [members, INGRESS_WEB]).verdict).toBe('exact');
    expect(compareRules([members], [{ ...members, remote: { kind: 'group', groupId: 'db' } }]).differences).toMatchObject([
      { kind: 'missing', whole: true, detail: 'ingress IPv4 tcp 443 from anywhere (members of group web)' },
      { kind: 'extra', whole: true },
    ]);
  });

  it('agree with a judge who looks at packets one by one', () => {
    fc.assert(
      fc.property(rules, rules, packets, fc.boolean(), (wanted, other, looked, shared) => {
        const given = shared ? [...wanted.slice(1), ...other.slice(0, 1)] : other;
        const { verdict } = compareRules(wanted, given);
        const seen = looked.map((packet) => [letsThrough(wanted, packet), letsThrough(given, packet)] as const);
        const extra = seen.some(([asked, got]) => got && !asked);
        const missing = seen.some(([asked, got]) => asked && !got);
        expect(POSSIBLE[verdict]).toContainEqual({ extra, missing });
      }),
      { numRuns: 500 },
    );
  });

  it('that are the same set in another order and form are exact', () => {
    fc.assert(
      fc.property(rules, (set) => {
        expect(
          compareRules(
            set,
            set.toReversed().map((rule) => normalizeRule(rule)),
          ),
        ).toEqual({ verdict: 'exact', differences: [] });
      }),
    );
  });
});

describe('a rule', () => {
  it.each([
    [{ protocol: 300 }, /rule.protocol: got 300/],
    [{ family: 4 as const, protocol: 'ipv6-icmp' as const, portFrom: null, portTo: null }, /icmp with IPv4/],
    [{ portTo: null }, /rule.portTo/],
    [{ portFrom: 443, portTo: 80 }, /a port from 443 to 65535/],
    [{ portFrom: 0, portTo: 0 }, /a port from 1 to 65535/],
    [{ portFrom: 1, portTo: 65_536 }, /a port from 1 to 65535/],
    [{ protocol: 'any' as const }, /only tcp, udp and their like have ports/],
    [{ protocol: 'icmp' as const, portFrom: 8, portTo: 300 }, /from 0 to 255/],
    [{ protocol: 'icmp' as const, portFrom: null, portTo: 0 }, /a code|ICMP code/],
    [{ remote: { kind: 'cidr' as const, cidr: '10.0.0.0/33' } }, /rule.remote.cidr.*a CIDR of IPv4/],
    [{ remote: { kind: 'cidr' as const, cidr: '2001:db8::/32' } }, /a CIDR of IPv4/],
    [{ family: 6 as const, remote: { kind: 'cidr' as const, cidr: '1::2::3/64' } }, /a CIDR of IPv6/],
  ])('that cannot be is refused: %j', (part, reason) => {
    expect(() => normalizeRule({ ...INGRESS_WEB, ...part })).toThrow(reason);
  });

  it.each([
    ['10.1.2.3/8', 4, '10.0.0.0/8'],
    ['10.1.2.3', 4, '10.1.2.3/32'],
    ['2001:DB8:0:0:1::/80', 6, '2001:db8:0:0:1::/80'],
    ['::ffff:192.0.2.1', 6, '::ffff:c000:201/128'],
    ['fe80::1/10', 6, 'fe80::/10'],
    ['::1', 6, '::1/128'],
  ] as const)('writes %s of IPv%d as %s', (cidr, family, expected) => {
    expect(normalizeRule({ ...INGRESS_WEB, family, remote: { kind: 'cidr', cidr } }).remote).toEqual({ kind: 'cidr', cidr: expected });
  });

  it.each([
    [4, 6, 'tcp'],
    [4, 1, 'icmp'],
    [6, 1, 1],
    [6, 58, 'ipv6-icmp'],
    [6, 'icmp', 'ipv6-icmp'],
    [4, 47, 47],
  ] as const)('of IPv%d calls protocol %j %j', (family, protocol, expected) => {
    expect(normalizeRule({ ...INGRESS_WEB, family, protocol, portFrom: null, portTo: null }).protocol).toBe(expected);
  });

  it('has one form', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(normalizeRule(normalizeRule(rule))).toEqual(normalizeRule(rule));
      }),
    );
  });
});
