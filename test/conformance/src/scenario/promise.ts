import type { Operation, Server } from '@isobar/core';
import { isCloudError, parseRef } from '@isobar/core';

import type { ConformanceWorld } from '../harness.ts';
import type { SliceVerb } from './job.ts';
import { NEW_NAME } from './job.ts';

interface Context {
  readonly world: ConformanceWorld;
  readonly before: Server | null;
}

type Promised = (after: Server | null, context: Context) => boolean;

const settled = (after: Server | null, phase: Server['phase']): boolean => after?.phase === phase && after.activity === null;

/** What each verb promises that the server is like when it succeeded. */
const PROMISES: Readonly<Record<SliceVerb, Promised>> = {
  create: (after, { world }) => {
    const { create } = world.fixtures;
    const image = after?.image === null || after?.image.id === create.image || after?.image.name === create.image;
    return settled(after, 'running') && after?.name === create.name && image && [after.flavor.id, after.flavor.name].includes(create.flavor);
  },
  delete: (after) => after === null || after.phase === 'deleted' || after.phase === 'softDeleted',
  rename: (after) => settled(after, 'running') && after?.name === NEW_NAME,
  start: (after) => settled(after, 'running'),
  stop: (after) => settled(after, 'stopped'),
  reboot: (after) => settled(after, 'running'),
  rebuild: (after, { world, before }) =>
    settled(after, 'running') && (after?.image?.id === world.fixtures.otherImageId || (after?.image === null && before?.image === null)),
  resize: (after, { world }) => settled(after, 'running') && after?.flavor.id === world.fixtures.otherFlavorId,
};

export function isKept(verb: SliceVerb, after: Server | null, context: Context): boolean {
  return PROMISES[verb](after, context);
}

/** The server that an operation ended with; null where there is none any more. */
export async function serverAfter(world: ConformanceWorld, operation: Operation): Promise<Server | null> {
  const { ref } = operation.result;
  return ref === null ? null : findServer(world, parseRef(ref).id);
}

export async function findServer(world: ConformanceWorld, id: string): Promise<Server | null> {
  try {
    return await world.reconnect().servers.get(id, {});
  } catch (error) {
    if (isCloudError(error) && error.code === 'not_found') return null;
    throw error;
  }
}
