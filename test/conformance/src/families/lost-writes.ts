import type { Action } from '@isobar/core';
import { ACTIONS, parseRef } from '@isobar/core';

import { check } from '../check.ts';
import { tallyOf } from '../scenario/census.ts';
import type { Loss, Played } from '../scenario/lost-write.ts';
import { ENDS_RESIZE, isSliceVerb, playLoss } from '../scenario/lost-write.ts';
import { LEFT } from '../scenario/outcome.ts';
import { findServer, isKept } from '../scenario/promise.ts';
import { repeated } from '../scenario/run-checks.ts';
import type { ConformanceTest, Stage } from '../test-case.ts';

const family = 'unknown outcomes';

/** Verbs that are played there with processes that are killed, too. */
const ELSEWHERE: ReadonlySet<Action> = new Set<Action>(['create', 'rebuild', 'resize']);

/** Changes nothing, and what it hands over went away with the reply: it is asked for again. */
const REPEATABLE: ReadonlySet<Action> = new Set<Action>(['console']);

/** Loses each write of a verb in turn. Whatever is lost, the verb ends as if nothing had been, or asks and then does. */
async function findsOut(action: Action, what: Loss['what'], { harness, world, another }: Stage): Promise<void> {
  if (harness.lacks.includes(action)) return;
  const quiet = await playLoss(action, world, null);
  check(quiet.ended.state === 'succeeded', `${action}: it succeeds undisturbed`, quiet.ended.error ?? quiet.ended.state);
  for (const skip of quiet.writes.keys()) await checkEnd(`${action}, lost ${what}`, await playLoss(action, await another(), { what, skip }), quiet);
}

async function checkEnd(how: string, played: Played, quiet: Played): Promise<void> {
  const { operation, ended, writes, job, change } = played;
  check(['succeeded', 'needsAttention'].includes(operation.state), `${how}: it ends well or asks`, operation.error ?? operation.state);
  const applied = writes.filter((write) => write.applied).length;
  if (!REPEATABLE.has(job.action)) {
    const twice = repeated(writes);
    check(twice.length === 0, `${how}: no write is carried out twice`, twice);
    const undisturbed = quiet.writes.filter((write) => write.applied).length;
    check(applied === undisturbed, `${how}: as much is carried out as without the loss`, { writes, undisturbed: quiet.writes });
  }
  check(ended.state === 'succeeded', `${how}: once a person has told the truth, it ends well`, ended.error ?? ended.attention ?? ended.state);
  check(tallyOf(change) === tallyOf(quiet.change), `${how}: it leaves what an undisturbed run leaves`, { change, undisturbed: quiet.change });
  if (namesWhatCame(quiet)) check(namesWhatCame(played), `${how}: the result names what was made`, { result: ended.result, change });
  await checkServer(how, played);
}

/** Whether the result is a row that came. */
function namesWhatCame({ ended, change }: Played): boolean {
  const { ref } = ended.result;
  return ref !== null && change.came.some((row) => row.endsWith(`/${parseRef(ref).id}`));
}

async function checkServer(how: string, { world, job, plan, before }: Played): Promise<void> {
  const { action } = job;
  if (before === null) return;
  const after = await findServer(world, before.id);
  const promised = isSliceVerb(action)
    ? isKept(action, after, { world, before })
    : after !== null && (ENDS_RESIZE.has(action) || (LEFT[action]?.(after, plan.request, before) ?? true));
  check(promised, `${how}: the server is as the verb promises`, after);
}

export const LOST_WRITE_TESTS: readonly ConformanceTest[] = ACTIONS.filter((action) => !ELSEWHERE.has(action)).flatMap(
  (action): readonly ConformanceTest[] => [
    { family, title: `finds out what became of ${action} whose answer was lost`, run: (stage) => findsOut(action, 'reply', stage) },
    { family, title: `finds out that ${action} never arrived`, run: (stage) => findsOut(action, 'request', stage) },
  ],
);
