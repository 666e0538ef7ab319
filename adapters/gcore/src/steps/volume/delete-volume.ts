import type { Observation, StepContext, StepDriver } from '@isobar/core';
import { CloudError, isCloudError } from '@isobar/core';

import type { GcoreSession } from '../../gcore-session.ts';
import { taskIdsWire } from '../../task/task-wire.ts';
import { fetchVolume } from '../../volume/volume-reader.ts';
import type { VolumeRow } from '../../volume/volume-wire.ts';
import { guardRead } from '../guard-read.ts';
import { readInput, volumeIdOf, volumeInput } from '../step-input.ts';
import type { Ending, Sent } from '../task-step.ts';
import { createTaskStep } from '../task-step.ts';

/** Takes a volume of ours away again. Never one that is attached. */
export function createDeleteVolume(session: GcoreSession): StepDriver {
  return createTaskStep(session, {
    send: (context) => send(session, context),
    proof: async (context) => ((await findVolume(session, idOf(context), context.signal)) === null ? {} : null),
    trace: (context) => ({ type: 'delete_volume', about: idOf(context) }),
    settle: (context, ending) => settle(session, context, ending),
  });
}

const idOf = (context: StepContext): string => volumeIdOf(readInput(volumeInput, context), context);

async function send(session: GcoreSession, context: StepContext): Promise<Sent> {
  const id = idOf(context);
  const volume = await guardRead(findVolume(session, id, context.signal));
  if (volume === null) return { taskId: null };
  const holder = volume.attachments?.[0]?.server_id;
  if (holder !== undefined) throw inUse(session.cloud, id, holder);
  const write = { method: 'DELETE', operation: 'delete volume', id, signal: context.signal } as const;
  const { tasks } = await session.client.write(taskIdsWire, session.client.scoped('/v1/volumes', id), write);
  return { taskId: tasks[0] ?? null };
}

function inUse(cloud: string, volumeId: string, serverId: string): CloudError {
  const text = `volume ${volumeId} is attached to server ${serverId}, which a failed create may have left; look at that server and delete it first`;
  return new CloudError('conflict', text, {
    cloud,
    resource: `${cloud}/${volumeId}`,
    outcome: 'not_applied',
    transitional: false,
    extra: { serverId },
  });
}

async function settle(session: GcoreSession, context: StepContext, { fresh }: Ending): Promise<Observation> {
  const volume = await findVolume(session, idOf(context), context.signal);
  if (volume === null) return { state: 'done' };
  if (fresh || volume.status === 'deleting') return { state: 'waiting', seen: `volume ${volume.status}` };
  const details = { cloud: session.cloud, provider: 'gcore', operation: 'delete volume', outcome: 'unknown' } as const;
  return { state: 'failed', error: new CloudError('internal', `delete volume: it is still ${volume.status}`, details).toJSON() };
}

/** null where it is gone. */
async function findVolume(session: GcoreSession, id: string, signal: AbortSignal | undefined): Promise<VolumeRow | null> {
  try {
    return await fetchVolume(session, id, signal);
  } catch (error) {
    if (isCloudError(error) && error.code === 'not_found') return null;
    throw error;
  }
}
