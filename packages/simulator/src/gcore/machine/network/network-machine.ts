import type { CreateNetworkRequest, NetworkBackend } from '../../backend/network-backend.ts';
import { GcoreRefusal } from '../../gcore-refusal.ts';
import type { Network } from '../../model/network.ts';
import type { Scope } from '../../model/scope.ts';
import { toUserTags } from '../state/gcore-state.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { refuseInUse } from './refuse-in-use.ts';

const MTU = { vxlan: 1450, vlan: 1500 } as const;
const FIRST_SEGMENT = 2000;

/** The networks of a simulated cloud; a router of its own leads each of them outside, unless unwanted. */
export function createNetworkMachine(state: GcoreState): NetworkBackend {
  return {
    list: (scope) => state.networks.list(scope),
    find: (scope, id) => state.networks.find(scope, id),
    require: (scope, id) => state.networks.require(scope, id),
    create: (scope, request) => [createNetwork(state, scope, request)],
    remove: (scope, id) => [removeNetwork(state, scope, requireOwn(state, scope, id))],
  };
}

function createNetwork(state: GcoreState, scope: Scope, request: CreateNetworkRequest): string {
  const amounts = { network_count: 1, router_count: request.createRouter ? 1 : 0 };
  const release = state.quotas.reserve(scope.regionId, amounts, 'quota');
  const id = state.ids.uuid();
  const routerId = request.createRouter ? state.ids.uuid() : null;
  return state.tasks.start({
    type: 'create_network',
    scope,
    data: { name: request.name, create_router: request.createRouter, type: request.type },
    locks: [],
    stages: [
      {
        at: 0.5,
        run: (task) => {
          release();
          task.hold(addNetwork(state, scope, request, { id, routerId, taskId: task.id }));
        },
      },
    ],
    created: () => ({ networks: [id], routers: routerId === null ? [] : [routerId] }),
    fail: () => {
      release();
      state.networks.delete(id);
    },
  });
}

function addNetwork(
  state: GcoreState,
  scope: Scope,
  request: CreateNetworkRequest,
  given: { readonly id: string; readonly routerId: string | null; readonly taskId: string },
): Network {
  const now = state.clock.now();
  return state.networks.add({
    ...scope,
    id: given.id,
    name: request.name,
    external: false,
    mtu: MTU[request.type],
    type: request.type,
    segmentationId: FIRST_SEGMENT + [...state.networks.all()].length,
    routerId: given.routerId,
    taskId: null,
    creatorTaskId: given.taskId,
    createdAt: now,
    updatedAt: now,
    tags: toUserTags(request.tags),
  });
}

function requireOwn(state: GcoreState, scope: Scope, id: string): Network {
  const network = state.networks.require(scope, id);
  if (network.projectId === null) throw new GcoreRefusal({ kind: 'forbidden', message: `Network ${id} is shared and can not be deleted` });
  state.tasks.requireUnlocked([network]);
  return network;
}

/** Starts the task that deletes a network with its subnets. */
function removeNetwork(state: GcoreState, scope: Scope, network: Network): string {
  refuseInUse(state, 'Network', network.id, (port) => port.networkId === network.id);
  const subnets = state.subnets.list(scope).filter((subnet) => subnet.networkId === network.id);
  return state.tasks.start({
    type: 'delete_network',
    scope,
    data: { network_id: network.id },
    locks: [network, ...subnets],
    finish: () => {
      refuseInUse(state, 'Network', network.id, (port) => port.networkId === network.id);
      for (const subnet of subnets) state.subnets.delete(subnet.id);
      state.networks.delete(network.id);
    },
  });
}
