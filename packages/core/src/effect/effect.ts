import type { Action } from '../action/action.ts';
import type { Evidence } from './evidence.ts';
import type { Facet, FacetValue } from './facet.ts';

/** What an action does to one facet, of the whole server or of one item of it. */
export interface Effect<F extends Facet = Facet> {
  readonly facet: F;
  /** Such as `volumes/<id>` or `addresses/<ip>`; absent for the server itself. */
  readonly item?: string;
  /** Everything that may happen; one value where it is certain. */
  readonly values: readonly FacetValue<F>[];
  readonly evidence: Evidence;
  readonly detail?: string;
}

/** A worst-case statement for the capability table. */
export interface Claim<F extends Facet> {
  readonly values: readonly FacetValue<F>[];
  readonly evidence: Evidence;
  readonly detail?: string;
}

const EVERY_CHANGE = [
  'identity',
  'rootDisk',
  'dataVolumes',
  'addresses.private',
  'addresses.public',
  'powerState',
  'downtime',
  'billing.compute',
] as const;

/** What each verb's strategies must state. The others may be left out: then they are not touched. */
export const REQUIRED_FACETS = {
  create: ['billing.compute', 'billing.storage', 'capacity'],
  delete: [...EVERY_CHANGE, 'addresses.floating', 'undo', 'capacity'],
  restore: ['identity', 'powerState'],
  rename: ['identity', 'name', 'downtime'],
  start: ['identity', 'powerState', 'billing.compute'],
  stop: ['identity', 'powerState', 'guestShutdown', 'downtime', 'billing.compute', 'capacity'],
  reboot: ['identity', 'powerState', 'guestShutdown', 'downtime'],
  pause: ['identity', 'powerState', 'downtime'],
  unpause: ['identity', 'powerState'],
  suspend: ['identity', 'powerState', 'downtime'],
  resume: ['identity', 'powerState'],
  shelve: ['identity', 'powerState', 'guestShutdown', 'downtime', 'capacity'],
  unshelve: ['identity', 'powerState', 'capacity'],
  lock: ['identity'],
  unlock: ['identity'],
  rescue: ['identity', 'rootDisk', 'password', 'powerState', 'downtime'],
  unrescue: ['identity', 'powerState'],
  rebuild: [
    ...EVERY_CHANGE,
    'addresses.floating',
    'addresses.ipv6',
    'addresses.mac',
    'ephemeralDisk',
    'password',
    'loginAccess',
    'keyPair',
    'userData',
    'labels',
    'name',
    'securityGroups',
    'placement',
    'undo',
    'billing.storage',
    'quotaPeak',
  ],
  resize: [
    ...EVERY_CHANGE,
    'addresses.floating',
    'addresses.ipv6',
    'addresses.mac',
    'password',
    'placement',
    'confirmation',
    'undo',
    'guestShutdown',
    'quotaPeak',
  ],
  confirmResize: ['identity', 'undo', 'capacity'],
  revertResize: [
    'identity',
    'rootDisk',
    'dataVolumes',
    'addresses.private',
    'addresses.public',
    'writesSinceResize',
    'powerState',
    'downtime',
    'billing.compute',
  ],
  createImage: ['identity', 'rootDisk', 'powerState', 'downtime', 'billing.storage'],
  console: ['identity', 'powerState'],
  attachVolume: ['identity', 'dataVolumes', 'powerState', 'downtime'],
  detachVolume: ['identity', 'dataVolumes', 'powerState', 'downtime'],
  attachPort: ['identity', 'addresses.private', 'securityGroups', 'powerState'],
  detachPort: ['identity', 'addresses.private', 'powerState'],
  attachFloatingIp: ['identity', 'addresses.floating', 'billing.addresses'],
  detachFloatingIp: ['identity', 'addresses.floating', 'billing.addresses'],
  attachSecurityGroup: ['identity', 'securityGroups'],
  detachSecurityGroup: ['identity', 'securityGroups'],
  attachServerGroup: ['identity', 'placement', 'powerState', 'downtime'],
  detachServerGroup: ['identity', 'placement', 'powerState', 'downtime'],
  createVolume: ['billing.storage'],
  deleteVolume: ['identity', 'volumeData', 'undo', 'billing.storage'],
  extendVolume: ['identity', 'volumeData', 'undo', 'billing.storage'],
  retypeVolume: ['identity', 'volumeData', 'billing.storage'],
  snapshotVolume: ['identity', 'volumeData', 'billing.storage'],
  revertVolume: ['identity', 'volumeData', 'undo'],
  deleteVolumeSnapshot: ['identity', 'undo', 'billing.storage'],
  importImage: ['billing.storage'],
  deleteImage: ['identity', 'undo', 'billing.storage'],
  createKeyPair: ['keyPair'],
  deleteKeyPair: ['identity', 'undo'],
  createPort: ['addresses.private'],
  deletePort: ['identity', 'addresses.private', 'undo'],
  createFloatingIp: ['addresses.floating', 'billing.addresses'],
  deleteFloatingIp: ['identity', 'addresses.floating', 'undo', 'billing.addresses'],
  createSecurityGroup: ['securityGroups'],
  deleteSecurityGroup: ['identity', 'undo'],
  createSecurityGroupRule: ['identity', 'securityGroups'],
  deleteSecurityGroupRule: ['identity', 'securityGroups'],
  createServerGroup: ['placement'],
  deleteServerGroup: ['identity', 'placement', 'undo'],
} as const satisfies Record<Action, readonly Facet[]>;

export type RequiredFacet<A extends Action> = (typeof REQUIRED_FACETS)[A][number];

/** A strategy's worst case: each required facet of its verb, and any other that it touches. */
export type Envelope<A extends Action> = { readonly [F in RequiredFacet<A>]: Claim<F> } & { readonly [F in Facet]?: Claim<F> };
