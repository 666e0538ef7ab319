import type { Caller } from '../../../model/identity.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { NetworkRequest, NetworksRequest } from '../../../model/requests.ts';
import { isAddressTaken, isInBlock } from '../../network/addresses.ts';
import { listNetworks, listOwnNetworks } from '../../network/networks.ts';
import type { World } from '../../world.ts';

/** What Nova says when it should choose among several. */
export const AMBIGUOUS_NETWORK = 'Multiple possible networks found, use a Network ID to be more specific.';

/**
 * What a create asks for, made plain: a list of networks and ports that exist.
 *
 * Nova looks at a port only here: until the build reaches it, another create may ask for it too.
 */
export function resolveNetworks(world: World, caller: Caller, request: NetworksRequest): readonly NetworkRequest[] {
  if (request === 'none') return [];
  if (request === undefined || request === 'auto') return chooseNetwork(world, caller, request);
  for (const wanted of request) {
    if (wanted.portId !== undefined) requireFreePort(world, caller, wanted.portId);
    else requireKnownNetwork(world, caller, wanted);
  }
  return request;
}

function chooseNetwork(world: World, caller: Caller, request: 'auto' | undefined): readonly NetworkRequest[] {
  const own = listOwnNetworks(world, caller.projectId);
  if (own.length > 1) throw new OpenStackRefusal('conflict', AMBIGUOUS_NETWORK);
  const only = own[0];
  if (only !== undefined) return [{ networkId: only.id }];
  if (request === undefined) return [];
  const text = 'Unable to automatically allocate a network for project ' + caller.projectId;
  throw new OpenStackRefusal('badRequest', text);
}

function requireFreePort(world: World, caller: Caller, id: string): void {
  const port = world.ports.get(id);
  if (port === undefined || (!caller.isAdmin && port.projectId !== caller.projectId)) {
    throw new OpenStackRefusal('badRequest', `Port ${id} could not be found.`);
  }
  if (port.deviceId === '') return;
  throw new OpenStackRefusal('conflict', `Port ${id} is still in use.`);
}

function requireKnownNetwork(world: World, caller: Caller, wanted: NetworkRequest): void {
  const network = listNetworks(world, caller).find(({ id }) => id === wanted.networkId);
  if (network === undefined) {
    const text = `Network ${wanted.networkId} could not be found.`;
    throw new OpenStackRefusal('badRequest', text);
  }
  const { fixedIp } = wanted;
  if (fixedIp === undefined) return;
  const subnets = network.subnetIds.flatMap((id) => world.subnets.get(id) ?? []);
  const subnet = subnets.find(({ cidr }) => isInBlock(cidr, fixedIp));
  if (subnet === undefined) {
    const text = `Fixed IP address ${fixedIp} is not a valid ip address for network ${network.id}.`;
    throw new OpenStackRefusal('badRequest', text);
  }
  if (!isAddressTaken(world, subnet.id, fixedIp)) return;
  const text = `Fixed IP address ${fixedIp} is already in use on instance.`;
  throw new OpenStackRefusal('badRequest', text);
}
