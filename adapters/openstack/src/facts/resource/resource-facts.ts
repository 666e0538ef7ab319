import type { SecurityRule } from '@isobar/core';

import type { OpenStackFloatingIp } from '../../floating-ip/floating-ips.ts';
import type { OpenStackImage } from '../../image/image-mapper.ts';
import type { OpenStackKeyPair } from '../../key-pair/key-pairs.ts';
import type { OpenStackPort } from '../../port/ports.ts';
import type { OpenStackSecurityGroup } from '../../security-group/security-groups.ts';
import type { OpenStackServerGroup } from '../../server-group/server-groups.ts';
import type { OpenStackVolumeSnapshot } from '../../volume-snapshot/volume-snapshots.ts';
import type { OpenStackVolumeType } from '../../volume-type/volume-types.ts';
import type { OpenStackVolume } from '../../volume/volume-mapper.ts';
import type { OpenStackFacts } from '../openstack-facts.ts';

/** What a decision on a volume rests on; null for what the action does not name. */
export interface VolumeFacts extends OpenStackFacts {
  /** Highest microversion of Cinder, such as `3.70`. */
  readonly volumeMicroversion: string;
  readonly volume: OpenStackVolume | null;
  /** Snapshots of it, newest first. */
  readonly snapshots: readonly OpenStackVolumeSnapshot[];
  /** The wanted type. */
  readonly type: OpenStackVolumeType | null;
  /** What a new volume is made of. */
  readonly image: OpenStackImage | null;
  readonly sourceVolume: OpenStackVolume | null;
  /** The snapshot that is named. */
  readonly snapshot: OpenStackVolumeSnapshot | null;
}

export interface SnapshotFacts extends OpenStackFacts {
  readonly snapshot: OpenStackVolumeSnapshot;
}

export interface ImageFacts extends OpenStackFacts {
  readonly image: OpenStackImage | null;
  /** The project that owns it is the token's. */
  readonly isOwn: boolean;
  /** Ways in which Glance takes bytes from elsewhere; empty where it does not tell. */
  readonly importMethods: readonly string[];
  /** The format of the file, by its first bytes or its name; null where neither tells. */
  readonly guessedFormat: string | null;
}

export interface KeyPairFacts extends OpenStackFacts {
  /** The one of that name; null where there is none. */
  readonly keyPair: OpenStackKeyPair | null;
  /** Lowest compute microversion of the cloud. */
  readonly oldestMicroversion: string;
}

export interface PortFacts extends OpenStackFacts {
  readonly port: OpenStackPort | null;
  /** Who has it, in Neutron's words, such as `compute:nova` or `network:router_interface`. */
  readonly owner: string;
  /** Floating addresses that lead to it. */
  readonly floatingAddresses: readonly string[];
  /** One subnet for each wanted family, in their order. */
  readonly subnetIds: readonly string[];
  /** Families that were asked for and that the network has no subnet of. */
  readonly missingFamilies: readonly number[];
}

export interface FloatingIpFacts extends OpenStackFacts {
  readonly floatingIp: OpenStackFloatingIp | null;
  /** External networks that there are to choose from. */
  readonly networkIds: readonly string[];
}

export interface SecurityGroupFacts extends OpenStackFacts {
  readonly group: OpenStackSecurityGroup | null;
  /** Ports that have it. */
  readonly portIds: readonly string[];
  /** The wanted rule as Neutron can say it. */
  readonly rule: SecurityRule | null;
}

export interface ServerGroupFacts extends OpenStackFacts {
  readonly group: OpenStackServerGroup | null;
}
