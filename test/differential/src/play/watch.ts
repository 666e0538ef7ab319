import type { ScenarioRequest, SeenState } from '../exchange.ts';
import { isJsonObject, valueAt } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { Watched } from '../scenario/step.ts';
import type { Target } from './target.ts';
import { fill } from './world.ts';
import type { World } from './world.ts';

/** Looks at least so often before something is said to rest in the state that it began with. */
const FIRST_LOOKS = 6;
/** So often the last state has to be seen. */
const CALM_LOOKS = 2;

const RESTING = new Set('ACTIVE SHUTOFF ERROR PAUSED SUSPENDED SHELVED SHELVED_OFFLOADED VERIFY_RESIZE RESCUE DELETED SOFT_DELETED'.split(' '));

/** Watches until it rests or the target's patience ends. @returns the different states that were seen, in their order */
export async function watch(target: Target, world: World, watched: Watched): Promise<readonly SeenState[]> {
  const request = fill(lookAt(watched), world);
  const seen: SeenState[] = [];
  let calm = 0;
  for (let looks = 1; looks <= target.patience; looks += 1) {
    const answer = await target.send('member', request);
    const state = toState(watched.kind, answer.status, isJsonObject(answer.body) ? answer.body : {});
    calm = same(state, seen.at(-1)) ? calm + 1 : 0;
    if (calm === 0) seen.push(state);
    const hasMoved = seen.length > 1 || looks >= FIRST_LOOKS;
    if (calm >= CALM_LOOKS && hasMoved && rests(watched, state)) break;
    await target.pause();
  }
  return seen;
}

function lookAt({ kind, name }: Watched): ScenarioRequest {
  return kind === 'server'
    ? { service: 'compute', method: 'GET', path: `/v2.1/servers/{{${name}}}`, microversion: '2.93' }
    : { service: 'volume', method: 'GET', path: `/v3/{{project}}/${kind}s/{{${name}}}`, microversion: '3.70' };
}

function toState(kind: Watched['kind'], httpStatus: number, body: JsonObject): SeenState {
  if (httpStatus !== 200) return { httpStatus };
  const status = String(valueAt(body, `${kind}.status`));
  if (kind !== 'server') return { status };
  return {
    status,
    vmState: String(valueAt(body, 'server.OS-EXT-STS:vm_state')),
    taskState: valueAt(body, 'server.OS-EXT-STS:task_state') as string | null,
    powerState: Number(valueAt(body, 'server.OS-EXT-STS:power_state')),
  };
}

function same(left: SeenState, right: SeenState | undefined): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function rests({ kind, leaves, goes }: Watched, { httpStatus, status, taskState }: SeenState): boolean {
  if (httpStatus !== undefined || status === undefined) return true;
  if (goes === true) return false;
  if (kind !== 'server') return !status.endsWith('ing');
  return taskState === null && RESTING.has(status) && status !== leaves;
}
