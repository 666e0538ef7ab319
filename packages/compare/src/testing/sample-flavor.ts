import type { Flavor } from '@isobar/core';

/** A flavor with 2 vCPU and 8 GiB of which nothing else is told, and what a test says of it. */
export function sampleFlavor(told: Partial<Flavor> = {}): Flavor {
  const id = told.id ?? 'sample';
  return {
    ref: `cloud/${id}`,
    cloud: 'cloud',
    name: id,
    native: { provider: 'sample', status: null, raw: null },
    vcpus: 2,
    vcpuKind: null,
    memoryMiB: 8192,
    diskGiB: null,
    networkGbps: null,
    gpu: null,
    architecture: null,
    osTypes: null,
    constraints: [],
    generation: null,
    available: null,
    zones: null,
    prices: [],
    ...told,
    id,
  };
}
