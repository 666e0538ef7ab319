import type { Caller } from '../../../model/identity.ts';
import type { NeutronNetwork, NeutronPort } from '../../../model/network.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { AttachInterfaceRequest } from '../../../model/requests.ts';
import type { NovaServer } from '../../../model/server.ts';
import { DURATION } from '../../durations.ts';
import { isVisible } from '../../network/network-access.ts';
import { listNetworks, listOwnNetworks } from '../../network/networks.ts';
import { bindPort } from '../../network/ports.ts';
import type { World } from '../../world.ts';
import { ActionRecord } from '../action-record.ts';
import { AMBIGUOUS_NETWORK } from '../create/network-requests.ts';
import { reasonOfFailure } from '../../lab-metadata.ts';
import { acceptAction } from '../server-access.ts';
import { addNovaPort, releasePort } from './nova-port.ts';

const REMOTE_ERROR =
  "Unexpected API Error. Please report this at http://bugs.launchpad.net/nova/ and attach the Nova API log if possible.\n<class 'oslo_messaging.rpc.client.RemoteError'>";

/** Gives the server an interface and waits for it: by network (Nova makes the port), by port, or the project's only network. */
export function attachInterface(world: World, caller: Caller, id: string, request: AttachInterfaceRequest): NeutronPort {
  if (request.networkId !== null && request.portId !== null) {
    throw new OpenStackRefusal('badRequest', 'Must not input both network_id and port_id');
  }
  if (request.fixedIp !== null && request.networkId === null) {
    throw new OpenStackRefusal('badRequest', 'Must input network_id when request IP address');
  }
  const server = acceptAction(world, caller, id, 'attachInterface');
  const record = new ActionRecord(world, caller, server, 'attach_interface');
  record.enter('compute_attach_interface', server.host ?? '');
  try {
    const port = plug(world, caller, server, request);
    if (request.tag !== null) server.interfaceTags = { ...server.interfaceTags, [port.id]: request.tag };
    record.succeed();
    return port;
  } catch (error) {
    if (error instanceof OpenStackRefusal) record.fail(error.message);
    throw error;
  }
}

/** Takes an interface off. What the server does not have is accepted too, and nothing happens (recorded). */
export function detachInterface(world: World, caller: Caller, id: string, portId: string): void {
  const server = acceptAction(world, caller, id, 'detachInterface');
  const record = new ActionRecord(world, caller, server, 'detach_interface');
  record.enter('compute_detach_interface', server.host ?? '');
  const port = world.ports.get(portId);
  if (port?.deviceId !== server.id) {
    record.fail(`Port id ${portId} could not be found.`);
    return;
  }
  world.clock.after(DURATION.interfaceDetach, () => {
    if (port.deviceId === server.id && world.ports.has(portId)) releasePort(world, port);
    const { [portId]: _tag, ...others } = server.interfaceTags;
    server.interfaceTags = others;
    record.succeed();
  });
}

function plug(world: World, caller: Caller, server: NovaServer, request: AttachInterfaceRequest): NeutronPort {
  const port =
    request.portId === null
      ? addNovaPort(world, server, chooseNetwork(world, caller, request), { fixedIp: request.fixedIp, securityGroupIds: [] })
      : requireFreePort(world, caller, request.portId);
  const failure = reasonOfFailure(server, 'attach_interface');
  if (failure !== undefined) {
    if (port.deviceId === server.id) releasePort(world, port);
    throw new OpenStackRefusal('fault', `Failed to attach network adapter device to ${server.id}`);
  }
  if (port.deviceId === '') bindPort(world, port, server.id);
  return port;
}

function requireFreePort(world: World, caller: Caller, id: string): NeutronPort {
  const port = world.ports.get(id);
  if (port === undefined || !isVisible(caller, port)) throw new OpenStackRefusal('notFound', `Port id ${id} could not be found.`);
  if (port.deviceId !== '') throw new OpenStackRefusal('conflict', `Port ${id} is still in use.`);
  return port;
}

function chooseNetwork(world: World, caller: Caller, { networkId }: AttachInterfaceRequest): NeutronNetwork {
  if (networkId !== null) {
    const network = listNetworks(world, caller).find((candidate) => candidate.id === networkId);
    // Nova's compute service dies of it, and the API can only say that much (recorded).
    if (network === undefined) throw new OpenStackRefusal('fault', REMOTE_ERROR);
    return network;
  }
  const own = listOwnNetworks(world, caller.projectId);
  if (own.length > 1) throw new OpenStackRefusal('badRequest', AMBIGUOUS_NETWORK);
  const [only] = own;
  if (only !== undefined) return only;
  throw new OpenStackRefusal('badRequest', `No specific network was requested and none are available for project '${caller.projectId}'.`);
}
