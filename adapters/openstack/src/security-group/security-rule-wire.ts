import type { JsonObject, SecurityProtocol, SecurityRule } from '@isobar/core';
import { z } from 'zod';

const text = z.string().nullish();
const number = z.number().nullish();

export const ruleWire = z.looseObject({
  id: z.string().min(1),
  security_group_id: text,
  direction: text,
  ethertype: text,
  // Texts always; old versions gave numbers.
  protocol: z.union([z.string(), z.number()]).nullish(),
  port_range_min: number,
  port_range_max: number,
  remote_ip_prefix: text,
  remote_group_id: text,
  remote_address_group_id: text,
  description: text,
});

export type RuleWire = z.output<typeof ruleWire>;

/** Neutron's names of protocols that have only a number here (SOURCES.md#neutron-rule-protocols; IANA). */
const NUMBERS: Readonly<Record<string, number>> = {
  ah: 51,
  dccp: 33,
  egp: 8,
  esp: 50,
  gre: 47,
  igmp: 2,
  ipip: 4,
  'ipv6-encap': 41,
  'ipv6-frag': 44,
  'ipv6-nonxt': 59,
  'ipv6-opts': 60,
  'ipv6-route': 43,
  ospf: 89,
  pgm: 113,
  rsvp: 46,
  sctp: 132,
  udplite: 136,
  vrrp: 112,
};

const NAMED: Readonly<Record<string, SecurityProtocol>> = {
  any: 'any',
  tcp: 'tcp',
  udp: 'udp',
  icmp: 'icmp',
  icmpv6: 'ipv6-icmp',
  'ipv6-icmp': 'ipv6-icmp',
};

/** The canonical rule; null for a remote group of addresses or a word that nobody knows. Pure. */
export function toRule(wire: RuleWire): SecurityRule | null {
  const { direction, ethertype } = wire;
  const protocol = toProtocol(wire.protocol);
  if ((direction !== 'ingress' && direction !== 'egress') || protocol === null || (wire.remote_address_group_id ?? null) !== null) return null;
  if (ethertype !== 'IPv4' && ethertype !== 'IPv6') return null;
  const family = ethertype === 'IPv4' ? 4 : 6;
  return {
    direction,
    family,
    protocol: protocol === 'icmp' && family === 6 ? 'ipv6-icmp' : protocol,
    portFrom: wire.port_range_min ?? null,
    portTo: wire.port_range_max ?? null,
    remote: toRemote(wire),
    description: wire.description || null,
  };
}

function toProtocol(wire: RuleWire['protocol']): SecurityProtocol | null {
  if (wire === null || wire === undefined) return 'any';
  const word = String(wire).toLowerCase();
  return NAMED[word] ?? NUMBERS[word] ?? (/^\d{1,3}$/.test(word) ? Number(word) : null);
}

function toRemote({ remote_ip_prefix: cidr, remote_group_id: groupId }: RuleWire): SecurityRule['remote'] {
  if (typeof groupId === 'string') return { kind: 'group', groupId };
  return typeof cidr === 'string' ? { kind: 'cidr', cidr } : { kind: 'any' };
}

/** Body of a rule, without its group (SOURCES.md#neutron-security-group-rule). Pure. */
export function toRuleBody({ direction, family, protocol, portFrom, portTo, remote, description }: SecurityRule): JsonObject {
  return {
    direction,
    ethertype: `IPv${family}`,
    protocol: protocol === 'any' ? null : String(protocol),
    port_range_min: portFrom,
    port_range_max: portTo,
    remote_ip_prefix: remote.kind === 'cidr' ? remote.cidr : null,
    remote_group_id: remote.kind === 'group' ? remote.groupId : null,
    ...(description === null ? {} : { description }),
  };
}
