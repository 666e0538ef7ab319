import type { Flavor, QuotedPart } from '@isobar/core';
import type { ReferenceRates } from '@isobar/currency';

import type { CostPeriod, Usage } from './cost-estimate.ts';

/** What has to be paid for, beside what the usage adds. */
export interface CostNeed {
  readonly flavor: Pick<Flavor, 'id' | 'name' | 'vcpus' | 'memoryMiB'>;
  /** Boot volume beside the flavor; null where it boots from a disk of its own. */
  readonly bootVolume: NeededVolume | null;
  readonly dataVolumes: readonly NeededVolume[];
  readonly usage: Usage & { readonly publicAddresses: number };
  readonly osType: 'linux' | 'windows' | null;
  /** What the cloud asks for just these volumes and addresses, whole; stands in where the rate card tells nothing. */
  readonly quoted?: readonly QuotedPart[] | undefined;
}

export interface NeededVolume {
  /** null: there is one, and the cloud does not tell its size. */
  readonly sizeGiB: number | null;
  /** null is the default type. */
  readonly type: string | null;
}

export interface CostOptions {
  readonly period: CostPeriod;
  /** ISO 4217. */
  readonly currency: string;
  readonly rates: ReferenceRates;
  /** `YYYY-MM-DD`: the day of the answer, by which rates are stale or not. */
  readonly today: string;
}
