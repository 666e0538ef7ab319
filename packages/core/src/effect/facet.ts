/**
 * What an action can do something to, and the words for what it does.
 * `none` is: the server has no such thing. A list is a set of what may happen.
 */
export const FACET_VALUES = {
  identity: ['kept', 'changed', 'lost'],
  'addresses.private': ['none', 'kept', 'changed', 'lost'],
  'addresses.public': ['none', 'kept', 'changed', 'lost'],
  'addresses.floating': ['none', 'kept', 'changed', 'detached', 'lost'],
  'addresses.ipv6': ['none', 'kept', 'changed', 'lost'],
  'addresses.mac': ['none', 'kept', 'changed', 'lost'],
  rootDisk: ['kept', 'replaced', 'rolledBack', 'grown', 'detached', 'lost'],
  ephemeralDisk: ['none', 'kept', 'replaced', 'rolledBack', 'lost'],
  dataVolumes: ['none', 'kept', 'detached', 'lost'],
  /** What is on a volume that is itself the target. */
  volumeData: ['kept', 'grown', 'rolledBack', 'lost'],
  password: ['kept', 'replaced', 'lost'],
  loginAccess: ['kept', 'changed', 'lost'],
  keyPair: ['none', 'kept', 'changed', 'lost'],
  userData: ['none', 'kept', 'changed', 'lost'],
  labels: ['none', 'kept', 'changed', 'lost'],
  name: ['kept', 'changed', 'lost'],
  securityGroups: ['none', 'kept', 'changed', 'widened', 'lost'],
  portSecurity: ['none', 'kept', 'changed', 'lost'],
  placement: ['kept', 'moved', 'lost'],
  powerState: ['kept', 'running', 'stopped', 'absent'],
  guestShutdown: ['none', 'graceful', 'gracefulThenForced', 'abrupt', 'unknown'],
  downtime: ['none', 'restart', 'untilDone', 'untilStarted', 'forGood'],
  confirmation: ['none', 'awaited', 'automatic'],
  undo: ['possible', 'untilConfirmed', 'byInverseAction', 'toOldDisk', 'impossible'],
  writesSinceResize: ['none', 'kept', 'lost'],
  'billing.compute': ['unchanged', 'changed', 'starts', 'continues', 'stops'],
  'billing.storage': ['unchanged', 'changed', 'starts', 'continues', 'stops'],
  'billing.addresses': ['unchanged', 'changed', 'starts', 'continues', 'stops'],
  quotaPeak: ['unchanged', 'higher'],
  capacity: ['held', 'released', 'reacquired', 'acquired'],
} as const;

export type Facet = keyof typeof FACET_VALUES;
export type FacetValue<F extends Facet> = (typeof FACET_VALUES)[F][number];

export const FACETS = Object.keys(FACET_VALUES) as readonly Facet[];

/** Names that `preserve` takes: a facet, or `addresses` for all the address facets at once. */
const PRESERVE_GROUPS = {
  addresses: ['addresses.private', 'addresses.public', 'addresses.floating', 'addresses.ipv6', 'addresses.mac'],
} as const satisfies Record<string, readonly Facet[]>;

const PRESERVABLE_FACETS = [
  'identity',
  'addresses.private',
  'addresses.public',
  'addresses.floating',
  'addresses.ipv6',
  'addresses.mac',
  'rootDisk',
  'ephemeralDisk',
  'dataVolumes',
  'volumeData',
  'password',
  'loginAccess',
  'keyPair',
  'userData',
  'labels',
  'name',
  'securityGroups',
  'portSecurity',
  'placement',
  'powerState',
  'writesSinceResize',
] as const satisfies readonly Facet[];

export const PRESERVE_NAMES = ['addresses', ...PRESERVABLE_FACETS] as const;

export type PreserveName = (typeof PRESERVE_NAMES)[number];

/** Values that mean: nothing of it was lost. */
export const PRESERVING_VALUES: ReadonlySet<string> = new Set(['kept', 'none', 'grown']);

export function facetsOfPreserveName(name: PreserveName): readonly Facet[] {
  return name === 'addresses' ? PRESERVE_GROUPS.addresses : [name];
}
