import type { Action } from '@isobar/core';
import { ACTIONS, breachesOfEnvelope, isCloudError, targetOf } from '@isobar/core';
import { array, assert, asyncProperty, constant, constantFrom, nat, oneof, record } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { lookAt, observedBreaches } from '../effects/observed.ts';
import { runs } from '../runs.ts';
import type { Job } from '../world/perform.ts';
import { User } from '../world/perform.ts';
import { EVERY_KIND, isPresentKind, readPresent } from '../world/present.ts';
import { PROVIDERS } from '../world/providers.ts';
import type { Provider, World } from '../world/world.ts';
import { SETTLED_SECONDS } from '../world/world.ts';
import { arrivals, writesSince } from '../world/writes.ts';
import { Draw } from './draw.ts';
import { randomRequest } from './random-requests.ts';
import { leaks, vanished } from './side-effects.ts';
import { viewDisagreements } from './view-disagreements.ts';

const MOVES_PER_WALK = 8;
const RUNS = 8;

type Move =
  | { readonly by: 'user'; readonly action: Action; readonly numbers: readonly number[] }
  | { readonly by: 'somebody'; readonly name: string; readonly numbers: readonly number[] };

/** One move of somebody else to three of the user. */
function moves(provider: Provider, actions: readonly Action[]): Arbitrary<readonly Move[]> {
  const numbers = array(nat(9999), { minLength: 12, maxLength: 12 });
  const ours = record({ by: constant('user' as const), action: constantFrom(...actions), numbers });
  const theirs = record({ by: constant('somebody' as const), name: constantFrom(...Object.keys(provider.meddlings)), numbers });
  return array(oneof({ arbitrary: ours, weight: 3 }, { arbitrary: theirs, weight: 1 }), { minLength: MOVES_PER_WALK, maxLength: MOVES_PER_WALK });
}

/** Server and volume verbs three times as often as the others. */
function weighted(actions: readonly Action[]): readonly Action[] {
  const main = actions.filter((action) => ['server', 'volume'].includes(targetOf(action).target));
  return [...actions, ...main, ...main];
}

async function jobOf(action: Action, numbers: readonly number[], provider: Provider, world: World): Promise<Job> {
  const draw = new Draw(numbers, await readPresent(world.adapter, EVERY_KIND));
  const { target, creates } = { creates: false, ...targetOf(action) };
  const targetId = creates || !isPresentKind(target) ? null : draw.idOf(target);
  return { action, targetId, request: randomRequest(action, draw, provider.network) };
}

/** A refused wish sends nothing; what is done was announced, leaves nothing behind and destroys nothing else. */
async function act(job: Job, world: World, user: User): Promise<void> {
  const [before, count] = [world.cloud.state(), arrivals(world)];
  const plan = await user.plan(job).catch((error: unknown) => {
    expect(isCloudError(error), String(error instanceof Error ? error.stack : error)).toBe(true);
    return null;
  });
  expect(writesSince(world, count), 'a plan writes nothing').toEqual([]);
  if (plan === null) return;
  const envelope = world.adapter.strategies[job.action]?.find(({ id }) => id === plan.strategy.id)?.envelope ?? {};
  expect(breachesOfEnvelope(plan.effects, envelope)).toEqual([]);
  const seen = plan.targetKind === 'server' && plan.targetId !== null ? await lookAt(world, plan.targetId) : null;
  const operation = await user.execute(plan).then(
    (outcome) => outcome.operation,
    (error: unknown) => {
      // Another operation of the same user waits on this target.
      if (isCloudError(error) && error.code === 'concurrent_operation') return null;
      throw error;
    },
  );
  if (operation === null) {
    expect(writesSince(world, count)).toEqual([]);
    return;
  }
  if (!plan.changes) expect(writesSince(world, count), 'nothing is to be done').toEqual([]);
  const observed = operation.state === 'succeeded' ? await observedBreaches(world, plan, operation, { held: before, seen }) : [];
  world.clock.advanceSeconds(SETTLED_SECONDS);
  const after = world.cloud.state();
  const { state, error, steps, result } = operation;
  const told = { job, state, error, steps: steps.map(({ id, state: stepState, seen: last }) => [id, stepState, last]), result };
  expect({ leaks: leaks(before, after, operation), vanished: vanished(before, after, plan), observed }, JSON.stringify(told, null, 1)).toEqual({
    leaks: [],
    vanished: [],
    observed: [],
  });
}

function meddle({ name, numbers }: Extract<Move, { by: 'somebody' }>, provider: Provider, world: World): void {
  const { servers } = world.cloud.state();
  const [which = 0, first = 0, second = 0] = numbers;
  const server = servers[which % Math.max(1, servers.length)];
  if (server === undefined) return;
  try {
    world.cloud.change({ server: server.id, ...provider.meddlings[name]?.(server, first, second, world) });
  } catch (error) {
    // The cloud refuses somebody else too.
    if (!(error instanceof Error) || error.name !== 'ChangeRefused') throw error;
  }
  world.clock.advanceSeconds(SETTLED_SECONDS);
}

describe.each(PROVIDERS)('any sequence of actions on $name', (provider) => {
  it('is done as announced or refused, and leaves the view equal to what the cloud holds', { timeout: 600_000 }, async () => {
    const probe = await provider.start();
    const actions = weighted(ACTIONS.filter((action) => probe.adapter.strategies[action] !== undefined));
    await probe.close();
    await assert(
      asyncProperty(moves(provider, actions), async (walk) => {
        const world = await provider.start();
        try {
          const user = new User(world);
          for (const move of walk) {
            if (move.by === 'user') await act(await jobOf(move.action, move.numbers, provider, world), world, user);
            else meddle(move, provider, world);
            expect(await viewDisagreements(provider, world), JSON.stringify(move)).toEqual([]);
          }
        } finally {
          await world.close();
        }
      }),
      runs(RUNS),
    );
  });
});
