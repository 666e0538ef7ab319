import type { JsonObject, Leftover, Observation, ResultPart, StepContext, StepDriver } from '@isobar/core';
import { CloudError } from '@isobar/core';
import { z } from 'zod';

import type { GcoreSession } from '../../gcore-session.ts';
import { findInstance, findWatched, INSTANCES } from '../../server/fetch-instance.ts';
import { describeTuple } from '../../server/server-state-table.ts';
import { taskIdsWire } from '../../task/task-wire.ts';
import { leftoverSchema } from '../leftover-input.ts';
import { guardRead } from '../guard-read.ts';
import { readInput, serverIdOf, serverInput } from '../step-input.ts';
import type { Ending, Sent } from '../task-step.ts';
import { createTaskStep } from '../task-step.ts';

const inputSchema = serverInput.extend({
  /** Volumes to delete with it. */
  volumes: z.array(z.string()),
  /** Volumes of which it is known, and accepted, that they go with it. */
  mayGo: z.array(z.string()),
  leftovers: z.array(leftoverSchema),
  /** `server`: this is the delete that was asked for. `gap`: a later step makes it anew. `own`: one that we made goes again. */
  ends: z.enum(['server', 'gap', 'own']),
});

/** Done when the task is FINISHED and the read gives 404 (SOURCES.md#gcore-delete-done-404). */
export function createDeleteServer(session: GcoreSession): StepDriver {
  return createTaskStep(session, {
    send: (context) => send(session, context),
    proof: (context) => proof(session, context),
    trace: (context) => ({ type: 'delete_vm', about: serverIdOf(readInput(inputSchema, context), context) }),
    settle: (context, ending) => settle(session, context, ending),
  });
}

async function send(session: GcoreSession, context: StepContext): Promise<Sent> {
  const input = readInput(inputSchema, context);
  const id = serverIdOf(input, context);
  const instance = await guardRead(findInstance(session, id, context.signal));
  if (instance === null) return { taskId: null };
  const flagged = instance.volumes.filter((volume) => volume.delete_on_termination === true).map((volume) => volume.id);
  const surprise = flagged.find((volume) => !input.mayGo.includes(volume));
  if (surprise !== undefined) throw wouldTakeAlong(session.cloud, id, surprise);
  const query = { ...(input.volumes.length === 0 ? {} : { volumes: input.volumes.join(',') }), delete_floatings: false };
  const write = { method: 'DELETE', operation: 'delete server', id, query, signal: context.signal } as const;
  const { tasks } = await session.client.write(taskIdsWire, session.client.scoped(INSTANCES, id), write);
  return { taskId: tasks[0] ?? null };
}

/** Attached with the flag after the plan was made, or not detached after all. */
function wouldTakeAlong(cloud: string, serverId: string, volumeId: string): CloudError {
  return new CloudError('plan_stale', `volume ${volumeId} would be deleted with the server, which the plan does not say. Make a new plan.`, {
    cloud,
    resource: `${cloud}/${serverId}`,
    outcome: 'not_applied',
  });
}

async function proof(session: GcoreSession, context: StepContext): Promise<JsonObject | null> {
  const id = serverIdOf(readInput(inputSchema, context), context);
  return (await findInstance(session, id, context.signal)) === null ? {} : null;
}

async function settle(session: GcoreSession, context: StepContext, { fresh }: Ending): Promise<Observation> {
  const input = readInput(inputSchema, context);
  const id = serverIdOf(input, context);
  const instance = await findWatched(session, id, context.signal);
  if (instance === null) return { state: 'done', ...(input.ends === 'own' ? {} : { result: toResult(input.leftovers) }) };
  const seen = describeTuple(instance);
  if (fresh || instance.taskId !== null) return { state: 'waiting', seen };
  const details = { cloud: session.cloud, provider: 'gcore', operation: 'delete server', outcome: 'unknown', native: { text: seen } } as const;
  return { state: 'failed', error: new CloudError('internal', `delete server: the task ended, but the server is still ${seen}`, details).toJSON() };
}

function toResult(leftovers: readonly Leftover[]): ResultPart {
  return { changed: true, resourceState: 'destroyed', leftovers };
}
