import type { Operation, Server } from '@isobar/core';
import { awaitingResizeOf, parseRef } from '@isobar/core';

import { check, checkRefused } from '../check.ts';
import type { Run } from '../scenario/act.ts';
import { execute, perform, planFor, start } from '../scenario/act.ts';
import type { SliceVerb } from '../scenario/job.ts';
import { jobFor, manualResize, SLICE_VERBS } from '../scenario/job.ts';
import { checkObserved, lookBefore } from '../scenario/observe.ts';
import { findServer, isKept, serverAfter } from '../scenario/promise.ts';
import { checkNoSecret, checkSentOnce } from '../scenario/run-checks.ts';
import type { ConformanceTest, Stage } from '../test-case.ts';

const family = 'operations';

function checkEnded(verb: string, run: Run): void {
  const { operation } = run;
  check(operation.state === 'succeeded', `${verb}: the operation succeeds`, operation.error ?? operation.attention ?? operation.state);
  check(operation.result.changed, `${verb}: the operation says that it changed something`, operation.result);
  const open = operation.steps.filter((step) => step.state !== 'done');
  check(open.length === 0, `${verb}: every step is done`, open);
}

async function endsAsPromised(verb: SliceVerb, { harness, world }: Stage): Promise<void> {
  if (harness.lacks.includes(verb)) {
    await checkRefused(planFor<typeof verb>(world, jobFor(verb, world.fixtures)), ['unsupported'], `${verb}: a lacking verb is unsupported`);
    return;
  }
  const plan = await planFor<typeof verb>(world, jobFor(verb, world.fixtures));
  const was = await lookBefore(world, plan.targetId);
  const run = await execute(world, plan);
  checkEnded(verb, run);
  const after = await serverAfter(world, run.operation);
  check(isKept(verb, after, { world, before: was.server }), `${verb}: the server is as the verb promises`, after);
  await checkObserved(world, plan, was, after);
  checkReplaced(verb, run.operation, was.server, after);
  checkSentOnce(run, `${verb}: each write is sent once`);
  await checkNoSecret(world, run, `${verb}: no secret stands in plan, journal or result`);
  check((await world.store.activeOn(plan.target)) === null, `${verb}: the server is free again`, run.operation.state);
}

function checkReplaced(verb: SliceVerb, operation: Operation, was: Server | null, after: Server | null): void {
  const { ref, replaced, resourceState } = operation.result;
  const gone = verb === 'delete';
  check(
    gone ? resourceState === 'destroyed' : ref !== null && resourceState === 'changed',
    `${verb}: the result says what became of the server`,
    operation.result,
  );
  if (was === null || after === null || was.id === after.id) return;
  const told = replaced.some((pair) => parseRef(pair.old).id === was.id && parseRef(pair.new).id === after.id);
  check(told, `${verb}: a new identity is told as replaced`, operation.result);
}

async function manual({ world }: Stage): Promise<void> {
  const { operation, writes } = await perform(world, manualResize(world.fixtures));
  check(operation.state === 'awaitingConfirmation', 'manual resize: the operation waits for its user', operation.error ?? operation.state);
  const waiting = awaitingResizeOf(operation);
  const flavors = [waiting?.fromFlavor, waiting?.toFlavor].join();
  check(flavors === [world.fixtures.flavorId, world.fixtures.otherFlavorId].join(), 'manual resize: the window names both flavors', waiting);
  check(writes.length > 0, 'manual resize: the resize is sent', writes);
  const server = await findServer(world, world.fixtures.runningServer);
  check(server?.flavor.id === world.fixtures.otherFlavorId, 'manual resize: the server already has the new flavor', server);
}

async function closes(verb: 'confirmResize' | 'revertResize', { world }: Stage): Promise<void> {
  const { runningServer, flavorId, otherFlavorId } = world.fixtures;
  const resize = await perform(world, manualResize(world.fixtures));
  const plan = await planFor<typeof verb>(world, { action: verb, targetId: runningServer, request: {} });
  check(plan.closesOperation === resize.operation.id, `${verb}: the plan names the resize that it ends`, plan.closesOperation);
  const was = await lookBefore(world, plan.targetId);
  const run = await execute(world, plan);
  check(run.operation.state === 'succeeded', `${verb}: the operation succeeds`, run.operation.error ?? run.operation.state);
  const after = await findServer(world, runningServer);
  const flavor = verb === 'confirmResize' ? otherFlavorId : flavorId;
  const settled = after?.flavor.id === flavor && after.phase === 'running' && after.activity === null;
  check(settled, `${verb}: the server ends with the right flavor, running and at rest`, after);
  await checkObserved(world, plan, was, after);
  checkSentOnce(run, `${verb}: each write is sent once`);
  const active = await world.store.activeOn(plan.target);
  check(active === null, `${verb}: the waiting resize is over too`, active?.state);
}

async function passwords({ world }: Stage): Promise<void> {
  const job = jobFor('rebuild', world.fixtures);
  const plan = await planFor(world, { ...job, request: { ...job.request, password: 'return' } });
  const run = await execute(world, plan);
  const warned = plan.warnings.some((warning) => warning.subject === 'request.password');
  check(run.secrets.length === (warned ? 0 : 1), 'a password that is to be returned is handed over once, or warned of', {
    warned,
    secrets: run.secrets.length,
  });
  await checkNoSecret(world, run, 'a returned password is in no journal');
}

async function discarded({ world }: Stage): Promise<void> {
  const run = await perform(world, jobFor('rebuild', world.fixtures));
  check(run.secrets.length === 0, 'a password that nobody asked for is thrown away', `${run.secrets.length} secrets`);
}

const USER_DATA = '#!/bin/sh\necho secret-of-the-conformance-suite';

async function options({ world }: Stage): Promise<void> {
  const asked = { description: 'made by the conformance suite', labels: { purpose: 'conformance' } };
  const userData = { sha256: 'f'.repeat(64), sizeBytes: USER_DATA.length };
  const plan = await planFor(world, { action: 'create', targetId: null, request: { ...world.fixtures.create, ...asked, userData } });
  const run = await execute(world, plan, { secrets: { userData: USER_DATA } });
  check(run.operation.state === 'succeeded', 'a create with options succeeds', run.operation.error ?? run.operation.state);
  const warned = (option: string): boolean => plan.warnings.some((warning) => warning.subject.startsWith(`request.${option}`));
  const server = await serverAfter(world, run.operation);
  check(server?.description === asked.description || warned('description'), 'a description is kept or warned of', server?.description);
  check(server?.labels['purpose'] === 'conformance' || warned('labels'), 'labels are kept or warned of', server?.labels);
  const journal = JSON.stringify(run.events);
  check(!journal.includes('secret-of-the-conformance-suite'), 'user data is in no journal', plan.request);
}

async function oneAtATime({ world }: Stage): Promise<void> {
  const [first, second] = [await planFor(world, jobFor('stop', world.fixtures)), await planFor(world, jobFor('rebuild', world.fixtures))];
  await start(world, first);
  await checkRefused(start(world, second), ['concurrent_operation'], 'a server has one operation at a time');
}

export const OPERATION_TESTS: readonly ConformanceTest[] = [
  ...SLICE_VERBS.map((verb): ConformanceTest => ({
    family,
    title: `ends ${verb} as planned and promised`,
    run: (stage) => endsAsPromised(verb, stage),
  })),
  { family, title: 'lets a resize with confirm manual wait', run: manual },
  { family, title: 'confirms a resize that waits', run: (stage) => closes('confirmResize', stage) },
  { family, title: 'reverts a resize that waits', run: (stage) => closes('revertResize', stage) },
  { family, title: 'returns a password once where it was asked for', run: passwords },
  { family, title: 'throws a password away that nobody asked for', run: discarded },
  { family, title: 'keeps each option of a create or warns of it', run: options },
  { family, title: 'allows one operation at a time on a server', run: oneAtATime },
];
