import type { Effect, Facet, Plan } from '@isobar/core';

import type { ProbedEffect } from './evidence-file.ts';

/** Holds each effect of a plan against what was seen, facet by facet. */
export function judgeEffects(plan: Plan, seen: readonly Effect[]): readonly ProbedEffect[] {
  const facets = [...new Set(plan.effects.map((effect) => effect.facet))];
  return facets.map((facet) => judgeFacet(plan, facet, seen));
}

function judgeFacet({ action, strategy, effects }: Plan, facet: Facet, seen: readonly Effect[]): ProbedEffect {
  const declared = effects.filter((effect) => effect.facet === facet);
  const observed = seen.filter((effect) => effect.facet === facet);
  const breaches = observed.filter((effect) => !allowedFor(effect, declared).includes(effect.values[0] ?? ''));
  const [first] = declared;
  return {
    action,
    strategy: strategy.id,
    facet,
    declared: {
      values: [...new Set(declared.flatMap((effect) => effect.values as readonly string[]))],
      evidence: first?.evidence ?? { level: 'assumed', source: '' },
    },
    observed: [...new Set(observed.flatMap((effect) => effect.values as readonly string[]))],
    verdict: observed.length === 0 ? 'unseen' : breaches.length === 0 ? 'confirmed' : 'contradicted',
  };
}

/** What is declared of the same item; of the whole facet where no item is named. */
function allowedFor(effect: Effect, declared: readonly Effect[]): readonly string[] {
  const same = declared.filter((candidate) => candidate.item === effect.item);
  return (same.length > 0 ? same : declared).flatMap((candidate) => candidate.values as readonly string[]);
}
