import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { BlockDeviceRequest } from '../../../model/requests.ts';
import { isJsonObject } from '../../shared/exchange.ts';
import type { JsonObject } from '../../shared/exchange.ts';

const SOURCES = new Set(['image', 'volume', 'blank', 'snapshot']);

/** Reads `block_device_mapping_v2`. A local disk from the image says the same as `imageRef`. */
export function readBlockDevices(value: unknown): readonly BlockDeviceRequest[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw invalid('the list is missing');
  return value.map((device: unknown) => {
    if (!isJsonObject(device)) throw invalid('a device is not an object');
    return readDevice(device);
  });
}

function readDevice(device: JsonObject): BlockDeviceRequest {
  const source = device['source_type'];
  if (typeof source !== 'string' || !SOURCES.has(source)) throw invalid('source_type');
  const uuid = typeof device['uuid'] === 'string' ? device['uuid'] : null;
  if ((source === 'volume' || source === 'snapshot') && uuid === null) throw invalid('Missing device UUID.');
  return {
    source: source as BlockDeviceRequest['source'],
    destination: device['destination_type'] === 'local' ? 'local' : 'volume',
    bootIndex: readInteger(device['boot_index']),
    uuid,
    sizeGiB: readInteger(device['volume_size']),
    deleteOnTermination: device['delete_on_termination'] === true,
    volumeType: typeof device['volume_type'] === 'string' ? device['volume_type'] : null,
    tag: typeof device['tag'] === 'string' ? device['tag'] : null,
  };
}

function readInteger(value: unknown): number | null {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return Number.isInteger(number) ? Number(number) : null;
}

function invalid(reason: string): OpenStackRefusal {
  return new OpenStackRefusal('badRequest', `Block Device Mapping is Invalid: ${reason}`);
}
