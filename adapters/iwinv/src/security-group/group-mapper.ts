import type { SecurityGroup, SecurityGroupRule, SecurityRule } from '@isobar/core';
import { formatRef, isCloudError, normalizeRule } from '@isobar/core';

import { IWINV_SECURITY_RULES } from '../translation/iwinv-security-rules.ts';
import type { IwinvNative } from '../wire/iwinv-native.ts';
import { toNative } from '../wire/iwinv-native.ts';
import type { GroupDocument, GroupWire, RuleWire } from './group-wire.ts';
import { ruleTitle } from './rule-body.ts';

export type IwinvSecurityGroup = SecurityGroup<IwinvNative<GroupDocument>>;

const DIRECTIONS: ReadonlyMap<string, SecurityRule['direction']> = new Map([
  ['IN', 'ingress'],
  ['OUT', 'egress'],
] as const);
const PROTOCOLS: ReadonlyMap<string, SecurityRule['protocol']> = new Map([
  ['TCP', 'tcp'],
  ['UDP', 'udp'],
] as const);
const PORTS = /^(\d{1,5})(?:-(\d{1,5}))?$/;

/** Pure. @param rules null where they were not read */
export function toSecurityGroup(wire: GroupWire, rules: readonly RuleWire[] | null, cloud: string): IwinvSecurityGroup {
  const id = wire.firewall_id;
  return {
    ref: formatRef(cloud, id),
    cloud,
    id,
    name: wire.title ?? null,
    description: wire.content === null || wire.content === undefined ? null : unescapeOnce(wire.content),
    rules: rules === null ? null : [...rules.map(toGroupRule), ...icmpRules(wire)],
    serverIds: null,
    native: toNative(null, wire as unknown as GroupDocument),
  };
}

/** Pure. A rule in words that no document lists has no canonical form. */
function toGroupRule(wire: RuleWire): SecurityGroupRule {
  return { id: wire.rule_id, rule: toRule(wire), raw: wire };
}

function toRule({ bound, protocol, port, ip, title, content }: RuleWire): SecurityRule | null {
  const direction = DIRECTIONS.get(bound ?? '');
  const named = PROTOCOLS.get(protocol ?? '');
  const [, first, last = first] = PORTS.exec(port ?? '') ?? [];
  if (direction === undefined || named === undefined || first === undefined || typeof ip !== 'string') return null;
  const rule: SecurityRule = {
    direction,
    family: 4,
    protocol: named,
    portFrom: Number(first),
    portTo: Number(last),
    remote: { kind: 'cidr', cidr: ip },
    description: content ?? (title === ruleTitle({ bound: bound ?? '', protocol: protocol ?? '', port: port ?? '' }) ? null : (title ?? null)),
  };
  try {
    return normalizeRule(rule);
  } catch (error) {
    if (isCloudError(error)) return null;
    throw error;
  }
}

/** The ICMP flag as the rules that it presumably stands for; they have no id and cannot be deleted one by one (SOURCES.md#iwinv-icmp-flag-scope). */
function icmpRules({ icmp }: GroupWire): readonly SecurityGroupRule[] {
  if (icmp !== 'Y') return [];
  return (IWINV_SECURITY_RULES.icmpSwitch?.opens ?? []).map((rule) => ({ id: null, rule, raw: { icmp } }));
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#039;', "'"],
  ['&#39;', "'"],
]);

/** The content of a group comes back HTML-escaped once (SOURCES.md#iwinv-security-group-content-escaped). */
function unescapeOnce(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt|quot|#0?39);/g, (escaped) => ESCAPES.get(escaped) ?? escaped);
}
