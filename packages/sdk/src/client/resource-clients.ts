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

import type { ImageParts } from './images.ts';
import { Images } from './images.ts';
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

/** Every kind of resource over the same parts. */
export function createResourceClients(parts: ImageParts): ResourceClients {
  return {
    servers: new Servers(parts, 'server'),
    flavors: new Resources(parts, 'flavor'),
    images: new Images(parts),
    volumes: new Resources(parts, 'volume'),
    volumeSnapshots: new Resources(parts, 'volumeSnapshot'),
    volumeTypes: new Resources(parts, 'volumeType'),
    keyPairs: new Resources(parts, 'keyPair'),
    networks: new Resources(parts, 'network'),
    subnets: new Resources(parts, 'subnet'),
    ports: new Resources(parts, 'port'),
    floatingIps: new Resources(parts, 'floatingIp'),
    securityGroups: new Resources(parts, 'securityGroup'),
    serverGroups: new Resources(parts, 'serverGroup'),
    userScripts: new Resources(parts, 'userScript'),
    regions: new Resources(parts, 'region'),
    quotas: new Resources(parts, 'quota'),
    bills: new Resources(parts, 'bill'),
  };
}
