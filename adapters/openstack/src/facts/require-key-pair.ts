import type { ReadOptions } from '@isobar/core';
import { CloudError, isCloudError } from '@isobar/core';

import type { OpenStackApi } from '../api/openstack-api.ts';
import { WANTED } from '../api/wanted-microversions.ts';

/** Key pairs have names only, and belong to the user (SOURCES.md#nova-keypair-per-user). @throws CloudError `not_found` */
export async function requireKeyPair(api: OpenStackApi, name: string, { signal }: ReadOptions): Promise<void> {
  const path = `/os-keypairs/${encodeURIComponent(name)}`;
  try {
    await api.send({ service: 'compute', method: 'GET', path, wants: WANTED.keyPairs, operation: 'find key pair', signal });
  } catch (error) {
    if (!isCloudError(error) || error.code !== 'not_found') throw error;
    throw new CloudError(
      'not_found',
      `no key pair ${name} of this user in ${api.cloud}`,
      { ...error.details, field: 'keyPair', given: name },
      { cause: error },
    );
  }
}
