import type { SimClock } from '../../kernel/clock.ts';
import { DiskMarks } from '../../kernel/disk-marks.ts';
import type { IdSource } from '../../kernel/ids.ts';
import type { NovaFlavor, ProjectQuota } from '../model/catalog.ts';
import type { ApplicationCredential, KeystoneProject, KeystoneToken, KeystoneUser } from '../model/identity.ts';
import type { GlanceImage, ImageTask } from '../model/image.ts';
import type { InstanceAction } from '../model/instance-action.ts';
import type { KeyPair } from '../model/key-pair.ts';
import type { NeutronFloatingIp, NeutronNetwork, NeutronPort, NeutronRouter, NeutronSecurityGroup, NeutronSubnet } from '../model/network.ts';
import type { NovaServer } from '../model/server.ts';
import type { ServerGroup } from '../model/server-group.ts';
import type { ServerMigration } from '../model/server-migration.ts';
import type { CinderSnapshot, CinderVolume, CinderVolumeType } from '../model/volume.ts';
import { defaultSwitches } from './switches.ts';
import type { OpenStackSwitches } from './switches.ts';

/** Token life and clock error, both in wall seconds. */
interface TokenClock {
  tokenSeconds: number;
  skewSeconds: number;
}

/** Everything that exists in one simulated OpenStack. Maps keep the order of creation. */
export interface World {
  readonly clock: SimClock;
  readonly ids: IdSource;
  readonly diskMarks: DiskMarks;
  readonly switches: OpenStackSwitches;
  readonly tokenClock: TokenClock;
  readonly hosts: readonly string[];
  readonly zones: readonly string[];
  readonly users: Map<string, KeystoneUser>;
  readonly projects: Map<string, KeystoneProject>;
  readonly applicationCredentials: Map<string, ApplicationCredential>;
  readonly tokens: Map<string, KeystoneToken>;
  /** By project; what is not named here is unlimited. */
  readonly quotas: Map<string, Partial<ProjectQuota>>;
  readonly flavors: Map<string, NovaFlavor>;
  readonly images: Map<string, GlanceImage>;
  /** The bytes of small images, by image id. */
  readonly imageData: Map<string, Uint8Array>;
  /** Bytes that wait for an import, by image id. */
  readonly stagedImageData: Map<string, Uint8Array>;
  readonly imageTasks: Map<string, ImageTask>;
  readonly keyPairs: KeyPair[];
  readonly servers: Map<string, NovaServer>;
  readonly actions: Map<string, InstanceAction[]>;
  readonly serverGroups: Map<string, ServerGroup>;
  /** Oldest first. */
  readonly migrations: ServerMigration[];
  /** The service that holds all volumes. */
  readonly volumeServiceId: string;
  readonly volumeTypes: Map<string, CinderVolumeType>;
  readonly volumes: Map<string, CinderVolume>;
  readonly snapshots: Map<string, CinderSnapshot>;
  readonly networks: Map<string, NeutronNetwork>;
  readonly subnets: Map<string, NeutronSubnet>;
  readonly routers: Map<string, NeutronRouter>;
  readonly ports: Map<string, NeutronPort>;
  readonly floatingIps: Map<string, NeutronFloatingIp>;
  readonly securityGroups: Map<string, NeutronSecurityGroup>;
}

/** An empty cloud with two hypervisors in one zone. */
export function createWorld(clock: SimClock, ids: IdSource): World {
  return {
    clock,
    ids,
    diskMarks: new DiskMarks(),
    switches: defaultSwitches(),
    tokenClock: { tokenSeconds: 3600, skewSeconds: 0 },
    hosts: ['compute-1', 'compute-2'],
    zones: ['nova'],
    users: new Map(),
    projects: new Map(),
    applicationCredentials: new Map(),
    tokens: new Map(),
    quotas: new Map(),
    flavors: new Map(),
    images: new Map(),
    imageData: new Map(),
    stagedImageData: new Map(),
    imageTasks: new Map(),
    keyPairs: [],
    servers: new Map(),
    actions: new Map(),
    serverGroups: new Map(),
    migrations: [],
    volumeServiceId: ids.uuid(),
    volumeTypes: new Map(),
    volumes: new Map(),
    snapshots: new Map(),
    networks: new Map(),
    subnets: new Map(),
    routers: new Map(),
    ports: new Map(),
    floatingIps: new Map(),
    securityGroups: new Map(),
  };
}
