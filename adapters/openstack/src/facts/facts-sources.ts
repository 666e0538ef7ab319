import type { OpenStackSession } from '../api/openstack-session.ts';
import type { OpenStackFlavorReader } from '../flavor/flavor-reader.ts';
import type { OpenStackImageReader } from '../image/image-reader.ts';
import type { NetworkReader } from '../network/network-reader.ts';
import type { OpenStackRegionReader } from '../region/region-reader.ts';
import type { OpenStackServerReader } from '../server/server-reader.ts';
import type { OpenStackVolumeReader } from '../volume/volume-reader.ts';
import type { ResourceReaders } from '../resource/resource-readers.ts';
import type { WritePolicy } from './write-policy.ts';

/** Where facts are read. */
export interface FactsSources {
  readonly api: OpenStackSession;
  readonly servers: OpenStackServerReader;
  readonly flavors: OpenStackFlavorReader;
  readonly images: OpenStackImageReader;
  readonly volumes: OpenStackVolumeReader;
  readonly regions: OpenStackRegionReader;
  readonly network: NetworkReader;
  readonly policy: WritePolicy;
  readonly resources: ResourceReaders;
}
