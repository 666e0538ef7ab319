import type { ReadOptions, ResourceKind } from '@isobar/core';
import type { Isobar, Listing, ResourceClients } from '@isobar/sdk';

import type { Row } from './row.ts';

/** Which member of the SDK reads which kind of resource. */
const CLIENTS = {
  server: 'servers',
  flavor: 'flavors',
  image: 'images',
  volume: 'volumes',
  volumeSnapshot: 'volumeSnapshots',
  volumeType: 'volumeTypes',
  keyPair: 'keyPairs',
  network: 'networks',
  subnet: 'subnets',
  port: 'ports',
  floatingIp: 'floatingIps',
  securityGroup: 'securityGroups',
  serverGroup: 'serverGroups',
  userScript: 'userScripts',
  region: 'regions',
  quota: 'quotas',
  bill: 'bills',
} as const satisfies Readonly<Record<ResourceKind, keyof ResourceClients>>;

/** What the inventory needs of the clouds. */
export interface CloudReader {
  /** Names of the clouds that are configured now. */
  readonly names: () => readonly string[];
  /** Pages of all rows of one kind; a failure is in the last of them. */
  pages(kind: ResourceKind, cloud: string, signal: AbortSignal): ReturnType<Listing<Row>['pages']>;
  /** @throws CloudError of the cloud */
  get(kind: ResourceKind, ref: string, options: ReadOptions): Promise<Row>;
}

/** @param isobar the present one: a reload of the configuration may have changed it */
export function readerOf(isobar: () => Isobar): CloudReader {
  return {
    names: () => isobar().clouds.names,
    pages: (kind, cloud, signal) => {
      const resources = isobar()[CLIENTS[kind]];
      return resources.list({ clouds: [cloud], signal }).pages();
    },
    get: (kind, ref, options) => isobar()[CLIENTS[kind]].get(ref, options),
  };
}
