import type { WireReply } from '../../../kernel/wire.ts';
import type { CinderAttachment, CinderVolume } from '../../model/volume.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { Exchange } from '../shared/exchange.ts';
import { isAtLeast } from '../shared/microversion.ts';
import { toMicrosecondsTime } from '../shared/times.ts';

interface Row {
  readonly volume: CinderVolume;
  readonly attachment: CinderAttachment;
}

/** `GET /{project}/attachments` (3.27) */
export function listAttachments(exchange: Exchange): WireReply {
  return { status: 200, body: { attachments: readRows(exchange).filter(createFilter(exchange)).map(toSummary) } };
}

/** `GET /{project}/attachments/detail` (3.27) */
export function listAttachmentDetails(exchange: Exchange): WireReply {
  return { status: 200, body: { attachments: readRows(exchange).filter(createFilter(exchange)).map(toDetail) } };
}

/** `GET /{project}/attachments/{id}` (3.27) */
export function showAttachment(exchange: Exchange): WireReply {
  const id = exchange.parameter('id');
  const row = readRows(exchange).find(({ attachment }) => attachment.attachmentId === id);
  if (row !== undefined) return { status: 200, body: { attachment: toDetail(row) } };
  throw new OpenStackRefusal('notFound', `Volume attachment could not be found with filter: attachment_id = ${id}.`);
}

function readRows({ context, caller, version, request }: Exchange): readonly Row[] {
  if (!isAtLeast(version, '3.27')) throw new OpenStackRefusal('notFound', 'The resource could not be found.');
  const volumes = context.backend.blockStorage.listVolumes(caller, request.query.has('all_tenants'));
  return volumes.flatMap((volume) => volume.attachments.map((attachment) => ({ volume, attachment })));
}

function createFilter({ request }: Exchange): (row: Row) => boolean {
  const [volumeId, serverId] = [request.query.get('volume_id'), request.query.get('instance_id')];
  return ({ volume, attachment }) => (volumeId ?? volume.id) === volume.id && (serverId ?? attachment.serverId) === attachment.serverId;
}

function toSummary({ volume, attachment }: Row) {
  const status = volume.status === 'reserved' || volume.status === 'attaching' ? volume.status : 'attached';
  return { id: attachment.attachmentId, status, instance: attachment.serverId, volume_id: volume.id };
}

function toDetail(row: Row) {
  return {
    ...toSummary(row),
    attached_at: toMicrosecondsTime(row.attachment.attachedAt),
    detached_at: '',
    attach_mode: 'rw',
    connection_info: {},
  };
}
