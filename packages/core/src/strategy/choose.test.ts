import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Facts } from '../adapter/facts.ts';
import type { Effect } from '../effect/effect.ts';
import { EVIDENCE_LEVELS, isAtLeast } from '../effect/evidence.ts';
import type { Facet } from '../effect/facet.ts';
import { FACET_VALUES, facetsOfPreserveName, PRESERVE_NAMES, PRESERVING_VALUES } from '../effect/facet.ts';
import { sampleServer } from '../testing/sample-server.ts';
import { effect, GUESSED, sampleStrategy } from '../testing/sample-strategy.ts';
import type { Preservation } from './choose.ts';
import { chooseStrategy } from './choose.ts';
import { doesNotFit, FITS, fitUnknown } from './fit.ts';
import type { Strategy } from './strategy.ts';

const FACTS: Facts = { cloud: 'sky', server: sampleServer(), digest: {}, awaitingResize: null };

const SINGLE_FACETS = PRESERVE_NAMES.flatMap(facetsOfPreserveName);

const anyEffect: fc.Arbitrary<Effect> = fc.constantFrom(...SINGLE_FACETS).chain((facet: Facet) =>
  fc.record({
    facet: fc.constant(facet),
    values: fc.subarray([...FACET_VALUES[facet]], { minLength: 1 }),
    evidence: fc.record({ level: fc.constantFrom(...EVIDENCE_LEVELS), source: fc.constant('test#any') }),
  }),
) as fc.Arbitrary<Effect>;

const anyStrategy: fc.Arbitrary<Strategy<'rebuild'>> = fc
  .record({
    id: fc.uuid(),
    support: fc.constantFrom('native' as const, 'emulated' as const),
    fit: fc.constantFrom(FITS, doesNotFit('wrong state'), fitUnknown('policy')),
    effects: fc.array(anyEffect, { maxLength: 6 }),
  })
  .map(({ id, support, fit, effects }) => sampleStrategy({ id, support, fit: () => fit, effects: () => effects }));

const anyPreservation: fc.Arbitrary<Preservation> = fc.record({
  preserve: fc.uniqueArray(fc.constantFrom(...PRESERVE_NAMES), { maxLength: 4 }),
  evidence: fc.constantFrom('any' as const, ...EVIDENCE_LEVELS),
});

const world = fc.tuple(fc.array(anyStrategy, { maxLength: 5 }), anyPreservation);
const choose = (strategies: readonly Strategy<'rebuild'>[], preservation: Preservation) => chooseStrategy(strategies, FACTS, {}, preservation);

function loses(effects: readonly Effect[], { preserve, evidence }: Preservation): boolean {
  const concerned = effects.filter((each) => preserve.some((name) => facetsOfPreserveName(name).includes(each.facet)));
  return concerned.some((each) => {
    const values: readonly string[] = each.values;
    if (!values.every((value) => PRESERVING_VALUES.has(value))) return true;
    return !(values.length === 1 && values[0] === 'none') && !isAtLeast(each.evidence.level, evidence);
  });
}

const usable = (strategy: Strategy<'rebuild'>, preservation: Preservation): boolean =>
  strategy.fit(FACTS, {}).verdict !== 'no' && !loses(strategy.effects(FACTS, {}), preservation);

describe('choosing a strategy', () => {
  it('never picks one that loses what must be preserved, or keeps it on weaker evidence than asked', () => {
    fc.assert(
      fc.property(world, ([strategies, preservation]) => {
        const { strategy, effects } = choose(strategies, preservation);
        expect(strategy === null || (!loses(effects, preservation) && usable(strategy, preservation))).toBe(true);
      }),
    );
  });

  it('finds one wherever there is one', () => {
    fc.assert(
      fc.property(world, ([strategies, preservation]) => {
        const { strategy } = choose(strategies, preservation);
        expect(strategy !== null).toBe(strategies.some((each) => usable(each, preservation)));
      }),
    );
  });

  it('takes native before emulated, and a sure fit before a doubtful one', () => {
    fc.assert(
      fc.property(world, ([strategies, preservation]) => {
        const { strategy, unknown } = choose(strategies, preservation);
        const sure = strategies.filter((each) => usable(each, preservation) && each.fit(FACTS, {}).verdict === 'yes');
        const native = sure.some((each) => each.support === 'native');
        fc.pre(strategy !== null);
        expect(unknown).toBe(sure.length === 0);
        if (!unknown) expect(strategy?.support).toBe(native ? 'native' : 'emulated');
      }),
    );
  });

  it('gives a reason for each strategy that it rejects', () => {
    fc.assert(
      fc.property(world, ([strategies, preservation]) => {
        const { strategy, rejected } = choose(strategies, preservation);
        const reasoned = rejected.every((each) => each.reasons.length > 0 && each.reasons.every((reason) => reason !== ''));
        expect(reasoned && (strategy !== null || rejected.length === strategies.length)).toBe(true);
      }),
    );
  });

  it('marks as unproven what is kept by assumption only', () => {
    const guessing = sampleStrategy({ effects: () => [effect('addresses.private', ['kept'], GUESSED), effect('identity', ['kept'])] });
    expect(choose([guessing], { preserve: ['addresses', 'identity'], evidence: 'any' }).unproven).toEqual(['addresses']);
    expect(choose([guessing], { preserve: ['addresses'], evidence: 'documented' })).toMatchObject({ strategy: null });
  });

  it('counts as kept what the server does not have', () => {
    const bare = sampleStrategy({ effects: () => [effect('dataVolumes', ['none'], GUESSED)] });
    expect(choose([bare], { preserve: ['dataVolumes'], evidence: 'real' })).toMatchObject({ unproven: [], rejected: [] });
  });
});
