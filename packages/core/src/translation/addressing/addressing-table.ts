import type { AddressIntent } from '../../action/address-intent.ts';
import type { Evidence } from '../../effect/evidence.ts';

/** Everything that an intent can ask for; a field with few values is asked value by value. */
export const ADDRESS_WISHES = [
  'network',
  'address',
  'macAddress',
  'allowedPairs',
  'portSecurity',
  'family 4',
  'family 6',
  'family dual',
  'public none',
  'public auto',
  'public floating',
  'public reserved',
] as const;

export type AddressWish = (typeof ADDRESS_WISHES)[number];

/** How a cloud carries a wish, or what becomes of it. */
export type WishRow =
  | { readonly carried: true; readonly wording: string; readonly evidence: Evidence }
  | { readonly carried: false; readonly reason: string; readonly instead?: Partial<AddressIntent>; readonly evidence: Evidence };

export interface AddressingTable {
  readonly wishes: Readonly<Record<AddressWish, WishRow>>;
  /** How many interfaces a server can be born with; null is no limit. */
  readonly interfaces: { readonly maximum: number | null; readonly evidence: Evidence };
}
