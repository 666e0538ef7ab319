import type { CloudState, HeldServer, HeldVolume } from '../../kernel/cloud-state.ts';
import type { IwinvBackend } from '../iwinv-backend.ts';
import type { Volume } from '../domain.ts';
import type { InstanceRecord } from './instance-record.ts';
import type { InstanceStore } from './instance-store.ts';

/** All that the account holds, also what the API does not list yet. */
export function heldState(backend: Pick<IwinvBackend, 'storages' | 'securityGroups'>, store: InstanceStore): CloudState {
  const volumes = backend.storages.list();
  return {
    servers: store.all().map((record) => toHeldServer(record, volumes)),
    volumes: volumes.map(toHeldVolume),
    others: { securityGroups: backend.securityGroups.list().map(({ groupId }) => groupId) },
  };
}

function toHeldServer(record: InstanceRecord, volumes: readonly Volume[]): HeldServer {
  const own = volumes.filter(({ instanceId }) => instanceId === record.instanceId);
  return {
    id: record.instanceId,
    name: record.name,
    native: { status: record.status },
    locked: record.working,
    flavorId: record.flavor.flavorId,
    imageId: record.image.imageId,
    addresses: [record.publicAddress, record.privateAddress],
    // Block storages stay when the instance goes, and no instance boots from one.
    volumes: own.map(({ volumeId }) => ({ id: volumeId, root: false, deleteOnTermination: false })),
    attached: [],
    rootDisk: record.rootDisk,
  };
}

const toHeldVolume = ({ volumeId, status, sizeGb, instanceId }: Volume): HeldVolume => ({
  id: volumeId,
  status,
  size: sizeGb,
  serverIds: instanceId === null ? [] : [instanceId],
  content: null,
});
