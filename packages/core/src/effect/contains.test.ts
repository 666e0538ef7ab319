import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { effect } from '../testing/sample-strategy.ts';
import { breachesOfComputed, breachesOfEnvelope } from './contains.ts';
import type { Claim, Effect } from './effect.ts';
import type { Facet } from './facet.ts';
import { FACET_VALUES, FACETS } from './facet.ts';
import { effectsFromEnvelope } from './from-envelope.ts';

type AnyEnvelope = { readonly [F in Facet]?: Claim<F> };

const SOURCE = { level: 'real', source: 'test#contains' } as const;

const anyEffect = fc
  .constantFrom(...FACETS)
  .chain((facet) => fc.subarray([...(FACET_VALUES[facet] as readonly string[])], { minLength: 1 }).map((values) => effect(facet, values, SOURCE)));

const envelopeOf = (effects: readonly Effect[]): AnyEnvelope =>
  Object.fromEntries(effects.map((each) => [each.facet, { values: each.values, evidence: each.evidence }]));

describe('observed ⊆ computed ⊆ envelope', () => {
  it('holds for what an envelope itself gives', () => {
    fc.assert(
      fc.property(fc.array(anyEffect), (effects) => {
        const envelope = envelopeOf(effects);
        expect(breachesOfEnvelope(effectsFromEnvelope(envelope), envelope)).toEqual([]);
      }),
    );
  });

  it('is broken exactly by a value that was not announced', () => {
    fc.assert(
      fc.property(anyEffect, anyEffect, (computed, observed) => {
        const announced: readonly string[] = computed.facet === observed.facet ? computed.values : [];
        const within = (observed.values as readonly string[]).every((value) => announced.includes(value));
        expect(breachesOfComputed([observed], [computed]).length === 0).toBe(within);
        expect(breachesOfEnvelope([observed], envelopeOf([computed])).length === 0).toBe(within);
      }),
    );
  });

  it('compares item by item where items were announced', () => {
    const kept = { ...effect('dataVolumes', ['kept']), item: 'volumes/a' };
    const lost = { ...effect('dataVolumes', ['lost']), item: 'volumes/b' };
    expect(breachesOfComputed([{ ...lost, item: 'volumes/a' }], [kept, lost])).toEqual([
      { facet: 'dataVolumes', item: 'volumes/a', values: ['lost'], allowed: ['kept'] },
    ]);
    expect(breachesOfComputed([lost], [effect('dataVolumes', ['kept', 'lost'])])).toEqual([]);
  });

  it('lets what is known of a server narrow a claim, and leave one out', () => {
    const envelope = envelopeOf([effect('identity', ['kept', 'changed']), effect('labels', ['kept'])]);
    expect(effectsFromEnvelope(envelope, { identity: { values: ['kept'] }, labels: null })).toEqual([effect('identity', ['kept'])]);
  });
});
