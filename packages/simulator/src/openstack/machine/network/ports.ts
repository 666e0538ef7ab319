import type { Caller } from '../../model/identity.ts';
import type { FixedIp, NeutronNetwork, NeutronPort } from '../../model/network.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { CreatePortRequest, UpdatePortRequest } from '../../model/requests.ts';
import { quotaOf, usageOf } from '../quota.ts';
import type { World } from '../world.ts';
import { isAddressTaken, isInBlock, takeFreeAddress } from './addresses.ts';
import { isVisible, requireNetwork } from './networks.ts';

/** The caller's ports. */
export function listPorts(world: World, caller: Caller): readonly NeutronPort[] {
  return [...world.ports.values()].filter((port) => isVisible(caller, port));
}

/** Creates an unbound port: nothing of Nova's knows it yet. */
export function createPort(world: World, caller: Caller, request: CreatePortRequest): NeutronPort {
  const network = requireNetwork(world, caller, request.networkId);
  requirePortQuota(world, caller.projectId);
  return addPort(world, {
    projectId: caller.projectId,
    networkId: network.id,
    madeByNova: false,
    name: request.name,
    description: request.description,
    fixedIps: resolveFixedIps(world, network, request.fixedIps),
    macAddress: request.macAddress ?? makeMacAddress(world),
    securityGroupIds: request.securityGroupIds ?? defaultGroupIds(world, caller.projectId),
  });
}

/** Changes name, description or security groups. */
export function updatePort(world: World, caller: Caller, id: string, request: UpdatePortRequest): NeutronPort {
  const port = requirePort(world, caller, id);
  port.name = request.name ?? port.name;
  port.description = request.description ?? port.description;
  port.securityGroupIds = request.securityGroupIds ?? port.securityGroupIds;
  touchPort(world, port);
  return port;
}

/** Deletes a port, also a bound one: Neutron does not ask Nova. */
export function deletePort(world: World, caller: Caller, id: string): void {
  removePort(world, requirePort(world, caller, id));
}

/** Throws `PortNotFound`. */
export function requirePort(world: World, caller: Caller, id: string): NeutronPort {
  const port = world.ports.get(id);
  if (port !== undefined && isVisible(caller, port)) return port;
  throw new OpenStackRefusal('notFound', `Port ${id} could not be found.`, 'PortNotFound');
}

/** Removes a port and frees the floating IP that led to it. */
export function removePort(world: World, port: NeutronPort): void {
  for (const floating of world.floatingIps.values()) {
    if (floating.portId === port.id) floating.portId = null;
  }
  world.ports.delete(port.id);
}

/** The part of a port that its maker decides. */
type NewPort = Pick<NeutronPort, 'projectId' | 'networkId' | 'madeByNova' | 'name' | 'description' | 'fixedIps' | 'macAddress' | 'securityGroupIds'>;

/** Stores a new, unbound port. */
export function addPort(world: World, port: NewPort): NeutronPort {
  const now = world.clock.now();
  const added: NeutronPort = {
    ...port,
    id: world.ids.uuid(),
    createdAt: now,
    updatedAt: now,
    deviceId: '',
    status: 'DOWN',
    tags: [],
    revision: 1,
  };
  world.ports.set(added.id, added);
  return added;
}

/** A server takes the port, or (with an empty id) lets it go. */
export function bindPort(world: World, port: NeutronPort, serverId: string): void {
  port.deviceId = serverId;
  port.status = serverId === '' ? 'DOWN' : 'ACTIVE';
  touchPort(world, port);
}

/** A MAC address of Neutron's default prefix. */
export function makeMacAddress(world: World): string {
  return `fa:16:3e:${[1, 2, 3].map(() => world.ids.hex(2)).join(':')}`;
}

/** The ids of the project's group named `default`. */
export function defaultGroupIds(world: World, projectId: string): readonly string[] {
  return [...world.securityGroups.values()].filter((group) => group.projectId === projectId && group.name === 'default').map((group) => group.id);
}

/** Turns what was asked for into addresses of the network; nothing asked: one per subnet. */
export function resolveFixedIps(world: World, network: NeutronNetwork, wanted: CreatePortRequest['fixedIps']): readonly FixedIp[] {
  const requests = wanted.length > 0 ? wanted : network.subnetIds.map((subnetId) => ({ subnetId }));
  return requests.map((request) => resolveFixedIp(world, network, request));
}

function resolveFixedIp(world: World, network: NeutronNetwork, request: { readonly subnetId?: string; readonly address?: string }): FixedIp {
  const { subnetId, address } = request;
  const subnet = network.subnetIds
    .map((id) => world.subnets.get(id))
    .find(
      (candidate) =>
        candidate !== undefined &&
        (subnetId === undefined || candidate.id === subnetId) &&
        (address === undefined || isInBlock(candidate.cidr, address)),
    );
  if (subnet === undefined) {
    const text = `IP address ${address ?? ''} is not a valid IP for any of the subnets on the specified network.`;
    throw new OpenStackRefusal('badRequest', text, 'InvalidIpForNetwork');
  }
  if (address !== undefined && isAddressTaken(world, subnet.id, address)) {
    const text = `IP address ${address} already allocated in subnet ${subnet.id}`;
    throw new OpenStackRefusal('conflict', text, 'IpAddressAlreadyAllocated');
  }
  return { subnetId: subnet.id, address: address ?? takeFreeAddress(world, subnet) };
}

function requirePortQuota(world: World, projectId: string): void {
  const limit = quotaOf(world, projectId).ports;
  if (limit < 0 || usageOf(world, projectId).ports < limit) return;
  const text = "Quota exceeded for resources: ['port'].";
  throw new OpenStackRefusal('overQuota', text, 'OverQuota');
}

function touchPort(world: World, port: NeutronPort): void {
  port.revision += 1;
  port.updatedAt = world.clock.now();
}
