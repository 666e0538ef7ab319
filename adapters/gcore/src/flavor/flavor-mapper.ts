import type { components } from '@isobar/contracts/gcore';
import type { Flavor } from '@isobar/core';
import { formatRef } from '@isobar/core';

import { EVIDENCE } from '../gcore-evidence.ts';
import { toNative } from '../wire/gcore-native.ts';
import type { FlavorRow, GcoreFlavorNative } from './flavor-wire.ts';
import { toPrices } from './price-mapper.ts';

/** Nothing is computed from the name: the vendor warns against it. */
export function toFlavor(cloud: string, row: FlavorRow, readAt: string): Flavor<GcoreFlavorNative> {
  return {
    ref: formatRef(cloud, row.flavor_id),
    cloud,
    id: row.flavor_id,
    name: row.flavor_name ?? row.flavor_id,
    native: toNative<components['schemas']['Flavor']>(null, row),
    vcpus: row.vcpus ?? null,
    vcpuKind: null,
    memoryMiB: row.ram ?? null,
    diskGiB: null,
    networkGbps: null,
    gpu: null,
    architecture: row.architecture ?? null,
    available: row.disabled === null || row.disabled === undefined ? null : !row.disabled,
    zones: null,
    prices: toPrices(row, EVIDENCE.flavorPrices, readAt),
  };
}
