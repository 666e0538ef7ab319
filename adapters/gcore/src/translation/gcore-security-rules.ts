import type { BlockedTraffic, SecurityRule, SecurityRuleLimits } from '@isobar/core';

import { EVIDENCE } from '../gcore-evidence.ts';

/** A rule that opens it is refused too (SOURCES.md#gcore-rule-egress-25). */
const mail = (family: SecurityRule['family']): BlockedTraffic => ({
  rule: { direction: 'egress', family, protocol: 'tcp', portFrom: 25, portTo: 25, remote: { kind: 'any' }, description: null },
  evidence: EVIDENCE.ruleEgress25,
});

/** Neutron's rules with two exceptions. A group is always made with a list of rules: left out, it would let much through. */
export const GCORE_SECURITY_RULES: SecurityRuleLimits = {
  families: { taken: [4, 6], evidence: EVIDENCE.ruleFields },
  protocols: { named: ['tcp', 'udp', 'icmp', 'ipv6-icmp'], any: true, numbers: true, evidence: EVIDENCE.ruleIcmpIpv6 },
  remotes: { groups: true, open: true, evidence: EVIDENCE.ruleFields },
  icmpSwitch: null,
  blocked: [mail(4), mail(6)],
  initialRules: { rules: [], evidence: EVIDENCE.rulesLeftOut },
  rulesLeftOut: 'unlisted defaults',
  groupsPerServer: { maximum: null, evidence: EVIDENCE.portGroups },
};
