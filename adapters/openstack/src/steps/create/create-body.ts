import type { Json, JsonObject } from '@isobar/core';
import { optionalText, requireSecret, requireText, textList } from '@isobar/core';

import { ANCHOR_METADATA_KEY, anchorMark } from '../../api/anchor-port.ts';
import { encodeUserData } from '../action/rebuild-body.ts';

/** What goes into the body beside the input of the step. */
export interface CreateBodyContext {
  readonly operationId: string;
  readonly portIds: readonly string[];
  readonly secrets: Readonly<Record<string, string>>;
}

/** The body of `POST /servers`: exactly one server, marked with the operation. */
export function toCreateBody(input: JsonObject, { operationId, portIds, secrets }: CreateBodyContext): JsonObject {
  const { zone, keyPair, description, hostname, serverGroupId } = input;
  const networks = networksOf(input, portIds);
  const groups = textList(input, 'securityGroups');
  const devices = devicesOf(input);
  const marked = optionalText(input, 'mark') === 'tag';
  const labels = (input['labels'] ?? {}) as JsonObject;
  const metadata = marked ? labels : { ...labels, [ANCHOR_METADATA_KEY]: operationId };
  return {
    server: {
      name: requireText(input, 'name'),
      flavorRef: requireText(input, 'flavorId'),
      // With a root volume the image stands in the device only, or Nova would want it twice.
      ...(input['rootDiskGiB'] === undefined ? { imageRef: requireText(input, 'imageId') } : {}),
      ...(networks === undefined ? {} : { networks }),
      ...(Object.keys(metadata).length === 0 ? {} : { metadata }),
      ...(marked ? { tags: [anchorMark(operationId)] } : {}),
      ...(groups.length === 0 ? {} : { security_groups: groups.map((name) => ({ name })) }),
      ...(devices.length === 0 ? {} : { block_device_mapping_v2: devices }),
      ...(zone === undefined ? {} : { availability_zone: zone }),
      ...(keyPair === undefined ? {} : { key_name: keyPair }),
      ...(description === undefined ? {} : { description }),
      ...(hostname === undefined ? {} : { hostname }),
      ...(input['userData'] === undefined ? {} : { user_data: encodeUserData(requireSecret(secrets, 'userData')) }),
      ...(optionalText(input, 'password') === 'set' ? { adminPass: requireSecret(secrets, 'password') } : {}),
    },
    ...(serverGroupId === undefined ? {} : { 'os:scheduler_hints': { group: serverGroupId } }),
  };
}

function networksOf(input: JsonObject, portIds: readonly string[]): Json | undefined {
  if (portIds.length > 0) return portIds.map((port) => ({ port }));
  const wanted = input['networkIds'];
  if (typeof wanted === 'string') return wanted;
  return Array.isArray(wanted) ? textList(input, 'networkIds').map((uuid) => ({ uuid })) : undefined;
}

/** The root disk first where it is a volume, or where other volumes stand beside a local one. */
function devicesOf(input: JsonObject): readonly JsonObject[] {
  const size = input['rootDiskGiB'];
  const volumes = Array.isArray(input['volumes']) ? (input['volumes'] as readonly JsonObject[]) : [];
  if (size === undefined && volumes.length === 0) return [];
  const image = { boot_index: 0, uuid: requireText(input, 'imageId'), source_type: 'image', delete_on_termination: true };
  const root = size === undefined ? { ...image, destination_type: 'local' } : { ...image, destination_type: 'volume', volume_size: size };
  return [root, ...volumes.map(toBlankVolume)];
}

function toBlankVolume({ sizeGiB, type }: JsonObject): JsonObject {
  return {
    boot_index: -1,
    source_type: 'blank',
    destination_type: 'volume',
    volume_size: sizeGiB,
    delete_on_termination: false,
    ...(type === undefined ? {} : { volume_type: type }),
  };
}
