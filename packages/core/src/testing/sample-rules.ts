import * as fc from 'fast-check';

import type { SecurityRule } from '../resource/security-rule.ts';

export const INGRESS_WEB: SecurityRule = {
  direction: 'ingress',
  family: 4,
  protocol: 'tcp',
  portFrom: 443,
  portTo: 443,
  remote: { kind: 'any' },
  description: null,
};

/** One packet, for a judge that knows nothing of boxes. */
export interface Packet {
  readonly direction: 'ingress' | 'egress';
  readonly family: 4 | 6;
  readonly protocol: number;
  /** Port, or type of ICMP; without meaning for other protocols. */
  readonly first: number;
  /** Code of ICMP. */
  readonly second: number;
  readonly address: bigint;
  readonly groupId: string | null;
}

const NUMBERS: Readonly<Record<string, number>> = { tcp: 6, udp: 17, icmp: 1, 'ipv6-icmp': 58 };

/** Judges rule by rule, by the plain meaning of the fields. Knows the CIDRs of `anyRule` only. */
export function letsThrough(rules: readonly SecurityRule[], packet: Packet): boolean {
  return rules.some((rule) => rule.direction === packet.direction && rule.family === packet.family && isMeant(rule, packet));
}

function isMeant({ family, protocol, portFrom, portTo, remote }: SecurityRule, packet: Packet): boolean {
  const number = protocol === 'icmp' && family === 6 ? 58 : typeof protocol === 'string' ? NUMBERS[protocol] : protocol;
  if (protocol !== 'any' && number !== packet.protocol) return false;
  if (remote.kind === 'group' && remote.groupId !== packet.groupId) return false;
  if (remote.kind === 'cidr' && !CIDRS.some(({ cidr, from, to }) => cidr === remote.cidr && from <= packet.address && packet.address <= to))
    return false;
  if (packet.protocol === 6 || packet.protocol === 17) return (portFrom ?? 1) <= packet.first && packet.first <= (portTo ?? 65_535);
  const isIcmp = packet.protocol === (family === 4 ? 1 : 58);
  return !isIcmp || ((portFrom ?? packet.first) === packet.first && (portTo ?? packet.second) === packet.second);
}

const TEN = 10n << 24n;
const CIDRS = [
  { family: 4, cidr: '0.0.0.0/0', from: 0n, to: (1n << 32n) - 1n },
  { family: 4, cidr: '0.0.0.0/1', from: 0n, to: (1n << 31n) - 1n },
  { family: 4, cidr: '128.0.0.0/1', from: 1n << 31n, to: (1n << 32n) - 1n },
  { family: 4, cidr: '10.0.0.0/8', from: TEN, to: TEN + (1n << 24n) - 1n },
  { family: 4, cidr: '10.1.2.3/32', from: TEN + 0x01_02_03n, to: TEN + 0x01_02_03n },
  { family: 6, cidr: '::/0', from: 0n, to: (1n << 128n) - 1n },
  { family: 6, cidr: '2001:db8::/32', from: 0x2001_0db8n << 96n, to: (0x2001_0db9n << 96n) - 1n },
] as const;

const PORTS = [1, 22, 25, 80, 443, 65_535];
const TYPES = [0, 8, 255];
const GROUPS = ['web', 'db'];

const numbers = (protocol: SecurityRule['protocol']): fc.Arbitrary<Pick<SecurityRule, 'portFrom' | 'portTo'>> => {
  if (protocol === 'tcp' || protocol === 'udp') {
    const ports = fc.tuple(fc.constantFrom(...PORTS), fc.constantFrom(...PORTS));
    return fc.option(ports).map((pair) => ({ portFrom: pair === null ? null : Math.min(...pair), portTo: pair === null ? null : Math.max(...pair) }));
  }
  if (protocol === 'icmp' || protocol === 'ipv6-icmp') {
    const type = fc.constantFrom(...TYPES);
    return fc.tuple(fc.option(type), fc.option(type)).map(([portFrom, code]) => ({ portFrom, portTo: portFrom === null ? null : code }));
  }
  return fc.constant({ portFrom: null, portTo: null });
};

/** Rules from a small world, so that they often touch. */
export const anyRule: fc.Arbitrary<SecurityRule> = fc
  .record({
    direction: fc.constantFrom('ingress' as const, 'egress' as const),
    family: fc.constantFrom(4 as const, 6 as const),
    protocol: fc.constantFrom<SecurityRule['protocol']>('any', 'tcp', 'tcp', 'udp', 'icmp', 47),
  })
  .chain(({ direction, family, protocol: name }) => {
    const protocol = name === 'icmp' && family === 6 ? 'ipv6-icmp' : name;
    const cidrs = CIDRS.filter((one) => one.family === family).map(({ cidr }) => ({ kind: 'cidr' as const, cidr }));
    const remote = fc.oneof(
      fc.constant({ kind: 'any' as const }),
      fc.constantFrom(...cidrs),
      fc.constantFrom(...GROUPS).map((groupId) => ({ kind: 'group' as const, groupId })),
    );
    return fc.record({ remote, numbers: numbers(protocol) }).map((rest): SecurityRule => {
      return { direction, family, protocol, ...rest.numbers, remote: rest.remote, description: null };
    });
  });

/** Packets at and beside every edge of `anyRule`. */
export const anyPacket: fc.Arbitrary<Packet> = fc.constantFrom(4 as const, 6 as const).chain((family) => {
  const edges = CIDRS.filter((one) => one.family === family).flatMap(({ from, to }) => [from - 1n, from, to, to + 1n]);
  const last = family === 4 ? (1n << 32n) - 1n : (1n << 128n) - 1n;
  return fc
    .record({
      direction: fc.constantFrom('ingress' as const, 'egress' as const),
      family: fc.constant(family),
      protocol: fc.constantFrom(1, 6, 6, 17, 47, 50, 58),
      port: fc.constantFrom(...PORTS.flatMap((port) => [port - 1, port, port + 1]).filter((port) => port >= 1 && port <= 65_535)),
      type: fc.constantFrom(0, 1, 8, 9, 255),
      second: fc.constantFrom(0, 1, 8, 255),
      address: fc.constantFrom(...edges.filter((address) => address >= 0n && address <= last)),
      groupId: fc.option(fc.constantFrom(...GROUPS)),
    })
    .map(({ port, type, ...packet }): Packet => ({ ...packet, first: packet.protocol === 6 || packet.protocol === 17 ? port : type }));
});
