import type { Operation, Plan } from '@isobar/core';
import type { CloudState } from '@isobar/simulator';

interface Thing {
  readonly kind: string;
  readonly id: string;
}

function thingsOf(state: CloudState): readonly Thing[] {
  const rows = (kind: string, ids: readonly string[]): readonly Thing[] => ids.map((id) => ({ kind, id }));
  return [
    ...rows(
      'servers',
      state.servers.map(({ id }) => id),
    ),
    ...rows(
      'volumes',
      state.volumes.map(({ id }) => id),
    ),
    ...Object.entries(state.others).flatMap(([kind, ids]) => rows(kind, ids)),
  ];
}

/** Things that belong to a server: they come and go with it. */
const heldByServers = ({ servers }: CloudState): ReadonlySet<string> =>
  new Set(servers.flatMap(({ volumes, attached }) => [...volumes.map(({ id }) => id), ...attached]));

/**
 * What is there after an operation and was not before, though it is neither the result, nor a named leftover, nor part of a server.
 * A snapshot that stands behind an image is named in the output of the step that made it.
 */
export function leaks(before: CloudState, after: CloudState, operation: Operation): readonly Thing[] {
  const old = new Set(thingsOf(before).map(({ id }) => id));
  const attached = heldByServers(after);
  const told = JSON.stringify([operation.result, operation.state === 'succeeded' ? operation.steps.map(({ output }) => output) : []]);
  return thingsOf(after).filter(({ id }) => !old.has(id) && !attached.has(id) && !told.includes(id));
}

/** What is gone though the plan did not show it: not its target, no effect on it, no part of a target that goes. */
export function vanished(before: CloudState, after: CloudState, plan: Plan): readonly Thing[] {
  const left = new Set(thingsOf(after).map(({ id }) => id));
  const gone = thingsOf(before).filter(({ id }) => !left.has(id));
  const target = before.servers.find(({ id }) => id === plan.targetId);
  // Ports that came with the server go with it; a volume that goes stands in the effects.
  const parts = new Set([...(target?.attached ?? []), ...(target?.volumes ?? []).filter(({ root }) => root).map(({ id }) => id)]);
  const shown = JSON.stringify([plan.targetId, plan.request, plan.effects, plan.steps.map(({ input, compensation }) => [input, compensation])]);
  return gone.filter(({ id }) => !parts.has(id) && !shown.includes(id));
}
