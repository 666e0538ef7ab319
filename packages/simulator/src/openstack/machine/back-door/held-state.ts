import type { CloudState, HeldServer, HeldVolume } from '../../../kernel/cloud-state.ts';
import { toServerStatus } from '../../model/server-status.ts';
import type { NovaServer } from '../../model/server.ts';
import type { CinderVolume } from '../../model/volume.ts';
import type { World } from '../world.ts';

/** All that one project holds. */
export function heldState(world: World, projectName: string): CloudState {
  const project = [...world.projects.values()].find(({ name }) => name === projectName);
  const own = <Row extends { readonly projectId: string | null }>(rows: Iterable<Row>): readonly Row[] =>
    [...rows].filter(({ projectId }) => projectId === project?.id);
  const ids = (rows: Iterable<{ readonly id: string; readonly projectId: string | null }>): readonly string[] => own(rows).map(({ id }) => id);
  return {
    servers: own(world.servers.values())
      .filter(({ gone }) => !gone)
      .map((server) => toHeldServer(world, server)),
    volumes: own(world.volumes.values()).map(toHeldVolume),
    others: {
      images: [...world.images.values()].filter(({ ownerProjectId }) => ownerProjectId === project?.id).map(({ id }) => id),
      snapshots: ids(world.snapshots.values()),
      ports: ids(world.ports.values()),
      floatingIps: ids(world.floatingIps.values()),
      securityGroups: ids(world.securityGroups.values()),
      serverGroups: ids(world.serverGroups.values()),
      keyPairs: world.keyPairs.map(({ name }) => name),
    },
  };
}

function toHeldServer(world: World, server: NovaServer): HeldServer {
  const ports = [...world.ports.values()].filter(({ deviceId }) => deviceId === server.id);
  const portIds = new Set(ports.map(({ id }) => id));
  const floating = [...world.floatingIps.values()].filter(({ portId }) => portId !== null && portIds.has(portId));
  const root = server.attachments.find(({ isRoot }) => isRoot);
  return {
    id: server.id,
    name: server.name,
    native: { status: toServerStatus(server), vmState: server.vmState, taskState: server.taskState, powerState: server.powerState },
    locked: server.lock !== null,
    flavorId: server.flavor.id,
    imageId: server.imageId,
    addresses: [...ports.flatMap(({ fixedIps }) => fixedIps.map(({ address }) => address)), ...floating.map(({ address }) => address)],
    volumes: server.attachments.map(({ volumeId, isRoot, deleteOnTermination }) => ({ id: volumeId, root: isRoot, deleteOnTermination })),
    attached: [...ports, ...floating].map(({ id }) => id).concat(server.shelvedImageId ?? []),
    rootDisk: root === undefined ? server.rootDisk : (world.volumes.get(root.volumeId)?.content ?? null),
  };
}

const toHeldVolume = ({ id, status, sizeGiB, attachments, content }: CinderVolume): HeldVolume => ({
  id,
  status,
  size: sizeGiB,
  serverIds: attachments.map(({ serverId }) => serverId),
  content,
});
