import type { Operation } from '@isobar/core';
import { driveOperation } from '@isobar/core';

import { check, checkRefused } from '../check.ts';
import type { ConformanceWorld } from '../harness.ts';
import { createMemoryStore } from '../memory-store.ts';
import { perform, planFor, portsOf, start } from '../scenario/act.ts';
import { jobFor, manualResize } from '../scenario/job.ts';
import type { ConformanceTest, Stage } from '../test-case.ts';

const family = 'staleness';

/** Drives an operation whose facts changed after it was planned. */
async function driveStale(world: ConformanceWorld, id: string): Promise<{ operation: Operation; writes: number }> {
  const before = (await world.writes()).length;
  const operation = await driveOperation(id, portsOf(world));
  return { operation, writes: (await world.writes()).length - before };
}

async function changedFlavor({ world }: Stage): Promise<void> {
  const { id } = await start(world, await planFor(world, jobFor('rebuild', world.fixtures)));
  await world.changeFlavor(world.fixtures.runningServer, world.fixtures.otherFlavorId);
  const { operation, writes } = await driveStale(world, id);
  check(writes === 0, 'a rebuild whose facts changed sends nothing', { writes });
  check(
    operation.state === 'failed' && operation.error?.code === 'plan_stale',
    'a rebuild whose facts changed is stale',
    operation.error ?? operation.state,
  );
  check(operation.error.message.includes(world.fixtures.otherFlavorId), 'a stale plan says what changed', operation.error.message);
}

async function doneByAnother({ world }: Stage): Promise<void> {
  const { id } = await start(world, await planFor(world, jobFor('resize', world.fixtures)));
  await world.changeFlavor(world.fixtures.runningServer, world.fixtures.otherFlavorId);
  const { operation, writes } = await driveStale(world, id);
  check(writes === 0, 'a resize that someone else made sends nothing', { writes });
  const told = operation.state === 'superseded' || operation.error?.code === 'plan_stale';
  check(told, 'a resize that someone else made is superseded or stale, not failed', operation.error ?? operation.state);
}

async function gone({ world }: Stage): Promise<void> {
  const plan = await planFor(world, jobFor('rebuild', world.fixtures));
  await perform(world, jobFor('delete', world.fixtures));
  const { id } = await start(world, plan);
  const { operation, writes } = await driveStale(world, id);
  check(writes === 0, 'a rebuild of a server that is gone sends nothing', { writes });
  check(
    operation.state === 'failed' && operation.error?.code === 'plan_stale',
    'a rebuild of a server that is gone is stale',
    operation.error ?? operation.state,
  );
}

async function windowTaken({ world }: Stage): Promise<void> {
  const { operation } = await perform(world, manualResize(world.fixtures));
  const window = operation.plan.steps.find((step) => step.awaitsConfirmation !== undefined)?.awaitsConfirmation?.window;
  check(window !== undefined, 'a window belongs to the cloud or to the operation', operation.plan.steps);
  if (window === 'operation') await world.changeFlavor(world.fixtures.runningServer, world.fixtures.flavorId);
  else await closeBehind(world);
  const after = await driveStale(world, operation.id);
  check(after.writes === 0, 'a window that somebody else closed sends nothing', { writes: after.writes });
  check(after.operation.state === 'superseded', 'a window that somebody else closed is superseded', after.operation.error ?? after.operation.state);
}

/** Somebody else, with a store of their own, ends the resize. */
async function closeBehind(world: ConformanceWorld): Promise<void> {
  const stranger: ConformanceWorld = { ...world, adapter: world.reconnect(), store: createMemoryStore() };
  await perform(stranger, { action: 'revertResize', targetId: world.fixtures.runningServer, request: {} });
}

async function expired({ world }: Stage): Promise<void> {
  const plan = await planFor(world, jobFor('stop', world.fixtures));
  await world.clock.sleep(16 * 60_000);
  await checkRefused(start(world, plan), ['plan_stale'], 'a plan of a quarter of an hour ago is stale');
}

async function altered({ world }: Stage): Promise<void> {
  const plan = await planFor(world, jobFor('stop', world.fixtures));
  const forged = { ...plan, facts: { ...plan.facts, flavor: 'another-flavor' } };
  await checkRefused(start(world, forged), ['plan_stale'], 'a plan whose facts were altered is stale');
}

export const STALENESS_TESTS: readonly ConformanceTest[] = [
  { family, title: 'refuses a rebuild of a server that changed since it was planned', run: changedFlavor },
  { family, title: 'does not resize again what someone else resized', run: doneByAnother },
  { family, title: 'refuses a rebuild of a server that is gone', run: gone },
  { family, title: 'ends a waiting resize that someone else closed', run: windowTaken },
  { family, title: 'refuses a plan that is too old', run: expired },
  { family, title: 'refuses a plan whose facts were altered', run: altered },
];
