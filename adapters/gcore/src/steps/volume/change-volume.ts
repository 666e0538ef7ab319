import type { Observation, StepContext, StepDriver } from '@isobar/core';
import { CloudError } from '@isobar/core';
import { z } from 'zod';

import type { GcoreSession } from '../../gcore-session.ts';
import type { TaskType } from '../../task/task-wire.ts';
import { fetchVolume } from '../../volume/volume-reader.ts';
import type { VolumeRow } from '../../volume/volume-wire.ts';
import { readInput } from '../step-input.ts';
import type { Ending, Sent } from '../task-step.ts';
import { createTaskStep } from '../task-step.ts';

const inputSchema = z.object({
  volumeId: z.string(),
  change: z.enum(['extend', 'retype', 'revert']),
  sizeGiB: z.number().optional(),
  type: z.string().optional(),
});

type Input = z.output<typeof inputSchema>;

interface ChangeRow {
  /** null: answered at once. */
  readonly task: TaskType | null;
  readonly body: (input: Input) => object | undefined;
  /** Whether a read proves that it was done; a revert shows nowhere but in its task. */
  readonly reached: (volume: VolumeRow, input: Input) => boolean;
}

const CHANGES: Readonly<Record<Input['change'], ChangeRow>> = {
  extend: { task: 'extend_volume', body: ({ sizeGiB }) => ({ size: sizeGiB }), reached: (volume, { sizeGiB }) => volume.size === sizeGiB },
  retype: { task: null, body: ({ type }) => ({ volume_type: type }), reached: (volume, { type }) => volume.volume_type === type },
  revert: { task: 'revert_volume', body: () => undefined, reached: () => false },
};

/** `{tasks}`, a volume, or nothing (SOURCES.md#gcore-volume-revert-reply). */
const replyWire = z
  .object({ tasks: z.array(z.string()).optional() })
  .nullish()
  .catch(null);

const SETTLED: ReadonlySet<string> = new Set(['available', 'in-use']);

/** Size, type or content of a volume that keeps its id. */
export function createChangeVolume(session: GcoreSession): StepDriver {
  return createTaskStep(session, {
    send: (context) => send(session, context),
    proof: async (context) => {
      const input = readInput(inputSchema, context);
      const volume = await fetchVolume(session, input.volumeId, context.signal);
      return CHANGES[input.change].reached(volume, input) || volume.status === 'reverting' ? {} : null;
    },
    trace: (context) => {
      const { change, volumeId } = readInput(inputSchema, context);
      const { task } = CHANGES[change];
      return task === null ? null : { type: task, about: volumeId };
    },
    settle: (context, ending) => settle(session, context, ending),
  });
}

async function send({ client }: GcoreSession, context: StepContext): Promise<Sent> {
  const input = readInput(inputSchema, context);
  const { volumeId: id, change } = input;
  const json = CHANGES[change].body(input);
  const write = { method: 'POST', operation: `${change} volume`, id, signal: context.signal, ...(json === undefined ? {} : { json }) } as const;
  const reply = await client.write(replyWire, client.scoped('/v1/volumes', id, change), write);
  return { taskId: reply?.tasks?.[0] ?? null };
}

async function settle(session: GcoreSession, context: StepContext, { task, fresh }: Ending): Promise<Observation> {
  const input = readInput(inputSchema, context);
  const volume = await fetchVolume(session, input.volumeId, context.signal);
  const seen = `volume ${volume.status}, ${volume.size ?? '?'} GiB, ${volume.volume_type ?? '-'}`;
  const done = CHANGES[input.change].reached(volume, input) || (input.change === 'revert' && (task !== null || !fresh));
  if (SETTLED.has(volume.status) && done) return { state: 'done', result: { changed: true, resourceState: 'changed' } };
  if (fresh || volume.status.endsWith('ing')) return { state: 'waiting', seen };
  const details = {
    cloud: session.cloud,
    provider: 'gcore',
    operation: `${input.change} volume`,
    outcome: 'unknown',
    native: { text: seen },
  } as const;
  return { state: 'failed', error: new CloudError('internal', `${input.change} volume: ended with ${seen}`, details).toJSON() };
}
