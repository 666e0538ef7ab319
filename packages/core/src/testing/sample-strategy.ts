import type { Effect } from '../effect/effect.ts';
import type { Facet } from '../effect/facet.ts';
import { FITS } from '../strategy/fit.ts';
import type { Strategy } from '../strategy/strategy.ts';

const SEEN = { level: 'real', source: 'test#seen' } as const;
export const GUESSED = { level: 'assumed', source: 'test#guessed' } as const;

export function effect(facet: Facet, values: readonly string[], evidence: Effect['evidence'] = SEEN): Effect {
  return { facet, values, evidence } as Effect;
}

/** A rebuild with one step; tests say what differs. */
export function sampleStrategy(changes: Partial<Strategy<'rebuild'>> = {}): Strategy<'rebuild'> {
  return {
    id: 'scripted.rebuild',
    action: 'rebuild',
    support: 'native',
    title: 'rebuild',
    requires: [],
    envelope: {} as Strategy<'rebuild'>['envelope'],
    fit: () => FITS,
    effects: () => [effect('rootDisk', ['replaced'])],
    steps: () => [{ id: 'rebuild', kind: 'rebuild', title: 'rebuild web-1', input: {}, writes: true, checks: ['flavor'] }],
    ...changes,
  };
}
