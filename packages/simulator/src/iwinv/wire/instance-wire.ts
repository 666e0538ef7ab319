import type { Flavor, Image, Instance } from '../domain.ts';
import { toKoreanTime } from '../korean-time.ts';
import type { CreatedInstanceDocument, ImageDocument, InstanceDocument } from './documents.ts';

type FieldName = keyof InstanceDocument;

/** A field's name and how it is read; value and name must belong together. */
type Field = { [Name in FieldName]: readonly [Name, (instance: Instance) => Required<InstanceDocument>[Name]] }[FieldName];

/** The parts of an instance in the order in which the vendor shows them: bit N is entry N. */
const FIELDS: readonly Field[] = [
  ['instance_id', (instance) => instance.instanceId],
  ['name', (instance) => instance.name],
  ['description', (instance) => instance.description],
  ['status', (instance) => instance.status],
  ['provide', (instance) => instance.flavor.provide],
  ['start_date', (instance) => toKoreanTime(instance.createdAt)],
  // The time of deletion, not of switching off: an instance that is shown has none.
  ['stop_date', () => null],
  ['default_account', toAccount],
  ['ip', toAddresses],
  ['zone', ({ zone }) => ({ zone_id: zone.zoneId, name: zone.name })],
  ['flavor', ({ flavor }) => toInstanceFlavor(flavor)],
  ['image', ({ image }) => toImageRow(image)],
  ['monitoring', () => ({ port: 'OFF', resource: 'OFF' })],
  ['block_storage', (instance) => instance.volumeIds],
  ['vnc', toConsole],
  ['connection_limit', () => ({ block_storage: 3, ip: 3 })],
  ['traffic', () => ({ default: 1000, period: 'DAYMONTH', limit: null, reset_allow_count: null })],
];

/** What comes without `fields`: 13 fields, the password among them, addresses not. */
export const DEFAULT_FIELDS = 40703;

/** An instance as `fields` asks for it; bits without a known field are ignored. */
export function toInstanceRow(instance: Instance, fields: number): Partial<InstanceDocument> {
  const asked = FIELDS.filter((_, bit) => (fields & (1 << bit)) !== 0);
  return Object.fromEntries(asked.map(([name, read]) => [name, read(instance)]));
}

/** The flat row of a create reply, whose keys are not all public; key and script are never shown again. */
export function toCreatedRow(
  instance: Instance,
  sent: { readonly keyIds: readonly string[]; readonly scriptId: string | undefined },
): CreatedInstanceDocument & Readonly<Record<string, unknown>> {
  return {
    instance_id: instance.instanceId,
    name: instance.name,
    description: instance.description,
    status: instance.status,
    default_account: toAccount(instance),
    zone_id: instance.zone.zoneId,
    flavor_id: instance.flavor.flavorId,
    image_id: instance.image.imageId,
    ssh_key: sent.keyIds.join(','),
    user_script_id: sent.scriptId ?? null,
  };
}

/** The console link carries its own right of access. */
export function toConsole({ consoleToken }: Instance): Required<InstanceDocument>['vnc'] {
  return { link: `https://console.invalid:6080/vnc_auto.html?path=${consoleToken}`, type: 'novnc' };
}

/** An image as it stands in the list, in detail and in an instance. */
export function toImageRow(image: Image): ImageDocument {
  return {
    image_id: image.imageId,
    visibility: image.visibility,
    os: {
      type: image.kind.toUpperCase(),
      name: image.name,
      status: 'available',
      content: image.content,
      os_type: image.osType,
      version: image.version,
      oid: image.oid,
    },
    image_type: image.imageType,
    zone: image.zoneIds,
  };
}

function toAccount({ image, password }: Instance): Required<InstanceDocument>['default_account'] {
  return { username: image.osType === 'WINDOWS' ? 'Administrator' : 'root', password };
}

// Inside an instance the flavor is flat; in the catalogue the same values stand in `spec`.
function toInstanceFlavor(flavor: Flavor): Required<InstanceDocument>['flavor'] {
  return {
    flavor_id: flavor.flavorId,
    name: flavor.flavorId,
    type: flavor.type,
    vcpu: flavor.vcpu,
    memory: flavor.memoryMb,
    disk: flavor.diskGb,
    network: flavor.networkGbps,
    gpu: flavor.gpu,
  };
}

function toAddresses({ publicAddress, privateAddress }: Instance): Required<InstanceDocument>['ip'] {
  const network = privateAddress.split('.').slice(0, 2).join('.');
  return [
    {
      public: { address: publicAddress, attached: true },
      private: {
        address: privateAddress,
        netmask: '255.255.0.0',
        network: `${network}.0.0`,
        broadcast: `${network}.255.255`,
        gateway: `${network}.0.1`,
      },
      type: 'default',
    },
  ];
}
