import { inject } from 'vitest';

import type { HeldState, SettledState } from './can-states.ts';
import { HELD_STATES, SETTLED_STATES } from './can-states.ts';

/** How much of the matrix is asked: all of it in a soak, or the states that `ISOBAR_LAB_STATES` names; else a few that a seed chooses. */
export interface Share {
  readonly all: boolean;
  readonly seed: number;
  readonly settled: ReadonlySet<SettledState>;
  readonly held: ReadonlySet<HeldState>;
}

const SETTLED_IN_A_TENTH = 2;
const HELD_IN_A_TENTH = 2;

/** @throws RangeError for an `ISOBAR_LAB_SEED` that is not a whole number, and for `ISOBAR_LAB_STATES` that are none (separated by commas) */
export function shareOfMatrix(): Share {
  const given = inject('labSettings')['ISOBAR_LAB_SEED'];
  const seed = Number(given ?? Date.now() % 1_000_000);
  if (!Number.isInteger(seed)) throw new RangeError(`ISOBAR_LAB_SEED must be a whole number, not ${given}`);
  const names = inject('labSettings')['ISOBAR_LAB_STATES']?.split(',');
  if (inject('soak')) return { all: true, seed, settled: named(SETTLED_STATES, names), held: named(HELD_STATES, names) };
  return { all: false, seed, settled: chosen(SETTLED_STATES, SETTLED_IN_A_TENTH, seed), held: chosen(HELD_STATES, HELD_IN_A_TENTH, seed) };
}

function named<State extends SettledState | HeldState>(states: readonly State[], names: readonly string[] | undefined): ReadonlySet<State> {
  const known = [...SETTLED_STATES, ...HELD_STATES].map(({ name }) => name);
  const wrong = names?.find((name) => !known.includes(name));
  if (wrong !== undefined) throw new RangeError(`ISOBAR_LAB_STATES: got ${wrong}, allowed are ${known.join(', ')}`);
  return new Set(states.filter(({ name }) => names?.includes(name) ?? true));
}

/** So many of the states that a lab has where nothing shelved or deleted lasts, far from each other in the list; each seed turns them on by one. */
function chosen<State extends SettledState | HeldState>(states: readonly State[], count: number, seed: number): ReadonlySet<State> {
  const here = states.filter(({ lasting }) => lasting !== true);
  const distance = Math.floor(here.length / count);
  return new Set(here.filter((_state, index) => ((index + seed) % here.length) % distance === 0).slice(0, count));
}
