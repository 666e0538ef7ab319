import type { JsonObject, Leftover, Observation, ResultPart, StepContext, StepDriver } from '@isobar/core';
import { CloudError, formatRef, requireSecret } from '@isobar/core';
import { z } from 'zod';

import type { GcoreSession } from '../../gcore-session.ts';
import { fetchInterfaces, findInstance, findWatched } from '../../server/fetch-instance.ts';
import { describeTuple, isSettled } from '../../server/server-state-table.ts';
import type { InstanceRow } from '../../server/server-wire.ts';
import type { TaskRow } from '../../task/task-wire.ts';
import { taskIdsWire } from '../../task/task-wire.ts';
import { fetchVolume } from '../../volume/volume-reader.ts';
import { createSchema, toCreateBody } from './create-body.ts';
import { leftoverSchema } from '../leftover-input.ts';
import { readInput, textOf, volumeIdOf, volumeInput } from '../step-input.ts';
import type { Ending, Sent } from '../task-step.ts';
import { createTaskStep } from '../task-step.ts';

const inputSchema = createSchema.extend(volumeInput.shape).extend({
  /** What is said when it runs: null where a later step says it. */
  announces: z.object({ replaces: z.string().nullable(), leftovers: z.array(leftoverSchema) }).nullable(),
});

/** Makes a server on a boot volume that exists: the volume can hold one server, so it tells whether a lost create was applied. */
export function createCreateServer(session: GcoreSession): StepDriver {
  return createTaskStep(session, {
    send: (context) => send(session, context),
    proof: (context) => proof(session, context),
    trace: (context) => ({ type: 'create_vm', about: bootVolumeOf(context) }),
    settle: (context, ending) => settle(session, context, ending),
    failed: async (context, task, failure) => ({ ...failure, ...(await leftByFailure(session, context, task)) }),
  });
}

const bootVolumeOf = (context: StepContext): string => volumeIdOf(readInput(volumeInput, context), context);

async function send({ client, dialect }: GcoreSession, context: StepContext): Promise<Sent> {
  const input = readInput(inputSchema, context);
  const secrets = {
    userData: input.withUserData ? requireSecret(context.secrets, 'userData') : undefined,
    password: input.withPassword ? requireSecret(context.secrets, 'password') : undefined,
  };
  const json = toCreateBody(input, volumeIdOf(input, context), secrets, dialect);
  const write = { method: 'POST', operation: 'create server', json, signal: context.signal } as const;
  const { tasks } = await client.write(taskIdsWire, client.scoped('/v2/instances'), write);
  return { taskId: tasks[0] ?? null };
}

/** The server on our boot volume. */
async function holderOf(session: GcoreSession, context: StepContext): Promise<string | null> {
  const volume = await fetchVolume(session, bootVolumeOf(context), context.signal);
  return volume.attachments?.[0]?.server_id ?? null;
}

async function proof(session: GcoreSession, context: StepContext): Promise<JsonObject | null> {
  const serverId = await holderOf(session, context);
  return serverId === null ? null : { serverId };
}

async function settle(session: GcoreSession, context: StepContext, { task, output, fresh }: Ending): Promise<Observation> {
  const serverId = textOf(output, 'serverId') ?? task?.created_resources?.instances?.[0] ?? (await holderOf(session, context));
  if (serverId === null)
    return fresh ? { state: 'waiting', seen: 'the server is not listed yet' } : failed(session.cloud, 'the task finished without a server');
  const instance = await findWatched(session, serverId, context.signal);
  if (instance === null)
    return fresh ? { state: 'waiting', seen: 'the server is not listed yet' } : failed(session.cloud, `server ${serverId} is gone`);
  if (instance.status === 'ERROR')
    return { ...failed(session.cloud, describeTuple(instance)), result: { leftovers: [errorServer(session.cloud, instance)] } };
  if (instance.status !== 'ACTIVE' || !isSettled(instance)) return { state: 'waiting', seen: describeTuple(instance) };
  const ports = (await fetchInterfaces(session, serverId, context.signal)).map((row) => row.port_id);
  return { state: 'done', output: { serverId, ports }, result: toResult(session.cloud, serverId, context) };
}

function toResult(cloud: string, serverId: string, context: StepContext): ResultPart {
  const { announces } = readInput(inputSchema, context);
  if (announces === null) return { changed: true };
  const ref = formatRef(cloud, serverId);
  const replaced = announces.replaces === null ? [] : [{ old: formatRef(cloud, announces.replaces), new: ref }];
  return { ref, changed: true, resourceState: 'changed', replaced, leftovers: announces.leftovers };
}

function failed(cloud: string, text: string): Extract<Observation, { readonly state: 'failed' }> {
  const details = { cloud, provider: 'gcore', operation: 'create server', outcome: 'unknown', native: { text } } as const;
  return { state: 'failed', error: new CloudError('internal', `create server: ended with ${text}`, details).toJSON() };
}

/** The guide says that nothing is left after ERROR; we look (SOURCES.md#gcore-task-error-leftovers). */
async function leftByFailure(session: GcoreSession, context: StepContext, task: TaskRow): Promise<{ readonly result?: ResultPart }> {
  const serverId = (await holderOf(session, context)) ?? task.created_resources?.instances?.[0] ?? null;
  const instance = serverId === null ? null : await findInstance(session, serverId, context.signal);
  return instance === null ? {} : { result: { leftovers: [errorServer(session.cloud, instance)] } };
}

function errorServer(cloud: string, instance: InstanceRow): Leftover {
  return { ref: formatRef(cloud, instance.id), what: `server ${instance.name} in ${instance.status}, left by a failed create`, costsMoney: true };
}
