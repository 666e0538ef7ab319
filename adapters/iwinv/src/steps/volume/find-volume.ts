import { collectItems } from '@isobar/core';

import type { IwinvVolume } from '../../volume/volume-mapper.ts';
import type { StepParts } from '../step-parts.ts';

/** All block storages: their progress shows in the list only (SOURCES.md#iwinv-op-block-storage-detach). */
export function listVolumes({ volumes }: StepParts, signal: AbortSignal | undefined): Promise<readonly IwinvVolume[]> {
  return collectItems((cursor, options) => volumes.listPage(cursor, options), { signal });
}

export async function findVolume(parts: StepParts, id: string, signal: AbortSignal | undefined): Promise<IwinvVolume | undefined> {
  return (await listVolumes(parts, signal)).find((volume) => volume.id === id);
}

export function seenOf(volume: IwinvVolume | undefined): string {
  if (volume === undefined) return 'not in the list';
  return `status ${volume.native.status ?? ''}, at ${volume.attachments[0]?.serverId ?? 'no server'}`;
}
