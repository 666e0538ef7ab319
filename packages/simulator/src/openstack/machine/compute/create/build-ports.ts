import type { Caller } from '../../../model/identity.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { NetworkRequest } from '../../../model/requests.ts';
import type { NovaServer } from '../../../model/server.ts';
import { bindPort } from '../../network/ports.ts';
import type { World } from '../../world.ts';
import { addNovaPort, portsOf, releasePort } from '../interface/nova-port.ts';
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
  for (const port of portsOf(world, server)) releasePort(world, port);
  server.interfaceTags = {};
}

function noteTag(server: NovaServer, portId: string, { tag }: NetworkRequest): void {
  if (tag !== undefined) server.interfaceTags = { ...server.interfaceTags, [portId]: tag };
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
    noteTag(server, port.id, wanted);
    return undefined;
  }
  const network = world.networks.get(wanted.networkId ?? '');
  if (network === undefined) return `Network ${wanted.networkId} could not be found.`;
  const groups = securityGroups.map((name) => requireSecurityGroup(world, caller, name));
  const port = addNovaPort(world, server, network, { fixedIp: wanted.fixedIp ?? null, securityGroupIds: groups });
  noteTag(server, port.id, wanted);
  return undefined;
}
