import type { NovaFlavor } from '../../model/catalog.ts';
import type { Caller } from '../../model/identity.ts';
import type { CreateServerRequest } from '../../model/requests.ts';
import { POWER_STATE } from '../../model/server.ts';
import type { NovaServer } from '../../model/server.ts';
import { requireComputeQuota } from '../quota.ts';
import { connectVolume } from '../storage/attachments.ts';
import { setStatus } from '../storage/volumes.ts';
import { takeNextOutcome } from '../switches.ts';
import type { World } from '../world.ts';
import { ActionRecord } from './action-record.ts';
import { buildServer } from './build-server.ts';
import { findRootDevice, requireFlavorForServer, requireReferences, requireRootDisk } from './create-checks.ts';
import { resolveNetworks } from './network-requests.ts';
import { requireWriter } from './server-access.ts';

/** Checks all that Nova's API checks before its 202, then starts the build of each server. */
export function createServers(world: World, caller: Caller, request: CreateServerRequest): readonly NovaServer[] {
  requireWriter(world, caller, 'os_compute_api:servers:create');
  const flavor = requireFlavorForServer(world, request.flavorId);
  requireReferences(world, caller, request);
  requireRootDisk(world, caller, request, flavor);
  const networks = resolveNetworks(world, caller, request.networks);
  requireComputeQuota(world, caller.projectId, {
    instances: request.count,
    cores: request.count * flavor.virtualCpus,
    memoryMiB: request.count * flavor.memoryMiB,
  });
  const reservationId = `r-${world.ids.base62(8).toLowerCase()}`;
  const outcome = takeNextOutcome(world.switches, 'nextCreate');
  return Array.from({ length: request.count }, (_, index) => {
    const name = request.count === 1 ? request.name : `${request.name}-${index + 1}`;
    const server = addServer(world, caller, request, { flavor, name, reservationId });
    reserveVolumes(world, server, request);
    const record = new ActionRecord(world, caller, server, 'create');
    buildServer(world, caller, server, { request, networks, outcome, record });
    return server;
  });
}

/** Nova's host name for a server name: lower case letters, digits and dashes. */
export function toHostname(name: string): string {
  const cleaned = name
    .toLowerCase()
    .replaceAll(/[ _]/gu, '-')
    .replaceAll(/[^a-z0-9.-]/gu, '')
    .replaceAll(/^[.-]+|[.-]+$/gu, '');
  return cleaned.slice(0, 63);
}

interface Naming {
  readonly flavor: NovaFlavor;
  readonly name: string;
  readonly reservationId: string;
}

function addServer(world: World, caller: Caller, request: CreateServerRequest, { flavor, name, reservationId }: Naming): NovaServer {
  const id = world.ids.uuid();
  const now = world.clock.now();
  const server: NovaServer = {
    id,
    sequence: world.servers.size + 1,
    reservationId,
    projectId: caller.projectId,
    userId: caller.userId,
    createdAt: now,
    updatedAt: now,
    launchedAt: null,
    terminatedAt: null,
    name,
    description: request.description,
    hostname: request.hostname ?? (toHostname(name) || `server-${id}`),
    vmState: 'building',
    taskState: 'scheduling',
    powerState: POWER_STATE.none,
    flavor,
    imageId: findRootDevice(request.blockDevices) === undefined ? request.imageId : null,
    rebuildImageId: null,
    host: null,
    zone: null,
    metadata: request.metadata,
    tags: request.tags,
    keyName: request.keyName,
    userData: request.userData,
    configDrive: request.configDrive,
    accessIPv4: request.accessIPv4,
    accessIPv6: request.accessIPv6,
    diskConfig: request.diskConfig,
    trustedCertificates: null,
    lock: null,
    fault: null,
    attachments: [],
    pendingResize: null,
    cellDown: false,
    gone: false,
    revision: 0,
  };
  world.servers.set(id, server);
  return server;
}

/** Volumes that are named are taken at once, so that no second create can have them. */
function reserveVolumes(world: World, server: NovaServer, request: CreateServerRequest): void {
  for (const device of request.blockDevices) {
    const volume = device.source === 'volume' ? world.volumes.get(device.uuid ?? '') : undefined;
    if (volume === undefined) continue;
    connectVolume(world, server, volume, device.bootIndex === 0, device.deleteOnTermination);
    setStatus(world, volume, 'reserved');
  }
}
