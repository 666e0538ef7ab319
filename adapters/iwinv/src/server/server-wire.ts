import type { components } from '@isobar/contracts/iwinv';
import { z } from 'zod';

import { imageWire } from '../image/image-wire.ts';

export type InstanceDocument = components['schemas']['Instance'];

const text = z.string().nullish();
const number = z.number().nullish();

const addressWire = z.looseObject({
  public: z.looseObject({ address: text, attached: z.boolean().nullish() }).nullish(),
  private: z.looseObject({ address: text }).nullish(),
  type: text,
});

// Inside an instance the flavor is flat, without the `spec` of the catalogue (SOURCES.md#iwinv-instance-flavor-flat).
const flavorWire = z.looseObject({ flavor_id: text, name: text, vcpu: number, memory: number, disk: number });

/** A panel types the entries as objects, the vendor's page as strings (SOURCES.md#iwinv-instance-block-storage-ids). */
const blockStorageEntry = z.union([z.string(), z.looseObject({ block_storage_id: z.string() })]);

/** What is mapped of an instance; which parts are there follows the fields mask. The rest passes through. */
export const instanceWire = z.looseObject({
  instance_id: z.string().min(1),
  // Open: an unknown word is in progress or unknown, never gone (SOURCES.md#iwinv-status-open).
  status: z.string(),
  name: text,
  description: text,
  start_date: text,
  ip: z.array(addressWire).nullish(),
  zone: z.looseObject({ zone_id: text, name: text }).nullish(),
  flavor: flavorWire.nullish(),
  image: imageWire.nullish(),
  block_storage: z.array(blockStorageEntry).nullish(),
});

export type InstanceWire = z.output<typeof instanceWire>;

export type BlockStorageEntry = z.output<typeof blockStorageEntry>;

/** Only the id is certain in the reply of a create (SOURCES.md#iwinv-create-reply). */
export const createdWire = z.looseObject({ instance_id: z.string().min(1) });

/** The volumes that stay when an instance is deleted (SOURCES.md#iwinv-delete-reply). */
export const deletedWire = z.looseObject({ block_storage: z.array(blockStorageEntry).nullish() });

/** The login of an instance. Asked for only where the user wants the password. */
export const accountWire = z.looseObject({
  default_account: z.looseObject({ username: text, password: text }).nullish(),
});

/** A console link is a secret (SOURCES.md#iwinv-console-reply). */
export const consoleWire = z.looseObject({ link: text, type: text });

export function toBlockStorageIds(entries: InstanceWire['block_storage']): readonly string[] {
  return (entries ?? []).map(toBlockStorageId);
}

export function toBlockStorageId(entry: BlockStorageEntry): string {
  return typeof entry === 'string' ? entry : entry.block_storage_id;
}
