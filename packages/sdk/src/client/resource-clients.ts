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
import type { Public } from './public.ts';
import { Resources } from './resources.ts';
import { Servers } from './servers.ts';

/** Every kind of resource, over all clouds. */
export interface ResourceClients {
  readonly servers: Public<Servers>;
  readonly flavors: Public<Resources<'flavor', Flavor>>;
  readonly images: Public<Images>;
  readonly volumes: Public<Resources<'volume', Volume>>;
  readonly volumeSnapshots: Public<Resources<'volumeSnapshot', VolumeSnapshot>>;
  readonly volumeTypes: Public<Resources<'volumeType', VolumeType>>;
  readonly keyPairs: Public<Resources<'keyPair', KeyPair>>;
  readonly networks: Public<Resources<'network', Network>>;
  readonly subnets: Public<Resources<'subnet', Subnet>>;
  readonly ports: Public<Resources<'port', Port>>;
  readonly floatingIps: Public<Resources<'floatingIp', FloatingIp>>;
  readonly securityGroups: Public<Resources<'securityGroup', SecurityGroup>>;
  readonly serverGroups: Public<Resources<'serverGroup', ServerGroup>>;
  readonly userScripts: Public<Resources<'userScript', UserScript>>;
  readonly regions: Public<Resources<'region', Region>>;
  readonly quotas: Public<Resources<'quota', Quota>>;
  readonly bills: Public<Resources<'bill', Bill>>;
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
