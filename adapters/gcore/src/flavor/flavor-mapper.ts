import type { components } from '@isobar/contracts/gcore';
import type { Flavor } from '@isobar/core';
import { formatRef } from '@isobar/core';

import { EVIDENCE } from '../gcore-evidence.ts';
import { toNative } from '../wire/gcore-native.ts';
import type { FlavorRow, GcoreFlavorNative } from './flavor-wire.ts';
import { toPrices } from './price-mapper.ts';

/** The first part of a name such as `g1-standard-2-4` is the generation (SOURCES.md#gcore-flavor-name-form). */
const GENERATION = /^(g\d+[a-z]*)-/;

/** Sizes are never computed from the name: they stand beside it, and the form of names is no promise. */
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
    osTypes: row.os_type === 'linux' || row.os_type === 'windows' ? [row.os_type] : null,
    constraints: [],
    generation: GENERATION.exec(row.flavor_id)?.[1] ?? null,
    available: row.disabled === null || row.disabled === undefined ? null : !row.disabled,
    zones: null,
    prices: toPrices(row, EVIDENCE.flavorPrices, readAt),
  };
}
