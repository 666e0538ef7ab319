import type { Page, ReadOptions, ResourceReader, Volume } from '@isobar/core';

import type { GcoreSession } from '../gcore-session.ts';
import { fetchOffsetPage, isUuid } from '../wire/paging.ts';
import { toVolume } from './volume-mapper.ts';
import type { VolumeRow } from './volume-wire.ts';
import { volumeWire } from './volume-wire.ts';

const VOLUMES = '/v1/volumes';

export function createVolumeReader(session: GcoreSession): ResourceReader<Volume> {
  const { client, cloud, pageSize } = session;
  return {
    listPage: (cursor: string | undefined, { signal }: ReadOptions): Promise<Page<Volume>> => {
      const page = { row: volumeWire, path: client.scoped(VOLUMES), cursor, limit: pageSize, look: { operation: 'list volumes', signal } };
      return fetchOffsetPage(client, page, (row) => toVolume(cloud, row));
    },
    get: async (id, { signal }) => toVolume(cloud, await fetchVolume(session, id, signal)),
    isId: isUuid,
  };
}

/** @throws CloudError `not_found` */
export function fetchVolume({ client }: GcoreSession, id: string, signal?: AbortSignal): Promise<VolumeRow> {
  return client.read(volumeWire, client.scoped(VOLUMES, id), { operation: 'get volume', id, signal });
}

export function fetchVolumesOf({ client }: GcoreSession, serverId: string, signal?: AbortSignal): Promise<readonly VolumeRow[]> {
  return client.readAll(volumeWire, client.scoped(VOLUMES), {
    operation: 'list volumes of the server',
    id: serverId,
    query: { instance_id: serverId },
    signal,
  });
}
