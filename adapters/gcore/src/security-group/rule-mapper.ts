import type { SecurityGroupRule, SecurityProtocol, SecurityRemote, SecurityRule } from '@isobar/core';
import { normalizeRule, ruleKey } from '@isobar/core';

import type { RuleRow } from './security-group-wire.ts';

const DIRECTIONS: ReadonlyMap<string, SecurityRule['direction']> = new Map([
  ['ingress', 'ingress'],
  ['egress', 'egress'],
]);
const FAMILIES: ReadonlyMap<string, 4 | 6> = new Map([
  ['IPv4', 4],
  ['IPv6', 6],
]);
const PROTOCOLS: ReadonlyMap<string, SecurityProtocol> = new Map([
  ['any', 'any'],
  ['tcp', 'tcp'],
  ['udp', 'udp'],
  ['icmp', 'icmp'],
  ['ipv6-icmp', 'ipv6-icmp'],
]);
const ETHERTYPES = { 4: 'IPv4', 6: 'IPv6' } as const;

export function toGroupRule(row: RuleRow): SecurityGroupRule {
  return { id: row.id, rule: toRule(row), raw: row };
}

/** The canonical form; null where a word is not known: then `raw` alone says what it is. */
export function toRule(row: RuleRow): SecurityRule | null {
  const direction = DIRECTIONS.get(row.direction);
  const family = FAMILIES.get(row.ethertype ?? 'IPv4');
  const protocol = toProtocol(row.protocol ?? null);
  if (direction === undefined || family === undefined || protocol === null) return null;
  return {
    direction,
    family,
    protocol,
    portFrom: row.port_range_min ?? null,
    portTo: row.port_range_max ?? null,
    remote: toRemote(row),
    description: row.description === '' ? null : (row.description ?? null),
  };
}

/** Without a protocol: all of them. A number is IANA's. */
function toProtocol(word: string | null): SecurityProtocol | null {
  if (word === null) return 'any';
  return PROTOCOLS.get(word) ?? (/^\d{1,3}$/.test(word) ? Number(word) : null);
}

function toRemote(row: RuleRow): SecurityRemote {
  if (typeof row.remote_group_id === 'string') return { kind: 'group', groupId: row.remote_group_id };
  return typeof row.remote_ip_prefix === 'string' ? { kind: 'cidr', cidr: row.remote_ip_prefix } : { kind: 'any' };
}

/** A rule in the platform's words (SOURCES.md#gcore-rule-fields). */
export function toRuleBody(rule: SecurityRule): Readonly<Record<string, string | number>> {
  const { direction, family, protocol, portFrom, portTo, remote, description } = rule;
  return {
    direction,
    ethertype: ETHERTYPES[family],
    ...(protocol === 'any' ? {} : { protocol: String(protocol) }),
    ...(portFrom === null ? {} : { port_range_min: portFrom }),
    ...(portTo === null ? {} : { port_range_max: portTo }),
    ...(remote.kind === 'cidr' ? { remote_ip_prefix: remote.cidr } : {}),
    ...(remote.kind === 'group' ? { remote_group_id: remote.groupId } : {}),
    ...(description === null ? {} : { description }),
  };
}

/** Whether two rules let the same through; what is written about them does not matter. */
export function isSameRule(left: SecurityRule, right: SecurityRule): boolean {
  return ruleKey(normalizeRule(left)) === ruleKey(normalizeRule(right));
}
