import { isAtLeast } from '../../shared/microversion.ts';
import type { Microversion } from '../../shared/microversion.ts';

interface Parameters {
  readonly since: string;
  readonly names: readonly string[];
}

/** What Nova knows in the query of a server list, and since when. */
const KNOWN: readonly Parameters[] = [
  {
    since: '2.1',
    names: [
      'marker',
      'limit',
      'sort_key',
      'sort_dir',
      'all_tenants',
      'status',
      'changes-since',
      'deleted',
      'soft_deleted',
      'user_id',
      'project_id',
      'tenant_id',
      'launch_index',
      'image_ref',
      'image',
      'kernel_id',
      'ramdisk_id',
      'hostname',
      'key_name',
      'power_state',
      'vm_state',
      'task_state',
      'host',
      'node',
      'flavor',
      'reservation_id',
      'launched_at',
      'terminated_at',
      'availability_zone',
      'name',
      'display_name',
      'description',
      'display_description',
      'locked_by',
      'uuid',
      'root_device_name',
      'config_drive',
      'access_ip_v4',
      'access_ip_v6',
      'auto_disk_config',
      'progress',
      'ip',
      'ip6',
      'created_at',
    ],
  },
  { since: '2.26', names: ['tags', 'tags-any', 'not-tags', 'not-tags-any'] },
  { since: '2.66', names: ['changes-before'] },
  { since: '2.73', names: ['locked'] },
];

/** The filters that everybody may use, beside those that are no fields of a server. */
const FOR_MEMBERS: readonly Parameters[] = [
  { since: '2.1', names: ['reservation_id', 'name', 'image', 'flavor', 'ip'] },
  { since: '2.5', names: ['ip6'] },
  { since: '2.73', names: ['locked'] },
  {
    since: '2.83',
    names: [
      'availability_zone',
      'config_drive',
      'key_name',
      'created_at',
      'launched_at',
      'terminated_at',
      'power_state',
      'task_state',
      'vm_state',
      'progress',
      'user_id',
    ],
  },
  { since: '2.90', names: ['hostname'] },
];

/** Tables beside the servers' own, which nobody may filter by. */
export const JOINED_PARAMETERS: ReadonlySet<string> = new Set([
  'block_device_mapping',
  'services',
  'metadata',
  'system_metadata',
  'info_cache',
  'security_groups',
  'fault',
  'pci_devices',
  'extra',
  'numa_topology',
  'tag',
]);

export const SORT_KEYS: ReadonlySet<string> = new Set([
  'access_ip_v4',
  'access_ip_v6',
  'auto_disk_config',
  'availability_zone',
  'config_drive',
  'created_at',
  'display_description',
  'display_name',
  'host',
  'hostname',
  'image_ref',
  'instance_type_id',
  'kernel_id',
  'key_name',
  'launch_index',
  'launched_at',
  'locked',
  'locked_by',
  'node',
  'power_state',
  'progress',
  'project_id',
  'ramdisk_id',
  'root_device_name',
  'task_state',
  'terminated_at',
  'updated_at',
  'user_id',
  'uuid',
  'vm_state',
]);

export function knownParameters(version: Microversion): ReadonlySet<string> {
  return namesAt(KNOWN, version);
}

export function memberFilters(version: Microversion): ReadonlySet<string> {
  return namesAt(FOR_MEMBERS, version);
}

function namesAt(rows: readonly Parameters[], version: Microversion): ReadonlySet<string> {
  return new Set(rows.filter(({ since }) => isAtLeast(version, since)).flatMap(({ names }) => names));
}
