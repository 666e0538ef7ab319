/** Below these fields the keys are the owner's own; what they hold is compared as one. */
export const FREE_KEYS: readonly RegExp[] = [/\.metadata$/u, /\.extra_specs$/u, /\.addresses$/u, /\.volume_image_metadata$/u];

/** Fields that one owner sets and another does not: they may be empty or missing on one side. */
export const OWNERS_FIELDS: readonly RegExp[] = [/\.extra_specs(?:\.\*)?$/u];

/** Fields whose value is one of few that mean something: it must be the same. */
export const ENUM_KEYS: ReadonlySet<string> = new Set([
  'OS-DCF:diskConfig',
  'OS-EXT-STS:power_state',
  'OS-EXT-STS:task_state',
  'OS-EXT-STS:vm_state',
  'action',
  'attach_status',
  'binary',
  'bootable',
  'code',
  'container_format',
  'delete_on_termination',
  'direction',
  'disk_format',
  'ethertype',
  'event',
  'hypervisor_type',
  'image_type',
  'locked',
  'locked_reason',
  'max_version',
  'min_version',
  'multiattach',
  'policy',
  'port_state',
  'protocol',
  'rel',
  'result',
  'state',
  'status',
  'type',
  'version',
  'visibility',
  'vm_state',
]);

/** Fields whose text is compared by its form. */
export const TEXT_KEYS: ReadonlySet<string> = new Set(['message', 'title', 'error']);

/** Fields that are links. */
export const LINK_KEYS: ReadonlySet<string> = new Set(['href', 'self', 'file', 'schema', 'first', 'next']);

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
