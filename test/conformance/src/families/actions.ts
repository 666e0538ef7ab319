import type { Action, Plan } from '@isobar/core';
import { ACTION_TARGETS, ACTIONS, breachesOfEnvelope, canAct, FITS, isCloudError, makePlan, REQUIRED_FACETS } from '@isobar/core';

import { check, checkRefused } from '../check.ts';
import type { ConformanceFixtures, ConformanceWorld, Job } from '../harness.ts';
import { execute, planFor } from '../scenario/act.ts';
import { fixtureJob } from '../scenario/fixture-jobs.ts';
import { SLICE_VERBS } from '../scenario/job.ts';
import { checkObserved, lookBefore } from '../scenario/observe.ts';
import { isThere, LEFT } from '../scenario/outcome.ts';
import { findServer } from '../scenario/promise.ts';
import { checkNoSecret, checkSentOnce } from '../scenario/run-checks.ts';
import type { ConformanceTest, Stage } from '../test-case.ts';

const family = 'actions';

/** Verbs that other families do already, on the fixtures as they are. */
const ELSEWHERE: ReadonlySet<Action> = new Set<Action>([...SLICE_VERBS, 'confirmResize', 'revertResize']);

/** Which secret a verb hands over, once. */
const SECRETS: { readonly [A in Action]?: 'console' | 'privateKey' } = { console: 'console', createKeyPair: 'privateKey' };

async function endsAsPromised(action: Action, { harness, world }: Stage): Promise<void> {
  if (harness.lacks.includes(action)) return checkLacking(action, world);
  const job = await fixtureJob(world, action);
  if (job.targetId !== null) {
    const fit = await canAct(world.adapter, action, job.targetId, job.request, { now: () => world.clock.now() });
    check(fit.verdict !== 'no', `${action}: can does not say no to what the cloud does`, fit);
  }
  const plan = await planFor(world, job);
  checkEffects(plan, world);
  const onServer = ACTION_TARGETS[action].target === 'server';
  const before = await lookBefore(world, onServer ? job.targetId : null);
  const run = await execute(world, plan);
  const { operation } = run;
  check(operation.state === 'succeeded', `${action}: the operation succeeds`, operation.error ?? operation.attention ?? operation.state);
  checkSentOnce(run, `${action}: each write is sent once`);
  const most = plan.steps.filter((step) => step.writes).length;
  check(run.writes.filter((write) => write.applied).length <= most, `${action}: no step sends more than one write`, run.writes);
  await checkNoSecret(world, run, `${action}: no secret stands in plan, journal or result`);
  const kind = SECRETS[action];
  const handed = run.secrets.map((secret) => secret.kind);
  check(handed.join() === (kind ?? ''), `${action}: what is secret is handed over once`, handed);
  if (before.server !== null) {
    const after = await findServer(world, before.server.id);
    const left = after !== null && (LEFT[action]?.(after, plan.request, before.server) ?? true);
    check(left, `${action}: the server is as the verb promises`, after);
    await checkObserved(world, plan, before, after);
  }
  await checkTarget(plan, job, world, operation);
}

async function checkLacking(action: Action, world: ConformanceWorld): Promise<void> {
  const declared = world.adapter.unsupported[action];
  check(declared !== undefined, 'a verb that is not done has its reason', action);
  const error = await checkRefused(
    planFor(world, { action, targetId: world.fixtures.runningServer, request: {} }),
    ['unsupported'],
    'a verb that is not done is refused',
  );
  check(error.details.reasons?.includes(declared.reason) === true, 'a refused verb says the declared reason', error);
}

function checkEffects(plan: Plan, world: ConformanceWorld): void {
  const { action, effects } = plan;
  const envelope = world.adapter.strategies[action]?.find((strategy) => strategy.id === plan.strategy.id)?.envelope ?? {};
  const breaches = breachesOfEnvelope(effects, envelope);
  check(breaches.length === 0, `${action}: computed effects stay inside the envelope`, breaches);
  const stated = new Set<string>(effects.map((effect) => effect.facet));
  const missing = REQUIRED_FACETS[action].filter((facet) => !stated.has(facet));
  check(missing.length === 0, `${action}: a plan states every facet that its verb must state`, missing);
  const driverless = plan.steps.filter((step) => world.adapter.steps[step.kind] === undefined).map((step) => step.kind);
  check(driverless.length === 0, `${action}: every step has a driver`, driverless);
}

/** What the effects say of the identity is so: kept is still there, lost is gone, made is there. */
async function checkTarget(plan: Plan, job: Job, world: ConformanceWorld, operation: Parameters<typeof isThere>[2]): Promise<void> {
  const there = await isThere(world, job, operation);
  if (there === null) return;
  const identity = plan.effects.find((effect) => effect.facet === 'identity')?.values ?? ['kept'];
  const expected = !(identity as readonly string[]).includes('lost');
  check(there === expected, `${plan.action}: what it is done to is there afterwards exactly where the effects say so`, { there, identity });
}

/** Verbs that take nothing, so that only the state of the server decides. */
const BY_STATE = [
  'start',
  'stop',
  'reboot',
  'pause',
  'unpause',
  'suspend',
  'resume',
  'shelve',
  'unshelve',
  'lock',
  'unlock',
  'rescue',
  'unrescue',
] as const satisfies readonly Action[];

const FIXTURES = ['runningServer', 'stoppedServer'] as const satisfies readonly (keyof ConformanceFixtures)[];

async function agrees(action: Action, which: (typeof FIXTURES)[number], { harness, world }: Stage): Promise<void> {
  if (harness.lacks.includes(action)) return;
  const targetId = world.fixtures[which];
  const context = { now: () => world.clock.now() };
  const fit = await canAct(world.adapter, action, targetId, {}, context);
  if (fit.verdict === 'unknown') return;
  const asked = fit.verdict === 'yes' ? world : { ...world, adapter: forced(world, action) };
  const plan = await makePlan(asked.adapter, { action, targetId, request: {} }, context);
  const { operation } = await execute(asked, plan);
  const done = operation.state === 'succeeded';
  if (fit.verdict === 'yes') check(done, `${action}: can never says yes where the cloud refuses`, operation.error ?? operation.state);
  else check(!done, `${action}: can never says no where the cloud agrees`, { which, fit });
}

/** The adapter that asks the cloud instead of its own facts. */
function forced({ adapter }: ConformanceWorld, action: Action): ConformanceWorld['adapter'] {
  const strategies = (adapter.strategies[action] ?? []).map((strategy) => ({ ...strategy, fit: () => FITS, alreadyDone: () => false }));
  return { ...adapter, strategies: { ...adapter.strategies, [action]: strategies } };
}

async function leavesAlone({ harness, world }: Stage): Promise<void> {
  for (const action of ['lock', 'pause', 'shelve', 'attachVolume'] as const) {
    if (harness.lacks.includes(action)) continue;
    const job = await fixtureJob(world, action);
    await execute(world, await planFor<typeof action>(world, job));
    const again = await planFor<typeof action>(world, job).catch((error: unknown) => error);
    // A cloud may refuse it in the state that the first one led to; what it may not is to do it again.
    if (again instanceof Error) {
      check(isCloudError(again), 'what is as wanted already is refused as a CloudError, if at all', again);
    } else {
      const { operation, writes } = await execute(world, again as Plan);
      check(writes.length === 0 && !operation.result.changed, 'what is as wanted already is left alone', { action, writes });
    }
    const undo = { lock: 'unlock', pause: 'unpause', shelve: 'unshelve', attachVolume: null }[action] as Action | null;
    if (undo !== null) await execute(world, await planFor(world, { action: undo, targetId: job.targetId, request: {} }));
  }
}

export const ACTION_TESTS: readonly ConformanceTest[] = [
  ...ACTIONS.filter((action) => !ELSEWHERE.has(action)).map((action): ConformanceTest => ({
    family,
    title: `ends ${action} as planned and promised, or refuses it with its reason`,
    run: (stage) => endsAsPromised(action, stage),
  })),
  ...BY_STATE.flatMap((action) =>
    FIXTURES.map((which): ConformanceTest => ({
      family,
      title: `says of ${action} on the ${which === 'runningServer' ? 'running' : 'stopped'} server what the cloud says`,
      run: (stage) => agrees(action, which, stage),
    })),
  ),
  { family, title: 'leaves alone what is as wanted already', run: leavesAlone },
];
