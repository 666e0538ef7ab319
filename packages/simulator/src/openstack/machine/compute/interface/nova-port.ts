import type { NeutronNetwork, NeutronPort } from '../../../model/network.ts';
import type { NovaServer } from '../../../model/server.ts';
import { addPort, bindPort, defaultGroupIds, makeMacAddress, removePort, resolveFixedIps } from '../../network/ports.ts';
import type { World } from '../../world.ts';

/** What is asked of a port that Nova makes; no groups: the project's default one. */
interface WantedPort {
  readonly fixedIp: string | null;
  readonly securityGroupIds: readonly string[];
}

/** Makes a port for a server, which goes with it. Throws Neutron's refusal of the address. */
export function addNovaPort(world: World, server: NovaServer, network: NeutronNetwork, wanted: WantedPort): NeutronPort {
  const port = addPort(world, {
    projectId: server.projectId,
    networkId: network.id,
    madeByNova: true,
    name: '',
    description: '',
    fixedIps: resolveFixedIps(world, network, wanted.fixedIp === null ? [] : [{ address: wanted.fixedIp }]),
    macAddress: makeMacAddress(world),
    securityGroupIds: wanted.securityGroupIds.length > 0 ? wanted.securityGroupIds : defaultGroupIds(world, server.projectId),
  });
  bindPort(world, port, server.id);
  return port;
}

/** Deletes a port that Nova made; a user's own is let go. */
export function releasePort(world: World, port: NeutronPort): void {
  if (port.madeByNova) removePort(world, port);
  else bindPort(world, port, '');
}

/** The ports of a server, oldest first. */
export function portsOf(world: World, server: NovaServer): readonly NeutronPort[] {
  return [...world.ports.values()].filter(({ deviceId }) => deviceId === server.id);
}
