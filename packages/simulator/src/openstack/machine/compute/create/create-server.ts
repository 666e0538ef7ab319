import type { Caller } from '../../../model/identity.ts';
import type { CreateServerRequest } from '../../../model/requests.ts';
import type { NovaServer } from '../../../model/server.ts';
import { requireComputeQuota } from '../../quota.ts';
import { connectVolume } from '../../storage/attachments.ts';
import { setStatus } from '../../storage/volume-store.ts';
import { takeNextOutcome } from '../../switches.ts';
import type { World } from '../../world.ts';
import { ActionRecord } from '../action-record.ts';
import { buildServer } from './build-server.ts';
import { requireMetadataLimit } from '../labels.ts';
import { joinServerGroup } from '../catalog/server-groups.ts';
import { withImageDevices } from './image-devices.ts';
import { requireHints } from './place-checks.ts';
import { findRootDevice, requireFlavorForServer, requireReferences, requireRootDisk } from './create-checks.ts';
import { resolveNetworks } from './network-requests.ts';
import { newReservationId, newServer } from '../new-server.ts';
import type { ServerIdentity } from '../new-server.ts';
import { requireWriter } from '../server-access.ts';

/** Checks all that Nova's API checks before its 202, then starts the build of each server. */
export function createServers(world: World, caller: Caller, asked: CreateServerRequest): readonly NovaServer[] {
  requireWriter(world, caller, 'os_compute_api:servers:create');
  const request = withImageDevices(world, asked);
  requireMetadataLimit(request.metadata);
  const flavor = requireFlavorForServer(world, request.flavorId);
  requireReferences(world, caller, request);
  requireRootDisk(world, caller, request, flavor);
  requireHints(world, caller, request);
  const networks = resolveNetworks(world, caller, request.networks);
  requireComputeQuota(world, caller.projectId, {
    instances: request.count,
    cores: request.count * flavor.virtualCpus,
    memoryMiB: request.count * flavor.memoryMiB,
  });
  const reservationId = newReservationId(world);
  const outcome = takeNextOutcome(world.switches, 'nextCreate');
  const servers = Array.from({ length: request.count }, (_, index) => {
    const name = request.count === 1 ? request.name : `${request.name}-${index + 1}`;
    return addServer(world, caller, request, { flavor, name, reservationId, launchIndex: index });
  });
  const { groupId } = request.hints;
  if (groupId !== undefined)
    joinServerGroup(
      world,
      groupId,
      servers.map(({ id }) => id),
    );
  for (const server of servers) {
    reserveVolumes(world, server, request);
    const record = new ActionRecord(world, caller, server, 'create');
    buildServer(world, caller, server, { request, networks, outcome, record });
  }
  return servers;
}

function addServer(world: World, caller: Caller, request: CreateServerRequest, naming: Omit<ServerIdentity, 'id' | 'createdAt'>): NovaServer {
  const identity = { ...naming, id: world.ids.uuid(), createdAt: world.clock.now() };
  const fresh = newServer(world, caller, identity);
  const server: NovaServer = {
    ...fresh,
    description: request.description,
    hostname: request.hostname ?? fresh.hostname,
    imageId: findRootDevice(request.blockDevices) === undefined ? request.imageId : null,
    metadata: request.metadata,
    tags: request.tags,
    keyName: request.keyName,
    userData: request.userData,
    configDrive: request.configDrive,
    accessIPv4: request.accessIPv4,
    accessIPv6: request.accessIPv6,
    diskConfig: request.diskConfig,
    trustedCertificates: request.trustedCertificates,
  };
  world.servers.set(server.id, server);
  return server;
}

/** Volumes that are named are taken at once, so that no second create can have them. */
function reserveVolumes(world: World, server: NovaServer, request: CreateServerRequest): void {
  for (const device of request.blockDevices) {
    const volume = device.source === 'volume' ? world.volumes.get(device.uuid ?? '') : undefined;
    if (volume === undefined) continue;
    connectVolume(world, server, volume, device.bootIndex === 0, device.deleteOnTermination, { tag: device.tag });
    setStatus(world, volume, 'reserved');
  }
}
