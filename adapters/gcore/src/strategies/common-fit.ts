import type { Fit } from '@isobar/core';
import { allFit, doesNotFit, FITS, fitUnknown } from '@isobar/core';

import type { GcoreFacts } from '../facts/gcore-facts.ts';
import { isSettled } from '../server/server-state-table.ts';

/** A virtual machine with which nothing else is going on. */
export function fitsIdleMachine(facts: GcoreFacts): Fit {
  return allFit(fitsMachine(facts), fitsIdle(facts));
}

/** For a call that goes to something else of the server: what holds the server need not hold that. */
export function fitsPartOfMachine(facts: GcoreFacts, part: string): Fit {
  const idle = fitsIdle(facts);
  const doubt = idle.verdict === 'no' ? fitUnknown(`no source says whether its ${part} is held too: ${idle.reasons.join('; ')}`) : idle;
  return allFit(fitsMachine(facts), doubt);
}

function fitsMachine({ kind }: GcoreFacts): Fit {
  return kind === 'bareMetal' ? doesNotFit('bare metal has calls of its own, which this adapter does not make') : FITS;
}

/** While a task holds the server every other change is refused (SOURCES.md#gcore-lock-409). */
function fitsIdle({ tuple, server }: GcoreFacts): Fit {
  if (tuple === null || isSettled(tuple)) return FITS;
  const what = tuple.taskState ?? server?.activity ?? 'a change';
  return doesNotFit(`something else is going on with the server (${what}); the cloud refuses a second change until it is done`);
}

/** States that are documented for an action; any other is refused. */
export function fitsStates({ tuple }: GcoreFacts, states: readonly string[], alternative?: string): Fit {
  const status = restingStatus(tuple, states);
  return states.includes(status) ? FITS : doesNotFit(`the server is ${status}; this needs ${states.join(' or ')}`, alternative);
}

/** States in which it was seen to work; what the cloud says in any other is not known. */
export function fitsSeenStates({ tuple }: GcoreFacts, states: readonly string[]): Fit {
  const status = restingStatus(tuple, states);
  return states.includes(status) ? FITS : fitUnknown(`no source says whether the cloud takes this while the server is ${status}`);
}

/** While something goes on, that alone is the reason: the status of the moment says nothing about what comes after. */
function restingStatus(tuple: GcoreFacts['tuple'], states: readonly string[]): string {
  if (tuple === null) return '-';
  return isSettled(tuple) ? tuple.status : (states[0] ?? tuple.status);
}
