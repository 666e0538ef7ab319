import type { AttachVolumeRequest, CreateVolumeRequest, FactsQuery, ReadOptions } from '@isobar/core';
import { collectItems, lookUp, pickByName } from '@isobar/core';

import type { IwinvServer } from '../server/server-mapper.ts';
import type { IwinvVolume } from '../volume/volume-mapper.ts';
import { toVolumeOrder } from '../volume/volume-order.ts';
import type { FactsSources } from './facts-sources.ts';
import type { FoundFacts } from './found-facts.ts';

type Query = Pick<FactsQuery, 'request' | 'signal'>;

/** Attach and detach: the volume that is named, and those that the server has already. */
export async function readNamedVolumeFacts(sources: FactsSources, server: IwinvServer, { request, signal }: Query): Promise<FoundFacts> {
  const wanted = request as AttachVolumeRequest;
  const volumes = await listVolumes(sources, { signal });
  const volume = pickByName(volumes, wanted.volume, { cloud: sources.client.cloud, kind: 'volume', field: 'volume', signal });
  const requested = { requestedVolume: volume.id, volumeStatus: volume.native.status, volumeServer: serverOf(volume) };
  return { volume, attachedVolumes: volumesAt(volumes, server.id), request: { ...wanted, volume: volume.id }, requested };
}

/** A volume that is itself the target. */
export async function readVolumeFacts({ volumes }: FactsSources, volumeId: string, { request, signal }: Query): Promise<FoundFacts> {
  const volume = await volumes.get(volumeId, { signal });
  return { volume, request, requested: { id: volume.id, status: volume.native.status, server: serverOf(volume) } };
}

/** A new volume: the server that it is born at, and what it is ordered as. */
export async function readNewVolumeFacts(sources: FactsSources, { request, signal }: Query): Promise<FoundFacts> {
  const wanted = request as CreateVolumeRequest;
  if (wanted.server === undefined || wanted.sizeGiB === undefined) return { request, requested: {} };
  const { servers, client, volumeTypes } = sources;
  const host = await lookUp(servers, wanted.server, { cloud: client.cloud, kind: 'server', field: 'server', signal });
  const catalogue = (await volumeTypes.listPage(undefined, { signal })).items;
  const order = toVolumeOrder({ ...wanted, sizeGiB: wanted.sizeGiB }, catalogue);
  return {
    host,
    orders: [order],
    attachedVolumes: volumesAt(await listVolumes(sources, { signal }), host.id),
    request: { ...wanted, server: host.id },
    requested: { requestedServer: host.id, serverPhase: host.phase },
  };
}

function listVolumes({ volumes }: FactsSources, options: ReadOptions): Promise<readonly IwinvVolume[]> {
  return collectItems((cursor, rest) => volumes.listPage(cursor, rest), options);
}

function volumesAt(volumes: readonly IwinvVolume[], serverId: string): readonly IwinvVolume[] {
  return volumes.filter((volume) => serverOf(volume) === serverId);
}

function serverOf(volume: IwinvVolume): string | null {
  return volume.attachments[0]?.serverId ?? null;
}
