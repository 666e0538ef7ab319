import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { BlockDeviceRequest } from '../../../model/requests.ts';
import { anything, boolean, nullOr, oneOf, requireFields, text } from '../../shared/field-checks.ts';
import type { FieldCheck } from '../../shared/field-checks.ts';
import { isJsonObject } from '../../shared/exchange.ts';
import type { JsonObject } from '../../shared/exchange.ts';
import { isAtLeast } from '../../shared/microversion.ts';
import type { Microversion } from '../../shared/microversion.ts';

const SOURCES = ['image', 'volume', 'blank', 'snapshot'] as const;

const FIELDS: Readonly<Record<string, FieldCheck>> = {
  source_type: oneOf(...SOURCES),
  destination_type: oneOf('local', 'volume'),
  uuid: text(1),
  boot_index: anything,
  volume_size: anything,
  delete_on_termination: boolean,
  device_name: nullOr(text()),
  disk_bus: text(),
  device_type: text(),
  guest_format: nullOr(text()),
  image_id: text(),
  volume_id: text(),
  snapshot_id: text(),
  virtual_name: text(),
  no_device: anything,
  connection_info: anything,
};

/** Reads `block_device_mapping_v2`. A local disk from the image says the same as `imageRef`. */
export function readBlockDevices(value: unknown, version: Microversion): readonly BlockDeviceRequest[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw invalid('the list is missing');
  const hasTag = isAtLeast(version, '2.42') || (isAtLeast(version, '2.32') && !isAtLeast(version, '2.33'));
  const fields = { ...FIELDS, ...(hasTag ? { tag: text(1, 60) } : {}), ...(isAtLeast(version, '2.67') ? { volume_type: nullOr(text(0, 255)) } : {}) };
  return value.map((device: unknown, index) => {
    if (!isJsonObject(device)) throw invalid('a device is not an object');
    requireFields(device, { name: String(index), fields });
    return readDevice(device);
  });
}

function readDevice(device: JsonObject): BlockDeviceRequest {
  const source = device['source_type'];
  const known = SOURCES.find((candidate) => candidate === source);
  if (known === undefined) throw invalid('source_type');
  const uuid = typeof device['uuid'] === 'string' ? device['uuid'] : null;
  if ((source === 'volume' || source === 'snapshot') && uuid === null) throw invalid('Missing device UUID.');
  return {
    source: known,
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
