import type { WireReply } from '../../../../kernel/wire.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import { nullOr, requireFields, text, textMap, uuid, wholeNumber } from '../../shared/field-checks.ts';
import { readWrapped } from '../../shared/exchange.ts';
import type { Exchange, JsonObject } from '../../shared/exchange.ts';
import { NotSimulated } from '../../shared/not-simulated.ts';
import { isTrue, truthValue } from '../boolean-field.ts';
import { DELETION_ACCEPTED } from '../cinder-replies.ts';
import { toVolumeBody, toVolumeDetail } from './volume-body.ts';

const NAMES = {
  name: nullOr(text()),
  description: nullOr(text()),
  display_name: nullOr(text()),
  display_description: nullOr(text()),
};

const CREATE_FIELDS = {
  ...NAMES,
  size: nullOr(wholeNumber(1)),
  volume_type: nullOr(text()),
  imageRef: nullOr(text()),
  image_id: nullOr(text()),
  snapshot_id: nullOr(uuid),
  source_volid: nullOr(uuid),
  metadata: nullOr(textMap),
  availability_zone: nullOr(text()),
  multiattach: nullOr(truthValue),
  consistencygroup_id: nullOr(uuid),
  group_id: nullOr(text()),
  backup_id: nullOr(uuid),
} as const;

const NO_MULTIATTACH_FIELD =
  'multiattach parameter has been removed. The default behavior is to use multiattach enabled volume types. Contact your administrator to create a multiattach enabled volume type and use it to create multiattach volumes.';

/** `POST /{project}/volumes` */
export function createVolume(exchange: Exchange): WireReply {
  const wanted = readWrapped(exchange.request, 'volume');
  requireFields(wanted, { name: 'volume', fields: CREATE_FIELDS });
  requireSimulated(wanted);
  if (isTrue(wanted['multiattach'])) throw new OpenStackRefusal('badRequest', NO_MULTIATTACH_FIELD);
  const size = wanted['size'] ?? null;
  const volume = exchange.context.backend.blockStorage.createVolume(exchange.caller, {
    name: readText(wanted, 'name', 'display_name'),
    description: readDescription(wanted) ?? null,
    sizeGiB: size === null ? null : Number(size),
    volumeType: readText(wanted, 'volume_type'),
    zone: readText(wanted, 'availability_zone'),
    imageId: readText(wanted, 'imageRef', 'image_id'),
    snapshotId: readText(wanted, 'snapshot_id'),
    sourceVolumeId: readText(wanted, 'source_volid'),
    metadata: readMetadata(wanted) ?? {},
  });
  return { status: 202, body: { volume: toJustAccepted(toVolumeBody(exchange, volume)) } };
}

/** `PUT /{project}/volumes/{id}` */
export function updateVolume(exchange: Exchange): WireReply {
  const { context, caller, parameter, request } = exchange;
  const wanted = readWrapped(request, 'volume');
  requireFields(wanted, { name: 'volume', fields: { ...NAMES, metadata: textMap } });
  const name = readText(wanted, 'name', 'display_name');
  const description = readDescription(wanted);
  const metadata = readMetadata(wanted);
  const volume = context.backend.blockStorage.updateVolume(caller, parameter('id'), {
    ...(name === null ? {} : { name }),
    ...(description === undefined ? {} : { description }),
    ...(metadata === undefined ? {} : { metadata }),
  });
  return { status: 200, body: { volume: toVolumeDetail(exchange, volume) } };
}

/** `DELETE /{project}/volumes/{id}`: with `cascade` its snapshots too; `force` (3.23) is an administrator's. */
export function deleteVolume({ context, caller, parameter, request }: Exchange): WireReply {
  const isAsked = (name: string) => isTrue(request.query.get(name) ?? false);
  if (isAsked('force') && !caller.isAdmin) {
    throw new OpenStackRefusal('forbidden', "Policy doesn't allow volume:force_delete to be performed.");
  }
  context.backend.blockStorage.deleteVolume(caller, parameter('id'), { cascade: isAsked('cascade'), force: isAsked('force') });
  return DELETION_ACCEPTED;
}

/** Just accepted, a volume is not bootable yet, whatever it is made from, and no service holds it. */
function toJustAccepted(body: ReturnType<typeof toVolumeBody>) {
  const isOnService = 'service_uuid' in body;
  return { ...body, bootable: 'false', ...(isOnService ? { shared_targets: true, service_uuid: null } : {}) };
}

function requireSimulated(wanted: JsonObject): void {
  const other = ['consistencygroup_id', 'group_id', 'backup_id'].find((name) => (wanted[name] ?? null) !== null);
  if (other !== undefined) throw new NotSimulated(`volumes with ${other}`);
}

/** The first of the names that has a text; an empty one counts as none. */
function readText(wanted: JsonObject, ...names: readonly string[]): string | null {
  const found = names.map((name) => wanted[name]).find((value) => typeof value === 'string' && value !== '');
  return typeof found === 'string' ? found : null;
}

/** Unlike a name, an empty description is one. */
function readDescription(wanted: JsonObject): string | null | undefined {
  const value = wanted['description'] ?? wanted['display_description'];
  if (typeof value === 'string') return value;
  return 'description' in wanted || 'display_description' in wanted ? null : undefined;
}

/** {@link textMap} has looked at it. */
function readMetadata(wanted: JsonObject): Readonly<Record<string, string>> | undefined {
  const metadata = wanted['metadata'] ?? undefined;
  return metadata === undefined ? undefined : Object.fromEntries(Object.entries(metadata).map(([key, value]) => [key, String(value)]));
}
