import type { BillingFact, Money, Price } from '@isobar/core';
import type { UsedRate } from '@isobar/currency';

import type { TrafficPrice } from './rate-card.ts';

export type CostPartName = 'compute' | 'bootVolume' | 'dataVolume' | 'address' | 'traffic' | 'licence' | 'image' | 'snapshot';

/** The period that costs are told for. */
export type CostPeriod = 'hour' | 'month';

/** One line of a total. */
export interface CostPart {
  readonly part: CostPartName;
  /** Such as `100 GiB of standard`. */
  readonly what: string;
  readonly quantity: number;
  /** What the price is for; `whole` where it is for all of it. */
  readonly unit: 'server' | 'vcpu' | 'GiB' | 'GB' | 'address' | 'whole';
  /** As the provider or the book tells it, for one unit; null is not known, or that nothing is charged (the amount is 0 then). */
  readonly price: Price | TrafficPrice | null;
  /** In the asked currency and period; null where it is not known. */
  readonly amount: Money | null;
  readonly rate: UsedRate | null;
  /** How the price became the amount, such as `720 hours a month, as the cloud counts`; null where it is price times quantity. */
  readonly periodRule: string | null;
  /** Why the amount is not known; null where it is. */
  readonly unknown: string | null;
}

/** What else is asked of a server, or known of its use; what is null is not counted. */
export interface Usage {
  /** null: those that each server has. */
  readonly publicAddresses: number | null;
  /** Outgoing, in GB (10^9 bytes) a month. */
  readonly trafficGb: number | null;
  /** Hours a month that it runs; null is all of them. */
  readonly hoursRunning: number | null;
  /** Images and snapshots that are kept of it. */
  readonly imageGiB: number | null;
  readonly snapshotGiB: number | null;
}

/** What a server costs. */
export interface CostEstimate {
  readonly period: CostPeriod;
  readonly parts: readonly CostPart[];
  /** The sum of the known parts. `atLeast` where a part is not known; null where none is. */
  readonly total: { readonly money: Money; readonly atLeast: boolean } | null;
  /** Of the sum; parts that are taxed otherwise are not added, and make the total `atLeast`. */
  readonly tax: Price['tax'];
  /** The same while the server is stopped; null where it is not known what is charged then. */
  readonly whileStopped: { readonly money: Money; readonly atLeast: boolean } | null;
  /** Whether compute is charged then. */
  readonly computeWhileStopped: BillingFact<boolean>;
}
