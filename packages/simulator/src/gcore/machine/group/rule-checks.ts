import { refuseInvalid } from '../../gcore-refusal.ts';
import type { RuleContent } from '../../model/network.ts';
import type { Scope } from '../../model/scope.ts';
import type { GcoreState } from '../state/gcore-state.ts';

const WITH_PORTS = new Set(['tcp', 'udp', 'sctp', 'dccp', 'udplite']);
const BLOCKED_PORT = 25;

/** What a rule may not be, each with the text of its refusal. The first two were recorded; the others are Neutron's. */
const MISFITS: readonly (readonly [(rule: RuleContent) => boolean, string])[] = [
  [(rule) => rule.protocol === 'icmp' && rule.etherType === 'IPv6', "Protocol 'icmp' is not valid for IPv6, use 'ipv6-icmp'"],
  [opensBlockedPort, `Egress port ${BLOCKED_PORT} is blocked and can not be opened`],
  [(rule) => hasPorts(rule) && !WITH_PORTS.has(rule.protocol ?? '') && !isIcmp(rule), 'Port range needs a protocol with ports'],
  [(rule) => (rule.portMin ?? 0) > (rule.portMax ?? Infinity), 'port_range_min must not be greater than port_range_max'],
  [(rule) => hasPorts(rule) && rule.portMin === null, 'port_range_min is required with port_range_max'],
  [(rule) => rule.remotePrefix !== null && rule.remoteGroupId !== null, 'Only one of remote_ip_prefix and remote_group_id can be given'],
  [mixesVersions, 'remote_ip_prefix and ethertype are of different IP versions'],
];

/** Throws the platform's 400 for a rule that it does not take, and 404 for an unknown remote group. */
export function requireRules(state: GcoreState, scope: Scope, rules: readonly RuleContent[]): void {
  for (const rule of rules) {
    const misfit = MISFITS.find(([isWrong]) => isWrong(rule));
    if (misfit !== undefined) throw refuseInvalid(misfit[1]);
    if (rule.remoteGroupId !== null) state.securityGroups.require(scope, rule.remoteGroupId);
  }
}

const hasPorts = (rule: RuleContent): boolean => rule.portMin !== null || rule.portMax !== null;
/** ICMP keeps its type and code there. */
const isIcmp = (rule: RuleContent): boolean => rule.protocol === 'icmp' || rule.protocol === 'ipv6-icmp';

/** A rule for all protocols (`null`) passes: it is the documented way to say so. */
function opensBlockedPort(rule: RuleContent): boolean {
  if (rule.direction !== 'egress' || rule.protocol !== 'tcp') return false;
  return (rule.portMin ?? 1) <= BLOCKED_PORT && BLOCKED_PORT <= (rule.portMax ?? 65_535);
}

function mixesVersions({ remotePrefix, etherType }: RuleContent): boolean {
  if (remotePrefix === null || etherType === null) return false;
  return (etherType === 'IPv6') !== remotePrefix.includes(':');
}
