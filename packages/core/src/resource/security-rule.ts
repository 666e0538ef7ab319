/** IP protocols that have a name of their own here; any other is its IANA number. */
export const NAMED_PROTOCOLS = ['any', 'tcp', 'udp', 'icmp', 'ipv6-icmp'] as const;

export type SecurityProtocol = (typeof NAMED_PROTOCOLS)[number] | number;

/** Whom a rule lets in, or whereto it lets out. */
export type SecurityRemote =
  | { readonly kind: 'any' }
  | { readonly kind: 'cidr'; readonly cidr: string }
  | { readonly kind: 'group'; readonly groupId: string };

/** One thing that is allowed; what no rule allows is refused. */
export interface SecurityRule {
  readonly direction: 'ingress' | 'egress';
  readonly family: 4 | 6;
  readonly protocol: SecurityProtocol;
  /** First and last port of tcp and udp; type and code of icmp. null: all. */
  readonly portFrom: number | null;
  readonly portTo: number | null;
  readonly remote: SecurityRemote;
  readonly description: string | null;
}
