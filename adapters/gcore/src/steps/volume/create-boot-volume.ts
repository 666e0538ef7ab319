import type { JsonObject, Observation, StepContext, StepDriver } from '@isobar/core';
import { CloudError, formatRef } from '@isobar/core';
import { z } from 'zod';

import type { GcoreSession } from '../../gcore-session.ts';
import { taskIdsWire } from '../../task/task-wire.ts';
import { fetchVolume } from '../../volume/volume-reader.ts';
import { volumeWire } from '../../volume/volume-wire.ts';
import { readInput, textOf } from '../step-input.ts';
import type { Ending, Sent } from '../task-step.ts';
import { createTaskStep } from '../task-step.ts';

const inputSchema = z.object({ imageId: z.string(), sizeGiB: z.number(), type: z.string().nullable() });

const VOLUMES = '/v1/volumes';

/** Named after the operation, so that any process finds it again whatever happens to a reply. */
const bootVolumeName = (operationId: string): string => `boot-${operationId}`;

/**
 * Makes the boot volume first: a bad image, a full quota or full storage shows before anything is lost, and the
 * volume is the single-use anchor of the create that follows (SOURCES.md#gcore-create-reconcile-by-volume).
 */
export function createBootVolume(session: GcoreSession): StepDriver {
  return createTaskStep(session, {
    send: (context) => send(session, context),
    proof: (context) => proof(session, context),
    trace: (context) => ({ type: 'create_volume', about: bootVolumeName(context.operationId) }),
    settle: (context, ending) => settle(session, context, ending),
  });
}

async function send({ client }: GcoreSession, context: StepContext): Promise<Sent> {
  const { imageId, sizeGiB, type } = readInput(inputSchema, context);
  const json = {
    source: 'image',
    name: bootVolumeName(context.operationId),
    image_id: imageId,
    size: sizeGiB,
    ...(type === null ? {} : { type_name: type }),
  };
  const write = { method: 'POST', operation: 'create boot volume', json, signal: context.signal } as const;
  const { tasks } = await client.write(taskIdsWire, client.scoped(VOLUMES), write);
  return { taskId: tasks[0] ?? null };
}

async function proof(session: GcoreSession, context: StepContext): Promise<JsonObject | null> {
  const [volumeId] = await findByName(session, context);
  return volumeId === undefined ? null : { volumeId };
}

async function findByName({ client }: GcoreSession, context: StepContext): Promise<readonly string[]> {
  const name = bootVolumeName(context.operationId);
  const look = { operation: 'find boot volume', query: { name_part: name }, signal: context.signal };
  const rows = await client.readAll(volumeWire, client.scoped(VOLUMES), look);
  return rows.filter((row) => row.name === name).map(({ id }) => id);
}

async function settle(session: GcoreSession, context: StepContext, { task, output, fresh }: Ending): Promise<Observation> {
  const known = textOf(output, 'volumeId') ?? task?.created_resources?.volumes?.[0] ?? (await findByName(session, context))[0] ?? null;
  if (known === null && fresh) return { state: 'waiting', seen: 'the volume is not listed yet' };
  if (known === null) return failed(session.cloud, 'the task finished without a volume');
  const volume = await fetchVolume(session, known, context.signal);
  if (volume.status === 'available') return done(session, context, known);
  if (volume.status === 'in-use') return failed(session.cloud, `someone attached volume ${known}`);
  return volume.status.startsWith('error')
    ? failed(session.cloud, `volume ${known} is ${volume.status}`)
    : { state: 'waiting', seen: `volume ${volume.status}` };
}

/** A request that arrived twice has left a second volume of the name, which nothing uses. */
async function done(session: GcoreSession, context: StepContext, volumeId: string): Promise<Observation> {
  const twins = (await findByName(session, context)).filter((id) => id !== volumeId);
  if (twins.length === 0) return { state: 'done', output: { volumeId } };
  const what = 'second boot volume of the same request';
  const leftovers = twins.map((id) => ({ ref: formatRef(session.cloud, id), what, costsMoney: true }));
  return { state: 'done', output: { volumeId }, result: { leftovers } };
}

function failed(cloud: string, text: string): Observation {
  const details = { cloud, provider: 'gcore', operation: 'create boot volume', outcome: 'unknown' } as const;
  return { state: 'failed', error: new CloudError('internal', `create boot volume: ${text}`, details).toJSON() };
}
