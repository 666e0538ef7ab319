import type { Caller } from '../model/identity.ts';
import { OpenStackRefusal } from '../model/refusal.ts';
import type { BlockStorageBackend, IdentityBackend, ImageBackend, NetworkBackend, OpenStackBackend } from '../openstack-backend.ts';
import { createComputeMachine } from './compute/compute-machine.ts';
import { authenticate, findToken, projectsOf } from './identity/tokens.ts';
import { associateFloatingIp, createFloatingIp, deleteFloatingIp, listFloatingIps } from './network/floating-ips.ts';
import { listNetworks, listSecurityGroups, listSubnets } from './network/networks.ts';
import { createPort, deletePort, listPorts, updatePort } from './network/ports.ts';
import { createSnapshot, deleteSnapshot, listSnapshots } from './storage/snapshots.ts';
import { createVolume, deleteVolume, listVolumes, requireVolume } from './storage/volumes.ts';
import type { World } from './world.ts';

/** The state machine behind the wire layer: one function per call, all on the same world. */
export function createOpenStackMachine(world: World): OpenStackBackend {
  return {
    identity: createIdentity(world),
    compute: createComputeMachine(world),
    images: createImages(world),
    blockStorage: createBlockStorage(world),
    network: createNetwork(world),
  };
}

function createIdentity(world: World): IdentityBackend {
  return {
    authenticate: (request) => authenticate(world, request),
    findToken: (value) => findToken(world, value),
    revokeToken: (value) => void world.tokens.delete(value),
    projectsOf: (token) => projectsOf(world, token),
  };
}

function createImages(world: World): ImageBackend {
  const isVisible = (caller: Caller, image: { visibility: string; ownerProjectId: string }) =>
    image.visibility === 'public' || image.ownerProjectId === caller.projectId;
  return {
    listImages: (caller) => [...world.images.values()].filter((image) => isVisible(caller, image)),
    getImage: (caller, id) => {
      const image = world.images.get(id);
      if (image !== undefined && isVisible(caller, image)) return image;
      throw new OpenStackRefusal('notFound', `No image found with ID ${id}`);
    },
  };
}

function createBlockStorage(world: World): BlockStorageBackend {
  return {
    listVolumes: (caller) => listVolumes(world, caller),
    getVolume: (caller, id) => requireVolume(world, caller, id),
    createVolume: (caller, request) => createVolume(world, caller, request),
    deleteVolume: (caller, id) => deleteVolume(world, caller, id),
    listTypes: () => [...world.volumeTypes.values()],
    listSnapshots: (caller) => listSnapshots(world, caller),
    createSnapshot: (caller, volumeId, name, force) => createSnapshot(world, caller, volumeId, name, force),
    deleteSnapshot: (caller, id) => deleteSnapshot(world, caller, id),
    imageOf: ({ imageId }) => (imageId === null ? undefined : world.images.get(imageId)),
  };
}

function createNetwork(world: World): NetworkBackend {
  return {
    listNetworks: (caller) => listNetworks(world, caller),
    listSubnets: (caller) => listSubnets(world, caller),
    listSecurityGroups: (caller) => listSecurityGroups(world, caller),
    listPorts: (caller) => listPorts(world, caller),
    createPort: (caller, request) => createPort(world, caller, request),
    updatePort: (caller, id, request) => updatePort(world, caller, id, request),
    deletePort: (caller, id) => deletePort(world, caller, id),
    listFloatingIps: (caller) => listFloatingIps(world, caller),
    createFloatingIp: (caller, request) => createFloatingIp(world, caller, request),
    associateFloatingIp: (caller, id, portId) => associateFloatingIp(world, caller, id, portId),
    deleteFloatingIp: (caller, id) => deleteFloatingIp(world, caller, id),
  };
}
