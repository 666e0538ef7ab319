import type { Claim, Effect, Facet } from '@isobar/core';
import { effectsFromEnvelope } from '@isobar/core';

import type { IwinvServer } from '../../server/server-mapper.ts';

type AnyEnvelope = { readonly [F in Facet]?: Claim<F> };
type Narrowing = { readonly [F in Facet]?: Partial<Claim<F>> | null };

/** Facets that are told item by item, and the items of a server. */
const ITEMS = {
  'addresses.private': (server) => addressesOf(server, 'private'),
  'addresses.public': (server) => addressesOf(server, 'public'),
  dataVolumes: (server) => server.volumes.map((volume) => `volumes/${volume.id}`),
} as const satisfies { readonly [F in Facet]?: (server: IwinvServer) => readonly string[] };

type ItemFacet = keyof typeof ITEMS;

const ITEM_FACETS = Object.keys(ITEMS) as readonly ItemFacet[];

/** The envelope as effects of this very server: addresses and volumes one by one, `none` where it has none. */
export function serverEffects(envelope: AnyEnvelope, server: IwinvServer, narrowing: Narrowing = {}): readonly Effect[] {
  const apart: Narrowing = { 'addresses.private': null, 'addresses.public': null, dataVolumes: null };
  return [...effectsFromEnvelope(envelope, { ...narrowing, ...apart }), ...ITEM_FACETS.flatMap((facet) => itemEffects(facet, envelope, server))];
}

function itemEffects(facet: ItemFacet, envelope: AnyEnvelope, server: IwinvServer): readonly Effect[] {
  const claim = envelope[facet];
  if (claim === undefined) return [];
  const items = ITEMS[facet](server);
  if (items.length === 0) return [{ facet, values: ['none'], evidence: claim.evidence }];
  const values = claim.values.filter((value) => value !== 'none');
  return items.map((item): Effect => Object.assign({ facet, item }, claim, { values }));
}

function addressesOf(server: IwinvServer, kind: 'private' | 'public'): readonly string[] {
  return server.addresses.filter((address) => address.kind === kind).map((address) => `addresses/${address.address}`);
}
