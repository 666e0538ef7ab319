import type { Native } from '@isobar/core';

/** iwinv's own words: the row as it came, without secrets, in the type of the contract document. */
export interface IwinvNative<Raw> extends Native {
  readonly provider: 'iwinv';
  readonly raw: Raw;
}

/** As those of a server's other parts (server/server-shapes.ts). */
const SHAPE: object = { provider: null, status: null, raw: null };

export function toNative<Raw>(status: string | null, raw: Raw): IwinvNative<Raw> {
  return { ...SHAPE, provider: 'iwinv', status, raw };
}
