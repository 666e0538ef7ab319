import type { Action, ActionRequest, CloudAdapter } from '@isobar/core';
import { assert, asyncProperty, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { runs } from '../runs.ts';
import type { Job } from '../world/perform.ts';
import { User } from '../world/perform.ts';
import { PROVIDERS } from '../world/providers.ts';
import type { Provider, World } from '../world/world.ts';
import { arrivals, writesSince } from '../world/writes.ts';
import { BASES } from './bases.ts';
import { OPTIONS } from './options.ts';
import type { OptionedAction } from './options.ts';
import { isShown } from './wire-places.ts';

const RUNS = 4;

type Request = Readonly<Record<string, unknown>>;

/** The options of the request that neither arrived at the cloud nor are warned of. */
async function dropped(world: World, adapter: CloudAdapter, provider: Provider, job: Job, given: Request): Promise<readonly string[]> {
  const user = new User(world, adapter);
  const count = arrivals(world);
  const plan = await user.plan(job);
  const { operation } = await user.execute(plan);
  expect(operation.error).toBeNull();
  // A confirmation is the operation's own: it shows in how it ends.
  const isOwn = (option: string): boolean => option === 'confirm' && operation.state === 'awaitingConfirmation';
  const sent = writesSince(world, count);
  const asWarned = (option: string): boolean =>
    plan.warnings.some(({ type, subject }) =>
      new RegExp(`^${type === 'assumed' ? 'request\\.' : '(request\\.)?'}${option}(?![A-Za-z])`).test(subject),
    );
  const resolved: Request = { ...given, ...plan.request };
  return Object.keys(given).filter(
    (option) => !isOwn(option) && !asWarned(option) && !isShown(provider.name, job.action, option, resolved[option] ?? given[option], sent),
  );
}

/** An adapter with a hole: the option falls out before anything is made of it, and nobody says so. */
function forgetting(adapter: CloudAdapter, option: string): CloudAdapter {
  return {
    ...adapter,
    readFacts: async (query) => {
      const { [option]: _dropped, ...rest } = query.request as Request;
      return adapter.readFacts({ ...query, request: rest as typeof query.request });
    },
  };
}

async function inWorld<Result>(provider: Provider, use: (world: World) => Promise<Result>): Promise<Result> {
  const world = await provider.start();
  try {
    return await use(world);
  } finally {
    await world.close();
  }
}

async function jobOf(world: World, provider: Provider, action: OptionedAction, options: Request): Promise<Job> {
  const base = BASES[provider.name][action];
  if (base === undefined) throw new Error(`there is no base for ${action}`);
  const { targetId, request } = await base(world);
  return { action, targetId, request: { ...request, ...options } as ActionRequest<Action> };
}

describe.each(PROVIDERS)('every option on $name', (provider) => {
  const actions = Object.keys(BASES[provider.name]) as readonly OptionedAction[];

  it.each(actions)('of %s is in what the cloud got, or in the warnings', { timeout: 300_000 }, async (action) => {
    const samples: Request = OPTIONS[provider.name][action] ?? {};
    const subsets = subarray(Object.keys(samples));
    const check = (names: readonly string[]): Promise<void> =>
      inWorld(provider, async (world) => {
        const given = Object.fromEntries(names.map((name) => [name, samples[name]]));
        expect({ names, dropped: await dropped(world, world.adapter, provider, await jobOf(world, provider, action, given), given) }).toEqual({
          names,
          dropped: [],
        });
      });
    await check(Object.keys(samples));
    await assert(asyncProperty(subsets, check), runs(RUNS));
  });

  it.each(actions)('of %s that an adapter forgets is found', { timeout: 300_000 }, async (action) => {
    const samples: Request = OPTIONS[provider.name][action] ?? {};
    const found = await Promise.all(
      Object.entries(samples).map(([name, value]) =>
        inWorld(provider, async (world) => {
          const given = { [name]: value };
          return dropped(world, forgetting(world.adapter, name), provider, await jobOf(world, provider, action, given), given);
        }),
      ),
    );
    expect(found.flat()).toEqual(Object.keys(samples));
  });
});
