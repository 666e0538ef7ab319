import type { Money } from '../money/money.ts';
import type { Native, Resource } from './native.ts';

/** What an account was or will be charged for a period. */
export interface Bill<N extends Native = Native> extends Resource<N> {
  readonly state: 'open' | 'issued' | 'paid' | 'overdue' | 'unknown';
  /** UTC instants. */
  readonly from: string | null;
  readonly until: string | null;
  readonly total: Money | null;
  readonly lines: readonly BillLine[];
}

export interface BillLine {
  readonly subject: string;
  readonly resourceId: string | null;
  readonly amount: Money | null;
}
