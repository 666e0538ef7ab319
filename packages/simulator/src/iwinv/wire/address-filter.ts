import { WireFault } from '../../kernel/wire.ts';
import type { Instance } from '../domain.ts';
import { WIRE_ERRORS, toErrorReply } from './error-table.ts';
import type { Filter } from './filters.ts';

interface Block {
  readonly base: number;
  readonly mask: number;
}

/** `ip=`: addresses or CIDR blocks, matched with the public and the private address. */
export function hasAddress(query: URLSearchParams): Filter<Instance> {
  const wanted = (query.get('ip') ?? '').split(',').filter((value) => value !== '');
  if (wanted.length === 0) return undefined;
  const blocks = wanted.map(parseBlock);
  return ({ publicAddress, privateAddress }) =>
    [publicAddress, privateAddress].some((address) => {
      const { base } = parseBlock(address);
      return blocks.some((block) => (base & block.mask) === (block.base & block.mask));
    });
}

function parseBlock(text: string): Block {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/u.exec(text);
  const octets = match?.slice(1, 5).map(Number) ?? [];
  const bits = Number(match?.[5] ?? 32);
  if (match === null || bits > 32 || octets.some((octet) => octet > 255)) {
    throw new WireFault(toErrorReply(WIRE_ERRORS.badParameter));
  }
  const base = octets.reduce((sum, octet) => (sum << 8) | octet, 0);
  // A shift by 32 would be a shift by 0.
  return { base, mask: bits === 0 ? 0 : -1 << (32 - bits) };
}
