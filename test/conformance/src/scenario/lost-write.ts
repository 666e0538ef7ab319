import type { Action, Operation, Plan, ResourceKind, Server } from '@isobar/core';
import { ACTION_TARGETS, answerOperation, driveOperation } from '@isobar/core';

import { check } from '../check.ts';
import type { ArrivedWrite, ConformanceWorld, Job } from '../harness.ts';
import { execute, perform, planFor, portsOf } from './act.ts';
import type { Census, Change } from './census.ts';
import { changeBetween, idsThatCame, takeCensus } from './census.ts';
import { fixtureJob } from './fixture-jobs.ts';
import type { SliceVerb } from './job.ts';
import { jobFor, manualResize, SLICE_VERBS } from './job.ts';

/** Which write of a run is lost, counted from 0, and which half of the exchange. */
export interface Loss {
  readonly what: 'reply' | 'request';
  readonly skip: number;
}

/** What came of a run in which a write was lost, or none. */
export interface Played {
  readonly world: ConformanceWorld;
  readonly job: Job;
  readonly plan: Plan;
  /** How it ended by itself. */
  readonly operation: Operation;
  /** How it ended after a person said what is so; the same where nobody was asked. */
  readonly ended: Operation;
  readonly writes: readonly ArrivedWrite[];
  readonly before: Server | null;
  readonly change: Change;
}

/** What a question may want to know of a row that was made, by the kind of the row. */
const ASKED_FOR: Readonly<Record<string, ResourceKind>> = { volumeId: 'volume', groupId: 'securityGroup' };

export const ENDS_RESIZE: ReadonlySet<Action> = new Set<Action>(['confirmResize', 'revertResize']);

export const isSliceVerb = (action: Action): action is SliceVerb => (SLICE_VERBS as readonly Action[]).includes(action);

/** Prepares and plans a verb, does it with this loss, and looks what came of it. */
export async function playLoss(action: Action, world: ConformanceWorld, loss: Loss | null): Promise<Played> {
  const job = await jobOf(action, world);
  const plan = await planFor(world, job);
  const onServer = ACTION_TARGETS[action].target === 'server' && job.targetId !== null;
  const before = onServer ? await world.adapter.servers.get(job.targetId, {}) : null;
  const rows = await takeCensus(world, action);
  const sent = (await world.writes()).length;
  if (loss !== null) await world.loseWrite(loss.what, loss.skip);
  const { operation } = await execute(world, plan);
  const ended = loss !== null && operation.state === 'needsAttention' ? await answerTruly(operation, loss, { world, job, rows }) : operation;
  const change = changeBetween(rows, await takeCensus(world, action));
  return { world, job, plan, operation, ended, before, change, writes: (await world.writes()).slice(sent) };
}

async function jobOf(action: Action, world: ConformanceWorld): Promise<Job> {
  const { fixtures } = world;
  if (isSliceVerb(action)) return jobFor(action, fixtures);
  if (!ENDS_RESIZE.has(action)) return fixtureJob(world, action);
  await perform(world, manualResize(fixtures));
  return { action, targetId: fixtures.runningServer, request: {} };
}

/** A person looks, and says what is so: what lost its reply was carried out, what was lost on the way was not. */
async function answerTruly(
  { id, attention }: Operation,
  { what }: Loss,
  { world, job, rows }: Pick<Played, 'world' | 'job'> & { readonly rows: Census },
): Promise<Operation> {
  const how = `${job.action}, lost ${what}`;
  const choices = attention?.choices ?? [];
  check(choices.some((choice) => choice.id === 'abandon') && attention?.question !== '', `${how}: the question can be answered`, attention);
  const wanted = choices.find((choice) => choice.id === (what === 'reply' ? 'applied' : 'send_again'));
  check(wanted !== undefined, `${how}: the truth is among the choices`, attention);
  const change = changeBetween(rows, await takeCensus(world, job.action));
  const made = (name: string): string => idsThatCame(change, ASKED_FOR[name] ?? ACTION_TARGETS[job.action].target)[0] ?? '';
  await answerOperation(id, wanted.id, Object.fromEntries((wanted.needs ?? []).map((name) => [name, made(name)])), portsOf(world));
  return driveOperation(id, portsOf(world));
}
