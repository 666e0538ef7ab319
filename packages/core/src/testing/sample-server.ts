import type { Server } from '../resource/server.ts';

/** A server at rest, with everything that a test does not speak of. */
export function sampleServer(changes: Partial<Server> = {}): Server {
  return {
    ref: 'sky/server-1',
    cloud: 'sky',
    id: 'server-1',
    name: 'web-1',
    native: { provider: 'scripted', status: 'RUNNING', raw: {} },
    phase: 'running',
    activity: null,
    power: 'on',
    capacity: 'held',
    lastSettledPhase: null,
    locked: false,
    resizeConfirmation: null,
    flavor: { id: 'small', name: 'small', vcpus: 1, memoryMiB: 1_024, diskGiB: 10 },
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
