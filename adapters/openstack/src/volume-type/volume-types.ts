import type { components } from '@isobar/contracts/openstack-cinder';
import type { Page, ReadOptions, ResourceReader, VolumeType } from '@isobar/core';
import { formatRef } from '@isobar/core';
import { z } from 'zod';

import type { OpenStackApi } from '../api/openstack-api.ts';
import { tolerateAbsence } from '../facts/tolerate-absence.ts';
import type { Collection } from '../resource/collection-reader.ts';
import { CollectionReader } from '../resource/collection-reader.ts';
import type { OpenStackNative } from '../wire/openstack-native.ts';
import { toNative } from '../wire/openstack-native.ts';
import { readBody } from '../wire/read-body.ts';

type TypeDocument = components['schemas']['VolumeType'];
export type OpenStackVolumeType = VolumeType<OpenStackNative<TypeDocument>>;

const text = z.string().nullish();

const typeWire = z.looseObject({
  id: z.string().min(1),
  name: text,
  description: text,
  extra_specs: z.record(z.string(), z.string().nullable()).nullish(),
});

const VOLUME_TYPES: Collection<typeof typeWire, OpenStackVolumeType> = {
  service: 'volume',
  path: 'types',
  plural: 'volume_types',
  singular: 'volume_type',
  row: typeWire,
  toItem: (row, cloud) => ({
    ref: formatRef(cloud, row.id),
    cloud,
    id: row.id,
    name: row.name ?? null,
    isDefault: null,
    // What a member is not shown of a type says nothing (SOURCES.md#cinder-multiattach).
    multiAttach: row.extra_specs?.['multiattach'] === '<is> True' ? true : row.extra_specs === undefined ? null : false,
    description: row.description || null,
    native: toNative(null, row as unknown as TypeDocument),
  }),
};

const defaultWire = z.looseObject({ volume_type: z.looseObject({ id: z.string() }) });

/** Volume types, with the one that is taken where none is named (SOURCES.md#cinder-default-type). */
export class VolumeTypeReader implements ResourceReader<OpenStackVolumeType> {
  private readonly rows: CollectionReader<typeof typeWire, OpenStackVolumeType>;
  private readonly api: OpenStackApi;

  constructor(api: OpenStackApi, pageSize: number) {
    this.api = api;
    this.rows = new CollectionReader(VOLUME_TYPES, api, pageSize);
  }

  async listPage(cursor: string | undefined, options: ReadOptions): Promise<Page<OpenStackVolumeType>> {
    const page = await this.rows.listPage(cursor, options);
    const id = await this.defaultId(options);
    return { ...page, items: page.items.map((type) => ({ ...type, isDefault: id === null ? null : type.id === id })) };
  }

  async get(id: string, options: ReadOptions): Promise<OpenStackVolumeType> {
    const type = await this.rows.get(id, options);
    const defaultId = await this.defaultId(options);
    return { ...type, isDefault: defaultId === null ? null : type.id === defaultId };
  }

  isId(text: string): boolean {
    return this.rows.isId(text);
  }

  private async defaultId({ signal }: ReadOptions): Promise<string | null> {
    const look = { service: 'volume', path: '/types/default', operation: 'get default volume type', signal } as const;
    return (await tolerateAbsence(readBody(this.api, defaultWire, look)))?.volume_type.id ?? null;
  }
}
