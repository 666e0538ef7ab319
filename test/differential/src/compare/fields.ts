/** Below these fields the keys are the owner's own; what they hold is compared as one. */
export const FREE_KEYS: readonly RegExp[] = [/\.metadata$/u, /\.extra_specs$/u, /\.addresses$/u];

/** Fields that one owner sets and another does not: they may be empty or missing on one side. */
export const OWNERS_FIELDS: readonly RegExp[] = [/\.extra_specs(?:\.\*)?$/u];

const anyOf = (names: string): RegExp => new RegExp(`\\.(?:${names.split(/\s+/u).join('|')})(?:\\[\\])*$`, 'u');

/** Fields whose values each cloud chooses for itself: that they are there, and their types, is compared all the same. */
export const OWN_VALUES: readonly (readonly [what: string, fields: RegExp])[] = [
  ['secrets', anyOf('adminPass private_key public_key fingerprint audit_ids url')],
  ['hosts', anyOf('hostId host OS-EXT-SRV-ATTR:host OS-EXT-SRV-ATTR:hypervisor_hostname hypervisor_hostname')],
  ['hosts of a migration', anyOf('source_compute dest_compute source_node dest_node')],
  ['what runs on a host', anyOf('vcpus_used memory_mb_used local_gb_used free_ram_mb free_disk_gb running_vms current_workload')],
  ['numbers that count up', anyOf('OS-EXT-SRV-ATTR:instance_name OS-EXT-SRV-ATTR:reservation_id reservation_id revision_number standard_attr_id')],
  ['numbers of rows', /\.(?:keypair|migrations\[\])\.id$/u],
  ['devices, by the kind of hypervisor', anyOf('device root_device_name OS-EXT-SRV-ATTR:root_device_name block_device_mapping')],
  ['addresses', anyOf('addr ip_address fixed_ip_address floating_ip_address mac_addr mac_address OS-EXT-IPS-MAC:mac_addr')],
  ['what the hypervisor says', anyOf('details traceback output')],
  ['names of flavors and networks', /\.(?:flavors\[\]|flavor|networks\[\])\.(?:name|original_name)$/u],
  ['volume types', /\.volume_types\[\]\.(?:name|description)$|\.extra_specs\.\*$/u],
  ['projects, users and credentials', /\.(?:projects\[\]|token\.\w+)\.name$|\.owner_(?:user|project)_name$/u],
  ['sizes of flavors', /\.(?:flavor|flavors\[\])\.(?:id|vcpus|ram|disk)$/u],
  ['sizes and sums of images', anyOf('os_hash_value OS-EXT-IMG-SIZE:size')],
  ['sizes of images', /(?:\.images\[\]|^|volume_image_metadata)\.size$/u],
  ['quotas', /\.(?:quota|quota_set|limits)\.(?:.*\.)?(?:limit|ram|server_groups|max\w+)$/u],
];

/** Texts that are a set: Keystone gives roles in the order of a hash, which is another in each process. */
export const SETS_IN_A_TEXT = anyOf('boot_roles');

/** Headers that a client may read, and how they are compared. */
export const HEADERS: Readonly<Record<string, 'value' | 'form' | 'presence'>> = {
  'content-type': 'value',
  location: 'form',
  'openstack-api-version': 'value',
  'retry-after': 'value',
  vary: 'value',
  'www-authenticate': 'form',
  'x-compute-request-id': 'form',
  'x-openstack-nova-api-version': 'value',
  'x-openstack-request-id': 'form',
  'x-subject-token': 'presence',
};
