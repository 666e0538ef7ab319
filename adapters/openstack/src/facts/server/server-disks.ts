import type { ReadOptions, ServerVolume, Volume } from '@isobar/core';

import { hasSnapshots } from '../../volume/snapshot-reader.ts';
import type { FactsSources } from '../facts-sources.ts';
import type { NovaServer, ServerDisk } from '../openstack-facts.ts';
import { tolerateAbsence } from '../tolerate-absence.ts';

/**
 * How much is read: `row` is what the server's own row says, `volumes` asks Cinder for each, `snapshots` asks for theirs too.
 * Without Cinder it stays with the row.
 */
export type DiskDepth = 'row' | 'volumes' | 'snapshots';

/** True where the root disk is a volume: only then Nova shows no image (SOURCES.md#nova-server-image-empty). */
export function isVolumeBacked({ image, incomplete }: NovaServer): boolean {
  return image === null && !incomplete;
}

export async function readDisks(sources: FactsSources, server: NovaServer, depth: DiskDepth, options: ReadOptions): Promise<readonly ServerDisk[]> {
  // Which of several volumes is the boot disk, only Cinder tells.
  const rootIsOpen = server.volumes.some(({ root }) => root === null);
  const deep = (depth !== 'row' || rootIsOpen) && server.volumes.length > 0 && (await sources.api.offers('volume', options.signal));
  if (!deep) return server.volumes.map((row) => toDisk(row, null, server.id, false));
  return Promise.all(
    server.volumes.map(async (row) => {
      const volume = await tolerateAbsence(sources.volumes.get(row.id, options));
      const asked = depth === 'snapshots' && volume !== null;
      return toDisk(row, volume, server.id, asked && (await hasSnapshots(sources.api, row.id, options)));
    }),
  );
}

function toDisk(row: ServerVolume, volume: Volume | null, serverId: string, withSnapshots: boolean): ServerDisk {
  const attachment = volume?.attachments.find((entry) => entry.serverId === serverId);
  return {
    id: row.id,
    root: row.root ?? attachment?.root ?? false,
    deleteOnTermination: row.deleteOnTermination ?? false,
    sizeGiB: volume?.sizeGiB ?? null,
    imageId: volume?.imageId ?? null,
    hasSnapshots: withSnapshots,
  };
}
