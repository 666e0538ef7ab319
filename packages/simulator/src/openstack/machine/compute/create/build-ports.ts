import type { Caller } from '../../../model/identity.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { NetworkRequest } from '../../../model/requests.ts';
import type { NovaServer } from '../../../model/server.ts';
import { addPort, bindPort, defaultGroupIds, makeMacAddress, removePort, resolveFixedIps } from '../../network/ports.ts';
import type { World } from '../../world.ts';
import type { Build } from './build.ts';
import { requireSecurityGroup } from './create-checks.ts';

/** Binds the named ports and makes the others. Returns the reason when a port is no longer free. */
export function plugNetworks(world: World, caller: Caller, server: NovaServer, build: Build): string | undefined {
  try {
    for (const wanted of build.networks) {
      const conflict = plugNetwork(world, caller, server, wanted, build.request.securityGroups);
      if (conflict !== undefined) return conflict;
    }
    return undefined;
  } catch (error) {
    // An address or a group that went away after the 202 fails the host, not the request.
    if (error instanceof OpenStackRefusal) return error.message;
    throw error;
  }
}

/** Lets the user's ports go and deletes those that Nova made. */
export function unplugNetworks(world: World, server: NovaServer): void {
  for (const port of world.ports.values()) {
    if (port.deviceId !== server.id) continue;
    if (port.madeByNova) removePort(world, port);
    else bindPort(world, port, '');
  }
}

function plugNetwork(
  world: World,
  caller: Caller,
  server: NovaServer,
  wanted: NetworkRequest,
  securityGroups: readonly string[],
): string | undefined {
  if (wanted.portId !== undefined) {
    const port = world.ports.get(wanted.portId);
    if (port === undefined) return `Port ${wanted.portId} could not be found.`;
    if (port.deviceId !== '') return `Port ${port.id} is still in use.`;
    bindPort(world, port, server.id);
    return undefined;
  }
  const network = world.networks.get(wanted.networkId ?? '');
  if (network === undefined) return `Network ${wanted.networkId} could not be found.`;
  const groups = securityGroups.map((name) => requireSecurityGroup(world, caller, name));
  const port = addPort(world, {
    projectId: server.projectId,
    networkId: network.id,
    madeByNova: true,
    name: '',
    description: '',
    fixedIps: resolveFixedIps(world, network, wanted.fixedIp === undefined ? [] : [{ address: wanted.fixedIp }]),
    macAddress: makeMacAddress(world),
    securityGroupIds: groups.length > 0 ? groups : defaultGroupIds(world, server.projectId),
  });
  bindPort(world, port, server.id);
  return undefined;
}
