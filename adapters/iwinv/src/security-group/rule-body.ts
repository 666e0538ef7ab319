import type { SecurityRule } from '@isobar/core';

/** A rule in iwinv's words (SOURCES.md#iwinv-rule-enums, #iwinv-rule-ports, #iwinv-rule-cidr). */
export interface RuleBody {
  readonly bound: string;
  readonly protocol: string;
  readonly port: string;
  readonly ip: string;
  readonly title: string;
  readonly content?: string;
}

/** Pure. @param rule one that the translation gave: TCP or UDP over IPv4, to a CIDR */
export function toRuleBody({ direction, protocol, portFrom, portTo, remote, description }: SecurityRule): RuleBody {
  const [first, last] = [portFrom ?? 1, portTo ?? 65_535];
  const words = {
    bound: direction === 'ingress' ? 'IN' : 'OUT',
    protocol: String(protocol).toUpperCase(),
    port: first === last ? String(first) : `${first}-${last}`,
  };
  return {
    ...words,
    ip: remote.kind === 'cidr' ? remote.cidr : '0.0.0.0/0',
    title: ruleTitle(words),
    ...(description === null ? {} : { content: description }),
  };
}

/** A rule must have a title; ours says what it does, within 25 characters. */
export function ruleTitle({ bound, protocol, port }: Pick<RuleBody, 'bound' | 'protocol' | 'port'>): string {
  return `${bound} ${protocol} ${port}`;
}
