import type { Evidence } from '../../effect/evidence.ts';
import type { Warning } from '../../warning/warning.ts';

export type RuleDirection = 'ingress' | 'egress';
export type RuleFamily = 4 | 6;

/** A number is that of IANA, 0 to 255. */
export type RuleProtocol = 'tcp' | 'udp' | 'icmp' | 'ipv6-icmp' | 'any' | number;

export type RuleRemote = 'any' | { readonly cidr: string } | { readonly group: string };

/** What is let through. There are no rules that deny: what no rule names is not let through. */
export interface SecurityRule {
  readonly direction: RuleDirection;
  readonly family: RuleFamily;
  readonly protocol: RuleProtocol;
  /** The first port, from 1; the type for ICMP. Null is all of them. Port 0 is reserved and not told apart from no port. */
  readonly portFrom: number | null;
  /** The last port; the code for ICMP. */
  readonly portTo: number | null;
  readonly remote: RuleRemote;
  readonly description: string | null;
}

export interface SecurityRuleSet {
  readonly name: string;
  readonly description: string | null;
  readonly rules: readonly SecurityRule[];
}

/** `wider`: it lets through something that was not asked for; it may miss something as well. */
export type RuleVerdict = 'exact' | 'narrower' | 'wider';

export interface RuleDifference {
  /** `missing`: asked for and not let through there. `extra`: let through there and not asked for. */
  readonly kind: 'missing' | 'extra';
  readonly rule: SecurityRule;
  /** Whether it concerns all packets of the rule. */
  readonly whole: boolean;
  /** Which packets, in words. */
  readonly detail: string;
}

/** Packets that the platform never lets through, whatever the rules say. */
export interface BlockedTraffic {
  readonly rule: SecurityRule;
  readonly evidence: Evidence;
}

/** What a cloud's security groups can say. */
export interface SecurityRuleLimits {
  readonly families: readonly RuleFamily[];
  /** Protocols by name. ICMP is named here only where it has rules of its own. */
  readonly protocols: readonly ('tcp' | 'udp' | 'icmp' | 'ipv6-icmp')[];
  readonly anyProtocol: boolean;
  readonly protocolNumbers: boolean;
  readonly remoteGroups: boolean;
  /** Whether a rule may leave the remote out; otherwise it is written as the CIDR of all addresses. */
  readonly openRemote: boolean;
  /** A switch of the whole group instead of ICMP rules, and all that it may let through when it is on. */
  readonly icmpSwitch: { readonly opens: readonly SecurityRule[]; readonly evidence: Evidence } | null;
  readonly blocked: readonly BlockedTraffic[];
  /** Rules that a new group has by itself; they can be deleted. */
  readonly initialRules: readonly SecurityRule[];
  /** What a create without a list of rules makes. An empty list is always none. */
  readonly rulesLeftOut: 'none' | 'initialRules' | 'defaults of the cloud';
  /** How many groups a server may have; null is no limit. */
  readonly groupsPerServer: number | null;
  readonly evidence: {
    readonly families: Evidence;
    readonly protocols: Evidence;
    readonly remoteGroups: Evidence;
    readonly initialRules: Evidence;
    readonly groupsPerServer: Evidence;
  };
}

export interface TranslatedRules {
  /** The rules to have there, in what the cloud can say. */
  readonly rules: readonly SecurityRule[];
  /** To be made in a new group, and to be deleted from it, given the rules that it starts with. */
  readonly add: readonly SecurityRule[];
  readonly remove: readonly SecurityRule[];
  /** How to set the ICMP switch of the group; null where there is none. */
  readonly icmpSwitch: boolean | null;
  readonly verdict: RuleVerdict;
  readonly differences: readonly RuleDifference[];
  readonly warnings: readonly Warning[];
}
