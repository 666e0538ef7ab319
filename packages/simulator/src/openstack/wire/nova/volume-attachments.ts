import type { WireReply } from '../../../kernel/wire.ts';
import type { NovaServer, VolumeAttachment } from '../../model/server.ts';
import { anything, boolean, nullOr, requireFields, text, uuid } from '../shared/field-checks.ts';
import { readWrapped } from '../shared/exchange.ts';
import type { Exchange, JsonObject } from '../shared/exchange.ts';
import { isAtLeast } from '../shared/microversion.ts';
import type { Microversion } from '../shared/microversion.ts';
import { NotSimulated } from '../shared/not-simulated.ts';

/** `GET /servers/{id}/os-volume_attachments` */
export function listVolumeAttachments(exchange: Exchange): WireReply {
  const server = readServer(exchange);
  const limit = Number(exchange.request.query.get('limit') ?? server.attachments.length);
  const offset = Number(exchange.request.query.get('offset') ?? 0);
  const page = server.attachments.slice(offset, offset + limit);
  return { status: 200, body: { volumeAttachments: page.map((attachment) => toBody(exchange.version, server, attachment)) } };
}

/** `GET /servers/{id}/os-volume_attachments/{volumeId}` */
export function showVolumeAttachment(exchange: Exchange): WireReply {
  const { context, caller, version, parameter } = exchange;
  const attachment = context.backend.compute.getAttachment(caller, parameter('id'), parameter('volumeId'));
  return { status: 200, body: { volumeAttachment: toBody(version, readServer(exchange), attachment) } };
}

/** `POST /servers/{id}/os-volume_attachments`; its answer has `id` in every version, and never the ids of 2.89. */
export function attachVolume(exchange: Exchange): WireReply {
  const { context, caller, version, request } = exchange;
  const wanted = readWrapped(request, 'volumeAttachment');
  requireFields(wanted, {
    name: 'volumeAttachment',
    fields: {
      volumeId: uuid,
      device: nullOr(text()),
      ...(isAtLeast(version, '2.49') ? { tag: text(1, 60) } : {}),
      ...(isAtLeast(version, '2.79') ? { delete_on_termination: boolean } : {}),
    },
    required: ['volumeId'],
  });
  const id = exchange.parameter('id');
  const attachment = context.backend.compute.attachVolume(caller, id, {
    volumeId: String(wanted['volumeId']),
    device: textOf(wanted, 'device'),
    tag: textOf(wanted, 'tag'),
    deleteOnTermination: isTrue(wanted['delete_on_termination']),
    mayMultiattach: isAtLeast(version, '2.60'),
    mayTouchShelved: isAtLeast(version, '2.20'),
  });
  const body = {
    id: attachment.volumeId,
    serverId: id,
    volumeId: attachment.volumeId,
    device: attachment.device,
    ...(isAtLeast(version, '2.70') ? { tag: attachment.tag } : {}),
    ...(isAtLeast(version, '2.79') ? { delete_on_termination: attachment.deleteOnTermination } : {}),
  };
  return { status: 200, body: { volumeAttachment: body } };
}

/** `PUT …/{volumeId}`: from 2.85 `delete_on_termination`; another volume in its place is Cinder's own call. */
export function updateVolumeAttachment(exchange: Exchange): WireReply {
  const { context, caller, version, parameter } = exchange;
  const wanted = readWrapped(exchange.request, 'volumeAttachment');
  const mayUpdate = isAtLeast(version, '2.85');
  const more = { device: nullOr(text()), tag: text(1, 60), delete_on_termination: boolean, serverId: uuid, id: uuid, attachment_id: anything };
  requireFields(wanted, { name: 'volumeAttachment', fields: { volumeId: uuid, ...(mayUpdate ? more : {}) }, required: ['volumeId'] });
  if (!mayUpdate || wanted['volumeId'] !== parameter('volumeId')) throw new NotSimulated('the exchange of one volume for another');
  const { id, serverId, device, tag } = wanted as { id?: unknown; serverId?: unknown; device?: unknown; tag?: unknown };
  context.backend.compute.updateAttachment(caller, parameter('id'), parameter('volumeId'), {
    ...('id' in wanted ? { id } : {}),
    ...('serverId' in wanted ? { serverId } : {}),
    ...('device' in wanted ? { device } : {}),
    ...('tag' in wanted ? { tag } : {}),
    ...('delete_on_termination' in wanted ? { deleteOnTermination: isTrue(wanted['delete_on_termination']) } : {}),
  });
  return { status: 202 };
}

/** `DELETE /servers/{id}/os-volume_attachments/{volumeId}` */
export function detachVolume({ context, caller, version, parameter }: Exchange): WireReply {
  context.backend.compute.detachVolume(caller, parameter('id'), parameter('volumeId'), isAtLeast(version, '2.20'));
  return { status: 202 };
}

function readServer({ context, caller, parameter }: Exchange): NovaServer {
  return context.backend.compute.getServer(caller, parameter('id'));
}

/** `id`, which repeats the volume's, goes at 2.89, where the attachment's own ids come. */
function toBody(version: Microversion, server: NovaServer, attachment: VolumeAttachment) {
  const hasOwnIds = isAtLeast(version, '2.89');
  return {
    ...(hasOwnIds ? {} : { id: attachment.volumeId }),
    volumeId: attachment.volumeId,
    serverId: server.id,
    device: attachment.device,
    ...(isAtLeast(version, '2.70') ? { tag: attachment.tag } : {}),
    ...(isAtLeast(version, '2.79') ? { delete_on_termination: attachment.deleteOnTermination } : {}),
    ...(hasOwnIds ? { attachment_id: attachment.attachmentId, bdm_uuid: attachment.bdmId } : {}),
  };
}

function textOf(wanted: JsonObject, name: string): string | null {
  const value = wanted[name];
  return typeof value === 'string' ? value : null;
}

function isTrue(value: unknown): boolean {
  return value === true || (typeof value === 'string' && ['true', '1', 'yes', 'on'].includes(value.toLowerCase()));
}
