import type { CloudAdapter, Operation, OperationStore, Plan } from '@isobar/core';
import { answerOperation, awaitingResizeOf, driveOperation, formatRef, isCloudError, isFinal, makePlan, startOperation } from '@isobar/core';
import type { CloudState } from '@isobar/simulator';

import type { Dice } from '../keyed-random.ts';
import { weighted } from '../keyed-random.ts';
import type { FaultyWorld } from '../world/faulty-world.ts';
import { settle } from '../world/faulty-world.ts';
import { isLineError, shownOf } from './honest-errors.ts';
import type { Job, JobKind, Scene } from './jobs.ts';
import { JOB_KINDS, PLANTED } from './jobs.ts';
import { judge } from './judge.ts';
import { ledgerProblems, successfulWrites } from './ledger-problems.ts';
import type { Played, Verdict } from './verdict.ts';

/** How often a person would look again at an operation whose cloud could not be asked. */
const LOOKS = 40;
const LONGEST_MILLISECONDS = 3_600_000;

/** Does something to the account through the faults. */
export async function playWrite(world: FaultyWorld, store: OperationStore, dice: Dice, freshName: string): Promise<Played> {
  const drawn = drawJob(world, world.cloud.state(), dice, freshName);
  if (drawn === undefined) return { verdict: { action: 'none', end: 'nothing', problems: [] }, shown: '' };
  return playJob(world, store, drawn.kind, drawn.job);
}

/** Does one thing, and holds what is said of it to what took place. */
export async function playJob(world: FaultyWorld, store: OperationStore, kind: JobKind, job: Job): Promise<Played> {
  const before = world.cloud.state();
  world.cloud.ledger.clear();
  world.proxy.forget();
  const plan = await planned(world, world.adapter, store, job);
  if (!('steps' in plan)) return { verdict: await judgeRefusal(world, store, job, plan.error), shown: shownOf(plan.error) };
  const done = await carriedOut(world, store, plan);
  settle(world);
  const found = judge({ kind, job, plan, ...done, before, after: world.cloud.state(), world });
  const problems = [...found.problems, ...ledgerProblems(world)].map((problem) => `${job.action} on ${world.provider.name}: ${problem}`);
  const { operation, errors } = done;
  const story = problems.length === 0 ? [] : [storyOf(job, operation, world)];
  await putAside(world, store, operation);
  settle(world);
  const said = operation.attention?.question ?? operation.error?.message ?? operation.state;
  const verdict = { action: job.action, end: found.end, said, problems: [...problems, ...story] };
  return { verdict, shown: JSON.stringify([plan, operation, errors.map(shownOf)]) };
}

function drawJob(world: FaultyWorld, state: CloudState, dice: Dice, freshName: string): { readonly kind: JobKind; readonly job: Job } | undefined {
  const { provider, adapter } = world;
  const atRest = state.servers.filter(({ native, locked }) => !locked && [provider.running, provider.stopped].includes(String(native['status'])));
  const scene: Scene = { provider, state, atRest, dice, freshName };
  const kinds = JOB_KINDS.filter(({ action }) => adapter.strategies[action] !== undefined);
  for (let tries = 0; tries < 6; tries += 1) {
    const kind = weighted(kinds, dice.number(1_000_000) / 1_000_000);
    const made = kind?.make(scene);
    if (kind !== undefined && made !== undefined) return { kind, job: { action: kind.action, ...made } };
  }
  return undefined;
}

async function planned(world: FaultyWorld, adapter: CloudAdapter, store: OperationStore, job: Job): Promise<Plan | { readonly error: unknown }> {
  const active = job.targetId === null ? null : await store.activeOn(formatRef(adapter.cloud, job.targetId));
  return makePlan(adapter, job, { now: () => world.clock.now(), awaitingResize: awaitingResizeOf(active) }).catch((error: unknown) => ({ error }));
}

/** A plan that could not be made wrote nothing, and was refused either by the line or for a reason that a good line shows too. */
async function judgeRefusal(world: FaultyWorld, store: OperationStore, job: Job, error: unknown): Promise<Verdict> {
  const wrote = successfulWrites(world.cloud.ledger.entries()).length > 0 ? [`${job.action}: a plan wrote`] : [];
  if (isLineError(error)) return { action: job.action, end: 'honestError', problems: wrote };
  const calm = await world.calmly((adapter) => planned(world, adapter, store, job));
  const same = 'error' in calm && isCloudError(calm.error) && isCloudError(error) && calm.error.code === error.code;
  return { action: job.action, end: 'refused', problems: same ? wrote : [...wrote, `${job.action}: refused by faults alone: ${shownOf(error)}`] };
}

interface CarriedOut {
  readonly operation: Operation;
  /** What was thrown on the way, by looks that failed. */
  readonly errors: readonly unknown[];
}

async function carriedOut({ adapter, clock }: FaultyWorld, store: OperationStore, plan: Plan): Promise<CarriedOut> {
  const accept = [...plan.accept.inherent, ...plan.accept.surprising];
  const started = await startOperation(plan, { yes: true, accept }, { store, clock });
  const errors: unknown[] = [];
  let operation = started;
  for (let looks = 0; looks < LOOKS; looks += 1) {
    try {
      operation = await driveOperation(started.id, {
        store,
        adapter,
        clock,
        random: () => 0.5,
        secrets: PLANTED,
        onEvent: (_event, now) => (operation = now),
        timeoutMilliseconds: LONGEST_MILLISECONDS,
      });
      return { operation, errors };
    } catch (error) {
      errors.push(error);
    }
  }
  return { operation, errors };
}

/** An operation that rests is given up, so that others can go on with its target. */
async function putAside({ clock }: FaultyWorld, store: OperationStore, operation: Operation): Promise<void> {
  if (isFinal(operation)) return;
  if (operation.attention !== null) await answerOperation(operation.id, 'abandon', {}, { store, clock });
  else await store.append(operation.id, { type: 'finished', at: clock.now(), state: 'superseded', note: 'given up by the run' });
}

function storyOf(job: Job, operation: Operation, { proxy, cloud }: FaultyWorld): string {
  const { state, error, result, attention } = operation;
  const steps = operation.steps.map(({ id, state: stepState, seen, error: stepError }) => [id, stepState, seen, stepError?.message]);
  const line = proxy.requests().map(({ method, path, fault }) => `${method} ${path} ${fault ?? ''}`);
  const arrived = cloud.ledger.entries().filter(({ method }) => method !== 'GET');
  return JSON.stringify({
    job,
    state,
    error,
    result,
    attention,
    steps,
    line,
    arrived: arrived.map(({ method, path, status, body }) => ({ method, path, status, body })),
  });
}
