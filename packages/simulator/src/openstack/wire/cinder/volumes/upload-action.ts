import type { WireReply } from '../../../../kernel/wire.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import { nullOr, oneOf, text } from '../../shared/field-checks.ts';
import type { Exchange, JsonObject } from '../../shared/exchange.ts';
import { isAtLeast } from '../../shared/microversion.ts';
import { toMicrosecondsTime, toOptionalMicrosecondsTime } from '../../shared/times.ts';
import { isTrue, truthValue } from '../boolean-field.ts';

const VISIBILITIES = ['community', 'public', 'private', 'shared'] as const;

export const UPLOAD_FIELDS = {
  image_name: text(1),
  force: nullOr(truthValue),
  disk_format: oneOf('raw', 'vmdk', 'vdi', 'qcow2', 'vhd', 'vhdx', 'ploop'),
  container_format: text(0),
  visibility: oneOf(...VISIBILITIES),
  protected: truthValue,
};

function toText(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

/** `os-volume_upload_image`: the answer names the image, which is filled later. */
export function uploadVolume(exchange: Exchange, input: JsonObject): WireReply {
  const { context, caller, version, parameter } = exchange;
  const hasOptions = isAtLeast(version, '3.1');
  const visibility = VISIBILITIES.find((known) => known === input['visibility']) ?? 'private';
  if (hasOptions && visibility === 'public' && !caller.isAdmin) {
    throw new OpenStackRefusal('forbidden', "Policy doesn't allow volume_extension:volume_actions:upload_public to be performed.");
  }
  const { volume, image } = context.backend.blockStorage.uploadVolume(caller, parameter('id'), {
    imageName: String(input['image_name']),
    diskFormat: toText(input['disk_format'], 'raw'),
    containerFormat: toText(input['container_format'], 'bare'),
    visibility: hasOptions ? visibility : 'shared',
    isProtected: hasOptions && isTrue(input['protected']),
    force: isTrue(input['force']),
  });
  const type = context.backend.blockStorage.getType(volume.volumeType);
  const body = {
    id: volume.id,
    updated_at: toOptionalMicrosecondsTime(volume.updatedAt),
    status: 'uploading',
    display_description: volume.description,
    size: volume.sizeGiB,
    // The whole row of the type, though it is hidden elsewhere (recorded).
    volume_type: {
      id: type.id,
      name: type.name,
      description: type.description,
      is_public: true,
      extra_specs: { ...type.hiddenSpecs, ...type.extraSpecs },
      qos_specs_id: null,
      created_at: toMicrosecondsTime(type.createdAt),
      updated_at: null,
      deleted_at: null,
      deleted: false,
    },
    image_id: image.id,
    container_format: image.containerFormat,
    disk_format: image.diskFormat,
    image_name: image.name,
    protected: image.isProtected,
    visibility: image.visibility,
  };
  return { status: 202, body: { 'os-volume_upload_image': body } };
}
