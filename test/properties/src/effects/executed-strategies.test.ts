import type { Action, CloudAdapter } from '@isobar/core';
import { ACTIONS, breachesOfEnvelope, isCloudError, targetOf } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import { requestsThatFit } from '../can/requests-that-fit.ts';
import { Draw } from '../walk/draw.ts';
import { randomRequest } from '../walk/random-requests.ts';
import type { Job } from '../world/perform.ts';
import { User } from '../world/perform.ts';
import { EVERY_KIND, isPresentKind, readPresent } from '../world/present.ts';
import { PROVIDERS } from '../world/providers.ts';
import type { Provider, World } from '../world/world.ts';
import { lookAt, observedBreaches } from './observed.ts';
import { volumeJob } from './volume-jobs.ts';

/** Enough draws for each strategy to be met; the same ones each time. */
const MOST_DRAWS = 60;
const NUMBERS = 12;
/** The seeded ones that differ. */
const SERVERS = 4;

const strategiesOf = (world: World, action: Action): readonly string[] => (world.adapter.strategies[action] ?? []).map(({ id }) => id);

/** The strategy that was executed to its good end, held to what it had announced; null where the cloud did not let it. */
async function executed(world: World, user: User, job: Job): Promise<string | null> {
  try {
    const held = world.cloud.state();
    const seen = targetOf(job.action).target === 'server' && job.targetId !== null ? await lookAt(world, job.targetId) : null;
    const plan = await user.plan(job);
    const { operation, secrets } = await user.execute(plan);
    if (!plan.changes || (operation.state !== 'succeeded' && operation.state !== 'awaitingConfirmation')) return null;
    const envelope = world.adapter.strategies[job.action]?.find(({ id }) => id === plan.strategy.id)?.envelope ?? {};
    const breaches = [...(await observedBreaches(world, plan, operation, { held, seen })), ...breachesOfEnvelope(plan.effects, envelope)];
    expect({ strategy: plan.strategy.id, job, breaches }).toEqual({ strategy: plan.strategy.id, job, breaches: [] });
    const wanted = (job.request as { readonly password?: string }).password;
    if (wanted !== 'return') expect(secrets.filter(({ kind }) => kind === 'password')).toEqual([]);
    return plan.strategy.id;
  } catch (error) {
    if (isCloudError(error)) return null;
    throw error;
  }
}

/** Numbers that look drawn, from a count. */
const drawn = (count: number): readonly number[] =>
  Array.from({ length: NUMBERS }, (_, index) => (count * 7919 + (index + 1) * 104_729 * (count + 3)) % 9973);

async function randomJob(provider: Provider, world: World, action: Action, count: number): Promise<Job> {
  const draw = new Draw(drawn(count), await readPresent(world.adapter, EVERY_KIND));
  const { target, creates } = { creates: false, ...targetOf(action) };
  return { action, targetId: creates || !isPresentKind(target) ? null : draw.idOf(target), request: randomRequest(action, draw, provider.network) };
}

async function inWorld<Result>(provider: Provider, use: (world: World) => Promise<Result>): Promise<Result> {
  const world = await provider.start();
  try {
    return await use(world);
  } finally {
    await world.close();
  }
}

/** The adapter without the ways that were met: the first that fits would be taken for ever. */
function only({ adapter }: World, action: Action, wanted: ReadonlySet<string>): CloudAdapter {
  const strategies = (adapter.strategies[action] ?? []).filter(({ id }) => wanted.has(id));
  return { ...adapter, strategies: { ...adapter.strategies, [action]: strategies } };
}

/** What the same user must have done before. */
async function prepare(provider: Provider, world: World, user: User, { action, targetId }: Job): Promise<void> {
  const before: Action | null = action === 'unlock' ? 'lock' : action === 'confirmResize' || action === 'revertResize' ? 'resize' : null;
  // Where all volumes are held, one is let go.
  if (action === 'deleteVolume') await requestsThatFit(world, provider, 'attachVolume', '');
  if (before === null || targetId === null) return;
  const job = await requestsThatFit(world, provider, before, targetId);
  if (job !== null) await executed(world, user, before === 'resize' ? ({ ...job, request: { ...job.request, confirm: 'manual' } } as Job) : job);
}

/** On a server in each state that it can be put into, until every strategy was met. */
async function onServers(provider: Provider, action: Action, missing: Set<string>): Promise<void> {
  const resting = [{}, ...provider.states];
  for (let count = 0; count < resting.length * SERVERS && missing.size > 0; count += 1) {
    await inWorld(provider, async (world) => {
      const { servers } = world.cloud.state();
      const server = servers[count % SERVERS]?.id ?? '';
      const job = await requestsThatFit(world, provider, action, server);
      if (job === null) return;
      world.cloud.change({ server, ...resting[Math.floor(count / SERVERS)] });
      const user = new User(world, only(world, action, missing));
      await prepare(provider, world, user, job);
      missing.delete((await executed(world, user, job)) ?? '');
    });
  }
}

/** On what was made before, by drawn requests. */
async function onOthers(provider: Provider, world: World, action: Action, missing: Set<string>): Promise<void> {
  for (let count = 1; count <= MOST_DRAWS && missing.size > 0; count += 1) {
    const job = (await volumeJob(provider, world, action, count)) ?? (await randomJob(provider, world, action, count));
    const user = new User(world, only(world, action, missing));
    await prepare(provider, world, user, job);
    missing.delete((await executed(world, user, job)) ?? '');
  }
}

describe.each(PROVIDERS)('every strategy of $name', (provider) => {
  it('is executed, and what is seen was computed, and what was computed is in its envelope', { timeout: 600_000 }, async () => {
    const met = await inWorld(provider, async (world) => {
      const left: string[] = [];
      // What creates comes first, so that the others have something to be done to.
      const creatingFirst = ACTIONS.toSorted((one, other) => Number('creates' in targetOf(other)) - Number('creates' in targetOf(one)));
      for (const action of creatingFirst) {
        const missing = new Set(strategiesOf(world, action));
        if (targetOf(action).target === 'server' && action !== 'create') await onServers(provider, action, missing);
        if (missing.size > 0) await onOthers(provider, world, action, missing);
        left.push(...missing);
      }
      return left;
    });
    expect(met).toEqual([]);
  });
});
