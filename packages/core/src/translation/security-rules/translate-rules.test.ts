import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { SecurityRule } from '../../resource/security-rule.ts';
import { anyPacket, anyRule, INGRESS_WEB, letsThrough } from '../../testing/sample-rules.ts';
import { combineRuleSets } from './rule-sets.ts';
import type { SecurityRuleLimits } from './security-rule-limits.ts';
import { translateRules } from './translate-rules.ts';

const evidence = { level: 'documented', source: 'sources#rules' } as const;
const ANY: SecurityRule = { ...INGRESS_WEB, protocol: 'any', portFrom: null, portTo: null };
const EGRESS: readonly SecurityRule[] = [
  { ...ANY, direction: 'egress' },
  { ...ANY, direction: 'egress', family: 6 },
];
const ICMP: readonly SecurityRule[] = [
  { ...ANY, protocol: 'icmp' },
  { ...ANY, protocol: 'icmp', direction: 'egress' },
];

const FULL: SecurityRuleLimits = {
  families: { taken: [4, 6], evidence },
  protocols: { named: ['tcp', 'udp', 'icmp', 'ipv6-icmp'], any: true, numbers: true, evidence },
  remotes: { groups: true, open: true, evidence },
  icmpSwitch: null,
  blocked: [],
  initialRules: { rules: EGRESS, evidence },
  rulesLeftOut: 'initialRules',
  groupsPerServer: { maximum: null, evidence },
};
const MAIL_BLOCKED: SecurityRuleLimits = {
  ...FULL,
  initialRules: { rules: [], evidence },
  blocked: [4, 6].map((family) => ({
    rule: { ...INGRESS_WEB, direction: 'egress', family: family === 4 ? 4 : 6, portFrom: 25, portTo: 25 },
    evidence,
  })),
};
const POOR: SecurityRuleLimits = {
  ...FULL,
  families: { taken: [4], evidence },
  protocols: { named: ['tcp', 'udp'], any: false, numbers: false, evidence },
  remotes: { groups: false, open: false, evidence },
  icmpSwitch: { opens: ICMP, evidence },
  initialRules: { rules: [], evidence },
  groupsPerServer: { maximum: 1, evidence },
};
const CLOUDS = { full: FULL, mailBlocked: MAIL_BLOCKED, poor: POOR };

const rules = fc.array(anyRule, { maxLength: 5 });
const packets = fc.array(anyPacket, { minLength: 60, maxLength: 60 });

describe('rules that a cloud can say', () => {
  it('stay exactly as they are', () => {
    fc.assert(
      fc.property(rules, (wanted) => {
        const first = translateRules(wanted, FULL);
        expect(first).toMatchObject({ verdict: 'exact', differences: [], warnings: [] });
        expect(translateRules(first.rules, FULL).rules).toEqual(first.rules);
      }),
    );
  });

  it('are told apart from those that a new group has by itself', () => {
    const [ipv4] = EGRESS;
    expect(translateRules([INGRESS_WEB, ...(ipv4 === undefined ? [] : [ipv4])], FULL)).toMatchObject({ add: [INGRESS_WEB], remove: EGRESS.slice(1) });
    expect(translateRules([], FULL)).toMatchObject({ add: [], remove: EGRESS, verdict: 'exact' });
  });

  it('are written once, whatever their descriptions', () => {
    expect(translateRules([INGRESS_WEB, { ...INGRESS_WEB, description: 'again' }], FULL).rules).toHaveLength(1);
  });
});

describe('rules on a cloud that says less', () => {
  it('give the CIDR of everything where a remote is needed', () => {
    expect(translateRules([INGRESS_WEB], POOR)).toMatchObject({
      verdict: 'exact',
      rules: [{ ...INGRESS_WEB, remote: { kind: 'cidr', cidr: '0.0.0.0/0' } }],
      icmpSwitch: false,
    });
  });

  it('lose other families, groups and protocols, each with a warning', () => {
    const lost: readonly SecurityRule[] = [
      { ...INGRESS_WEB, family: 6 },
      { ...INGRESS_WEB, remote: { kind: 'group', groupId: 'web' } },
      { ...ANY, protocol: 47 },
    ];
    const { verdict, rules: kept, warnings } = translateRules(lost, POOR);
    expect({ verdict, kept }).toEqual({ verdict: 'narrower', kept: [] });
    expect(warnings.map(({ subject, type }) => [subject, type])).toEqual([0, 1, 2].map((index) => [`rules[${index}]`, 'unsupported']));
  });

  it('write a rule for all protocols for those that there are', () => {
    const { verdict, rules: kept, warnings } = translateRules([ANY], POOR);
    expect(kept.map(({ protocol }) => protocol)).toEqual(['tcp', 'udp']);
    expect({ verdict, types: warnings.map(({ type }) => type) }).toEqual({ verdict: 'narrower', types: ['lossy'] });
  });

  it('leave out a port that the platform blocks', () => {
    const smtp = { ...INGRESS_WEB, direction: 'egress', portFrom: 1, portTo: 100 } as const;
    const { verdict, rules: kept } = translateRules([smtp], MAIL_BLOCKED);
    expect(kept.map(({ portFrom, portTo }) => [portFrom, portTo])).toEqual([
      [1, 24],
      [26, 100],
    ]);
    expect(verdict).toBe('narrower');
    expect(translateRules(EGRESS, MAIL_BLOCKED)).toMatchObject({
      verdict: 'narrower',
      rules: EGRESS,
      differences: [{ kind: 'missing', whole: false, detail: 'egress IPv4 tcp 25 to anywhere' }, {}],
      warnings: [{ type: 'compatibility' }, { type: 'compatibility' }],
    });
  });
});

describe('the ICMP switch of a group', () => {
  const ping: SecurityRule = { ...ANY, protocol: 'icmp', portFrom: 8, portTo: 0 };

  it('is on when all that it may open was asked for', () => {
    expect(translateRules(ICMP, POOR)).toMatchObject({ icmpSwitch: true, verdict: 'exact', rules: [] });
  });

  it('stays off when it would open more, unless the caller prefers that', () => {
    expect(translateRules([ping], POOR)).toMatchObject({ icmpSwitch: false, verdict: 'narrower', warnings: [{ type: 'unsupported' }] });
    expect(translateRules([ping], POOR, { prefer: 'wider' })).toMatchObject({
      icmpSwitch: true,
      verdict: 'wider',
      warnings: [{ type: 'compatibility' }],
    });
    expect(translateRules([INGRESS_WEB], POOR, { prefer: 'wider' })).toMatchObject({ icmpSwitch: false, verdict: 'exact' });
  });
});

describe.each(Object.entries(CLOUDS))('every translation (%s)', (_name, limits) => {
  it('is what it says, packet by packet, and never wider unless asked', () => {
    fc.assert(
      fc.property(rules, packets, fc.constantFrom('narrower' as const, 'wider' as const), (wanted, looked, prefer) => {
        const { rules: kept, icmpSwitch, verdict, warnings } = translateRules(wanted, limits, { prefer });
        const blocked = limits.blocked.map(({ rule }) => rule);
        const got = [...kept, ...(icmpSwitch === true ? ICMP : [])];
        const seen = looked.map((packet) => [letsThrough(wanted, packet), letsThrough(got, packet) && !letsThrough(blocked, packet)] as const);
        const extra = seen.some(([asked, allowed]) => allowed && !asked);
        const missing = seen.some(([asked, allowed]) => asked && !allowed);
        expect({ extra: extra && verdict !== 'wider', missing: missing && verdict === 'exact' }).toEqual({ extra: false, missing: false });
        expect(verdict === 'wider' && prefer === 'narrower').toBe(false);
        expect(verdict === 'exact' || warnings.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the groups of one server', () => {
  const set = (name: string) => ({ name, description: null, rules: [{ ...INGRESS_WEB, description: name }] });

  it('stay apart where the cloud takes several, and become one where it takes one', () => {
    expect(combineRuleSets([set('web'), set('db')], FULL)).toEqual({ sets: [set('web'), set('db')], warnings: [] });
    expect(combineRuleSets([set('web'), set('db')], POOR)).toMatchObject({
      sets: [{ name: 'web+db', rules: [{ description: 'web' }, { description: 'db' }] }],
      warnings: [{ type: 'compatibility', subject: 'securityGroups' }],
    });
  });
});
