import type { Native } from '@isobar/core';

/** The platform's own words: the row as it came, in the type of the contract document. */
export interface GcoreNative<Raw> extends Native {
  readonly provider: 'gcore';
  readonly raw: Raw;
}

export function toNative<Raw>(status: string | null, raw: unknown): GcoreNative<Raw> {
  return { provider: 'gcore', status, raw: raw as Raw };
}
