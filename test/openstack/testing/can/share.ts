import { inject } from 'vitest';

import type { HeldState, SettledState } from './can-states.ts';
import { HELD_STATES, SETTLED_STATES } from './can-states.ts';

/** How much of the matrix is asked: all of it in a soak, else a few states that a seed chooses. */
export interface Share {
  readonly all: boolean;
  readonly seed: number;
  readonly settled: ReadonlySet<SettledState>;
  readonly held: ReadonlySet<HeldState>;
}

const SETTLED_IN_A_TENTH = 2;
const HELD_IN_A_TENTH = 2;

/** @throws RangeError for an `ISOBAR_LAB_SEED` that is not a whole number */
export function shareOfMatrix(): Share {
  const given = inject('labSettings')['ISOBAR_LAB_SEED'];
  const seed = Number(given ?? Date.now() % 1_000_000);
  if (!Number.isInteger(seed)) throw new RangeError(`ISOBAR_LAB_SEED must be a whole number, not ${given}`);
  if (inject('soak')) return { all: true, seed, settled: new Set(SETTLED_STATES), held: new Set(HELD_STATES) };
  return { all: false, seed, settled: chosen(SETTLED_STATES, SETTLED_IN_A_TENTH, seed), held: chosen(HELD_STATES, HELD_IN_A_TENTH, seed) };
}

/** So many of the states that a lab has where nothing shelved or deleted lasts, far from each other in the list; each seed turns them on by one. */
function chosen<State extends SettledState | HeldState>(states: readonly State[], count: number, seed: number): ReadonlySet<State> {
  const here = states.filter(({ lasting }) => lasting !== true);
  const distance = Math.floor(here.length / count);
  return new Set(here.filter((_state, index) => ((index + seed) % here.length) % distance === 0).slice(0, count));
}
