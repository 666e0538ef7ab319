import type { IdentityBackend, OpenStackBackend } from '../openstack-backend.ts';
import { createComputeMachine } from './compute/compute-machine.ts';
import { authenticate, findToken, projectsOf } from './identity/tokens.ts';
import { createImageMachine } from './image/image-machine.ts';
import { createNetworkMachine } from './network/network-machine.ts';
import { createPlacementMachine } from './placement-machine.ts';
import { createStorageMachine } from './storage/storage-machine.ts';
import type { World } from './world.ts';

/** The state machine behind the wire layer: one function per call, all on the same world. */
export function createOpenStackMachine(world: World): OpenStackBackend {
  return {
    identity: createIdentity(world),
    compute: createComputeMachine(world),
    images: createImageMachine(world),
    blockStorage: createStorageMachine(world),
    network: createNetworkMachine(world),
    placement: createPlacementMachine(world),
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
