import type { CloudState, HeldServer, HeldVolume } from '../../../kernel/cloud-state.ts';
import type { Instance } from '../../model/instance.ts';
import type { Scope } from '../../model/scope.ts';
import type { Volume } from '../../model/volume.ts';
import type { GcoreState } from '../state/gcore-state.ts';

/** All that one project holds in one region. */
export function heldState(state: GcoreState, scope: Scope): CloudState {
  const ids = (rows: Iterable<{ readonly id: string }>): readonly string[] => [...rows].map(({ id }) => id);
  const ownImages = state.images.list(scope).filter(({ projectId }) => projectId !== null);
  return {
    servers: state.instances.list(scope).map((instance) => toHeldServer(state, scope, instance)),
    volumes: state.volumes.list(scope).map(toHeldVolume),
    others: {
      images: ids(ownImages),
      snapshots: ids(state.snapshots.list(scope)),
      ports: ids(state.ports.list(scope)),
      floatingIps: ids(state.floatingIps.list(scope)),
      securityGroups: ids(state.securityGroups.list(scope)),
      serverGroups: ids(state.serverGroups.values()),
      keyPairs: ids(state.sshKeys.values()),
    },
  };
}

function toHeldServer(state: GcoreState, scope: Scope, instance: Instance): HeldServer {
  const ports = state.ports.list(scope).filter(({ id }) => instance.portIds.includes(id));
  const floating = state.floatingIps.list(scope).filter(({ portId }) => portId !== null && instance.portIds.includes(portId));
  const volumes = instance.volumes.flatMap(({ id }) => state.volumes.find(scope, id) ?? []);
  const root = volumes.find(({ isRoot }) => isRoot);
  return {
    id: instance.id,
    name: instance.name,
    native: { status: instance.status, vmState: instance.vmState, taskState: instance.taskState },
    locked: instance.taskId !== null,
    flavorId: instance.flavorId,
    imageId: root?.imageId ?? null,
    addresses: [...ports.flatMap(({ fixedIps }) => fixedIps.map(({ address }) => address)), ...floating.map(({ address }) => address)],
    volumes: instance.volumes.map(({ id, deleteOnTermination }) => ({ id, root: id === root?.id, deleteOnTermination })),
    attached: [...ports, ...floating].map(({ id }) => id),
    rootDisk: root?.content ?? null,
  };
}

const toHeldVolume = ({ id, status, sizeGiB, attachment, content }: Volume): HeldVolume => ({
  id,
  status,
  size: sizeGiB,
  serverIds: attachment === null ? [] : [attachment.instanceId],
  content,
});
