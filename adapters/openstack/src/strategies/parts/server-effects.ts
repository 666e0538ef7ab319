import type { AddressKind, Claim, Effect, Facet } from '@isobar/core';
import { effectsFromEnvelope } from '@isobar/core';

import type { ServerFacts } from '../../facts/openstack-facts.ts';
import { requireServer } from './require-server.ts';

type AnyEnvelope = { readonly [F in Facet]?: Claim<F> };
type Narrowing = { readonly [F in Facet]?: Partial<Claim<F>> | null };

/** Facets that are told item by item, and the items of a server. */
const ITEMS = {
  'addresses.private': (facts) => fours(facts, 'private'),
  'addresses.public': (facts) => fours(facts, 'public'),
  'addresses.floating': (facts) => fours(facts, 'floating'),
  'addresses.ipv6': (facts) => addresses(facts, ({ family }) => family === 6),
  dataVolumes: (facts) => facts.disks.filter(({ root }) => !root).map(({ id }) => `volumes/${id}`),
} as const satisfies { readonly [F in Facet]?: (facts: ServerFacts) => readonly string[] };

type ItemFacet = keyof typeof ITEMS;

const ITEM_FACETS = Object.keys(ITEMS) as readonly ItemFacet[];
const APART: Narrowing = Object.fromEntries(ITEM_FACETS.map((facet) => [facet, null]));

/** The envelope as effects of this very server: addresses and volumes one by one, `none` where it has none. */
export function serverEffects(envelope: AnyEnvelope, facts: ServerFacts, narrowing: Narrowing = {}): readonly Effect[] {
  return [...effectsFromEnvelope(envelope, { ...narrowing, ...APART }), ...ITEM_FACETS.flatMap((facet) => itemEffects(facet, envelope, facts))];
}

function itemEffects(facet: ItemFacet, envelope: AnyEnvelope, facts: ServerFacts): readonly Effect[] {
  const claim = envelope[facet];
  if (claim === undefined) return [];
  const items = ITEMS[facet](facts);
  if (items.length === 0) return [{ facet, values: ['none'], evidence: claim.evidence }];
  const values = claim.values.filter((value) => value !== 'none');
  return items.map((item): Effect => Object.assign({ facet, item }, claim, { values }));
}

function fours(facts: ServerFacts, kind: AddressKind): readonly string[] {
  return addresses(facts, (address) => address.kind === kind && address.family === 4);
}

function addresses(facts: ServerFacts, wanted: (address: { readonly kind: AddressKind; readonly family: 4 | 6 }) => boolean): readonly string[] {
  return requireServer(facts)
    .addresses.filter(wanted)
    .map(({ address }) => `addresses/${address}`);
}
