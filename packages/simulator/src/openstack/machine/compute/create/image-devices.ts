import type { GlanceImage } from '../../../model/image.ts';
import type { BlockDeviceRequest, CreateServerRequest } from '../../../model/requests.ts';
import type { World } from '../../world.ts';

/** What Nova writes into the image of a volume-backed server, as far as a build needs it. */
interface MappedDevice {
  readonly snapshot_id?: string | null;
  readonly boot_index?: number | null;
  readonly volume_size?: number | null;
  readonly delete_on_termination?: boolean;
  readonly tag?: string | null;
}

/** The request with the devices that its image stands for: one volume from each snapshot behind it. */
export function withImageDevices(world: World, request: CreateServerRequest): CreateServerRequest {
  const image = request.imageId === null ? undefined : world.images.get(request.imageId);
  const devices = image === undefined ? [] : readDevices(image);
  return devices.length === 0 ? request : { ...request, imageId: null, blockDevices: [...devices, ...request.blockDevices] };
}

function readDevices({ properties }: GlanceImage): readonly BlockDeviceRequest[] {
  const text = properties['block_device_mapping'];
  const mapping: unknown = text === undefined ? [] : JSON.parse(text);
  if (!Array.isArray(mapping)) return [];
  return mapping.map((device: MappedDevice) => ({
    source: 'snapshot',
    destination: 'volume',
    bootIndex: device.boot_index ?? null,
    uuid: device.snapshot_id ?? null,
    sizeGiB: device.volume_size ?? null,
    deleteOnTermination: device.delete_on_termination === true,
    volumeType: null,
    tag: device.tag ?? null,
  }));
}
