import type { Play, Row } from '../compare/compare-plays.ts';
import type { Answer, RecordedExchange, SeenState } from '../exchange.ts';
import { isJsonObject, valueAt } from '../json.ts';
import type { Aside, Learn, Step } from '../scenario/step.ts';
import type { Target } from './target.ts';
import { watch } from './watch.ts';
import { fill, namesOf } from './world.ts';

/** Plays the steps on a cloud, one after the other. What goes wrong in one is told in its row, and the next is played. */
export async function playScenario(target: Target, scenario: readonly Step[], recorded: readonly RecordedExchange[]): Promise<Play> {
  const world = new Map(target.world);
  const byName = new Map(recorded.map((row) => [row.exchange, row]));
  const played: Row[] = [];
  for (const step of scenario) {
    const row = byName.get(step.exchange);
    if (row === undefined) throw new Error(`no exchange ${step.exchange} was recorded`);
    played.push(await playStep(target, world, step, row));
  }
  return { rows: played, names: namesOf(target.world) };
}

async function playStep(target: Target, world: Map<string, string>, step: Step, row: RecordedExchange): Promise<Row> {
  const { exchange } = step;
  let answer: Answer | undefined;
  let statesAfter: readonly SeenState[] | undefined;
  try {
    await playAsides(target, world, step.before);
    answer = await target.send(row.as, fill(row.request, world));
    if (step.learn !== undefined) learn(world, step.learn, answer);
    if (step.until !== undefined && answer.status < 400) statesAfter = await watch(target, world, step.until);
    await playAsides(target, world, step.after);
    return { exchange, answer, ...(statesAfter === undefined ? {} : { statesAfter }) };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { exchange, problem, ...(answer === undefined ? {} : { answer }), ...(statesAfter === undefined ? {} : { statesAfter }) };
  }
}

async function playAsides(target: Target, world: Map<string, string>, asides: readonly Aside[] = []): Promise<void> {
  for (const aside of asides) await playAside(target, world, aside);
}

async function playAside(target: Target, world: Map<string, string>, aside: Aside): Promise<void> {
  const request = fill(aside.request, world);
  const holds = aside.until ?? (() => true);
  for (let looks = 1; looks <= target.patience; looks += 1) {
    const answer = await target.send(aside.as, request);
    if (aside.learn !== undefined) learn(world, aside.learn, answer);
    if (holds(isJsonObject(answer.body) ? answer.body : {}, world)) return;
    await target.pause();
  }
  throw new Error(`what ${request.method} ${request.path} waits for did not come`);
}

function learn(world: Map<string, string>, names: Learn, answer: Answer): void {
  const body = isJsonObject(answer.body) ? answer.body : {};
  for (const [name, where] of Object.entries(names)) {
    const value = typeof where === 'string' ? valueAt(body, where) : where(body);
    if (typeof value !== 'string') throw new Error(`{{${name}}} cannot be learnt from ${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`);
    world.set(name, value);
  }
}
