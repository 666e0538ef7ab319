import type {
  Bill,
  Flavor,
  FloatingIp,
  KeyPair,
  Network,
  Port,
  Quota,
  Region,
  SecurityGroup,
  ServerGroup,
  Subnet,
  UserScript,
  Volume,
  VolumeSnapshot,
  VolumeType,
} from '@isobar/core';

import type { CloudSet } from './cloud-set.ts';
import { Images } from './images.ts';
import type { Planner } from './planner.ts';
import { Resources } from './resources.ts';
import { Servers } from './servers.ts';

/** Every kind of resource, over all clouds. */
export interface ResourceClients {
  readonly servers: Servers;
  readonly flavors: Resources<'flavor', Flavor>;
  readonly images: Images;
  readonly volumes: Resources<'volume', Volume>;
  readonly volumeSnapshots: Resources<'volumeSnapshot', VolumeSnapshot>;
  readonly volumeTypes: Resources<'volumeType', VolumeType>;
  readonly keyPairs: Resources<'keyPair', KeyPair>;
  readonly networks: Resources<'network', Network>;
  readonly subnets: Resources<'subnet', Subnet>;
  readonly ports: Resources<'port', Port>;
  readonly floatingIps: Resources<'floatingIp', FloatingIp>;
  readonly securityGroups: Resources<'securityGroup', SecurityGroup>;
  readonly serverGroups: Resources<'serverGroup', ServerGroup>;
  readonly userScripts: Resources<'userScript', UserScript>;
  readonly regions: Resources<'region', Region>;
  readonly quotas: Resources<'quota', Quota>;
  readonly bills: Resources<'bill', Bill>;
}

export function createResourceClients(clouds: CloudSet, planner: Planner): ResourceClients {
  return {
    servers: new Servers(clouds, planner, 'server'),
    flavors: new Resources(clouds, planner, 'flavor'),
    images: new Images(clouds, planner, 'image'),
    volumes: new Resources(clouds, planner, 'volume'),
    volumeSnapshots: new Resources(clouds, planner, 'volumeSnapshot'),
    volumeTypes: new Resources(clouds, planner, 'volumeType'),
    keyPairs: new Resources(clouds, planner, 'keyPair'),
    networks: new Resources(clouds, planner, 'network'),
    subnets: new Resources(clouds, planner, 'subnet'),
    ports: new Resources(clouds, planner, 'port'),
    floatingIps: new Resources(clouds, planner, 'floatingIp'),
    securityGroups: new Resources(clouds, planner, 'securityGroup'),
    serverGroups: new Resources(clouds, planner, 'serverGroup'),
    userScripts: new Resources(clouds, planner, 'userScript'),
    regions: new Resources(clouds, planner, 'region'),
    quotas: new Resources(clouds, planner, 'quota'),
    bills: new Resources(clouds, planner, 'bill'),
  };
}
