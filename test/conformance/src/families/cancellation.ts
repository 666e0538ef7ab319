import { driveOperation, isCloudError, isFinal, reduceEvents, requestCancel } from '@isobar/core';

import { check, thrownBy } from '../check.ts';
import type { ConformanceWorld } from '../harness.ts';
import { perform, planFor, portsOf, start } from '../scenario/act.ts';
import { countNew } from '../scenario/count-new.ts';
import { dyingStore, Killed } from '../scenario/dying-store.ts';
import { jobFor } from '../scenario/job.ts';
import { patientClock } from '../scenario/patient-clock.ts';
import { repeated } from '../scenario/run-checks.ts';
import type { ConformanceTest, Stage } from '../test-case.ts';

const family = 'cancellation';

function isCanceled(thrown: unknown): boolean {
  if (isCloudError(thrown)) return thrown.code === 'canceled';
  return thrown instanceof Error && thrown.name === 'AbortError';
}

async function reads({ world }: Stage): Promise<void> {
  const signal = AbortSignal.abort();
  const { adapter, fixtures } = world;
  const list = await thrownBy(adapter.servers.listPage(undefined, { signal }));
  check(isCanceled(list), 'a list that was canceled ends as canceled', list ?? 'it went on');
  const get = await thrownBy(adapter.servers.get(fixtures.runningServer, { signal }));
  check(isCanceled(get), 'a get that was canceled ends as canceled', get ?? 'it went on');
  const query = { action: 'stop', targetId: fixtures.runningServer, request: {}, awaitingResize: null, signal } as const;
  const facts = await thrownBy(adapter.readFacts(query));
  check(isCanceled(facts), 'planning that was canceled ends as canceled', facts ?? 'it went on');
}

async function beforeSending({ world }: Stage): Promise<void> {
  const { id } = await start(world, await planFor(world, jobFor('rebuild', world.fixtures)));
  const thrown = await thrownBy(driveOperation(id, portsOf(world, { signal: AbortSignal.abort() })));
  check(isCanceled(thrown), 'an operation that was canceled before it began ends as canceled', thrown ?? 'it went on');
  check((await world.writes()).length === 0, 'an operation that was canceled before it began sends nothing', await world.writes());
}

async function whileWaiting({ world }: Stage): Promise<void> {
  const { id } = await start(world, await planFor(world, jobFor('rebuild', world.fixtures)));
  const controller = new AbortController();
  const clock = patientClock(world.clock, (count) => {
    // At the first wait already: a real cloud may be done before there is a second one.
    controller.abort();
    check(count <= 2, 'nobody waits on after a cancel', { count });
  });
  const thrown = await thrownBy(driveOperation(id, portsOf(world, { clock, signal: controller.signal })));
  check(isCanceled(thrown), 'waiting that was canceled ends as canceled', thrown ?? 'it went on');
  const open = reduceEvents(await world.store.events(id));
  check(!isFinal(open), 'an operation goes on when only the waiting was canceled', open.state);
  const operation = await driveOperation(id, portsOf(world, { adapter: world.reconnect() }));
  check(operation.state === 'succeeded', 'an operation ends when somebody waits for it again', operation.error ?? operation.state);
  const twice = repeated(await world.writes());
  check(twice.length === 0, 'waiting again sends nothing twice', twice);
}

async function handedOn({ world }: Stage): Promise<void> {
  const plan = await planFor(world, jobFor('stop', world.fixtures));
  const kind = plan.steps[0]?.kind ?? '';
  const driver = world.adapter.steps[kind];
  check(driver !== undefined, 'the first step of a stop has a driver', kind);
  const now = world.clock.now();
  const { input } = plan.steps[0] ?? { input: {} };
  const context = {
    operationId: plan.id,
    target: plan.target,
    input,
    outputs: {},
    baseline: {},
    sentAt: now,
    now,
    secrets: {},
    signal: AbortSignal.abort(),
  };
  const thrown = await thrownBy(driver.send(context));
  check(
    isCanceled(thrown) || (isCloudError(thrown) && thrown.outcome !== 'applied'),
    'a write that was canceled before it was sent does not succeed',
    thrown ?? 'sent',
  );
  check((await world.writes()).length === 0, 'a write that was canceled before it was sent does not arrive', await world.writes());
}

/** Asks for the cancel after the process died right after the event with this index, and has another one end it. */
async function cancelledAt(world: ConformanceWorld, index: number): Promise<void> {
  const { id } = await start(world, await planFor(world, jobFor('create', world.fixtures)));
  const death = await thrownBy(driveOperation(id, portsOf(world, { store: dyingStore(world.store, index, 'after') })));
  check(death instanceof Killed, 'a create that is to be cancelled: its process dies', death ?? 'it went on');
  const refused = await thrownBy(requestCancel(id, { store: world.store }));
  check(refused === undefined || (isCloudError(refused) && refused.code === 'conflict'), 'what cannot be cancelled says so', refused);
  const operation = await driveOperation(id, portsOf(world, { adapter: world.reconnect() }));
  if (operation.state === 'needsAttention') return;
  const made = await countNew(world);
  if (operation.state === 'cancelled') {
    check(refused === undefined && made === 0 && !operation.result.changed, 'what is cancelled leaves nothing', {
      made,
      refused,
      result: operation.result,
    });
    return;
  }
  check(operation.state === 'succeeded' && made === 1, 'what could not be cancelled ends as it would have', operation.error ?? operation.state);
  const told = operation.warnings.some(({ subject }) => subject === 'cancel');
  check(told === (refused === undefined), 'a wish that came too late is told once: refused, or as a warning', { told, refused });
}

async function undone(stage: Stage): Promise<void> {
  const { events } = await perform(stage.world, jobFor('create', stage.world.fixtures));
  for (const [offset, event] of events.slice(1).entries())
    if (event.type !== 'seen' && event.type !== 'finished') await cancelledAt(await stage.another(), offset + 1);
}

async function neverBegun({ world }: Stage): Promise<void> {
  const { id } = await start(world, await planFor(world, jobFor('rebuild', world.fixtures)));
  await requestCancel(id, { store: world.store });
  const operation = await driveOperation(id, portsOf(world, {}));
  check(operation.state === 'cancelled' && !operation.result.changed, 'what is cancelled before it begins changes nothing', operation.result);
  check((await world.writes()).length === 0, 'what is cancelled before it begins sends nothing', await world.writes());
}

export const CANCELLATION_TESTS: readonly ConformanceTest[] = [
  { family, title: 'stops reading when it is canceled', run: reads },
  { family, title: 'sends nothing when it is canceled before it begins', run: beforeSending },
  { family, title: 'stops waiting when it is canceled, and lets the operation go on', run: whileWaiting },
  { family, title: 'does not send a write that was canceled', run: handedOn },
  { family, title: 'sends nothing of an operation that is cancelled before it begins', run: neverBegun },
  { family, title: 'undoes a create that is cancelled anywhere, or says that it is too late', run: undone },
];
