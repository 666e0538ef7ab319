import type { Region } from '@isobar/core';
import { formatRef } from '@isobar/core';

import type { IwinvNative } from '../wire/iwinv-native.ts';
import { toNative } from '../wire/iwinv-native.ts';
import type { ZoneDocument, ZoneWire } from './zone-wire.ts';

export type IwinvZone = Region<IwinvNative<ZoneDocument>>;

/** Pure. The status is an open word; only `available` is known to mean that (SOURCES.md#iwinv-zone-status). */
export function toZone(wire: ZoneWire, cloud: string): IwinvZone {
  const { zone_id: id, zone_name: name, status } = wire;
  const available = status === null || status === undefined ? null : status === 'available';
  return {
    ref: formatRef(cloud, id),
    cloud,
    id,
    name: name ?? null,
    kind: 'zone',
    available,
    country: null,
    native: toNative(status ?? null, wire as unknown as ZoneDocument),
  };
}
