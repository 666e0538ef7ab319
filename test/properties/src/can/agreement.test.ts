import type { Action, CloudAdapter, Fit } from '@isobar/core';
import { ACTIONS, canAct, FITS, isCloudError, targetOf } from '@isobar/core';
import { assert, asyncProperty, constantFrom, nat, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { runs } from '../runs.ts';
import type { Job } from '../world/perform.ts';
import { User } from '../world/perform.ts';
import { PROVIDERS } from '../world/providers.ts';
import type { Provider, Role, World } from '../world/world.ts';
import { arrivals, writesSince } from '../world/writes.ts';
import { requestsThatFit } from './requests-that-fit.ts';

const RUNS = 60;
const SERVERS = 3;

interface Cell {
  readonly action: Action;
  readonly state: Readonly<Record<string, unknown>>;
  readonly role: Role;
  readonly which: number;
}

/** The adapter that asks the cloud instead of its own facts. */
function forced(adapter: CloudAdapter, action: Action): CloudAdapter {
  const strategies = (adapter.strategies[action] ?? []).map((strategy) => ({ ...strategy, fit: () => FITS, alreadyDone: () => false }));
  return { ...adapter, strategies: { ...adapter.strategies, [action]: strategies } };
}

type Answer = 'taken' | 'refused' | 'needless';

/** What the cloud answers to the writes of the action, past all that the adapter knows of its state. */
async function answerOf(world: World, adapter: CloudAdapter, job: Job): Promise<Answer> {
  const user = new User(world, adapter);
  const count = arrivals(world);
  const plan = await user.plan(job);
  if (!plan.changes) return 'needless';
  const { operation } = await user.execute(plan);
  const writes = writesSince(world, count);
  if (writes.length === 0 && operation.state === 'succeeded') return 'needless';
  return operation.state === 'succeeded' || operation.state === 'awaitingConfirmation' ? 'taken' : 'refused';
}

async function holdTo(provider: Provider, { action, state, role, which }: Cell): Promise<void> {
  const world = await provider.start();
  try {
    const { servers } = world.cloud.state();
    const server = servers[which % Math.min(SERVERS, servers.length)];
    const job = await requestsThatFit(world, provider, action, server?.id ?? '');
    if (job === null || !(await fitsAtRest(world, job))) return;
    world.cloud.change({ server: server?.id ?? '', ...state });
    const adapter = world.as(role);
    const count = arrivals(world);
    const fit = await verdictOf(world, adapter, job);
    expect(writesSince(world, count), 'can writes nothing').toEqual([]);
    if (fit === null) return;
    if (fit.verdict === 'unknown') {
      expect(fit.reasons.join('')).not.toBe('');
      return;
    }
    const answer = await answerOf(world, fit.verdict === 'yes' ? adapter : forced(adapter, action), job).catch((error: unknown) => {
      // Without the facts that make it possible there may be nothing that could be sent.
      if (fit.verdict === 'no' && isCloudError(error)) return 'refused' as const;
      if (isCloudError(error) && error.code === 'timeout' && hasTask(state)) return 'taken' as const;
      throw error;
    });
    const wrong = fit.verdict === 'yes' ? answer === 'refused' : answer === 'taken';
    expect(wrong ? { action, state, role, server: server?.name, fit, answer } : null).toBeNull();
  } finally {
    await world.close();
  }
}

/** A task that was only written down never ends: Nova takes the delete of what is being deleted, and the server stays. */
function hasTask({ set }: Cell['state']): boolean {
  return typeof (set as { readonly task_state?: unknown } | undefined)?.task_state === 'string';
}

/** Whether what is named in the request is no obstacle: with the server as it was seeded. */
async function fitsAtRest(world: World, job: Job): Promise<boolean> {
  if (Object.keys(job.request).length === 0) return true;
  return (await verdictOf(world, world.adapter, job))?.verdict !== 'no';
}

/** null where the request itself is refused, such as an id that a state has made invisible. */
async function verdictOf(world: World, adapter: CloudAdapter, job: Job): Promise<Fit | null> {
  try {
    return await canAct(adapter, job.action, job.targetId ?? '', job.request, { now: () => world.clock.now() });
  } catch (error) {
    if (isCloudError(error)) return null;
    throw error;
  }
}

describe.each(PROVIDERS)('can on $name', (provider) => {
  it('never says yes where the cloud refuses, nor no where it agrees, in any state and role', { timeout: 600_000 }, async () => {
    const probe = await provider.start();
    const actions = ACTIONS.filter(
      (action) => targetOf(action).target === 'server' && action !== 'create' && probe.adapter.strategies[action] !== undefined,
    );
    await probe.close();
    const cells = tuple(constantFrom(...actions), constantFrom(...provider.states), constantFrom(...provider.roles), nat(SERVERS - 1));
    await expect(
      assert(
        asyncProperty(cells, ([action, state, role, which]) => holdTo(provider, { action, state, role, which })),
        runs(RUNS),
      ),
    ).resolves.toBeUndefined();
  });
});
