import type { Claim, Facet, FacetValue } from '@isobar/core';

import { OWN_ACCOUNT, OWN_BOOKKEEPING, OWN_STATE_MACHINE } from '../memory-evidence.ts';

/** What the state machine does to a facet; several values where it depends on the server. */
export const machine = <F extends Facet>(...values: readonly FacetValue<F>[]): Claim<F> => ({ values, evidence: OWN_STATE_MACHINE });

/** What becomes of volumes and addresses. */
export const books = <F extends Facet>(...values: readonly FacetValue<F>[]): Claim<F> => ({ values, evidence: OWN_BOOKKEEPING });

/** What becomes of what the account keeps beside servers. */
export const account = <F extends Facet>(...values: readonly FacetValue<F>[]): Claim<F> => ({ values, evidence: OWN_ACCOUNT });

/** Facets that no verb but delete and recreate touches. */
export const UNTOUCHED = {
  identity: machine<'identity'>('kept'),
  dataVolumes: books<'dataVolumes'>('none', 'kept'),
  'addresses.private': books<'addresses.private'>('kept'),
  'addresses.public': books<'addresses.public'>('none'),
  'addresses.floating': books<'addresses.floating'>('none', 'kept'),
  'addresses.ipv6': books<'addresses.ipv6'>('none'),
  'addresses.mac': books<'addresses.mac'>('kept'),
} as const;
