import type { OptionalReaders } from '@isobar/core';

import type { OpenStackSession } from '../api/openstack-session.ts';
import { FLOATING_IPS } from '../floating-ip/floating-ips.ts';
import { KeyPairReader } from '../key-pair/key-pairs.ts';
import { NETWORKS, SUBNETS } from '../network/networks.ts';
import { PORTS } from '../port/ports.ts';
import { QuotaReader } from '../quota/quota-reader.ts';
import { SECURITY_GROUPS } from '../security-group/security-groups.ts';
import { ServerGroupReader } from '../server-group/server-groups.ts';
import { VOLUME_SNAPSHOTS } from '../volume-snapshot/volume-snapshots.ts';
import { VolumeTypeReader } from '../volume-type/volume-types.ts';
import { CollectionReader } from './collection-reader.ts';

/** Readers of all that is no server, flavor, image, volume or region. */
export type ResourceReaders = ReturnType<typeof createResourceReaders>;

export function createResourceReaders(api: OpenStackSession, pageSize: number) {
  return {
    volumeSnapshots: new CollectionReader(VOLUME_SNAPSHOTS, api, pageSize),
    volumeTypes: new VolumeTypeReader(api, pageSize),
    keyPairs: new KeyPairReader(api, pageSize),
    networks: new CollectionReader(NETWORKS, api, pageSize),
    subnets: new CollectionReader(SUBNETS, api, pageSize),
    ports: new CollectionReader(PORTS, api, pageSize),
    floatingIps: new CollectionReader(FLOATING_IPS, api, pageSize),
    securityGroups: new CollectionReader(SECURITY_GROUPS, api, pageSize),
    serverGroups: new ServerGroupReader(api, pageSize),
    quotas: new QuotaReader(api),
  } satisfies Partial<OptionalReaders>;
}
