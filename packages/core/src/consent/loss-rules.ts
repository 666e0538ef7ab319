import type { Action } from '../action/action.ts';
import type { Facet } from '../effect/facet.ts';
import type { AcceptName } from './accept-name.ts';

/** One line of the loss table: these values of this facet are a loss with this name. */
export interface LossRule {
  readonly facet: Facet;
  readonly values: readonly string[];
  readonly accept: AcceptName;
  readonly kind: 'inherent' | 'surprising';
}

const OWN_ADDRESS_FACETS = ['addresses.private', 'addresses.public', 'addresses.ipv6'] as const;

/** What goes with a port, so that its loss is the meaning of detaching one. */
const OWN_PORT_FACETS: ReadonlySet<Facet> = new Set(['addresses.private', 'addresses.public']);

const surprising = (facet: Facet, accept: AcceptName, ...values: string[]): LossRule => ({ facet, values, accept, kind: 'surprising' });
const inherent = (facet: Facet, accept: AcceptName, ...values: string[]): LossRule => ({ facet, values, accept, kind: 'inherent' });

const IDENTITY = surprising('identity', 'identity-change', 'changed', 'lost');
const ADDRESSES = [
  ...OWN_ADDRESS_FACETS.map((facet) => surprising(facet, 'address-change', 'changed', 'lost')),
  surprising('addresses.floating', 'address-change', 'changed', 'lost', 'detached'),
];
const DATA_VOLUMES = surprising('dataVolumes', 'data-volume-loss', 'lost');
const VOLUME_DATA = surprising('volumeData', 'volume-loss', 'rolledBack', 'lost');
const LOGIN = surprising('loginAccess', 'login-access-loss', 'lost');
const FIREWALL = surprising('securityGroups', 'firewall-widened', 'widened', 'lost');
const ROOT_DISK_KEPT = surprising('rootDisk', 'root-disk-loss', 'replaced', 'rolledBack', 'lost');
const UNCLEAN = surprising('guestShutdown', 'unclean-shutdown', 'abrupt');

/** What no verb but delete may do without a word. */
const UNTOUCHED = [IDENTITY, ...ADDRESSES, DATA_VOLUMES, LOGIN, FIREWALL, ROOT_DISK_KEPT] as const;

/**
 * Per verb, which facet values are inherent, which are surprising; the rest is no loss.
 * Rebuild means a new root disk with new passwords and host keys on every cloud, so those are its own meaning.
 */
export const LOSS_RULES: Readonly<Record<Action, readonly LossRule[]>> = {
  create: [],
  delete: [
    inherent('identity', 'server-loss', 'lost'),
    inherent('rootDisk', 'root-disk-loss', 'lost'),
    DATA_VOLUMES,
    surprising('addresses.floating', 'address-change', 'lost'),
  ],
  restore: UNTOUCHED,
  rename: UNTOUCHED,
  start: UNTOUCHED,
  stop: [...UNTOUCHED, UNCLEAN],
  reboot: UNTOUCHED,
  pause: UNTOUCHED,
  unpause: UNTOUCHED,
  suspend: UNTOUCHED,
  resume: UNTOUCHED,
  shelve: [...UNTOUCHED, UNCLEAN],
  unshelve: UNTOUCHED,
  lock: UNTOUCHED,
  unlock: UNTOUCHED,
  rescue: UNTOUCHED,
  unrescue: UNTOUCHED,
  rebuild: [
    inherent('rootDisk', 'root-disk-loss', 'replaced', 'lost', 'detached'),
    inherent('ephemeralDisk', 'root-disk-loss', 'replaced', 'lost'),
    IDENTITY,
    ...ADDRESSES,
    DATA_VOLUMES,
    LOGIN,
    surprising('userData', 'user-data-loss', 'lost'),
    surprising('labels', 'label-loss', 'lost'),
    FIREWALL,
  ],
  resize: [...UNTOUCHED, UNCLEAN],
  confirmResize: UNTOUCHED,
  revertResize: [IDENTITY, ...ADDRESSES, DATA_VOLUMES, LOGIN, FIREWALL, surprising('writesSinceResize', 'writes-since-resize-loss', 'lost')],
  createImage: UNTOUCHED,
  console: UNTOUCHED,
  attachVolume: UNTOUCHED,
  detachVolume: UNTOUCHED,
  attachPort: UNTOUCHED,
  detachPort: [
    IDENTITY,
    inherent('addresses.private', 'port-loss', 'lost'),
    inherent('addresses.public', 'port-loss', 'lost'),
    ...ADDRESSES.filter((rule) => !OWN_PORT_FACETS.has(rule.facet)),
  ],
  attachFloatingIp: UNTOUCHED,
  detachFloatingIp: [IDENTITY, ...ADDRESSES.filter((rule) => rule.facet !== 'addresses.floating'), DATA_VOLUMES],
  attachSecurityGroup: UNTOUCHED,
  // Without a group nothing gets through, so only what is let through besides is a loss.
  detachSecurityGroup: [...UNTOUCHED.filter((rule) => rule !== FIREWALL), surprising('securityGroups', 'firewall-widened', 'widened')],
  attachServerGroup: [...UNTOUCHED, UNCLEAN],
  detachServerGroup: [...UNTOUCHED, UNCLEAN],
  createVolume: [],
  deleteVolume: [inherent('identity', 'volume-loss', 'lost')],
  extendVolume: [IDENTITY, VOLUME_DATA],
  retypeVolume: [IDENTITY, VOLUME_DATA],
  snapshotVolume: [IDENTITY, VOLUME_DATA],
  revertVolume: [IDENTITY, inherent('volumeData', 'writes-since-snapshot-loss', 'rolledBack'), surprising('volumeData', 'volume-loss', 'lost')],
  deleteVolumeSnapshot: [inherent('identity', 'volume-snapshot-loss', 'lost')],
  importImage: [],
  deleteImage: [inherent('identity', 'image-loss', 'lost')],
  createKeyPair: [],
  deleteKeyPair: [inherent('identity', 'key-pair-loss', 'lost')],
  createPort: [],
  deletePort: [inherent('identity', 'port-loss', 'lost')],
  createFloatingIp: [],
  deleteFloatingIp: [inherent('identity', 'floating-ip-loss', 'lost'), surprising('addresses.floating', 'address-change', 'detached')],
  createSecurityGroup: [FIREWALL],
  deleteSecurityGroup: [inherent('identity', 'security-group-loss', 'lost')],
  createSecurityGroupRule: [FIREWALL],
  deleteSecurityGroupRule: [FIREWALL],
  createServerGroup: [],
  deleteServerGroup: [inherent('identity', 'server-group-loss', 'lost')],
};
