import type { SecurityRule, SecurityRuleLimits } from '@isobar/core';

import { EVIDENCE } from '../openstack-evidence.ts';

const egress = (family: SecurityRule['family']): SecurityRule => ({
  direction: 'egress',
  family,
  protocol: 'any',
  portFrom: null,
  portTo: null,
  remote: { kind: 'any' },
  description: null,
});

/** Neutron's rules are the canonical ones; a new group lets everything out (SOURCES.md#neutron-security-group-default-egress). */
export const OPENSTACK_SECURITY_RULES: SecurityRuleLimits = {
  families: { taken: [4, 6], evidence: EVIDENCE.ruleDefaultEgress },
  protocols: { named: ['tcp', 'udp', 'icmp', 'ipv6-icmp'], any: true, numbers: true, evidence: EVIDENCE.ruleProtocols },
  remotes: { groups: true, open: true, evidence: EVIDENCE.ruleRemotes },
  icmpSwitch: null,
  blocked: [],
  initialRules: { rules: [egress(4), egress(6)], evidence: EVIDENCE.ruleDefaultEgress },
  rulesLeftOut: 'initialRules',
  groupsPerServer: { maximum: null, evidence: EVIDENCE.portGroups },
};
