import type { Evidence } from '../../effect/evidence.ts';
import type { SecurityRule } from '../../resource/security-rule.ts';

/** Packets that the platform never lets through, whatever the rules say. */
export interface BlockedTraffic {
  readonly rule: SecurityRule;
  readonly evidence: Evidence;
}

/** A switch of the whole group in place of ICMP rules, and all that it may let through when it is on. */
export interface IcmpSwitch {
  readonly opens: readonly SecurityRule[];
  readonly evidence: Evidence;
}

/** What the security groups of a cloud can say. */
export interface SecurityRuleLimits {
  readonly families: { readonly taken: readonly SecurityRule['family'][]; readonly evidence: Evidence };
  readonly protocols: {
    /** By name; ICMP only where it has rules of its own. */
    readonly named: readonly ('tcp' | 'udp' | 'icmp' | 'ipv6-icmp')[];
    /** Whether one rule can mean all protocols. */
    readonly any: boolean;
    /** Whether a rule can give the number of any other protocol. */
    readonly numbers: boolean;
    readonly evidence: Evidence;
  };
  readonly remotes: {
    readonly groups: boolean;
    /** Whether a rule can leave the remote out; otherwise it gives the CIDR of all addresses. */
    readonly open: boolean;
    readonly evidence: Evidence;
  };
  readonly icmpSwitch: IcmpSwitch | null;
  readonly blocked: readonly BlockedTraffic[];
  /** Rules that a new group starts with, made without a list of rules; they can be deleted. */
  readonly initialRules: { readonly rules: readonly SecurityRule[]; readonly evidence: Evidence };
  /** What a create without a list of rules gives. An empty list is always none. */
  readonly rulesLeftOut: 'none' | 'initialRules' | 'unlisted defaults';
  /** How many groups a server or port has at most; null is no limit. */
  readonly groupsPerServer: { readonly maximum: number | null; readonly evidence: Evidence };
}
