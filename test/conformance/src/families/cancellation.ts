import { driveOperation, isCloudError, isFinal, reduceEvents } from '@isobar/core';

import { check, thrownBy } from '../check.ts';
import { planFor, portsOf, start } from '../scenario/act.ts';
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

export const CANCELLATION_TESTS: readonly ConformanceTest[] = [
  { family, title: 'stops reading when it is canceled', run: reads },
  { family, title: 'sends nothing when it is canceled before it begins', run: beforeSending },
  { family, title: 'stops waiting when it is canceled, and lets the operation go on', run: whileWaiting },
  { family, title: 'does not send a write that was canceled', run: handedOn },
];
