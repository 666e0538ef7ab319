import type { Plan } from '@isobar/core';
import {
  breachesOfEnvelope,
  canAct,
  canonicalJson,
  EVIDENCE_LEVELS,
  FACET_VALUES,
  facetsOfPreserveName,
  isCloudError,
  makePlan,
  PRESERVE_NAMES,
  PRESERVING_VALUES,
  REQUIRED_FACETS,
} from '@isobar/core';

import { check, checkRefused, thrownBy } from '../check.ts';
import type { ConformanceWorld, Job } from '../harness.ts';
import { planFor } from '../scenario/act.ts';
import { jobFor, SLICE_VERBS } from '../scenario/job.ts';
import type { ConformanceTest, Stage } from '../test-case.ts';

const family = 'planning';

/** One plan of each verb that the adapter declares. */
async function plansOf(world: ConformanceWorld): Promise<readonly Plan[]> {
  const plans: Plan[] = [];
  for (const verb of SLICE_VERBS)
    if (world.adapter.strategies[verb] !== undefined) plans.push(await planFor<typeof verb>(world, jobFor(verb, world.fixtures)));
  return plans;
}

async function readsOnly({ world }: Stage): Promise<void> {
  await plansOf(world);
  const writes = await world.writes();
  check(writes.length === 0, 'planning sends no write', writes);
}

async function insideEnvelope({ world }: Stage): Promise<void> {
  for (const plan of await plansOf(world)) {
    const envelope = world.adapter.strategies[plan.action]?.find((strategy) => strategy.id === plan.strategy.id)?.envelope;
    const breaches = breachesOfEnvelope(plan.effects, envelope ?? {});
    check(breaches.length === 0, 'computed effects stay inside the envelope', { action: plan.action, breaches });
  }
}

async function complete({ world }: Stage): Promise<void> {
  for (const plan of await plansOf(world)) {
    const stated = new Set<string>(plan.effects.map((effect) => effect.facet));
    const missing = REQUIRED_FACETS[plan.action].filter((facet) => !stated.has(facet));
    check(missing.length === 0, 'a plan states every facet that its verb must state', { action: plan.action, missing });
    for (const { facet, values } of plan.effects) {
      const known: readonly string[] = FACET_VALUES[facet] ?? [];
      check(values.length > 0 && values.every((value) => known.includes(value)), 'an effect uses the words of its facet', { facet, values });
    }
  }
}

async function evidence({ world }: Stage): Promise<void> {
  for (const plan of await plansOf(world))
    for (const effect of plan.effects) {
      const { level, source } = effect.evidence;
      check(EVIDENCE_LEVELS.includes(level), 'evidence has a level', effect);
      check(/\S#\S/.test(source), 'evidence names its source by an anchor', effect);
    }
}

async function stableDigest({ world }: Stage): Promise<void> {
  const job = jobFor('rebuild', world.fixtures);
  const first = await planFor(world, job);
  await world.clock.sleep(60_000);
  const second = await planFor(world, job);
  check(first.digest === second.digest, 'the digest of an unchanged server is stable', { first: first.facts, second: second.facts });
  await world.changeFlavor(world.fixtures.runningServer, world.fixtures.otherFlavorId);
  const third = await planFor(world, job);
  check(third.digest !== first.digest, 'the digest shows that the flavor changed', third.facts);
}

async function runnable({ world }: Stage): Promise<void> {
  for (const plan of await plansOf(world)) {
    const ids = plan.steps.map((step) => step.id);
    check(plan.changes && ids.length > 0, 'a plan that changes something has steps', { action: plan.action });
    check(new Set(ids).size === ids.length, 'the steps of a plan have ids of their own', ids);
    const kinds = plan.steps.flatMap((step) => [step.kind, ...(step.compensation === undefined ? [] : [step.compensation.kind])]);
    const driverless = kinds.filter((kind) => world.adapter.steps[kind] === undefined);
    check(driverless.length === 0, 'every step has a driver', driverless);
    const first = plan.steps.find((step) => step.writes);
    check(plan.targetId === null || (first?.checks.length ?? 0) > 0, 'the first write checks the facts that the plan rests on', first);
    const unknown = plan.steps.flatMap((step) => step.checks).filter((name) => plan.facts[name] === undefined);
    check(unknown.length === 0, 'a step checks only facts of the digest', { action: plan.action, unknown });
    check(canonicalJson(JSON.parse(JSON.stringify(plan))) === canonicalJson(plan as never), 'a plan is JSON', plan.id);
  }
}

async function preserve({ world }: Stage): Promise<void> {
  for (const name of PRESERVE_NAMES) {
    const keep = { preserve: [name] };
    const plan = await planFor(world, jobFor('rebuild', world.fixtures), keep).catch((error: unknown) => error);
    if (plan instanceof Error) {
      check(isCloudError(plan) && plan.code === 'unsupported', 'what cannot be preserved is refused as unsupported', plan);
      check(
        (plan.details.reasons ?? []).every((reason) => reason.length > 3),
        'a refused preserve has its reasons',
        plan,
      );
      continue;
    }
    const { effects } = plan as Plan;
    const lost = effects.filter(
      (effect) => facetsOfPreserveName(name).includes(effect.facet) && effect.values.some((value) => !PRESERVING_VALUES.has(value)),
    );
    check(lost.length === 0, 'the chosen strategy keeps what must be preserved', { name, lost });
  }
}

async function badImage({ world }: Stage): Promise<void> {
  const job: Job<'rebuild'> = { action: 'rebuild', targetId: world.fixtures.runningServer, request: { image: 'no-such-image-in-this-cloud' } };
  await checkRefused(planFor(world, job), ['not_found', 'invalid_argument'], 'an image that is not there is refused when planning');
}

async function missingServer({ world }: Stage): Promise<void> {
  const job: Job<'stop'> = { action: 'stop', targetId: world.fixtures.missingServerId, request: {} };
  await checkRefused(planFor(world, job), ['not_found'], 'a server that is not there is refused when planning');
}

async function byName({ world }: Stage): Promise<void> {
  const { runningServer, otherImageId, otherImageName } = world.fixtures;
  const planOf = (image: string): Promise<Plan> => planFor(world, { action: 'rebuild', targetId: runningServer, request: { image } });
  const [named, given] = [await planOf(otherImageName), await planOf(otherImageId)];
  check(named.request['image'] === otherImageId, 'a name in the request is resolved to its id', named.request);
  check(named.digest === given.digest, 'a plan by name equals the plan by id', { named: named.facts, given: given.facts });
}

async function graceful({ world }: Stage): Promise<void> {
  const job: Job<'stop'> = { action: 'stop', targetId: world.fixtures.runningServer, request: { require: 'graceful' } };
  const plan = await planFor(world, job).catch((error: unknown) => error);
  if (plan instanceof Error)
    return check(isCloudError(plan) && plan.code === 'unsupported', 'a graceful stop that is not known is unsupported', plan);
  const how = (plan as Plan).effects.find((effect) => effect.facet === 'guestShutdown')?.values ?? [];
  check(how.length === 1 && how[0] === 'graceful', 'a required graceful stop is graceful and nothing else', how);
}

async function timedRevert({ world }: Stage): Promise<void> {
  const { runningServer, otherFlavorId } = world.fixtures;
  const job: Job<'resize'> = { action: 'resize', targetId: runningServer, request: { flavor: otherFlavorId, confirm: { revertAfterSeconds: 60 } } };
  await checkRefused(planFor(world, job), ['unsupported'], 'a timed revert without somebody who owns the timer is unsupported');
  const plan = await makePlan(world.adapter, job, { now: () => world.clock.now(), timers: true });
  const seconds = plan.steps.flatMap(({ awaitsConfirmation }) => awaitsConfirmation?.revertAfterSeconds ?? []);
  check(seconds.length === 1 && seconds[0] === 60, 'with somebody who does, one step waits and carries the time', plan.steps);
  check(canonicalJson(plan.request['confirm']) === canonicalJson({ revertAfterSeconds: 60 }), 'the plan shows what was asked for', plan.request);
  const mayLose = (world.adapter.strategies.revertResize ?? []).some(({ envelope }) => envelope.writesSinceResize.values.includes('lost'));
  const asks = plan.accept.surprising.includes('writes-since-resize-loss');
  check(asks === mayLose, 'what the revert may lose is accepted with the resize', { asks, mayLose });
}

async function canAgrees({ world }: Stage): Promise<void> {
  const context = { now: () => world.clock.now() };
  for (const verb of SLICE_VERBS) {
    for (const targetId of [world.fixtures.runningServer, world.fixtures.stoppedServer]) {
      const { request } = jobFor(verb, world.fixtures);
      if (verb === 'create' || world.adapter.strategies[verb] === undefined) continue;
      const fit = await canAct<typeof verb>(world.adapter, verb, targetId, request, context);
      const refused = await thrownBy(planFor<typeof verb>(world, { action: verb, targetId, request }));
      check((fit.verdict === 'no') === (refused !== undefined), 'can says no exactly where planning refuses', { verb, fit, refused });
      check(fit.verdict === 'yes' || fit.reasons.length > 0, 'can gives its reasons', { verb, fit });
    }
  }
}

export const PLANNING_TESTS: readonly ConformanceTest[] = [
  { family, title: 'sends no write while planning', run: readsOnly },
  { family, title: 'computes effects inside the envelope of the strategy', run: insideEnvelope },
  { family, title: 'states every required facet in the words of the facet', run: complete },
  { family, title: 'gives each effect an evidence level and a source', run: evidence },
  { family, title: 'makes the same digest of the same facts and another of others', run: stableDigest },
  { family, title: 'plans steps that can be run, checked and journaled', run: runnable },
  { family, title: 'preserves what must be preserved, or refuses with reasons', run: preserve },
  { family, title: 'refuses an image that is not there before anything is sent', run: badImage },
  { family, title: 'refuses a server that is not there before anything is sent', run: missingServer },
  { family, title: 'resolves a name to its id', run: byName },
  { family, title: 'promises a graceful stop only where it is one', run: graceful },
  { family, title: 'refuses a timed revert that nobody would carry out, and plans one that somebody does', run: timedRevert },
  { family, title: 'answers can as planning does', run: canAgrees },
];
