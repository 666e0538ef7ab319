import type { Action, ACTION_TARGETS, ResourceKind } from '@isobar/core';

/** How operationIds and paths of the document call each kind. */
export const KINDS = {
  server: { singular: 'Server', plural: 'Servers' },
  flavor: { singular: 'Flavor', plural: 'Flavors' },
  image: { singular: 'Image', plural: 'Images' },
  volume: { singular: 'Volume', plural: 'Volumes' },
  volumeSnapshot: { singular: 'VolumeSnapshot', plural: 'VolumeSnapshots' },
  volumeType: { singular: 'VolumeType', plural: 'VolumeTypes' },
  keyPair: { singular: 'KeyPair', plural: 'KeyPairs' },
  network: { singular: 'Network', plural: 'Networks' },
  subnet: { singular: 'Subnet', plural: 'Subnets' },
  port: { singular: 'Port', plural: 'Ports' },
  floatingIp: { singular: 'FloatingIp', plural: 'FloatingIps' },
  securityGroup: { singular: 'SecurityGroup', plural: 'SecurityGroups' },
  serverGroup: { singular: 'ServerGroup', plural: 'ServerGroups' },
  userScript: { singular: 'UserScript', plural: 'UserScripts' },
  region: { singular: 'Region', plural: 'Regions' },
  quota: { singular: 'Quota', plural: 'Quotas' },
  bill: { singular: 'Bill', plural: 'Bills' },
} as const satisfies Readonly<Record<ResourceKind, { readonly singular: string; readonly plural: string }>>;

type Targets = (typeof ACTION_TARGETS)[Action];

/** Kinds that something can be done with, and kinds that can be made. */
export type ActedKind = Targets['target'];
export type MadeKind = Extract<Targets, { readonly creates: true }>['target'];

type Singular<Kind extends ResourceKind> = (typeof KINDS)[Kind]['singular'];

/** Operations of the document that every kind has, and those of the kinds with actions. */
export type ResourceOperationId =
  | `list${(typeof KINDS)[ResourceKind]['plural']}`
  | `show${Singular<ResourceKind>}`
  | `plan${Singular<MadeKind>}Creation`
  | `create${Singular<MadeKind>}`
  | `plan${Singular<ActedKind>}Action`
  | `canActOn${Singular<ActedKind>}`
  | `actOn${Singular<ActedKind>}`;
