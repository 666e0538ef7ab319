import type { WireReply } from '../../../kernel/wire.ts';
import type { NeutronPort } from '../../model/network.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { NovaServer } from '../../model/server.ts';
import { anything, requireFields, text, uuid } from '../shared/field-checks.ts';
import { isJsonObject, readJsonBody } from '../shared/exchange.ts';
import type { Exchange, JsonObject } from '../shared/exchange.ts';
import { isAtLeast } from '../shared/microversion.ts';

/** `GET /servers/{id}/os-interface` */
export function listInterfaces(exchange: Exchange): WireReply {
  const server = readServer(exchange);
  const ports = listPorts(exchange).filter(({ deviceId }) => deviceId === server.id);
  return { status: 200, body: { interfaceAttachments: ports.map((port) => toBody(exchange, server, port)) } };
}

/** `GET /servers/{id}/os-interface/{portId}` */
export function showInterface(exchange: Exchange): WireReply {
  const server = readServer(exchange);
  const portId = exchange.parameter('portId');
  const port = listPorts(exchange).find(({ id }) => id === portId);
  if (port === undefined) throw new OpenStackRefusal('notFound', `Port id ${portId} could not be found.`);
  if (port.deviceId !== server.id) {
    throw new OpenStackRefusal('notFound', `Instance ${server.id} does not have a port with id ${portId}`);
  }
  return { status: 200, body: { interfaceAttachment: toBody(exchange, server, port) } };
}

/** `POST /servers/{id}/os-interface`: waits until it is there. */
export function attachInterface(exchange: Exchange): WireReply {
  const { context, caller, version, request } = exchange;
  const { interfaceAttachment } = readJsonBody(request) as { interfaceAttachment?: unknown };
  const wanted = isJsonObject(interfaceAttachment) ? interfaceAttachment : {};
  requireFields(wanted, {
    name: 'interfaceAttachment',
    fields: { net_id: uuid, port_id: uuid, fixed_ips: anything, ...(isAtLeast(version, '2.49') ? { tag: text(1, 60) } : {}) },
  });
  const id = exchange.parameter('id');
  const port = context.backend.compute.attachInterface(caller, id, {
    networkId: textOf(wanted, 'net_id'),
    portId: textOf(wanted, 'port_id'),
    fixedIp: readFixedIp(wanted['fixed_ips']),
    tag: textOf(wanted, 'tag'),
  });
  return { status: 200, body: { interfaceAttachment: toBody(exchange, readServer(exchange), port) } };
}

/** `DELETE /servers/{id}/os-interface/{portId}` */
export function detachInterface({ context, caller, parameter }: Exchange): WireReply {
  context.backend.compute.detachInterface(caller, parameter('id'), parameter('portId'));
  return { status: 202 };
}

function toBody({ version }: Exchange, server: NovaServer, port: NeutronPort) {
  return {
    net_id: port.networkId,
    port_id: port.id,
    mac_addr: port.macAddress,
    port_state: port.status,
    fixed_ips: port.fixedIps.map(({ subnetId, address }) => ({ subnet_id: subnetId, ip_address: address })),
    ...(isAtLeast(version, '2.70') ? { tag: server.interfaceTags[port.id] ?? null } : {}),
  };
}

function listPorts({ context, caller }: Exchange): readonly NeutronPort[] {
  return context.backend.network.ports.list(caller);
}

function readServer({ context, caller, parameter }: Exchange): NovaServer {
  return context.backend.compute.getServer(caller, parameter('id'));
}

/** Only the first one counts. */
function readFixedIp(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : undefined;
  return isJsonObject(first) ? textOf(first, 'ip_address') : null;
}

function textOf(wanted: JsonObject, name: string): string | null {
  const value = wanted[name];
  return typeof value === 'string' ? value : null;
}
