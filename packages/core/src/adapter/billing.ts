import type { Evidence } from '../effect/evidence.ts';
import type { Price } from '../money/money.ts';
import type { ReadOptions } from '../paging/page.ts';

/** A fact about bills with its evidence; a value of null is not known. */
export interface BillingFact<Value> extends Evidence {
  readonly value: Value | null;
}

/** What a provider says of its bills, as data: the same for each account. */
export interface BillingRules {
  /** Whether compute is charged while a server is stopped. */
  readonly computeWhileStopped: BillingFact<boolean>;
  /** Whether volumes are charged while a server is stopped. */
  readonly storageWhileStopped: BillingFact<boolean>;
  /** Outgoing traffic without charge, in GB (10^9 bytes) a month. */
  readonly freeTrafficGb: BillingFact<number | 'unlimited'>;
  /** Hours in the month by which it makes prices per month of those per hour. */
  readonly hoursPerMonth: BillingFact<number>;
}

/** A server that does not exist yet, as far as its price depends on it. */
export interface QuoteRequest {
  readonly flavorId: string;
  /** The first one is the boot volume. `type` null is the cloud's default. */
  readonly volumes: readonly { readonly sizeGiB: number; readonly type: string | null }[];
  readonly publicAddresses: number;
}

/** What one part costs, whole (not for each GiB). No prices: the cloud was asked and does not know. */
export interface QuotedPart {
  readonly part: 'compute' | 'volume' | 'address';
  /** Type of the volume as the cloud names it; null for the other parts. */
  readonly type: string | null;
  readonly prices: readonly Price[];
}

/** Asks a cloud what servers would cost; reads only. Volumes of one type are one part. */
export interface PriceReader {
  quote(request: QuoteRequest, options: ReadOptions): Promise<readonly QuotedPart[]>;
}

/** Rules of a provider that tells nothing of its bills. @param evidence of that */
export function untoldBilling({ level, source }: Evidence): BillingRules {
  const untold = { value: null, level, source } as const;
  return { computeWhileStopped: untold, storageWhileStopped: untold, freeTrafficGb: untold, hoursPerMonth: untold };
}
