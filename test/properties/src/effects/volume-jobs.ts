import type { Action } from '@isobar/core';
import { parseRef } from '@isobar/core';

import { requestsThatFit } from '../can/requests-that-fit.ts';
import type { Job } from '../world/perform.ts';
import { User } from '../world/perform.ts';
import { readAll } from '../world/present.ts';
import type { Provider, World } from '../world/world.ts';

/** A volume that nothing holds; one is let go where there is none. */
async function freeVolume(provider: Provider, world: World): Promise<string | null> {
  const job = await requestsThatFit(world, provider, 'attachVolume', '');
  return (job?.request as { readonly volume: string } | undefined)?.volume ?? null;
}

/** Verbs that drawn requests would seldom meet: what they name must belong to the volume. null for all other verbs. */
export async function volumeJob(provider: Provider, world: World, action: Action, count: number): Promise<Job | null> {
  if (action !== 'retypeVolume' && action !== 'revertVolume') return null;
  const targetId = await freeVolume(provider, world);
  if (targetId === null) return null;
  if (action === 'retypeVolume') {
    const types = world.adapter.volumeTypes === undefined ? [] : await readAll(world.adapter.volumeTypes);
    return { action, targetId, request: { type: types[count % Math.max(1, types.length)]?.name ?? '' } };
  }
  const made = await new User(world).perform({ action: 'snapshotVolume', targetId, request: { name: `before-${count}` } });
  return { action, targetId, request: { snapshot: parseRef(made.operation.result.ref ?? '').id } };
}
