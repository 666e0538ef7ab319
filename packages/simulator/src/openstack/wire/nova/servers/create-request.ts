import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { CreateServerRequest, NetworksRequest, SchedulerHints } from '../../../model/requests.ts';
import { anything, nullOr, oneOf, requireFields, text, textMap, uuid, wholeNumber } from '../../shared/field-checks.ts';
import type { FieldCheck } from '../../shared/field-checks.ts';
import { isJsonObject } from '../../shared/exchange.ts';
import type { JsonObject } from '../../shared/exchange.ts';
import { isAtLeast } from '../../shared/microversion.ts';
import type { Microversion } from '../../shared/microversion.ts';
import { NotSimulated } from '../../shared/not-simulated.ts';
import { toPythonText } from '../../shared/python-text.ts';
import { readBlockDevices } from './block-device-request.ts';

const BASE_FIELDS: Readonly<Record<string, FieldCheck>> = {
  name: text(1, 255),
  imageRef: text(),
  flavorRef: anything,
  adminPass: text(),
  metadata: textMap,
  networks: anything,
  'OS-DCF:diskConfig': oneOf('AUTO', 'MANUAL'),
  accessIPv4: text(),
  accessIPv6: text(),
  key_name: nullOr(text()),
  min_count: wholeNumber(1),
  max_count: wholeNumber(1),
  return_reservation_id: anything,
  availability_zone: text(1),
  config_drive: anything,
  user_data: nullOr(text(0, 65_535)),
  security_groups: anything,
  block_device_mapping_v2: anything,
  block_device_mapping: anything,
};

/** When a field came, or (with `until`) went. */
const LATER_FIELDS: readonly {
  readonly name: string;
  readonly since?: string;
  readonly until?: string;
  readonly check: FieldCheck;
}[] = [
  { name: 'description', since: '2.19', check: nullOr(text()) },
  { name: 'tags', since: '2.52', check: anything },
  { name: 'personality', until: '2.57', check: anything },
  { name: 'trusted_image_certificates', since: '2.63', check: anything },
  { name: 'host', since: '2.74', check: text() },
  { name: 'hypervisor_hostname', since: '2.74', check: text() },
  { name: 'hostname', since: '2.90', check: text(1, 255) },
];

/** The list of before `block_device_mapping_v2`. */
const NOT_SIMULATED = ['block_device_mapping'];

/** Checks the body against the microversion's schema and reads it. */
export function readCreateRequest(server: JsonObject, hints: SchedulerHints, version: Microversion): CreateServerRequest {
  requireFields(server, {
    name: 'server',
    fields: { ...BASE_FIELDS, ...laterFields(version) },
    required: ['name', 'flavorRef', ...(isAtLeast(version, '2.37') ? ['networks'] : [])],
  });
  const missing = NOT_SIMULATED.find((name) => server[name] !== undefined);
  if (missing !== undefined) throw new NotSimulated(`${missing} of a new server`);
  const name = String(server['name']).trim();
  const [zone = null, zoneHost] = readText(server['availability_zone'])?.split(':') ?? [];
  const host = readText(server['host']) ?? readText(server['hypervisor_hostname']) ?? zoneHost;
  return {
    name,
    flavorId: readReference(server['flavorRef']) ?? '',
    imageId: readReference(server['imageRef']),
    networks: readNetworks(server['networks'], version),
    blockDevices: readBlockDevices(server['block_device_mapping_v2'], version),
    metadata: (server['metadata'] ?? {}) as Readonly<Record<string, string>>,
    tags: readTexts(server['tags']),
    securityGroups: readGroupNames(server['security_groups']),
    keyName: readText(server['key_name']),
    userData: readText(server['user_data']),
    // Before 2.19 Nova writes the name there.
    description: isAtLeast(version, '2.19') ? readText(server['description']) : name,
    hostname: readText(server['hostname']),
    zone: zone === '' ? null : zone,
    configDrive: server['config_drive'] === true || server['config_drive'] === 'true',
    diskConfig: server['OS-DCF:diskConfig'] === 'AUTO' ? 'AUTO' : 'MANUAL',
    accessIPv4: readText(server['accessIPv4']) ?? '',
    accessIPv6: readText(server['accessIPv6']) ?? '',
    count: readCount(server),
    mayMultiattach: isAtLeast(version, '2.60'),
    trustedCertificates: Array.isArray(server['trusted_image_certificates']) ? readTexts(server['trusted_image_certificates']) : null,
    hints: { ...hints, ...(host === undefined ? {} : { host }) },
  };
}

/** As many as are wanted at most. */
function readCount(server: JsonObject): number {
  const least = Number(server['min_count'] ?? 1);
  const most = Number(server['max_count'] ?? least);
  if (least <= most) return most;
  throw new OpenStackRefusal('badRequest', 'min_count must be <= max_count');
}

function laterFields(version: Microversion): Readonly<Record<string, FieldCheck>> {
  const fields = LATER_FIELDS.filter(
    ({ since, until }) => (since === undefined || isAtLeast(version, since)) && (until === undefined || !isAtLeast(version, until)),
  );
  return Object.fromEntries(fields.map(({ name, check }) => [name, check]));
}

function readNetworks(value: unknown, version: Microversion): NetworksRequest {
  if (value === undefined) return undefined;
  if ((value === 'none' || value === 'auto') && isAtLeast(version, '2.37')) return value;
  if (!Array.isArray(value)) {
    const message = `Invalid input for field/attribute networks. Value: ${toPythonText(value)}. ${toPythonText(value)} is not of type 'array'`;
    throw new OpenStackRefusal('badRequest', message);
  }
  const hasTag = isAtLeast(version, '2.42') || (isAtLeast(version, '2.32') && !isAtLeast(version, '2.37'));
  const fields = { uuid, port: nullOr(uuid), fixed_ip: text(), ...(hasTag ? { tag: text(1, 60) } : {}) };
  return value.map((network: unknown, index) => {
    const row = isJsonObject(network) ? network : {};
    requireFields(row, { name: String(index), fields });
    return {
      ...entry('networkId', row['uuid']),
      ...entry('portId', row['port']),
      ...entry('fixedIp', row['fixed_ip']),
      ...entry('tag', row['tag']),
    };
  });
}

/** A reference may be an id, a number or (for images and flavors, long ago) a URL that ends in it. */
function readReference(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value === '') return null;
  return value.slice(value.lastIndexOf('/') + 1);
}

function readGroupNames(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((group: unknown) => (isJsonObject(group) && typeof group['name'] === 'string' ? [group['name']] : []));
}

function readTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function readText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function entry<Name extends string>(name: Name, value: unknown) {
  return (typeof value === 'string' ? { [name]: value } : {}) as Partial<Record<Name, string>>;
}
