import { invalidArgument } from '../../error/invalid-argument.ts';
import type { SecurityRule } from '../../resource/security-rule.ts';
import { allAddresses, formatCidr, parseCidr } from './packets/cidr.ts';
import { namedProtocol, protocolDetail, protocolNumber } from './packets/protocols.ts';

const LAST_PORT = 65_535;

/**
 * One form for rules that mean the same: protocols by name where they have one, all ports as null, the CIDR of everything
 * as any, no bits beyond a prefix. Port 0 is reserved and left out of ranges. Pure.
 * @param field such as `rules[0]`
 * @throws CloudError `invalid_argument` for ports, types, protocols or CIDRs that do not exist
 */
export function normalizeRule(rule: SecurityRule, field = 'rule'): SecurityRule {
  const number = protocolNumber(rule);
  if (number !== null && (!Number.isInteger(number) || number < 0 || number > 255))
    throw invalidArgument(`${field}.protocol`, rule.protocol, 'tcp, udp, icmp, ipv6-icmp, any or a number from 0 to 255');
  if (rule.protocol === 'ipv6-icmp' && rule.family === 4) throw invalidArgument(`${field}.protocol`, rule.protocol, 'icmp with IPv4');
  const protocol = namedProtocol(number, rule.family);
  return { ...rule, protocol, ...normalNumbers(rule, number, field), remote: normalRemote(rule, field) };
}

/** The same text for rules that mean the same. */
export function ruleKey(rule: SecurityRule): string {
  const { direction, family, protocol, portFrom, portTo, remote } = normalizeRule(rule);
  const whom = remote.kind === 'any' ? 'any' : remote.kind === 'cidr' ? remote.cidr : `group ${remote.groupId}`;
  return [direction, family, protocol, portFrom, portTo, whom].join(' ');
}

type Numbers = Pick<SecurityRule, 'portFrom' | 'portTo'>;

function normalNumbers({ family, portFrom, portTo }: SecurityRule, number: number | null, field: string): Numbers {
  const detail = number === null ? 'none' : protocolDetail(number, family);
  if (detail === 'ports') return normalPorts({ portFrom, portTo }, field);
  if (detail === 'none' && (portFrom !== null || portTo !== null))
    throw invalidArgument(`${field}.portFrom`, portFrom ?? portTo, 'nothing, since only tcp, udp and their like have ports');
  if (portFrom === null && portTo !== null) throw invalidArgument(`${field}.portTo`, portTo, 'an ICMP code only beside a type');
  for (const [name, value] of [['portFrom', portFrom] as const, ['portTo', portTo] as const])
    if (value !== null && !isWithin(value, 0, 255)) throw invalidArgument(`${field}.${name}`, value, 'an ICMP type or code from 0 to 255');
  return { portFrom, portTo };
}

function normalPorts({ portFrom, portTo }: Numbers, field: string): Numbers {
  if (portFrom === null && portTo === null) return { portFrom, portTo };
  if (portFrom === null || !isWithin(portFrom, 0, LAST_PORT)) throw invalidArgument(`${field}.portFrom`, portFrom, 'a port from 1 to 65535');
  if (portTo === null || !isWithin(portTo, Math.max(portFrom, 1), LAST_PORT))
    throw invalidArgument(`${field}.portTo`, portTo, `a port from ${Math.max(portFrom, 1)} to 65535`);
  const first = Math.max(portFrom, 1);
  return first === 1 && portTo === LAST_PORT ? { portFrom: null, portTo: null } : { portFrom: first, portTo };
}

function normalRemote({ family, remote }: SecurityRule, field: string): SecurityRule['remote'] {
  if (remote.kind !== 'cidr') return remote;
  const range = parseCidr(remote.cidr, family, `${field}.remote.cidr`);
  const all = allAddresses(family);
  return range.first === all.first && range.last === all.last ? { kind: 'any' } : { kind: 'cidr', cidr: formatCidr(range, family) };
}

function isWithin(value: number, first: number, last: number): boolean {
  return Number.isInteger(value) && value >= first && value <= last;
}
