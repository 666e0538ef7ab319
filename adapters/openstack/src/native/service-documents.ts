import type { operations as volumeOperations } from '@isobar/contracts/openstack-cinder';
import type { operations as imageOperations } from '@isobar/contracts/openstack-glance';
import type { operations as identityOperations } from '@isobar/contracts/openstack-keystone';
import type { operations as networkOperations } from '@isobar/contracts/openstack-neutron';
import type { operations as computeOperations } from '@isobar/contracts/openstack-nova';
import type { NativeDocument } from '@isobar/transport';

import type { OpenStackService } from '../api/openstack-api.ts';
import { OPERATIONS as COMPUTE } from './operations/compute.gen.ts';
import { OPERATIONS as IDENTITY } from './operations/identity.gen.ts';
import { OPERATIONS as IMAGE } from './operations/image.gen.ts';
import { OPERATIONS as NETWORK } from './operations/network.gen.ts';
import { OPERATIONS as VOLUME } from './operations/volume.gen.ts';

/** The operations of each service, as its contract document types them. */
export interface ServiceOperations {
  readonly compute: computeOperations;
  readonly image: imageOperations;
  readonly volume: volumeOperations;
  readonly network: networkOperations;
  readonly identity: identityOperations;
}

export const SERVICE_DOCUMENTS = {
  compute: { service: 'compute', operations: COMPUTE },
  image: { service: 'image', operations: IMAGE },
  volume: { service: 'volume', operations: VOLUME },
  network: { service: 'network', operations: NETWORK },
  identity: { service: 'identity', operations: IDENTITY },
} as const satisfies Readonly<Record<OpenStackService, NativeDocument>>;

export function isService(name: string): name is OpenStackService {
  return Object.hasOwn(SERVICE_DOCUMENTS, name);
}
