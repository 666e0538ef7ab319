import type { KeyPair, Page, ReadOptions, ResourceReader } from '@isobar/core';
import { CloudError, formatRef } from '@isobar/core';

import type { GcoreSession } from '../gcore-session.ts';
import { toNative } from '../wire/gcore-native.ts';
import { toInstant } from '../wire/gcore-time.ts';
import { fetchOffsetPage, isUuid } from '../wire/paging.ts';
import type { GcoreKeyPairNative, KeyPairRow } from './key-pair-wire.ts';
import { keyPairWire } from './key-pair-wire.ts';

/** Keys belong to a project, not to a region (SOURCES.md#gcore-op-ssh-keys). */
export function createKeyPairReader(session: GcoreSession): ResourceReader<KeyPair> {
  const { client, cloud, dialect, pageSize } = session;
  return {
    listPage: (cursor: string | undefined, { signal }: ReadOptions): Promise<Page<KeyPair>> => {
      const look = { operation: 'list key pairs', signal };
      const page = { row: keyPairWire, path: client.filled(dialect.keysPath), cursor, limit: pageSize, look };
      return fetchOffsetPage(client, page, (row) => toKeyPair(cloud, row));
    },
    get: async (id, { signal }) => {
      const row = await findKeyPair(session, id, signal);
      if (row !== null) return toKeyPair(cloud, row);
      throw new CloudError('not_found', `no key pair ${id} in ${cloud}`, { cloud, operation: 'get key pair', resource: formatRef(cloud, id) });
    },
    isId: isUuid,
  };
}

/** From the list, which is small and which the white labels have too; null where there is none. */
export async function findKeyPair(session: GcoreSession, id: string, signal: AbortSignal | undefined): Promise<KeyPairRow | null> {
  return (await fetchKeyPairs(session, signal)).find((row) => row.id === id) ?? null;
}

export function fetchKeyPairs({ client, dialect }: GcoreSession, signal: AbortSignal | undefined): Promise<readonly KeyPairRow[]> {
  return client.readAll(keyPairWire, client.filled(dialect.keysPath), { operation: 'list key pairs', signal });
}

function toKeyPair(cloud: string, row: KeyPairRow): KeyPair<GcoreKeyPairNative> {
  return {
    ref: formatRef(cloud, row.id),
    cloud,
    id: row.id,
    name: row.name,
    native: toNative<GcoreKeyPairNative['raw']>(row.state ?? null, row.raw),
    type: 'ssh',
    fingerprint: row.fingerprint ?? null,
    publicKey: row.public_key ?? null,
    scope: row.shared_in_project === false ? 'user' : 'project',
    createdAt: toInstant(row.created_at),
  };
}
