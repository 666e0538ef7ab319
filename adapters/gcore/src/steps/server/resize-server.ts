import type { JsonObject, Observation, ResultPart, StepContext, StepDriver } from '@isobar/core';
import { CloudError } from '@isobar/core';
import { z } from 'zod';

import type { GcoreSession } from '../../gcore-session.ts';
import { fetchInstance, INSTANCES } from '../../server/fetch-instance.ts';
import { describeTuple, isSettled } from '../../server/server-state-table.ts';
import { taskIdsWire } from '../../task/task-wire.ts';
import { readInput } from '../step-input.ts';
import type { Ending, Sent } from '../task-step.ts';
import { createTaskStep } from '../task-step.ts';

const inputSchema = z.object({ serverId: z.string(), fromFlavor: z.string(), toFlavor: z.string() });

/** `changeflavor`: the service confirms by itself, and the flavor follows some seconds after FINISHED (SOURCES.md#gcore-resize-tail). */
export function createResizeServer(session: GcoreSession): StepDriver {
  return createTaskStep(session, {
    send: (context) => send(session, context),
    proof: (context) => proof(session, context),
    trace: (context) => ({ type: 'resize_vm', about: readInput(inputSchema, context).serverId }),
    settle: (context, ending) => settle(session, context, ending),
  });
}

async function send({ client }: GcoreSession, context: StepContext): Promise<Sent> {
  const { serverId, toFlavor } = readInput(inputSchema, context);
  const write = { method: 'POST', operation: 'resize server', id: serverId, json: { flavor_id: toFlavor }, signal: context.signal } as const;
  const { tasks } = await client.write(taskIdsWire, client.scoped(INSTANCES, serverId, 'changeflavor'), write);
  return { taskId: tasks[0] ?? null };
}

async function proof(session: GcoreSession, context: StepContext): Promise<JsonObject | null> {
  const { serverId, toFlavor } = readInput(inputSchema, context);
  const instance = await fetchInstance(session, serverId, context.signal);
  return instance.flavor?.flavor_id === toFlavor || instance.status === 'RESIZE' ? {} : null;
}

async function settle(session: GcoreSession, context: StepContext, { fresh }: Ending): Promise<Observation> {
  const { serverId, fromFlavor, toFlavor } = readInput(inputSchema, context);
  const instance = await session.looks.instances.get(serverId, context);
  const flavor = instance.flavor?.flavor_id ?? null;
  const seen = `${describeTuple(instance)}, ${flavor}`;
  if (instance.status === 'ERROR') return failed(session.cloud, seen, { changed: true, resourceState: 'changed' });
  if (!isSettled(instance) || (fresh && flavor !== toFlavor)) return { state: 'waiting', seen };
  if (flavor === toFlavor) return { state: 'done', output: { flavor }, result: { changed: true, resourceState: 'changed' } };
  if (flavor === fromFlavor) return failed(session.cloud, seen);
  return { state: 'superseded', note: `someone gave the server the flavor ${flavor}` };
}

function failed(cloud: string, seen: string, result?: ResultPart): Observation {
  const details = {
    cloud,
    provider: 'gcore',
    operation: 'resize server',
    outcome: result === undefined ? 'not_applied' : 'unknown',
    native: { text: seen },
  } as const;
  const error = new CloudError('internal', `resize server: ended with ${seen}`, details).toJSON();
  return { state: 'failed', error, ...(result === undefined ? {} : { result }) };
}
