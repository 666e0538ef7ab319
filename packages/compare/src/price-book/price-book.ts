import type { BillingRules, Money, Price } from '@isobar/core';

/** What a price is of. Of units: one vCPU, one GiB (2^30 bytes), one public address, one GB (10^9 bytes) going out, one licence. */
export type BookItem = 'flavor' | 'vcpu' | 'memoryGiB' | 'volumeGiB' | 'imageGiB' | 'snapshotGiB' | 'address' | 'trafficGb' | 'licence';

/** One price of a book for the days on which it holds. */
export interface BookPrice {
  readonly item: BookItem;
  /** Flavor (id or name), volume type (`default` is the cloud's own choice) or system; null for what there is one of. */
  readonly name: string | null;
  /** Exactly as it is written. */
  readonly money: Money;
  readonly per: Price['per'] | 'gb';
  readonly tax: Price['tax'];
  /** First and last day, UTC, `YYYY-MM-DD`; null is open. */
  readonly from: string | null;
  readonly until: string | null;
  /** `<file>#<entry>`, with the contract that was named before it. */
  readonly source: string;
  /** Where it stands, such as `prices.flavors.m1.small`. */
  readonly entry: string;
  /** Line of the file, from 1. */
  readonly line: number;
}

/** What a book says of the bills beside prices; what it leaves out is as the cloud has it. */
export interface BookBilling {
  readonly computeWhileStopped?: boolean | undefined;
  readonly storageWhileStopped?: boolean | undefined;
  readonly freeTrafficGb?: number | 'unlimited' | undefined;
  readonly hoursPerMonth?: number | undefined;
}

/** Prices of one cloud that the cloud itself does not tell: a price list, or a contract. */
export interface PriceBook {
  readonly file: string;
  readonly cloud: string;
  readonly provider: string;
  /** null holds for all regions. */
  readonly region: string | null;
  /** ISO 4217. */
  readonly currency: string;
  readonly tax: Price['tax'];
  readonly billing: BookBilling;
  readonly prices: readonly BookPrice[];
  /** When the file was read, UTC. */
  readonly readAt: string;
  /** Lines of the members that say what the book is for. */
  readonly lines: { readonly cloud: number; readonly provider: number; readonly region: number };
}

/** The name of a book's price for volumes whose type nobody chose. */
export const DEFAULT_TYPE = 'default';

/** Members of a book's `billing`, each a fact of BillingRules. */
export const BILLING_MEMBERS = [
  'computeWhileStopped',
  'storageWhileStopped',
  'freeTrafficGb',
  'hoursPerMonth',
] as const satisfies readonly (keyof BillingRules & keyof BookBilling)[];

/** Whether a price holds on the day of `at`, a day or an instant. */
export function holdsAt({ from, until }: Pick<BookPrice, 'from' | 'until'>, at: string): boolean {
  const day = at.slice(0, 'YYYY-MM-DD'.length);
  return (from === null || from <= day) && (until === null || day <= until);
}
