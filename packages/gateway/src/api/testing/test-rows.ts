import type { Image, Server } from '@isobar/core';

/** A server at rest, as the document has it. */
export function testServer(cloud: string, id: string, changes: Partial<Server> = {}): Server {
  return {
    ref: `${cloud}/${id}`,
    cloud,
    id,
    name: id,
    native: { provider: 'test', status: 'RUNNING', raw: {} },
    phase: 'running',
    activity: null,
    power: 'on',
    capacity: 'held',
    lastSettledPhase: null,
    locked: false,
    resizeConfirmation: null,
    flavor: { id: 'small', name: 'small', vcpus: 1, memoryMiB: 1024, diskGiB: 10 },
    image: { id: 'debian', name: 'debian' },
    region: null,
    zone: null,
    addresses: [],
    volumes: [],
    securityGroups: [],
    keyPair: null,
    description: null,
    labels: {},
    labelSource: 'cloud',
    fault: null,
    managedBy: null,
    createdAt: null,
    updatedAt: null,
    incomplete: false,
    ...changes,
  };
}

/** What lists look at of an image. */
export function testImage(cloud: string, id: string, visibility: 'public' | 'private'): Pick<Image, 'ref' | 'cloud' | 'id' | 'name' | 'visibility'> {
  return { ref: `${cloud}/${id}`, cloud, id, name: id, visibility };
}
