import type { SecurityRule } from '../../../resource/security-rule.ts';
import type { Box, Range } from './box.ts';
import { allAddresses, formatRange } from './cidr.ts';
import { namedProtocol, protocolDetail } from './protocols.ts';

const FULL = { ports: '1-65535', icmp: '0-255', none: '0' } as const;
const MOST = 4;

/** Boxes in words, those that differ only in the protocol together: `tcp 25 from anywhere`. At most four parts. */
export function boxesText(boxes: readonly Box[], { direction, family }: Pick<SecurityRule, 'direction' | 'family'>): string {
  const parts = new Map<string, string[]>();
  for (const box of boxes) {
    const [protocols, numbers, , addresses] = box;
    if (protocols === undefined || numbers === undefined || addresses === undefined) continue;
    const rest = `${numbersText(protocols, numbers, family)} ${direction === 'ingress' ? 'from' : 'to'} ${addressesText(addresses, family)}`;
    parts.set(rest, [...new Set([...(parts.get(rest) ?? []), protocolsText(protocols, family)])]);
  }
  const texts = [...parts].map(([rest, names]) => `${namesText(names)}${rest}`);
  const more = texts.length > MOST ? [`${texts.length - MOST} more`] : [];
  return [...texts.slice(0, MOST), ...more].join('; ');
}

/** Numbers only where there is one. */
function namesText(names: readonly string[]): string {
  const numbered = names.filter((name) => name.startsWith('protocol'));
  const others = numbered.length > 1 ? ['other protocols'] : numbered;
  return [...names.filter((name) => !numbered.includes(name)), ...others].join(', ');
}

function protocolsText([first, last]: Range, family: 4 | 6): string {
  if (first !== last) return `protocols ${first}-${last}`;
  const name = namedProtocol(Number(first), family);
  return typeof name === 'number' ? `protocol ${name}` : name;
}

function numbersText([protocol]: Range, numbers: Range, family: 4 | 6): string {
  const detail = protocolDetail(Number(protocol), family);
  const text = rangeText(numbers);
  return text === FULL[detail] ? '' : ` ${text}`;
}

function addressesText([first, last]: Range, family: 4 | 6): string {
  const all = allAddresses(family);
  return first === all.first && last === all.last ? 'anywhere' : formatRange({ first, last }, family);
}

function rangeText([first, last]: Range): string {
  return first === last ? String(first) : `${first}-${last}`;
}
