import type { Address, Claim, Effect } from '@isobar/core';

import type { GcoreFacts, GcorePort } from '../facts/gcore-facts.ts';
import { requireServer } from '../facts/gcore-facts.ts';
import { EVIDENCE } from '../gcore-evidence.ts';

export const ADDRESS_FACETS = ['addresses.private', 'addresses.public', 'addresses.floating', 'addresses.ipv6'] as const;

export type AddressFacet = (typeof ADDRESS_FACETS)[number];

/** What becomes of one address. The values are common to all address facets, but for `detached` of a floating one. */
export interface AddressClaim {
  readonly values: readonly ('kept' | 'changed' | 'lost')[] | readonly 'detached'[];
  readonly evidence: Claim<AddressFacet>['evidence'];
  readonly detail?: string;
}

/** One effect per address, and `none` for each kind that the server has none of. */
export function addressEffects(facts: GcoreFacts, claimOf: (facet: AddressFacet, port: GcorePort | null) => AddressClaim): readonly Effect[] {
  const { addresses } = requireServer(facts);
  return ADDRESS_FACETS.flatMap((facet): readonly Effect[] => {
    const concerned = addresses.filter((address) => facetOf(address) === facet);
    if (concerned.length === 0) return [{ facet, values: ['none'], evidence: EVIDENCE.addressesShown }];
    return concerned.map((address): Effect => {
      const port = facts.ports.find((candidate) => candidate.id === address.portId) ?? null;
      return { facet, item: `addresses/${address.address}`, ...claimOf(facet, port) };
    });
  });
}

function facetOf(address: Address): AddressFacet {
  if (address.kind === 'floating') return 'addresses.floating';
  return address.family === 6 ? 'addresses.ipv6' : `addresses.${address.kind}`;
}

/** The same value for every address facet of an envelope. */
export function addressEnvelope<const Value extends string>(claim: { readonly values: readonly Value[]; readonly evidence: Effect['evidence'] }) {
  return {
    'addresses.private': claim,
    'addresses.public': claim,
    'addresses.ipv6': claim,
  };
}
