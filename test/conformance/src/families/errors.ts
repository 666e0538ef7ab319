import type { CloudError, ErrorCode } from '@isobar/core';
import { driveOperation } from '@isobar/core';

import { check, checkRefused, thrownBy } from '../check.ts';
import type { ConformanceWorld, ReadFailure } from '../harness.ts';
import { perform, planFor, portsOf, start } from '../scenario/act.ts';
import { jobFor } from '../scenario/job.ts';
import { patientClock } from '../scenario/patient-clock.ts';
import { repeated } from '../scenario/run-checks.ts';
import type { ConformanceTest, Stage } from '../test-case.ts';

const family = 'errors';

const CODES: Readonly<Record<ReadFailure, ErrorCode>> = {
  unavailable: 'unavailable',
  malformed: 'invalid_response',
  unauthenticated: 'unauthenticated',
};

async function failedRead(world: ConformanceWorld, how: ReadFailure): Promise<CloudError> {
  await world.failReads(how);
  const { runningServer } = world.fixtures;
  await checkRefused(world.adapter.servers.listPage(undefined, {}), [CODES[how]], `${how}: a list says ${CODES[how]}`);
  return checkRefused(world.adapter.servers.get(runningServer, {}), [CODES[how]], `${how}: a get says ${CODES[how]}`);
}

async function fails(how: ReadFailure, { world }: Stage): Promise<void> {
  const error = await failedRead(world, how);
  check(error.details.cloud === world.adapter.cloud, `${how}: the error names its cloud`, error);
  const outcome = error.outcome === 'not_applicable' || error.outcome === 'not_applied';
  check(outcome, `${how}: a read that failed changed nothing`, error);
  check(error.retryable === (how === 'unavailable'), `${how}: the error tells whether trying again helps`, error);
  const shown = JSON.stringify(error.toJSON());
  const leaked = (await world.secrets()).filter((secret) => shown.includes(secret));
  check(leaked.length === 0, `${how}: the error shows no secret`, `${leaked.length} secrets`);
  await world.heal();
  const healed = how === 'unauthenticated' ? world.reconnect() : world.adapter;
  check((await thrownBy(healed.servers.listPage(undefined, {}))) === undefined, `${how}: reads work again when the trouble is over`, how);
}

async function planFails({ world }: Stage): Promise<void> {
  await world.failReads('unavailable');
  await checkRefused(planFor(world, jobFor('rebuild', world.fixtures)), ['unavailable'], 'a plan that could not read says why');
  const writes = await world.writes();
  check(writes.length === 0, 'a plan that could not read sends nothing', writes);
}

async function waitsThrough({ world }: Stage): Promise<void> {
  const clock = patientClock(world.clock, async (count) => {
    if (count === 1) await world.failReads('unavailable');
    if (count === 4) await world.heal();
  });
  const { operation, writes } = await perform(world, jobFor('rebuild', world.fixtures), { clock });
  check(operation.state === 'succeeded', 'an operation outlives a cloud that is away for a while', operation.error ?? operation.state);
  check(repeated(writes).length === 0, 'an operation that outlived a trouble sent each write once', writes);
}

async function staysOpen({ world }: Stage): Promise<void> {
  const { id } = await start(world, await planFor(world, jobFor('rebuild', world.fixtures)));
  await world.failReads('unauthenticated');
  await checkRefused(driveOperation(id, portsOf(world)), ['unauthenticated'], 'an operation that cannot look says why');
  const [open] = await world.store.list();
  check(open?.state === 'running' || open?.state === 'pending', 'an operation that cannot look is not failed', open?.state);
  check((await world.writes()).length === 0, 'an operation that cannot look sends nothing', await world.writes());
  await world.heal();
  const operation = await driveOperation(id, portsOf(world, { adapter: world.reconnect() }));
  check(operation.state === 'succeeded', 'an operation that could not look ends later', operation.error ?? operation.state);
}

export const ERROR_TESTS: readonly ConformanceTest[] = [
  ...(Object.keys(CODES) as ReadFailure[]).map((how): ConformanceTest => ({
    family,
    title: `tells a read that fails as ${how}`,
    run: (stage) => fails(how, stage),
  })),
  { family, title: 'says why a plan could not be made', run: planFails },
  { family, title: 'outlives a cloud that is away for a while', run: waitsThrough },
  { family, title: 'keeps an operation open that it cannot look at', run: staysOpen },
];
