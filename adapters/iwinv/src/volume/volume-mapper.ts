import type { Volume } from '@isobar/core';
import { formatRef } from '@isobar/core';

import type { IwinvNative } from '../wire/iwinv-native.ts';
import { toNative } from '../wire/iwinv-native.ts';
import type { BlockStorageDocument, BlockStorageWire } from './volume-wire.ts';

export type IwinvVolume = Volume<IwinvNative<BlockStorageDocument>>;

/** Words for the status of a block storage are nowhere published; these are read, every other one is `unknown`. */
const STATES: ReadonlyMap<string, Volume['state']> = new Map<string, Volume['state']>([
  ['available', 'available'],
  ['attached', 'inUse'],
  ['work', 'changing'],
  ['deleting', 'deleting'],
  ['error', 'error'],
]);

/** Pure. Size in GB is read as GiB (SOURCES.md#iwinv-sizes-binary). */
export function toVolume(wire: BlockStorageWire, cloud: string): IwinvVolume {
  const id = wire.block_storage_id;
  const serverId = wire.instance_id ?? '';
  return {
    ref: formatRef(cloud, id),
    cloud,
    id,
    name: wire.name ?? null,
    state: STATES.get(wire.status ?? '') ?? 'unknown',
    sizeGiB: wire.size ?? null,
    type: wire.type ?? null,
    bootable: null,
    attachments: serverId === '' ? [] : [{ serverId, device: null, root: false }],
    imageId: null,
    zone: wire.zone_id ?? null,
    createdAt: null,
    native: toNative(wire.status ?? null, wire as unknown as BlockStorageDocument),
  };
}
