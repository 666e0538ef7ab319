import type { Claim, Effect } from './effect.ts';
import type { Facet } from './facet.ts';

/** A breach of observed ⊆ computed ⊆ envelope. */
export interface Breach {
  readonly facet: Facet;
  readonly item: string | null;
  readonly values: readonly string[];
  readonly allowed: readonly string[];
}

type AnyEnvelope = { readonly [F in Facet]?: Claim<F> };

/** Effects outside the envelope. A facet that the envelope leaves out may not appear. */
export function breachesOfEnvelope(effects: readonly Effect[], envelope: AnyEnvelope): readonly Breach[] {
  return effects.flatMap((effect) => breach(effect, envelope[effect.facet]?.values ?? []));
}

/** Observed effects outside the computed ones, compared facet by facet and item by item. */
export function breachesOfComputed(observed: readonly Effect[], computed: readonly Effect[]): readonly Breach[] {
  return observed.flatMap((effect) => {
    const same = computed.filter((candidate) => candidate.facet === effect.facet);
    const exact = same.filter((candidate) => candidate.item === effect.item);
    const allowed = (exact.length > 0 ? exact : same).flatMap((candidate) => candidate.values as readonly string[]);
    return breach(effect, allowed);
  });
}

function breach(effect: Effect, allowed: readonly string[]): readonly Breach[] {
  const values: readonly string[] = effect.values;
  if (values.every((value) => allowed.includes(value))) return [];
  return [{ facet: effect.facet, item: effect.item ?? null, values, allowed }];
}
