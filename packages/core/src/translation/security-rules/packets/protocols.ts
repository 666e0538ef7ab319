import type { SecurityRule } from '../../../resource/security-rule.ts';

const MAXIMUM_PROTOCOL = 255;
const NAMED = new Map<SecurityRule['protocol'], number>([
  ['icmp', 1],
  ['tcp', 6],
  ['udp', 17],
  ['ipv6-icmp', 58],
]);

/** TCP, UDP, DCCP, SCTP, UDP-Lite. */
const WITH_PORTS: ReadonlySet<number> = new Set([6, 17, 33, 132, 136]);
const ICMP_OF_FAMILY = { 4: 1, 6: 58 } as const;

/** What the two numbers of a rule mean for a protocol: ports, type and code, or nothing. */
export type ProtocolDetail = 'ports' | 'icmp' | 'none';

/** A run of protocol numbers that are alike. */
export interface ProtocolSpan {
  readonly first: number;
  readonly last: number;
  readonly detail: ProtocolDetail;
}

/** The IANA number; null for any. `icmp` with IPv6 means ICMP for IPv6, as on Neutron (SOURCES.md#neutron-rule-protocols). */
export function protocolNumber({ protocol, family }: Pick<SecurityRule, 'protocol' | 'family'>): number | null {
  if (protocol === 'any') return null;
  if (protocol === 'icmp') return ICMP_OF_FAMILY[family];
  return typeof protocol === 'number' ? protocol : (NAMED.get(protocol) ?? null);
}

/** The protocol under the name that it has here, or its number. Pure. */
export function namedProtocol(number: number | null, family: 4 | 6): SecurityRule['protocol'] {
  if (number === null) return 'any';
  const name = [...NAMED].find(([, value]) => value === number)?.[0] ?? number;
  const foreign = (name === 'icmp' && family === 6) || (name === 'ipv6-icmp' && family === 4);
  return foreign ? number : name;
}

export function protocolDetail(number: number, family: 4 | 6): ProtocolDetail {
  if (WITH_PORTS.has(number)) return 'ports';
  return number === ICMP_OF_FAMILY[family] ? 'icmp' : 'none';
}

/** All protocol numbers of a family in as few runs as they differ. */
export function protocolSpans(family: 4 | 6): readonly ProtocolSpan[] {
  const spans: ProtocolSpan[] = [];
  for (let number = 0; number <= MAXIMUM_PROTOCOL; number += 1) {
    const detail = protocolDetail(number, family);
    const before = spans.at(-1);
    if (detail === 'none' && before?.detail === 'none') spans[spans.length - 1] = { ...before, last: number };
    else spans.push({ first: number, last: number, detail });
  }
  return spans;
}
