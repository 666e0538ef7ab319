import { invalidArgument } from '@isobar/core';

const AMOUNT = /^(\d{1,12}(?:\.\d{1,6})?) ?([a-z]+)$/;

/** Units by their lower-case names: how they are written, and how many of the smallest they are. */
type Units = Readonly<Record<string, { readonly name: string; readonly size: number }>>;

const BYTES: Units = {
  mib: { name: 'MiB', size: 2 ** 20 },
  gib: { name: 'GiB', size: 2 ** 30 },
  tib: { name: 'TiB', size: 2 ** 40 },
  mb: { name: 'MB', size: 1e6 },
  gb: { name: 'GB', size: 1e9 },
  tb: { name: 'TB', size: 1e12 },
};

const BITS_PER_SECOND: Units = {
  mbps: { name: 'Mbps', size: 1e6 },
  gbps: { name: 'Gbps', size: 1e9 },
};

/** A size in bytes; GiB are 2^30 of them, GB 10^9. @throws CloudError `invalid_argument` */
export function parseBytes(field: string, text: string): number {
  return parseAmount(field, text, BYTES, '8GiB');
}

/** A speed in bits a second. @throws CloudError `invalid_argument` */
export function parseBitsPerSecond(field: string, text: string): number {
  return parseAmount(field, text, BITS_PER_SECOND, '10Gbps');
}

/** A positive whole number. @throws CloudError `invalid_argument` */
export function parseCount(field: string, text: string): number {
  if (!/^\d{1,6}$/.test(text) || Number(text) === 0) throw invalidArgument(field, text, 'a whole number above 0');
  return Number(text);
}

function parseAmount(field: string, text: string, units: Units, example: string): number {
  const [, number, unit = ''] = AMOUNT.exec(text.trim().toLowerCase()) ?? [];
  const found = units[unit];
  if (found === undefined || Number(number) === 0) {
    const names = Object.values(units).map(({ name }) => name);
    throw invalidArgument(field, text, `a number above 0 with its unit, such as ${example}; units: ${names.join(', ')}`);
  }
  return Number(number) * found.size;
}
