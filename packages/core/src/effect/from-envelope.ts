import type { Claim, Effect } from './effect.ts';
import { FACETS } from './facet.ts';
import type { Facet } from './facet.ts';

type AnyEnvelope = { readonly [F in Facet]?: Claim<F> };
type Narrowing = { readonly [F in Facet]?: Partial<Claim<F>> | null };

/**
 * The envelope as effects of one server: what is known of this server narrows a claim,
 * and null leaves a facet to effects that are given item by item.
 */
export function effectsFromEnvelope(envelope: AnyEnvelope, narrowing: Narrowing = {}): readonly Effect[] {
  return FACETS.flatMap((facet) => {
    const claim = envelope[facet];
    const narrowed = narrowing[facet];
    if (claim === undefined || narrowed === null) return [];
    return [{ facet, ...claim, ...narrowed }];
  });
}
