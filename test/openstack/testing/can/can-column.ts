import type { ActionRow } from './can-actions.ts';
import { ACTION_ROWS } from './can-actions.ts';
import type { Cell, Outcome } from './can-cell.ts';
import { judge } from './can-cell.ts';
import type { CanWorld, Role } from './can-world.ts';
import { forgetReadings, ROLES } from './can-world.ts';
import type { Supply } from './supplies.ts';

/** Attempts at a cell in a state that does not last. */
const ATTEMPTS = 4;

/** All cells of one state that are asked for. */
export async function fillColumn(world: CanWorld, supply: Supply, asks: (role: Role, row: ActionRow) => boolean): Promise<readonly Cell[]> {
  const cells: Cell[] = [];
  try {
    for (const row of ACTION_ROWS)
      for (const role of ROLES)
        if (asks(role, row)) cells.push({ state: supply.state, action: row.name, role, ...(await attempt(world, supply, row, role)) });
  } finally {
    await supply.close();
  }
  return cells;
}

async function attempt(world: CanWorld, supply: Supply, row: ActionRow, role: Role): Promise<Outcome> {
  for (let round = 0; round < ATTEMPTS; round += 1) {
    const subject = await supply.take(row.needs);
    if (row.needs !== undefined && subject[row.needs] === null) {
      return { verdict: 'unreachable', detail: `the server has no ${row.needs === 'portId' ? 'port' : 'volume'}`, accepted: null };
    }
    const thing = (await row.ready?.(world, subject)) ?? '';
    const outcome = await judge(row, role, { world, subject, state: supply.state, rests: supply.rests, thing });
    const inTime = Date.now() < supply.lastsUntil();
    if (outcome.accepted === true) {
      await supply.accepted(row);
      forgetReadings(world, subject.id);
    }
    if (inTime) return outcome;
  }
  return { verdict: 'unreachable', detail: `the state did not last through ${ATTEMPTS} attempts`, accepted: null };
}
