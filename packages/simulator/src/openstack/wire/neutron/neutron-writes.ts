import type { WireReply } from '../../../kernel/wire.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { UpdatePortRequest } from '../../model/requests.ts';
import { isJsonObject } from '../shared/exchange.ts';
import type { Exchange, JsonObject } from '../shared/exchange.ts';
import { NotSimulated } from '../shared/not-simulated.ts';
import { toFloatingIpBody, toPortBody } from './network-bodies.ts';

const PORT_FIELDS = new Set(['network_id', 'name', 'description', 'fixed_ips', 'mac_address', 'security_groups', 'admin_state_up']);
const PORT_CHANGES = new Set(['name', 'description', 'security_groups']);
const FLOATING_FIELDS = new Set(['floating_network_id', 'port_id', 'floating_ip_address', 'description']);

/** `POST /v2.0/ports` */
export function createPort({ context, caller, request }: Exchange): WireReply {
  const port = readResource(request.body, 'port', PORT_FIELDS);
  const networkId = port['network_id'];
  if (typeof networkId !== 'string') {
    throw badRequest("Failed to parse request. Required attribute 'network_id' not specified");
  }
  const created = context.backend.network.createPort(caller, {
    networkId,
    name: readText(port['name']),
    description: readText(port['description']),
    fixedIps: readFixedIps(port['fixed_ips']),
    macAddress: typeof port['mac_address'] === 'string' ? port['mac_address'] : null,
    securityGroupIds: readIds(port['security_groups']),
  });
  return { status: 201, body: { port: toPortBody(created) } };
}

/** `PUT /v2.0/ports/{id}` */
export function updatePort({ context, caller, request, parameter }: Exchange): WireReply {
  const port = readResource(request.body, 'port', PORT_CHANGES);
  const groups = readIds(port['security_groups']);
  const change: UpdatePortRequest = {
    ...(typeof port['name'] === 'string' ? { name: port['name'] } : {}),
    ...(typeof port['description'] === 'string' ? { description: port['description'] } : {}),
    ...(groups === undefined ? {} : { securityGroupIds: groups }),
  };
  const updated = context.backend.network.updatePort(caller, parameter('id'), change);
  return { status: 200, body: { port: toPortBody(updated) } };
}

/** `DELETE /v2.0/ports/{id}` */
export function deletePort({ context, caller, parameter }: Exchange): WireReply {
  context.backend.network.deletePort(caller, parameter('id'));
  return { status: 204 };
}

/** `POST /v2.0/floatingips` */
export function createFloatingIp(exchange: Exchange): WireReply {
  const { context, caller, request } = exchange;
  const floating = readResource(request.body, 'floatingip', FLOATING_FIELDS);
  const networkId = floating['floating_network_id'];
  if (typeof networkId !== 'string') {
    throw badRequest("Failed to parse request. Required attribute 'floating_network_id' not specified");
  }
  const address = floating['floating_ip_address'];
  const created = context.backend.network.createFloatingIp(caller, {
    networkId,
    portId: typeof floating['port_id'] === 'string' ? floating['port_id'] : null,
    address: typeof address === 'string' ? address : null,
    description: readText(floating['description']),
  });
  return { status: 201, body: { floatingip: toFloatingIpBody(exchange, created) } };
}

/** `PUT /v2.0/floatingips/{id}`: a body without `port_id` takes the address off its port. */
export function updateFloatingIp(exchange: Exchange): WireReply {
  const { context, caller, request, parameter } = exchange;
  const floating = readResource(request.body, 'floatingip', new Set(['port_id']));
  const portId = typeof floating['port_id'] === 'string' ? floating['port_id'] : null;
  const { network } = context.backend;
  const updated = network.associateFloatingIp(caller, parameter('id'), portId);
  return { status: 200, body: { floatingip: toFloatingIpBody(exchange, updated) } };
}

/** `DELETE /v2.0/floatingips/{id}` */
export function deleteFloatingIp({ context, caller, parameter }: Exchange): WireReply {
  context.backend.network.deleteFloatingIp(caller, parameter('id'));
  return { status: 204 };
}

function readResource(body: Uint8Array, key: string, simulated: ReadonlySet<string>): JsonObject {
  const resource = parse(body)?.[key];
  if (!isJsonObject(resource)) throw badRequest(`Resource body required`);
  const other = Object.keys(resource).find((name) => !simulated.has(name));
  if (other !== undefined) throw new NotSimulated(`${other} of a ${key}`);
  return resource;
}

function parse(body: Uint8Array): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    return isJsonObject(value) ? value : undefined;
  } catch {
    throw badRequest('The server could not comply with the request since it is either malformed or otherwise incorrect.');
  }
}

function readFixedIps(value: unknown): readonly { subnetId?: string; address?: string }[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isJsonObject).map(readFixedIp);
}

function readFixedIp(row: JsonObject): { subnetId?: string; address?: string } {
  return {
    ...(typeof row['subnet_id'] === 'string' ? { subnetId: row['subnet_id'] } : {}),
    ...(typeof row['ip_address'] === 'string' ? { address: row['ip_address'] } : {}),
  };
}

function readIds(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.map(String) : undefined;
}

function readText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function badRequest(message: string): OpenStackRefusal {
  return new OpenStackRefusal('badRequest', message, 'HTTPBadRequest');
}
