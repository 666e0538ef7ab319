import type { Flavor } from '@isobar/core';
import { formatRef } from '@isobar/core';

import type { OpenStackNative } from '../wire/openstack-native.ts';
import { toNative } from '../wire/openstack-native.ts';
import type { FlavorDocument, FlavorWire } from './flavor-wire.ts';

export type OpenStackFlavor = Flavor<OpenStackNative<FlavorDocument>>;

/** Pure. OpenStack has no prices. */
export function toFlavor(wire: FlavorWire, cloud: string): OpenStackFlavor {
  const { id, name } = wire;
  const disabled = wire['OS-FLV-DISABLED:disabled'] ?? null;
  return {
    ref: formatRef(cloud, id),
    cloud,
    id,
    name,
    vcpus: wire.vcpus ?? null,
    vcpuKind: toVcpuKind(wire.extra_specs?.['hw:cpu_policy']),
    memoryMiB: wire.ram ?? null,
    // 0 is a flavor that boots from a volume only (SOURCES.md#nova-flavor-zero-disk).
    diskGiB: wire.disk || null,
    networkGbps: null,
    gpu: wire.extra_specs?.['pci_passthrough:alias'] ?? null,
    architecture: null,
    osTypes: null,
    // Traits and all else that the scheduler and the hypervisor go by (SOURCES.md#nova-flavor-extra-specs-2.61).
    constraints: Object.entries(wire.extra_specs ?? {}).map(([key, value]) => `${key}=${value}`),
    generation: null,
    available: disabled === null ? null : !disabled,
    zones: null,
    prices: [],
    native: toNative(null, wire as unknown as FlavorDocument),
  };
}

function toVcpuKind(policy: string | undefined): Flavor['vcpuKind'] {
  return policy === 'dedicated' || policy === 'shared' ? policy : null;
}
