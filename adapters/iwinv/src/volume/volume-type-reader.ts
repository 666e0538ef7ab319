import type { components } from '@isobar/contracts/iwinv';
import type { Page, ReadOptions, ResourceReader, VolumeType } from '@isobar/core';
import { formatRef } from '@isobar/core';
import { z } from 'zod';

import type { IwinvClient } from '../wire/iwinv-client.ts';
import type { IwinvNative } from '../wire/iwinv-native.ts';
import { toNative } from '../wire/iwinv-native.ts';
import { requireRow } from '../wire/require-row.ts';

type TypeDocument = components['schemas']['BlockStorageType'];

export type IwinvVolumeType = VolumeType<IwinvNative<TypeDocument>>;

/** Bounds in GB (SOURCES.md#iwinv-block-storage-type-fields). */
const volumeTypeWire = z.looseObject({
  type: z.string().min(1),
  min: z.number().nullish(),
  max: z.number().nullish(),
  zones: z.array(z.string()).nullish(),
});

/** The block storage types; their word is their id. There is no detail call, and the list is not paged. */
export class IwinvVolumeTypeReader implements ResourceReader<IwinvVolumeType> {
  private readonly client: IwinvClient;

  constructor(client: IwinvClient) {
    this.client = client;
  }

  async listPage(_cursor: string | undefined, { signal }: ReadOptions): Promise<Page<IwinvVolumeType>> {
    const { rows } = await this.client.read(volumeTypeWire, '/v1/block-storages/types', { operation: 'list volume types', signal });
    return { items: rows.map((row) => toVolumeType(row, this.client.cloud)) };
  }

  async get(id: string, options: ReadOptions): Promise<IwinvVolumeType> {
    const { items } = await this.listPage(undefined, options);
    return requireRow(
      items.filter((type) => type.id === id),
      this.client.cloud,
      'volume type',
      id,
    );
  }

  isId(_text: string): boolean {
    return false;
  }
}

/** Pure. */
function toVolumeType(wire: z.output<typeof volumeTypeWire>, cloud: string): IwinvVolumeType {
  const { type: id, min, max } = wire;
  const bounded = typeof min === 'number' && typeof max === 'number';
  return {
    ref: formatRef(cloud, id),
    cloud,
    id,
    name: id,
    isDefault: null,
    multiAttach: null,
    description: bounded ? `${min} to ${max} GB` : null,
    native: toNative(null, wire as unknown as TypeDocument),
  };
}
