import { BYTES_PER_GIB, invalidArgument } from '@isobar/core';

import type { Usage } from '../cost/cost-estimate.ts';
import { parseBytes } from '../match/parse-amount.ts';

/** A usage as it is written on a command line or in a query; names of the flags without their dashes. */
export interface UsageFlags {
  readonly addresses?: string | undefined;
  /** A month, with its unit: `500GB`. */
  readonly traffic?: string | undefined;
  readonly hours?: string | undefined;
  /** With their units: `10GiB`. */
  readonly images?: string | undefined;
  readonly snapshots?: string | undefined;
}

const BYTES_PER_GB = 1e9;

/**
 * @param publicAddresses how many where the flag is left out; null: those that each server has
 * @throws CloudError `invalid_argument` for a flag that cannot be read
 */
export function parseUsage(flags: UsageFlags, publicAddresses: number | null): Usage {
  return {
    publicAddresses: flags.addresses === undefined ? publicAddresses : wholeNumber('--addresses', flags.addresses),
    trafficGb: sizeOf('--traffic', flags.traffic, BYTES_PER_GB),
    hoursRunning: flags.hours === undefined ? null : wholeNumber('--hours', flags.hours),
    imageGiB: sizeOf('--images', flags.images, BYTES_PER_GIB),
    snapshotGiB: sizeOf('--snapshots', flags.snapshots, BYTES_PER_GIB),
  };
}

function sizeOf(flag: string, text: string | undefined, bytes: number): number | null {
  return text === undefined ? null : parseBytes(flag, text) / bytes;
}

function wholeNumber(flag: string, text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw invalidArgument(flag, text, 'a whole number from 0');
  return Number(text);
}
