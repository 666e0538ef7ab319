import type { paths } from '@isobar/contracts/isobar';
import type { Action, ResourceKind } from '@isobar/core';
import { targetOf } from '@isobar/core';

/** Where each kind of resource is listed; what is below is the same for all of them. */
export const LIST_PATHS = {
  server: '/v1/servers',
  flavor: '/v1/flavors',
  image: '/v1/images',
  volume: '/v1/volumes',
  volumeSnapshot: '/v1/volume-snapshots',
  volumeType: '/v1/volume-types',
  keyPair: '/v1/key-pairs',
  network: '/v1/networks',
  subnet: '/v1/subnets',
  port: '/v1/ports',
  floatingIp: '/v1/floating-ips',
  securityGroup: '/v1/security-groups',
  serverGroup: '/v1/server-groups',
  userScript: '/v1/user-scripts',
  region: '/v1/regions',
  quota: '/v1/quotas',
  bill: '/v1/bills',
} as const satisfies Readonly<Record<ResourceKind, keyof paths>>;

// Paths of all kinds have the parameters and answers of those of servers, but for the form of a row.
type ListPath = (typeof LIST_PATHS)['server'];

export const listPath = (kind: ResourceKind): ListPath => LIST_PATHS[kind] as ListPath;

export const showPath = (kind: ResourceKind): `${ListPath}/{cloud}/{id}` => `${listPath(kind)}/{cloud}/{id}`;

/** Of an action on a resource that is there. */
export const actionPath = (action: Action): `${ListPath}/{cloud}/{id}/actions/{action}` => `${showPath(targetOf(action).target)}/actions/{action}`;

/** Of an action that makes a new one: it has no id yet. */
export const creationPath = (action: Action): `${ListPath}/{cloud}/actions/{action}` =>
  `${listPath(targetOf(action).target)}/{cloud}/actions/{action}`;
