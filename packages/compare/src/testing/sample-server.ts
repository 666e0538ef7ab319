import type { Server, Volume } from '@isobar/core';

/** A running server of the cloud `seoul` with the flavor `s-2-4`, and what a test says of it. */
export function sampleServer(told: Partial<Server> = {}): Server {
  const id = told.id ?? 'server-1';
  const cloud = told.cloud ?? 'seoul';
  return {
    ref: `${cloud}/${id}`,
    cloud,
    name: id,
    native: { provider: 'sample', status: null, raw: null },
    phase: 'running',
    activity: null,
    power: 'on',
    capacity: 'held',
    lastSettledPhase: null,
    locked: null,
    resizeConfirmation: null,
    flavor: { id: 's-2-4', name: 's-2-4', vcpus: 2, memoryMiB: 4096, diskGiB: 50 },
    image: null,
    region: null,
    zone: null,
    addresses: [],
    volumes: [],
    securityGroups: null,
    keyPair: null,
    description: null,
    labels: {},
    labelSource: null,
    fault: null,
    managedBy: null,
    createdAt: null,
    updatedAt: null,
    incomplete: false,
    ...told,
    id,
  };
}

/** A volume of the cloud `seoul` that is in use by `server-1`, and what a test says of it. */
export function sampleVolume(told: Partial<Volume> = {}): Volume {
  const id = told.id ?? 'volume-1';
  const cloud = told.cloud ?? 'seoul';
  return {
    ref: `${cloud}/${id}`,
    cloud,
    name: id,
    native: { provider: 'sample', status: null, raw: null },
    state: 'inUse',
    sizeGiB: 100,
    type: 'ssd',
    bootable: null,
    attachments: [{ serverId: 'server-1', device: null, root: null }],
    imageId: null,
    zone: null,
    createdAt: null,
    ...told,
    id,
  };
}
