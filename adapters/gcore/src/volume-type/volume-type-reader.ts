import type { Page, ReadOptions, ResourceReader, VolumeType } from '@isobar/core';
import { CloudError, formatRef } from '@isobar/core';
import { z } from 'zod';

import type { GcoreSession } from '../gcore-session.ts';
import type { GcoreNative } from '../wire/gcore-native.ts';
import { toNative } from '../wire/gcore-native.ts';

export type GcoreVolumeTypeNative = GcoreNative<{ readonly name: string }>;

const regionTypesWire = z.object({ available_volume_types: z.array(z.string()).nullish() });

/** The types that the region of the account has, by the word that is also their id (SOURCES.md#gcore-volume-types). */
export function createVolumeTypeReader(session: GcoreSession): ResourceReader<VolumeType> {
  const { cloud } = session;
  return {
    listPage: async (_cursor: string | undefined, { signal }: ReadOptions): Promise<Page<VolumeType>> => ({
      items: (await fetchVolumeTypes(session, signal)).map((name) => toVolumeType(session, name)),
    }),
    get: async (id, { signal }) => {
      const name = (await fetchVolumeTypes(session, signal)).find((type) => type === id);
      if (name !== undefined) return toVolumeType(session, name);
      throw new CloudError('not_found', `no volume type ${id} in ${cloud}`, { cloud, operation: 'get volume type', resource: formatRef(cloud, id) });
    },
    isId: (text) => session.dialect.volumeTypes.types.some((type) => type.name === text),
  };
}

/** What the region says; where it says nothing, what the platform is known to have. */
export async function fetchVolumeTypes({ client, dialect }: GcoreSession, signal: AbortSignal | undefined): Promise<readonly string[]> {
  const path = `/v1/regions/${client.regionId}`;
  const region = await client.read(regionTypesWire, path, { operation: 'list volume types', query: { show_volume_types: true }, signal });
  return region.available_volume_types ?? dialect.volumeTypes.types.map((type) => type.name);
}

function toVolumeType({ cloud, dialect }: GcoreSession, name: string): VolumeType<GcoreVolumeTypeNative> {
  return {
    ref: formatRef(cloud, name),
    cloud,
    id: name,
    name,
    native: toNative<{ readonly name: string }>(null, { name }),
    isDefault: name === dialect.volumeTypes.defaultType,
    // A volume of this platform has one server at most, as far as any source shows.
    multiAttach: null,
    description: null,
  };
}
