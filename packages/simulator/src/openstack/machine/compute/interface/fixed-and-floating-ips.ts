import type { Caller } from '../../../model/identity.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { NovaServer } from '../../../model/server.ts';
import { listFloatingIps, updateFloatingIp } from '../../network/floating-ips.ts';
import { listNetworks } from '../../network/networks.ts';
import { resolveFixedIps } from '../../network/ports.ts';
import type { World } from '../../world.ts';
import { requireServer, requireWriter } from '../server-access.ts';
import { portsOf } from './nova-port.ts';

/** Nova's own way to floating IPs, until 2.43: leads the address to the first port, or to the port with `fixedAddress`. */
export function addFloatingIp(world: World, caller: Caller, id: string, address: string, fixedAddress: string | null): void {
  const server = requireServer(world, caller, id);
  requireWriter(world, caller, 'os_compute_api:os-floating-ips:add');
  const ports = portsOf(world, server).filter(({ fixedIps }) => fixedIps.length > 0);
  if (ports.length === 0) throw new OpenStackRefusal('badRequest', 'No fixed IPs associated to instance');
  const port = fixedAddress === null ? ports[0] : ports.find(({ fixedIps }) => fixedIps.some((fixed) => fixed.address === fixedAddress));
  if (port === undefined) throw new OpenStackRefusal('badRequest', 'Specified fixed address not assigned to instance');
  updateFloatingIp(world, caller, requireFloatingIp(world, caller, address).id, { portId: port.id, fixedAddress });
}

/** Frees the address. Throws `conflict` when it leads to another server. */
export function removeFloatingIp(world: World, caller: Caller, id: string, address: string): void {
  const server = requireServer(world, caller, id);
  requireWriter(world, caller, 'os_compute_api:os-floating-ips:remove');
  const floating = requireFloatingIp(world, caller, address);
  if (!portsOf(world, server).some((port) => port.id === floating.portId)) {
    throw new OpenStackRefusal('conflict', `Floating IP ${address} is not associated with instance ${id}.`);
  }
  updateFloatingIp(world, caller, floating.id, { portId: null });
}

/** Gives the port on that network one more address, until 2.43. */
export function addFixedIp(world: World, caller: Caller, id: string, networkId: string): void {
  const server = requireServer(world, caller, id);
  requireWriter(world, caller, 'os_compute_api:os-multinic:add');
  const network = listNetworks(world, caller).find((candidate) => candidate.id === networkId);
  const port = portsOf(world, server).find((candidate) => candidate.networkId === networkId);
  if (network === undefined || port === undefined) {
    throw new OpenStackRefusal('badRequest', `Network ${networkId} could not be found for instance ${id}.`);
  }
  port.fixedIps = [...port.fixedIps, ...resolveFixedIps(world, network, [])];
}

/** Takes an address off, until 2.43. */
export function removeFixedIp(world: World, caller: Caller, id: string, address: string): void {
  const server: NovaServer = requireServer(world, caller, id);
  requireWriter(world, caller, 'os_compute_api:os-multinic:remove');
  const port = portsOf(world, server).find(({ fixedIps }) => fixedIps.some((fixed) => fixed.address === address));
  if (port === undefined) throw new OpenStackRefusal('badRequest', `Instance ${id} does not have fixed IP '${address}'.`);
  port.fixedIps = port.fixedIps.filter((fixed) => fixed.address !== address);
}

function requireFloatingIp(world: World, caller: Caller, address: string) {
  const floating = listFloatingIps(world, caller).find((candidate) => candidate.address === address);
  if (floating !== undefined) return floating;
  throw new OpenStackRefusal('notFound', 'floating IP not found');
}
