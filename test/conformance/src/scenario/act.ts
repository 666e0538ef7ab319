import type { Action, Consent, Keep, Operation, OperationEvent, OperationPorts, Plan, ReturnedSecret } from '@isobar/core';
import { awaitingResizeOf, driveOperation, formatRef, makePlan, startOperation } from '@isobar/core';

import type { ArrivedWrite, ConformanceWorld, Job } from '../harness.ts';
import { patientClock } from './patient-clock.ts';

/** Plans as the SDK does: with the resize of ours that waits on the server, if any. */
export async function planFor<A extends Action>(world: ConformanceWorld, job: Job<A>, keep: Keep = {}): Promise<Plan> {
  const { adapter, store, clock } = world;
  const active = job.targetId === null ? null : await store.activeOn(formatRef(adapter.cloud, job.targetId));
  return makePlan(adapter, { ...job, ...keep }, { now: () => clock.now(), awaitingResize: awaitingResizeOf(active) });
}

/** Accepts all that a plan asks for. */
export function everything(plan: Plan): Consent {
  return { yes: true, accept: [...plan.accept.inherent, ...plan.accept.surprising] };
}

/** What came of driving an operation. */
export interface Run {
  readonly operation: Operation;
  readonly events: readonly OperationEvent[];
  readonly secrets: readonly ReturnedSecret[];
  /** Writes that arrived from the beginning of the run to its end. */
  readonly writes: readonly ArrivedWrite[];
}

export function portsOf(world: ConformanceWorld, changes: Partial<OperationPorts> = {}): OperationPorts {
  const { adapter, store, clock } = world;
  return { adapter, store, random: () => 0.5, clock: patientClock(clock), ...changes };
}

export async function start(world: ConformanceWorld, plan: Plan, consent: Consent = everything(plan)): Promise<Operation> {
  return startOperation(plan, consent, portsOf(world));
}

/** Starts and drives an accepted plan until it is final, waits for a confirmation or asks. */
export async function execute(world: ConformanceWorld, plan: Plan, changes: Partial<OperationPorts> = {}): Promise<Run> {
  const before = (await world.writes()).length;
  const { id } = await start(world, plan);
  const secrets: ReturnedSecret[] = [];
  const operation = await driveOperation(id, portsOf(world, { onSecret: (secret) => secrets.push(secret), ...changes }));
  return { operation, secrets, events: await world.store.events(id), writes: (await world.writes()).slice(before) };
}

/** Plans and executes with everything accepted. */
export async function perform<A extends Action>(world: ConformanceWorld, job: Job<A>, changes: Partial<OperationPorts> = {}): Promise<Run> {
  return execute(world, await planFor(world, job), changes);
}
