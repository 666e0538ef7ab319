import type { Caller } from '../../model/identity.ts';
import type { CreateRuleRequest } from '../../model/network-requests.ts';
import type { NeutronSecurityGroup, SecurityGroupRule } from '../../model/network.ts';
import type { World } from '../world.ts';
import { badRequest, conflict, notFound, touch } from './network-access.ts';
import { requireNetworkQuota } from './network-quota.ts';
import { listSecurityGroups, requireSecurityGroup } from './security-groups.ts';

export interface RuleOfGroup {
  readonly group: NeutronSecurityGroup;
  readonly rule: SecurityGroupRule;
}

/** Protocols that have ports, and those whose "ports" are a type and a code. */
const WITH_PORTS = ['tcp', 'udp', 'sctp', 'dccp', 'udplite', '6', '17', '132', '33', '136'];
const WITH_TYPES = ['icmp', 'ipv6-icmp', 'icmpv6', '1', '58'];
const ONLY_IPV6 = ['ipv6-encap', 'ipv6-frag', 'ipv6-icmp', 'icmpv6', 'ipv6-nonxt', 'ipv6-opts', 'ipv6-route', '41', '44', '58', '59', '60', '43'];
const OTHERS = ['ah', 'egp', 'esp', 'gre', 'hopopt', 'igmp', 'ip', 'ipip', 'ospf', 'pgm', 'rsvp', 'vrrp', 'any'];

/** The rules of the caller's groups. */
export function listRules(world: World, caller: Caller): readonly RuleOfGroup[] {
  return listSecurityGroups(world, caller).flatMap((group) => group.rules.map((rule) => ({ group, rule })));
}

/** Adds a rule that no rule of the group is equal to. */
export function createRule(world: World, caller: Caller, { securityGroupId, ...request }: CreateRuleRequest): RuleOfGroup {
  requireSensible(request);
  if (request.remoteGroupId !== null) requireSecurityGroup(world, caller, request.remoteGroupId);
  const group = requireSecurityGroup(world, caller, securityGroupId);
  requireNetworkQuota(world, group.projectId, 'security_group_rule');
  const equal = group.rules.find((rule) => meansTheSame(rule, request));
  if (equal !== undefined) {
    throw conflict('SecurityGroupRuleExists', `Security group rule already exists. Rule id is ${equal.id}.`);
  }
  const now = world.clock.now();
  const rule: SecurityGroupRule = { ...request, id: world.ids.uuid(), createdAt: now };
  group.rules = [...group.rules, rule];
  touch(group, now);
  return { group, rule };
}

/** Throws `SecurityGroupRuleNotFound`. */
export function deleteRule(world: World, caller: Caller, id: string): void {
  const found = listRules(world, caller).find(({ rule }) => rule.id === id);
  if (found === undefined) throw notFound('SecurityGroupRuleNotFound', `Security group rule ${id} does not exist`);
  found.group.rules = found.group.rules.filter((rule) => rule.id !== id);
  touch(found.group, world.clock.now());
}

type RuleRequest = Omit<CreateRuleRequest, 'securityGroupId'>;

function requireSensible({ protocol, portMinimum, portMaximum, etherType, remoteCidr, remoteGroupId }: RuleRequest): void {
  const name = protocol?.toLowerCase() ?? null;
  if (name !== null && !isProtocol(name)) {
    const text = `Security group rule protocol ${name} not supported. Only protocol values [${[...WITH_PORTS, ...WITH_TYPES, ...OTHERS].join(', ')}] and integer representations [0 to 255] are supported.`;
    throw badRequest('SecurityGroupRuleInvalidProtocol', text);
  }
  if (portMinimum !== null || portMaximum !== null) requirePorts(name, portMinimum, portMaximum);
  if (name !== null && ONLY_IPV6.includes(name) && etherType === 'IPv4') {
    throw badRequest('SecurityGroupEthertypeConflictWithProtocol', `Invalid ethertype ${etherType} for protocol ${name}.`);
  }
  if (remoteCidr !== null && remoteCidr.includes(':') !== (etherType === 'IPv6')) {
    throw badRequest('SecurityGroupRuleParameterConflict', `Conflicting value ethertype ${etherType} for CIDR ${remoteCidr}`);
  }
  if (remoteCidr === null || remoteGroupId === null) return;
  const text = 'Only one of remote_ip_prefix or remote_group_id or remote_address_group_id may be provided.';
  throw badRequest('SecurityGroupMultipleRemoteEntites', text);
}

function requirePorts(protocol: string | null, minimum: number | null, maximum: number | null): void {
  if (protocol === null) {
    throw badRequest('SecurityGroupProtocolRequiredWithPorts', 'Must also specify protocol if port range is given.');
  }
  if (WITH_PORTS.includes(protocol)) {
    if (minimum === 0 || maximum === 0) throw badRequest('SecurityGroupInvalidPortValue', 'Invalid value for port 0');
    if (minimum !== null && maximum !== null && minimum <= maximum) return;
    throw badRequest('SecurityGroupInvalidPortRange', 'For TCP/UDP protocols, port_range_min must be <= port_range_max');
  }
  if (!WITH_TYPES.includes(protocol)) {
    const text = `Ports cannot be specified for protocol ${protocol}. Ports are only supported for TCP, UDP, UDPLITE, SCTP, DCCP.`;
    throw badRequest('SecurityGroupInvalidProtocolForPort', text);
  }
  if (minimum !== null) return;
  const text = `ICMP code (port-range-max) ${maximum} is provided but ICMP type (port-range-min) is missing.`;
  throw badRequest('SecurityGroupMissingIcmpType', text);
}

function isProtocol(name: string): boolean {
  if ([...WITH_PORTS, ...WITH_TYPES, ...ONLY_IPV6, ...OTHERS].includes(name)) return true;
  return /^\d+$/u.test(name) && Number(name) <= 255;
}

/** Everything but name and description must be equal; `0.0.0.0/0` says the same as nothing. */
function meansTheSame(rule: SecurityGroupRule, request: RuleRequest): boolean {
  const fields = ['direction', 'etherType', 'protocol', 'portMinimum', 'portMaximum', 'remoteGroupId'] as const;
  return fields.every((field) => rule[field] === request[field]) && toRemote(rule) === toRemote(request);
}

function toRemote({ remoteCidr }: Pick<SecurityGroupRule, 'remoteCidr'>): string | null {
  return remoteCidr === '0.0.0.0/0' || remoteCidr === '::/0' ? null : remoteCidr;
}
