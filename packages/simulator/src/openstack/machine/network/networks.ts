import type { Caller } from '../../model/identity.ts';
import type { NeutronNetwork, NeutronSecurityGroup, NeutronSubnet } from '../../model/network.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { World } from '../world.ts';

/** Own resources; an administrator sees all. */
export function isVisible(caller: Caller, row: { readonly projectId: string }): boolean {
  return caller.isAdmin || row.projectId === caller.projectId;
}

/** Own networks, and those that everybody sees: external and shared ones. */
export function listNetworks(world: World, caller: Caller): readonly NeutronNetwork[] {
  return [...world.networks.values()].filter((network) => isVisible(caller, network) || network.isExternal || network.isShared);
}

/** Own networks that a server can be put on. */
export function listOwnNetworks(world: World, projectId: string): readonly NeutronNetwork[] {
  return [...world.networks.values()].filter((network) => !network.isExternal && (network.projectId === projectId || network.isShared));
}

/** Subnets of own networks; those of the external network are its operator's. */
export function listSubnets(world: World, caller: Caller): readonly NeutronSubnet[] {
  return [...world.subnets.values()].filter((subnet) => isVisible(caller, subnet));
}

export function listSecurityGroups(world: World, caller: Caller): readonly NeutronSecurityGroup[] {
  return [...world.securityGroups.values()].filter((group) => isVisible(caller, group));
}

/** Throws `NetworkNotFound`. */
export function requireNetwork(world: World, caller: Caller, id: string): NeutronNetwork {
  const network = listNetworks(world, caller).find((candidate) => candidate.id === id);
  if (network !== undefined) return network;
  throw new OpenStackRefusal('notFound', `Network ${id} could not be found.`, 'NetworkNotFound');
}
