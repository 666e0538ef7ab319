import type { Caller } from '../../model/identity.ts';
import type { NeutronFloatingIp, NeutronNetwork, NeutronPort } from '../../model/network.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { CreateFloatingIpRequest } from '../../model/requests.ts';
import { quotaOf, usageOf } from '../quota.ts';
import type { World } from '../world.ts';
import { isInBlock, takeFreeAddress } from './addresses.ts';
import { isVisible, requireNetwork } from './networks.ts';
import { addPort, makeMacAddress, requirePort } from './ports.ts';

/** The caller's floating IPs. */
export function listFloatingIps(world: World, caller: Caller): readonly NeutronFloatingIp[] {
  return [...world.floatingIps.values()].filter((floating) => isVisible(caller, floating));
}

/** Takes an address of an external network, and leads it to a port if one is named. */
export function createFloatingIp(world: World, caller: Caller, request: CreateFloatingIpRequest): NeutronFloatingIp {
  const network = requireExternalNetwork(world, caller, request.networkId);
  const port = request.portId === null ? null : requirePort(world, caller, request.portId);
  if (port !== null) requireReachable(world, network.id, port);
  requireFloatingIpQuota(world, caller.projectId);
  const floating: NeutronFloatingIp = {
    id: world.ids.uuid(),
    projectId: caller.projectId,
    networkId: network.id,
    address: takePublicAddress(world, network, request.address),
    createdAt: world.clock.now(),
    updatedAt: world.clock.now(),
    description: request.description,
    portId: port?.id ?? null,
    revision: 0,
  };
  world.floatingIps.set(floating.id, floating);
  return floating;
}

/** Leads the address to another port, or (with `null`) to none. */
export function associateFloatingIp(world: World, caller: Caller, id: string, portId: string | null): NeutronFloatingIp {
  const floating = requireFloatingIp(world, caller, id);
  if (portId !== null) {
    requireReachable(world, floating.networkId, requirePort(world, caller, portId));
  }
  floating.portId = portId;
  floating.revision += 1;
  floating.updatedAt = world.clock.now();
  return floating;
}

/** Gives the address back. */
export function deleteFloatingIp(world: World, caller: Caller, id: string): void {
  const floating = requireFloatingIp(world, caller, id);
  world.floatingIps.delete(id);
  for (const port of world.ports.values()) {
    const isItsReservation = port.fixedIps.some(({ address }) => address === floating.address);
    if (isItsReservation && port.networkId === floating.networkId) world.ports.delete(port.id);
  }
}

function requireFloatingIp(world: World, caller: Caller, id: string): NeutronFloatingIp {
  const floating = world.floatingIps.get(id);
  if (floating !== undefined && isVisible(caller, floating)) return floating;
  const text = `Floating IP ${id} could not be found`;
  throw new OpenStackRefusal('notFound', text, 'FloatingIPNotFound');
}

function requireExternalNetwork(world: World, caller: Caller, id: string): NeutronNetwork {
  const network = requireNetwork(world, caller, id);
  if (network.isExternal) return network;
  const text = `Bad floatingip request: Network ${id} is not a valid external network.`;
  throw new OpenStackRefusal('badRequest', text, 'BadRequest');
}

/** A floating IP reaches a port only through a router between the two networks. */
function requireReachable(world: World, networkId: string, port: NeutronPort): void {
  const subnetId = port.fixedIps[0]?.subnetId ?? '';
  const routerId = world.subnets.get(subnetId)?.routerId ?? null;
  if (routerId !== null) return;
  throw new OpenStackRefusal(
    'notFound',
    `External network ${networkId} is not reachable from subnet ${subnetId}.  Therefore, cannot associate Port ${port.id} with a Floating IP.`,
    'ExternalGatewayForFloatingIPNotFound',
  );
}

/** Neutron keeps the address by a port of its own on the external network; no project sees it. */
function takePublicAddress(world: World, network: NeutronNetwork, wanted: string | null): string {
  const subnet = world.subnets.get(network.subnetIds[0] ?? '');
  if (subnet === undefined || (wanted !== null && !isInBlock(subnet.cidr, wanted))) {
    const text = `IP address ${wanted ?? ''} is not a valid IP for any of the subnets on the specified network.`;
    throw new OpenStackRefusal('badRequest', text, 'InvalidIpForNetwork');
  }
  const address = wanted ?? takeFreeAddress(world, subnet);
  addPort(world, {
    projectId: '',
    networkId: network.id,
    madeByNova: false,
    name: '',
    description: '',
    fixedIps: [{ subnetId: subnet.id, address }],
    macAddress: makeMacAddress(world),
    securityGroupIds: [],
  });
  return address;
}

function requireFloatingIpQuota(world: World, projectId: string): void {
  const limit = quotaOf(world, projectId).floatingIps;
  if (limit < 0 || usageOf(world, projectId).floatingIps < limit) return;
  const text = "Quota exceeded for resources: ['floatingip'].";
  throw new OpenStackRefusal('overQuota', text, 'OverQuota');
}
