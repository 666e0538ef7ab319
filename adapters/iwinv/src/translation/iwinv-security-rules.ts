import type { SecurityRule, SecurityRuleLimits } from '@isobar/core';

import { EVIDENCE } from '../iwinv-evidence.ts';

const icmp = (direction: SecurityRule['direction']): SecurityRule => ({
  direction,
  family: 4,
  protocol: 'icmp',
  portFrom: null,
  portTo: null,
  remote: { kind: 'any' },
  description: null,
});

/**
 * TCP and UDP to IPv4 CIDRs, and one ICMP flag per group. What the flag opens nobody has measured: the widest reading is taken,
 * so that it is never set where it might open more than was asked for.
 */
export const IWINV_SECURITY_RULES: SecurityRuleLimits = {
  families: { taken: [4], evidence: EVIDENCE.ruleCidr },
  protocols: { named: ['tcp', 'udp'], any: false, numbers: false, evidence: EVIDENCE.ruleWords },
  remotes: { groups: false, open: false, evidence: EVIDENCE.ruleNoRemoteGroups },
  icmpSwitch: { opens: [icmp('ingress'), icmp('egress')], evidence: EVIDENCE.groupIcmpScope },
  blocked: [],
  initialRules: { rules: [], evidence: EVIDENCE.groupClosed },
  rulesLeftOut: 'none',
  groupsPerServer: { maximum: 1, evidence: EVIDENCE.groupAttachReplaces },
};
