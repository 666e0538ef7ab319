import type { SecurityRule } from '../../../resource/security-rule.ts';
import type { Box, Range } from './box.ts';
import { allAddresses, parseCidr } from './cidr.ts';
import { protocolNumber, protocolSpans } from './protocols.ts';
import type { ProtocolDetail } from './protocols.ts';

/** All packets of one direction and family. */
export type PacketSpace = `${SecurityRule['direction']} ${SecurityRule['family']}`;

/** The dimensions of a box, in order: protocol, port or ICMP type, ICMP code, address of the other side. */
export interface RuleBoxes {
  readonly space: PacketSpace;
  readonly boxes: readonly Box[];
  /** Whose members the rule means, whatever their addresses are; null where it means addresses. */
  readonly groupId: string | null;
}

/** Port 0 is reserved and never used: it is outside of what rules are about. */
const PORTS: Range = [1n, 65_535n];
const OCTET: Range = [0n, 255n];
const NOTHING: Range = [0n, 0n];

const DETAILS: Readonly<Record<ProtocolDetail, readonly [Range, Range]>> = {
  ports: [PORTS, NOTHING],
  icmp: [OCTET, OCTET],
  none: [NOTHING, NOTHING],
};

/** The packets that a normalized rule lets through, as disjoint boxes. Pure. */
export function toBoxes(rule: SecurityRule): RuleBoxes {
  const { direction, family, remote } = rule;
  const number = protocolNumber(rule);
  const { first, last } = remote.kind === 'cidr' ? parseCidr(remote.cidr, family) : allAddresses(family);
  const boxes = protocolSpans(family)
    .filter((span) => number === null || (span.first <= number && number <= span.last))
    .map((span): Box => {
      const protocols: Range = number === null ? [BigInt(span.first), BigInt(span.last)] : [BigInt(number), BigInt(number)];
      return [protocols, ...narrow(rule, span.detail), [first, last]];
    });
  return { space: `${direction} ${family}`, boxes, groupId: remote.kind === 'group' ? remote.groupId : null };
}

function narrow({ portFrom, portTo }: SecurityRule, detail: ProtocolDetail): readonly [Range, Range] {
  const [first, second] = DETAILS[detail];
  if (detail === 'none') return [first, second];
  if (detail === 'icmp') return [exactly(portFrom, first), exactly(portTo, second)];
  return [[BigInt(portFrom ?? 1), BigInt(portTo ?? 65_535)], second];
}

function exactly(value: number | null, range: Range): Range {
  return value === null ? range : [BigInt(value), BigInt(value)];
}
