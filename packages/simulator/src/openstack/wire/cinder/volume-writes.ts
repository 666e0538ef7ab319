import type { WireReply } from '../../../kernel/wire.ts';
import { anything, nullOr, requireFields, text, textMap, uuid, wholeNumber } from '../shared/field-checks.ts';
import { readWrapped } from '../shared/exchange.ts';
import type { Exchange } from '../shared/exchange.ts';
import { NotSimulated } from '../shared/not-simulated.ts';
import { toSnapshotBody, toVolumeBody } from './volume-body.ts';

const VOLUME_FIELDS = {
  name: nullOr(text()),
  description: nullOr(text(0, 255)),
  size: nullOr(wholeNumber(1)),
  volume_type: nullOr(text()),
  imageRef: nullOr(text()),
  snapshot_id: nullOr(uuid),
  metadata: nullOr(textMap),
  availability_zone: nullOr(text()),
  source_volid: anything,
  multiattach: anything,
  consistencygroup_id: anything,
} as const;

/** An empty answer is HTML to Cinder's framework (recorded). */
const ACCEPTED: WireReply = {
  status: 202,
  headers: { 'content-type': 'text/html; charset=UTF-8' },
};

/** `POST /{project}/volumes` */
export function createVolume(exchange: Exchange): WireReply {
  const wanted = readWrapped(exchange.request, 'volume');
  requireFields(wanted, { name: 'volume', fields: VOLUME_FIELDS });
  const { size = null, source_volid: source = null } = wanted;
  if (source !== null) throw new NotSimulated('volumes cloned from volumes');
  if (wanted['multiattach'] === true) throw new NotSimulated('multiattach volumes');
  const optional = (name: string): string | null => {
    const value = wanted[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const volume = exchange.context.backend.blockStorage.createVolume(exchange.caller, {
    name: optional('name') ?? '',
    description: optional('description'),
    sizeGiB: size === null ? null : Number(size),
    volumeType: optional('volume_type'),
    imageId: optional('imageRef'),
    snapshotId: optional('snapshot_id'),
    metadata: (wanted['metadata'] ?? {}) as Readonly<Record<string, string>>,
  });
  // Just accepted, it is not bootable yet, whatever it is made from.
  return { status: 202, body: { volume: { ...toVolumeBody(exchange, volume), bootable: 'false' } } };
}

/** `DELETE /{project}/volumes/{id}` */
export function deleteVolume({ context, caller, parameter }: Exchange): WireReply {
  context.backend.blockStorage.deleteVolume(caller, parameter('id'));
  return ACCEPTED;
}

/** `POST /{project}/snapshots` */
export function createSnapshot(exchange: Exchange): WireReply {
  const { context, caller, request } = exchange;
  const wanted = readWrapped(request, 'snapshot');
  requireFields(wanted, {
    name: 'snapshot',
    fields: {
      volume_id: uuid,
      name: nullOr(text()),
      description: anything,
      force: anything,
      metadata: anything,
    },
    required: ['volume_id'],
  });
  const snapshot = context.backend.blockStorage.createSnapshot(
    caller,
    String(wanted['volume_id']),
    typeof wanted['name'] === 'string' ? wanted['name'] : '',
    wanted['force'] === true || wanted['force'] === 'true',
  );
  return { status: 202, body: { snapshot: toSnapshotBody(exchange, snapshot) } };
}

/** `DELETE /{project}/snapshots/{id}` */
export function deleteSnapshot({ context, caller, parameter }: Exchange): WireReply {
  context.backend.blockStorage.deleteSnapshot(caller, parameter('id'));
  return ACCEPTED;
}
