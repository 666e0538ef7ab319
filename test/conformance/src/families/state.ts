import type { Server } from '@isobar/core';
import { ACTIVITIES, collectItems, PHASES } from '@isobar/core';

import type { Job } from '../harness.ts';
import { check } from '../check.ts';
import { perform, planFor, portsOf } from '../scenario/act.ts';
import { jobFor, manualResize } from '../scenario/job.ts';
import { patientClock } from '../scenario/patient-clock.ts';
import type { ConformanceTest, Stage } from '../test-case.ts';

const family = 'state';

const stateOf = ({ phase, activity, power, native }: Server): unknown => ({ phase, activity, power, native: native.status });

async function running({ world }: Stage): Promise<void> {
  const server = await world.adapter.servers.get(world.fixtures.runningServer, {});
  check(server.phase === 'running', 'a running server has the phase running', stateOf(server));
  check(server.power !== 'off', 'a running server is not off', stateOf(server));
  check(server.activity === null, 'a server that rests has no activity', stateOf(server));
}

async function stopped({ world }: Stage): Promise<void> {
  const server = await world.adapter.servers.get(world.fixtures.stoppedServer, {});
  check(server.phase === 'stopped', 'a stopped server has the phase stopped', stateOf(server));
  check(server.power !== 'on', 'a stopped server is not on', stateOf(server));
}

async function vocabulary({ world }: Stage): Promise<void> {
  const servers = await collectItems((cursor, options) => world.adapter.servers.listPage(cursor, options));
  for (const server of servers) {
    check((PHASES as readonly string[]).includes(server.phase), 'a phase is one of the list', stateOf(server));
    const activity = server.activity === null || (ACTIVITIES as readonly string[]).includes(server.activity);
    check(activity, 'an activity is one of the list', stateOf(server));
  }
}

async function faults({ world }: Stage): Promise<void> {
  const servers = await collectItems((cursor, options) => world.adapter.servers.listPage(cursor, options));
  for (const server of servers) check(server.fault === null || server.fault.message !== '', 'a fault keeps its text', stateOf(server));
}

async function alreadyThere({ world }: Stage): Promise<void> {
  const { runningServer, stoppedServer } = world.fixtures;
  const jobs: readonly Job<'start' | 'stop'>[] = [
    { action: 'start', targetId: runningServer, request: {} },
    { action: 'stop', targetId: stoppedServer, request: {} },
  ];
  for (const job of jobs) {
    const { operation, writes } = await perform(world, job);
    check(operation.state === 'succeeded', `${job.action} where it is already so succeeds`, operation.error ?? operation.state);
    check(!operation.result.changed, `${job.action} where it is already so changes nothing`, operation.result);
    check(writes.length === 0, `${job.action} where it is already so sends nothing`, writes);
  }
}

/** What the server looked like each time that the operation waited. */
async function looksDuring(stage: Stage, job: Job): Promise<readonly Server[]> {
  const { world } = stage;
  const looks: Server[] = [];
  const clock = patientClock(world.clock, async () => void looks.push(await world.adapter.servers.get(job.targetId ?? '', {})));
  const { operation } = await perform(world, job, { clock });
  check(
    operation.state === 'succeeded' || operation.state === 'awaitingConfirmation',
    'a watched operation ends well',
    operation.error ?? operation.state,
  );
  return looks;
}

async function busyWhileResizing(stage: Stage): Promise<void> {
  const looks = await looksDuring(stage, jobFor('resize', stage.world.fixtures));
  const busy = looks.some((server) => server.activity !== null);
  check(busy, 'a server that is being resized shows an activity', looks.map(stateOf));
}

async function busyWhileStopping(stage: Stage): Promise<void> {
  const looks = await looksDuring(stage, jobFor('stop', stage.world.fixtures));
  const early = looks.filter((server) => server.phase === 'stopped' && server.activity === null).length > 1;
  check(!early, 'a server that is still stopping is not stopped', looks.map(stateOf));
}

async function window({ world }: Stage): Promise<void> {
  const job = manualResize(world.fixtures);
  const plan = await planFor(world, job);
  const kept = plan.steps.find((step) => step.awaitsConfirmation !== undefined)?.awaitsConfirmation?.window;
  check(
    kept !== undefined,
    'a resize with confirm manual plans its window',
    plan.steps.map((step) => step.id),
  );
  await perform(world, job, portsOf(world));
  const server = await world.adapter.servers.get(world.fixtures.runningServer, {});
  const shown = server.activity === 'awaitingResizeConfirmation';
  check(shown === (kept === 'cloud'), 'awaitingResizeConfirmation shows exactly where the cloud says so', { ...Object(stateOf(server)), kept });
  const revertsTo = server.resizeConfirmation?.revertsTo ?? null;
  const origin = shown ? server.resizeConfirmation !== null : server.resizeConfirmation === null;
  check(origin, 'a resize that waits says where it came from', server.resizeConfirmation);
  check(revertsTo === null || revertsTo === world.fixtures.flavorId, 'a resize that waits names the flavor that a revert brings back', { revertsTo });
}

export const STATE_TESTS: readonly ConformanceTest[] = [
  { family, title: 'shows a running server as running and at rest', run: running },
  { family, title: 'shows a stopped server as stopped', run: stopped },
  { family, title: 'uses no phase or activity outside the lists', run: vocabulary },
  { family, title: 'keeps the text of a fault', run: faults },
  { family, title: 'succeeds without a write where a server already is as asked', run: alreadyThere },
  { family, title: 'shows what is going on while a server is resized', run: busyWhileResizing },
  { family, title: 'does not call a server stopped while it is stopping', run: busyWhileStopping },
  { family, title: 'shows a resize that waits exactly where the cloud keeps the window', run: window },
];
