import type { Flavor, Price, Server, Volume } from '@isobar/core';

const READ_AT = '2026-11-21T00:00:00Z';
const ATTACHED_AT = '2026-03-02T10:11:36Z';
const VCPUS = [1, 2, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96] as const;
const GIB_PER_VCPU = [1, 2, 4, 8] as const;

const native = { provider: 'bench', status: null, raw: null };
const named = (cloud: string, id: string) => ({ ref: `${cloud}/${id}`, cloud, id, name: id, native });
const pick = <Value>(values: readonly [Value, ...Value[]], index: number): Value => values[index % values.length] ?? values[0];

function price(amount: string, per: Price['per']): Price {
  return { money: { amount, currency: 'EUR' }, per, tax: 'excluded', source: 'bench', level: 'assumed', readAt: READ_AT };
}

/** Families of flavors as clouds have them: sizes that double, some with more memory, some with disks, some dedicated, each with its price. */
export function comparedFlavor(cloud: string, index: number): Flavor {
  const vcpus = pick(VCPUS, index);
  const family = Math.floor(index / VCPUS.length);
  const memoryMiB = vcpus * pick(GIB_PER_VCPU, family) * 1024 + (family % 7) * 256;
  const perHour = (vcpus * 0.01 + memoryMiB / 400_000 + (family % 11) / 1000).toFixed(4);
  return {
    ...named(cloud, `flavor-${index}`),
    vcpus,
    memoryMiB,
    vcpuKind: pick(['shared', 'dedicated', null], family),
    diskGiB: family % 2 === 0 ? null : 20 * (1 + (family % 12)),
    networkGbps: pick([null, 1, 10], family),
    gpu: null,
    architecture: pick(['x86_64', null], family),
    osTypes: null,
    constraints: [],
    generation: null,
    available: family % 17 !== 0,
    zones: null,
    prices: [price(perHour, 'hour')],
  };
}

/** A server of a size that no other has, with a boot volume of its own. */
export function comparedServer(cloud: string, index: number): Server {
  const id = `server-${index}`;
  return {
    ...named(cloud, id),
    phase: 'running',
    activity: null,
    power: 'on',
    capacity: 'held',
    lastSettledPhase: null,
    locked: false,
    resizeConfirmation: null,
    flavor: { id: `flavor-${index % 5000}`, name: null, vcpus: pick(VCPUS, index), memoryMiB: 1024 + index, diskGiB: null },
    image: null,
    region: null,
    zone: null,
    addresses: [{ address: '198.18.0.1', family: 4, kind: 'floating', network: null, macAddress: null, portId: null }],
    volumes: [{ id: `volume-${index}`, root: true, deleteOnTermination: false }],
    securityGroups: null,
    keyPair: null,
    description: null,
    labels: {},
    labelSource: null,
    fault: null,
    managedBy: null,
    createdAt: ATTACHED_AT,
    updatedAt: null,
    incomplete: false,
  };
}

export function comparedVolume(cloud: string, index: number): Volume {
  return {
    ...named(cloud, `volume-${index}`),
    state: 'inUse',
    sizeGiB: 20 + (index % 180),
    type: 'standard',
    bootable: true,
    attachments: [{ serverId: `server-${index}`, device: null, root: true }],
    imageId: null,
    zone: null,
    createdAt: ATTACHED_AT,
  };
}
