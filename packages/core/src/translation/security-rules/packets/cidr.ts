import { invalidArgument } from '../../../error/invalid-argument.ts';

/** Addresses as numbers, both ends included. */
export interface AddressRange {
  readonly first: bigint;
  readonly last: bigint;
}

const BITS = { 4: 32, 6: 128 } as const;
const MAPPED_IPV4 = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/;

export function allAddresses(family: 4 | 6): AddressRange {
  return { first: 0n, last: (1n << BigInt(BITS[family])) - 1n };
}

/**
 * The addresses of a CIDR; an address alone is one. Bits beyond the prefix do not count.
 * @throws CloudError `invalid_argument` for what is no CIDR of that family
 */
export function parseCidr(cidr: string, family: 4 | 6, field = 'remote.cidr'): AddressRange {
  const [text = '', prefix, ...rest] = cidr.split('/');
  const address = family === 4 ? parseIpv4(text) : parseIpv6(text);
  const length = prefix === undefined ? BITS[family] : parseDecimal(prefix, BITS[family]);
  if (address === null || length === null || rest.length > 0) throw invalidArgument(field, cidr, `a CIDR of IPv${family}`);
  const size = 1n << BigInt(BITS[family] - length);
  const first = (address / size) * size;
  return { first, last: first + size - 1n };
}

/** The canonical text of a CIDR: without the bits beyond its prefix, always with a prefix. */
export function formatCidr({ first, last }: AddressRange, family: 4 | 6): string {
  const length = BITS[family] - (last - first + 1n).toString(2).length + 1;
  return `${formatAddress(first, family)}/${length}`;
}

/** A range in words, as a CIDR where it is one. */
export function formatRange(range: AddressRange, family: 4 | 6): string {
  const size = range.last - range.first + 1n;
  const isCidr = (size & (size - 1n)) === 0n && range.first % size === 0n;
  return isCidr ? formatCidr(range, family) : `${formatAddress(range.first, family)} to ${formatAddress(range.last, family)}`;
}

function parseIpv4(text: string): bigint | null {
  const parts = text.split('.').map((part) => parseDecimal(part, 255));
  if (parts.length !== 4) return null;
  return parts.reduce<bigint | null>((value, part) => (value === null || part === null ? null : value * 256n + BigInt(part)), 0n);
}

function parseIpv6(text: string): bigint | null {
  const mapped = MAPPED_IPV4.exec(text);
  if (mapped !== null) {
    const last = parseIpv4(mapped[2] ?? '');
    return last === null ? null : parseIpv6(`${mapped[1]}${(last >> 16n).toString(16)}:${(last & 0xffffn).toString(16)}`);
  }
  const halves = text.split('::');
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length > 2 || (halves.length === 2 ? missing < 1 : missing !== 0)) return null;
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...tail];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null;
  return groups.reduce((value, group) => value * 65_536n + BigInt(`0x${group}`), 0n);
}

function parseDecimal(text: string, maximum: number): number | null {
  return /^(?:0|[1-9]\d{0,2})$/.test(text) && Number(text) <= maximum ? Number(text) : null;
}

function formatAddress(address: bigint, family: 4 | 6): string {
  if (family === 4) return [24n, 16n, 8n, 0n].map((shift) => String((address >> shift) & 0xffn)).join('.');
  const groups = Array.from({ length: 8 }, (_, index) => ((address >> BigInt(112 - 16 * index)) & 0xffffn).toString(16)).join(':');
  // The longest run of zero groups is left out.
  const zeros = [...groups.matchAll(/\b0(?::0)+\b/g)].sort((a, b) => b[0].length - a[0].length)[0];
  if (zeros === undefined) return groups;
  const before = groups.slice(0, zeros.index).replace(/:$/, '');
  const after = groups.slice(zeros.index + zeros[0].length).replace(/^:/, '');
  return `${before}::${after}`;
}
