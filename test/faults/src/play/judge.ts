import type { Operation, Plan } from '@isobar/core';
import type { CloudState } from '@isobar/simulator';

import type { FaultyWorld } from '../world/faulty-world.ts';
import { isLineError } from './honest-errors.ts';
import type { Job, JobKind } from './jobs.ts';
import { successfulWrites, wasDoubled } from './ledger-problems.ts';
import type { End, Verdict } from './verdict.ts';

export interface Case {
  readonly kind: JobKind;
  readonly job: Job;
  readonly plan: Plan;
  readonly operation: Operation;
  readonly errors: readonly unknown[];
  readonly before: CloudState;
  readonly after: CloudState;
  readonly world: FaultyWorld;
}

/** Holds what an operation says of itself to what took place. */
export function judge(played: Case): Pick<Verdict, 'end' | 'problems'> {
  const { operation, errors } = played;
  const lies = errors.filter((error) => !isLineError(error)).map((error) => `a look failed with ${String(error)}`);
  const end = endOf(operation);
  return { end, problems: [...lies, ...problemsOf(end, played)] };
}

function endOf({ state, error, result }: Operation): End {
  if (state === 'succeeded') return 'succeeded';
  if (state !== 'failed' || error === null || error.outcome === 'unknown') return 'unknown';
  return result.changed || error.outcome === 'applied' ? 'partly' : 'notApplied';
}

function problemsOf(end: End, played: Case): readonly string[] {
  const times = timesOf(played);
  const { plan, before, after, operation, world } = played;
  if (end === 'unknown' || end === 'partly') return [];
  if (end === 'notApplied') return times === 0 ? untold(before, after, operation) : [`said not applied, but it took place ${times} times`];
  if (!plan.changes) return [];
  if (times === 1) return [];
  // What the line itself doubled is not the client's doing, but what it left must be told.
  if (times > 1 && wasDoubled(world)) return untold(before, after, operation);
  return [`said succeeded, but it took place ${times} times`];
}

/** By the account where that shows it, else by the ledger, whose own check finds repetitions. */
function timesOf({ kind, job, before, after, world }: Case): number {
  if (kind.times !== undefined) return kind.times(before, after, job, world.provider);
  return Math.min(1, successfulWrites(world.cloud.ledger.entries()).length);
}

/** Servers and volumes that are there and were not before, though nobody says so. */
function untold(before: CloudState, after: CloudState, { result }: Operation): readonly string[] {
  const told = JSON.stringify(result);
  const ids = ({ servers, volumes }: CloudState): readonly string[] => [...servers, ...volumes].map(({ id }) => id);
  const old = new Set(ids(before));
  return ids(after)
    .filter((id) => !old.has(id) && !told.includes(id))
    .map((id) => `left ${id} behind without a word`);
}
