import type { components } from '@isobar/contracts/iwinv';
import { z } from 'zod';

export type BlockStorageDocument = components['schemas']['BlockStorage'];

const text = z.string().nullish();

/** Nobody has shown a row publicly: all but the id is read where it is there (SOURCES.md#iwinv-block-storage-row). */
export const blockStorageWire = z.looseObject({
  block_storage_id: z.string().min(1),
  name: text,
  type: text,
  size: z.number().nullish(),
  status: text,
  instance_id: text,
  zone_id: text,
});

export type BlockStorageWire = z.output<typeof blockStorageWire>;

/** Only the id of a new one is needed. */
export const createdStorageWire = z.looseObject({ block_storage_id: z.string().min(1) });
