const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const HEX = '0123456789abcdef';

/** Numbers in [0, 1); the same seed gives the same numbers (mulberry32). */
function createSeededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Makes ids that look like a cloud's and are the same in every run with the same seed. */
export interface IdSource {
  /** Version 4 layout, with dashes. */
  uuid(): string;
  hex(length: number): string;
  base62(length: number): string;
  /** A whole number from `least` to `most`, both included. */
  integer(least: number, most: number): number;
}

/** One source per cloud: `salt` keeps two clouds with one seed from sharing ids. */
export function createIdSource(seed: number, salt = ''): IdSource {
  const random = createSeededRandom(seed ^ hashText(salt));
  const integer = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const text = (alphabet: string, length: number): string => Array.from({ length }, () => alphabet.charAt(integer(0, alphabet.length - 1))).join('');
  const hex = (length: number): string => text(HEX, length);
  return {
    hex,
    integer,
    base62: (length) => text(BASE62, length),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${text('89ab', 1)}${hex(3)}-${hex(12)}`,
  };
}

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
