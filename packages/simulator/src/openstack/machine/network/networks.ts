import type { Caller } from '../../model/identity.ts';
import type { CreateNetworkRequest, UpdateNetworkRequest } from '../../model/network-requests.ts';
import type { NeutronNetwork } from '../../model/network.ts';
import type { World } from '../world.ts';
import { conflict, isVisible, notFound, requireAdministrator, touch } from './network-access.ts';
import { requireNetworkQuota } from './network-quota.ts';

/** Ports of Neutron's own that go away with what they serve. */
const OWN_PORTS = new Set(['network:dhcp', 'network:floatingip']);

/** Own networks, and those that everybody sees: external and shared ones. */
export function listNetworks(world: World, caller: Caller): readonly NeutronNetwork[] {
  return [...world.networks.values()].filter((network) => isVisible(caller, network) || network.isExternal || network.isShared);
}

/** Own networks that a server can be put on. */
export function listOwnNetworks(world: World, projectId: string): readonly NeutronNetwork[] {
  return [...world.networks.values()].filter((network) => !network.isExternal && (network.projectId === projectId || network.isShared));
}

/** Throws `NetworkNotFound`. */
export function requireNetwork(world: World, caller: Caller, id: string): NeutronNetwork {
  const network = listNetworks(world, caller).find((candidate) => candidate.id === id);
  if (network !== undefined) return network;
  throw notFound('NetworkNotFound', `Network ${id} could not be found.`);
}

/** Only an administrator makes an external or shared one. */
export function createNetwork(world: World, caller: Caller, request: CreateNetworkRequest): NeutronNetwork {
  if (request.isExternal) requireAdministrator(caller, 'create_network:router:external');
  if (request.isShared) requireAdministrator(caller, 'create_network:shared');
  requireNetworkQuota(world, request.projectId, 'network');
  return addNetwork(world, request);
}

/** Stores a network without subnets. */
export function addNetwork(world: World, request: CreateNetworkRequest, createdAt = world.clock.now()): NeutronNetwork {
  const network: NeutronNetwork = {
    ...request,
    id: world.ids.uuid(),
    subnetIds: [],
    tags: [],
    createdAt,
    updatedAt: createdAt,
    revision: 1,
  };
  world.networks.set(network.id, network);
  return network;
}

/** Changes an own network. */
export function updateNetwork(world: World, caller: Caller, id: string, request: UpdateNetworkRequest): NeutronNetwork {
  const network = requireOwnNetwork(world, caller, id, 'update_network');
  if (request.isShared !== undefined) requireAdministrator(caller, 'update_network:shared');
  Object.assign(network, request);
  touch(network, world.clock.now());
  return network;
}

/** Deletes an own network with its subnets. Throws `NetworkInUse` while a port that is not Neutron's own is on it. */
export function deleteNetwork(world: World, caller: Caller, id: string): void {
  const network = requireOwnNetwork(world, caller, id, 'delete_network');
  const ports = [...world.ports.values()].filter(({ networkId }) => networkId === id);
  if (ports.some(({ deviceOwner }) => !OWN_PORTS.has(deviceOwner))) {
    const reason = `There are one or more ports still in use on the network, id for these ports is: ${ports.map((port) => port.id).join(',')}`;
    throw conflict('NetworkInUse', `Unable to complete operation on network ${id}. ${reason}.`);
  }
  for (const subnetId of network.subnetIds) world.subnets.delete(subnetId);
  for (const port of ports) world.ports.delete(port.id);
  world.networks.delete(id);
}

/** A network that the caller sees but does not own is not his to change. */
function requireOwnNetwork(world: World, caller: Caller, id: string, rule: string): NeutronNetwork {
  const network = requireNetwork(world, caller, id);
  if (!isVisible(caller, network)) requireAdministrator(caller, rule);
  return network;
}
