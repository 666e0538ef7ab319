import type { WireReply } from '../../../kernel/wire.ts';
import type { NeutronPort } from '../../model/network.ts';
import type { NovaServer, VolumeAttachment } from '../../model/server.ts';
import { anything, requireFields, uuid } from '../shared/field-checks.ts';
import { readWrapped } from '../shared/exchange.ts';
import type { Exchange } from '../shared/exchange.ts';
import { isAtLeast } from '../shared/microversion.ts';
import type { Microversion } from '../shared/microversion.ts';
import { NotSimulated } from '../shared/not-simulated.ts';

/** `GET /servers/{id}/os-volume_attachments` */
export function listVolumeAttachments(exchange: Exchange): WireReply {
  const server = readServer(exchange);
  const volumeAttachments = server.attachments.map((attachment) => toAttachmentBody(exchange.version, server, attachment));
  return { status: 200, body: { volumeAttachments } };
}

/** `POST /servers/{id}/os-volume_attachments` */
export function attachVolume(exchange: Exchange): WireReply {
  const { context, caller, version, request } = exchange;
  const wanted = readWrapped(request, 'volumeAttachment');
  requireFields(wanted, {
    name: 'volumeAttachment',
    fields: { volumeId: uuid, device: anything, tag: anything, delete_on_termination: anything },
    required: ['volumeId'],
  });
  if (wanted['delete_on_termination'] === true) {
    throw new NotSimulated('delete_on_termination of an attach');
  }
  const { compute } = context.backend;
  const id = exchange.parameter('id');
  const attachment = compute.attachVolume(caller, id, String(wanted['volumeId']));
  const body = toAttachmentBody(version, readServer(exchange), attachment);
  return { status: 200, body: { volumeAttachment: body } };
}

/** `DELETE /servers/{id}/os-volume_attachments/{volumeId}` */
export function detachVolume(exchange: Exchange): WireReply {
  const { context, caller, parameter } = exchange;
  context.backend.compute.detachVolume(caller, parameter('id'), parameter('volumeId'));
  return { status: 202 };
}

/** `GET /servers/{id}/os-interface` */
export function listInterfaces(exchange: Exchange): WireReply {
  const server = readServer(exchange);
  const ports = exchange.context.backend.network.listPorts(exchange.caller);
  const interfaceAttachments = ports.filter(({ deviceId }) => deviceId === server.id).map((port) => toInterfaceBody(exchange.version, port));
  return { status: 200, body: { interfaceAttachments } };
}

function toInterfaceBody(version: Microversion, port: NeutronPort) {
  return {
    net_id: port.networkId,
    port_id: port.id,
    mac_addr: port.macAddress,
    port_state: port.status,
    fixed_ips: port.fixedIps.map(({ subnetId, address }) => ({
      subnet_id: subnetId,
      ip_address: address,
    })),
    ...(isAtLeast(version, '2.70') ? { tag: null } : {}),
  };
}

function readServer({ context, caller, parameter }: Exchange): NovaServer {
  return context.backend.compute.getServer(caller, parameter('id'));
}

/** `id`, which repeats the volume's, goes at 2.89, where the attachment's own ids come. */
function toAttachmentBody(version: Microversion, server: NovaServer, attachment: VolumeAttachment) {
  const hasOwnIds = isAtLeast(version, '2.89');
  return {
    ...(hasOwnIds ? {} : { id: attachment.volumeId }),
    volumeId: attachment.volumeId,
    serverId: server.id,
    device: attachment.device,
    ...(isAtLeast(version, '2.70') ? { tag: null } : {}),
    ...(isAtLeast(version, '2.79') ? { delete_on_termination: attachment.deleteOnTermination } : {}),
    ...(hasOwnIds ? { attachment_id: attachment.attachmentId, bdm_uuid: attachment.bdmId } : {}),
  };
}
