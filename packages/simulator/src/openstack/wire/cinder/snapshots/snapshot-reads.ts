import type { WireReply } from '../../../../kernel/wire.ts';
import type { CinderSnapshot } from '../../../model/volume.ts';
import type { Exchange } from '../../shared/exchange.ts';
import { answerPage } from '../listing.ts';
import type { Listing } from '../listing.ts';
import { hasMetadata } from '../metadata-filter.ts';
import { toSnapshotBody, toSnapshotDetail } from './snapshot-body.ts';

const SNAPSHOTS: Listing<CinderSnapshot> = {
  name: 'snapshots',
  label: 'Snapshot',
  rows: ({ context, caller }, allProjects) => context.backend.blockStorage.listSnapshots(caller, allProjects),
  filters: {
    name: ({ name }, wanted) => name === wanted,
    'name~': ({ name }, wanted) => name.includes(wanted),
    status: ({ status }, wanted) => status === wanted,
    volume_id: ({ volumeId }, wanted) => volumeId === wanted,
    metadata: ({ metadata }, wanted) => hasMetadata(metadata, wanted),
    consumes_quota: (_snapshot, wanted) => wanted.toLowerCase() === 'true',
  },
  sortKeys: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    display_name: ({ name }) => name,
    status: ({ status }) => status,
    created_at: ({ createdAt }) => createdAt,
    updated_at: ({ updatedAt }) => updatedAt,
  },
};

/** `GET /{project}/snapshots` */
export function listSnapshots(exchange: Exchange): WireReply {
  return answerPage(exchange, SNAPSHOTS, 'snapshots', (snapshot) => toSnapshotBody(exchange, snapshot));
}

/** `GET /{project}/snapshots/detail` */
export function listSnapshotDetails(exchange: Exchange): WireReply {
  return answerPage(exchange, SNAPSHOTS, 'snapshots/detail', (snapshot) => toSnapshotDetail(exchange, snapshot));
}

/** `GET /{project}/snapshots/{id}` */
export function showSnapshot(exchange: Exchange): WireReply {
  const { context, caller, parameter } = exchange;
  const snapshot = context.backend.blockStorage.getSnapshot(caller, parameter('id'));
  return { status: 200, body: { snapshot: toSnapshotDetail(exchange, snapshot) } };
}
