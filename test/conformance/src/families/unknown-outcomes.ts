import type { Operation } from '@isobar/core';
import { driveOperation } from '@isobar/core';

import { check, thrownBy } from '../check.ts';
import type { ConformanceWorld, Job } from '../harness.ts';
import { everything, perform, planFor, portsOf, start } from '../scenario/act.ts';
import { countNew } from '../scenario/count-new.ts';
import { dyingStore, Killed } from '../scenario/dying-store.ts';
import { jobFor } from '../scenario/job.ts';
import { isKept, serverAfter } from '../scenario/promise.ts';
import { repeated } from '../scenario/run-checks.ts';
import type { ConformanceTest, Stage } from '../test-case.ts';

const family = 'unknown outcomes';

const VERBS = ['rebuild', 'resize', 'create'] as const;
type Verb = (typeof VERBS)[number];

const jobOf = (verb: Verb, world: ConformanceWorld): Job<Verb> => jobFor<Verb>(verb, world.fixtures);

/** What must hold however the operation was disturbed. */
async function checkAftermath(verb: Verb, how: string, world: ConformanceWorld, operation: Operation): Promise<void> {
  const ended = operation.state === 'succeeded' || operation.state === 'needsAttention';
  check(ended, `${verb}, ${how}: it ends well or asks`, operation.error ?? operation.state);
  const twice = repeated(await world.writes());
  check(twice.length === 0, `${verb}, ${how}: no write is carried out twice`, twice);
  if (operation.state === 'needsAttention') {
    const choices = operation.attention?.choices.map((choice) => choice.id) ?? [];
    check(choices.includes('abandon') && operation.attention?.question !== '', `${verb}, ${how}: the question can be answered`, operation.attention);
    return;
  }
  const after = await serverAfter(world, operation);
  check(isKept(verb, after, { world, before: null }), `${verb}, ${how}: the server is as the verb promises`, after);
}

async function lost(verb: Verb, what: 'reply' | 'request', stage: Stage): Promise<void> {
  const { world: quiet } = stage;
  const undisturbed = (await perform(quiet, jobOf(verb, quiet))).writes.length;
  check(undisturbed > 0, `${verb}: an undisturbed run sends something`, undisturbed);
  for (let index = 0; index < undisturbed; index += 1) {
    const world = await stage.another();
    await world.loseWrite(what, index);
    const { operation, writes } = await perform(world, jobOf(verb, world));
    await checkAftermath(verb, `lost ${what}`, world, operation);
    check(writes.filter((write) => write.applied).length <= undisturbed, `${verb}, lost ${what}: no more is sent than without the loss`, writes);
    if (verb === 'create') check((await countNew(world)) <= 1, `create, lost ${what}: one server at most`, await countNew(world));
  }
}

async function killedAt(verb: Verb, world: ConformanceWorld, index: number, when: 'before' | 'after'): Promise<void> {
  const plan = await planFor<Verb>(world, jobOf(verb, world));
  const { id } = await start(world, plan, everything(plan));
  const death = await thrownBy(driveOperation(id, portsOf(world, { store: dyingStore(world.store, index, when) })));
  check(death instanceof Killed, `${verb}, killed: a journal that cannot be written stops the process`, death ?? 'it went on');
  const operation = await driveOperation(id, portsOf(world, { adapter: world.reconnect() }));
  await checkAftermath(verb, 'killed', world, operation);
  if (verb === 'create') check((await countNew(world)) <= 1, 'create, killed: one server at most', await countNew(world));
}

/** Dies before each event but the repeated looks, and right after each intent: before the bytes, after them, after the answer, while waiting. */
async function resumed(verb: Verb, stage: Stage): Promise<void> {
  const { world: quiet } = stage;
  const { events } = await perform(quiet, jobOf(verb, quiet));
  const later = events.slice(1);
  for (const [offset, event] of later.entries()) {
    if (event.type !== 'seen') await killedAt(verb, await stage.another(), offset + 1, 'before');
    if (event.type === 'intended') await killedAt(verb, await stage.another(), offset + 1, 'after');
  }
}

export const UNKNOWN_OUTCOME_TESTS: readonly ConformanceTest[] = VERBS.flatMap((verb): readonly ConformanceTest[] => [
  { family, title: `finds out what became of a ${verb} whose answer was lost`, run: (stage) => lost(verb, 'reply', stage) },
  { family, title: `finds out that a ${verb} never arrived`, run: (stage) => lost(verb, 'request', stage) },
  { family, title: `lets another process finish a ${verb} that was killed anywhere`, run: (stage) => resumed(verb, stage) },
]);
