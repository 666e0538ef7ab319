import type { JsonObject, Observation, StepContext, StepDriver } from '@isobar/core';
import { z } from 'zod';

import type { GcoreSession } from '../../gcore-session.ts';
import { taskIdsWire } from '../../task/task-wire.ts';
import { fetchVolume } from '../../volume/volume-reader.ts';
import type { VolumeRow } from '../../volume/volume-wire.ts';
import { guardRead } from '../guard-read.ts';
import { readInput, serverIdOf, serverInput } from '../step-input.ts';
import type { Ending, Sent } from '../task-step.ts';
import { createTaskStep } from '../task-step.ts';

const inputSchema = serverInput.extend({
  volumeId: z.string(),
  /** It is what was asked for, not a part of something else. */
  final: z.boolean().default(false),
});

interface Direction {
  readonly word: 'attach' | 'detach';
  readonly task: 'attach_volume' | 'detach_volume';
  /** Whether there is nothing left to do. */
  readonly reached: (volume: VolumeRow, serverId: string) => boolean;
}

const holders = (volume: VolumeRow): readonly string[] => (volume.attachments ?? []).map((attachment) => attachment.server_id);

export const DETACH: Direction = { word: 'detach', task: 'detach_volume', reached: (volume, serverId) => !holders(volume).includes(serverId) };
/** Held by any server: the way back of a rebuild gives the volumes to the server that it makes. */
export const ATTACH: Direction = { word: 'attach', task: 'attach_volume', reached: (volume) => holders(volume).length > 0 };
/** Held by this very server. */
export const ATTACH_HERE: Direction = { word: 'attach', task: 'attach_volume', reached: (volume, serverId) => holders(volume).includes(serverId) };

/** Attaches or detaches one data volume, by a task or (older white labels) at once. */
export function createTieVolume(session: GcoreSession, direction: Direction): StepDriver {
  return createTaskStep(session, {
    send: (context) => send(session, direction, context),
    proof: (context) => proof(session, direction, context),
    trace: (context) =>
      session.dialect.volumeAttach === 'direct' ? null : { type: direction.task, about: readInput(inputSchema, context).volumeId },
    settle: (context, ending) => settle(session, direction, context, ending),
  });
}

async function send(session: GcoreSession, { word, reached }: Direction, context: StepContext): Promise<Sent> {
  const input = readInput(inputSchema, context);
  const { client, dialect } = session;
  const id = input.volumeId;
  const serverId = serverIdOf(input, context);
  if (reached(await guardRead(fetchVolume(session, id, context.signal)), serverId)) return { taskId: null };
  const write = { method: 'POST', operation: `${word} volume`, id, json: { instance_id: serverId }, signal: context.signal } as const;
  if (dialect.volumeAttach === 'direct') {
    await client.write(z.unknown(), client.scoped('/v1/volumes', id, word), write);
    return { taskId: null };
  }
  const { tasks } = await client.write(taskIdsWire, client.scoped('/v2/volumes', id, word), write);
  return { taskId: tasks[0] ?? null };
}

async function proof(session: GcoreSession, { reached }: Direction, context: StepContext): Promise<JsonObject | null> {
  const input = readInput(inputSchema, context);
  const volume = await fetchVolume(session, input.volumeId, context.signal);
  return reached(volume, serverIdOf(input, context)) ? {} : null;
}

async function settle(session: GcoreSession, { word, reached }: Direction, context: StepContext, { fresh }: Ending): Promise<Observation> {
  const input = readInput(inputSchema, context);
  const volume = await fetchVolume(session, input.volumeId, context.signal);
  const settled = word === 'attach' ? volume.status === 'in-use' : volume.status !== 'detaching';
  if (reached(volume, serverIdOf(input, context)) && settled) return finished(input.final);
  if (fresh || volume.status.endsWith('ing')) return { state: 'waiting', seen: `volume ${volume.status}` };
  return { state: 'superseded', note: `someone else changed volume ${input.volumeId}: it is ${volume.status}` };
}

function finished(final: boolean): Observation {
  return final ? { state: 'done', result: { changed: true, resourceState: 'changed' } } : { state: 'done' };
}
