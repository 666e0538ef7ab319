import { actionsOn } from '@isobar/core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import type { ActionRow } from './testing/can/can-actions.ts';
import { ACTION_ROWS } from './testing/can/can-actions.ts';
import type { Cell } from './testing/can/can-cell.ts';
import { fillColumn } from './testing/can/can-column.ts';
import { confusionOf, describeAll, sumsOf } from './testing/can/can-report.ts';
import { HELD_STATES, SETTLED_STATES } from './testing/can/can-states.ts';
import type { CanWorld, Role } from './testing/can/can-world.ts';
import { givenCanWorld, ROLES } from './testing/can/can-world.ts';
import { useLastingLab } from './testing/can/lasting-lab.ts';
import { shareOfMatrix } from './testing/can/share.ts';
import { heldSupply, settledSupply } from './testing/can/supplies.ts';
import { Turns } from './testing/can/turns.ts';

// All of it is 1,900 cells, of a second and more each.
vi.setConfig({ testTimeout: 10_800_000, hookTimeout: 600_000 });

/** States whose cells are asked at a time, and servers that are born at a time: two processors carry it all. */
const PLACES = { states: 4, births: 2 } as const;

const share = shareOfMatrix();
const cleanups: (() => Promise<void>)[] = [];
let world: CanWorld;

beforeAll(async () => {
  // Told before anything is asked: who looks into a failure needs it most.
  if (!share.all) process.stdout.write(`a share of the states, ISOBAR_LAB_SEED=${share.seed}\n`);
  const wipe = share.all ? await useLastingLab() : null;
  // What is wiped needs no other cleaning.
  if (wipe !== null) cleanups.push(wipe);
  world = await givenCanWorld((cleanup) => void (wipe === null && cleanups.push(cleanup)));
});

afterAll(async () => {
  for (const cleanup of cleanups.toReversed()) await cleanup();
});

const SHARES: Readonly<Record<Exclude<Role, 'member'>, number>> = { admin: 0, reader: 3 };

/**
 * A member is asked everything, but in passing states only an eighth of what Neutron alone decides. The others are asked
 * an eighth each, another one in each state, and everything about locks.
 */
function asksIn(column: number, { isLocked = false, isHeld = false } = {}): (role: Role, row: ActionRow) => boolean {
  return (role, row) => {
    const place = (column + ACTION_ROWS.indexOf(row)) % 8;
    if (role === 'member') return !isHeld || row.byNeutron !== true || place === 0;
    return isLocked || place === SHARES[role];
  };
}

async function fillMatrix(): Promise<readonly Cell[]> {
  const [turns, births] = [new Turns(PLACES.states), new Turns(PLACES.births)];
  const settled = SETTLED_STATES.map(async (state, column) =>
    share.settled.has(state)
      ? turns.take(() => fillColumn(world, settledSupply(world, state), asksIn(column, { isLocked: state.lockedBy !== undefined })))
      : [],
  );
  const held = HELD_STATES.map(async (state, column) =>
    share.held.has(state) ? fillColumn(world, heldSupply(world, state, turns, births), asksIn(column, { isHeld: true })) : [],
  );
  return (await Promise.all([...settled, ...held].map(async (column) => told(await column)))).flat();
}

/** What is known of a state is printed at once: an hour may pass before the last one. */
function told(cells: readonly Cell[]): readonly Cell[] {
  if (share.all && cells[0] !== undefined) process.stdout.write(`${cells[0].state}: ${sumsOf(cells)}\n`);
  return cells;
}

describe('can against the real Nova, over states, actions and roles', () => {
  it('says yes only to what is accepted and no only to what is refused, and knows it', async () => {
    const cells = await fillMatrix();
    process.stdout.write(`${describeAll(cells, ROLES)}\n`);
    const { unknownShare, wrong } = confusionOf(cells);
    expect(wrong).toEqual([]);
    expect(unknownShare).toBeLessThanOrEqual(0.05);
  });

  it('asks about every action of the adapter', () => {
    const { strategies } = world.actors.member.adapter;
    const declared = actionsOn('server').filter((action) => action !== 'create' && Object.hasOwn(strategies, action));
    const asked = new Set<string>(ACTION_ROWS.map(({ action }) => action));
    expect(declared.filter((action) => !asked.has(action))).toEqual([]);
  });
});
