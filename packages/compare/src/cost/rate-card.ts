import type { BillingRules, Price } from '@isobar/core';

/** All that is known of the prices of one cloud, of its own answers and of a price book, which goes before. null is not known. */
export interface RateCard {
  readonly cloud: string;
  /** The region or zone that it holds for, where that is known. */
  readonly region: string | null;
  readonly billing: BillingRules;
  /** Prices of a flavor as a whole; without one a flavor costs its vCPUs and its memory. */
  readonly flavor: (flavorId: string) => readonly Price[];
  readonly perVcpu: readonly Price[];
  readonly perMemoryGiB: readonly Price[];
  /** Of one GiB; `type` null is the default type. */
  readonly perVolumeGiB: (type: string | null) => readonly Price[];
  readonly perImageGiB: readonly Price[];
  readonly perSnapshotGiB: readonly Price[];
  /** Of one public address. */
  readonly perAddress: readonly Price[];
  /** Of one GB (10^9 bytes) going out, beyond what is free; `per` is `gb`. */
  readonly perTrafficGb: TrafficPrice | null;
  /** Of the licence of a system, for one server. */
  readonly licence: (osType: 'linux' | 'windows') => readonly Price[];
}

/** Traffic is not charged by time. */
export interface TrafficPrice extends Omit<Price, 'per'> {
  readonly per: 'gb';
}
