import type { CinderSnapshot } from '../../../model/volume.ts';
import type { Exchange } from '../../shared/exchange.ts';
import { isAtLeast } from '../../shared/microversion.ts';
import { toMicrosecondsTime, toOptionalMicrosecondsTime } from '../../shared/times.ts';

/** A snapshot with the keys of its microversion. */
export function toSnapshotBody({ version }: Exchange, snapshot: CinderSnapshot) {
  return {
    id: snapshot.id,
    created_at: toMicrosecondsTime(snapshot.createdAt),
    updated_at: toOptionalMicrosecondsTime(snapshot.updatedAt),
    name: snapshot.name,
    description: snapshot.description,
    volume_id: snapshot.volumeId,
    status: snapshot.status,
    size: snapshot.sizeGiB,
    metadata: snapshot.metadata,
    ...(isAtLeast(version, '3.14') ? { group_snapshot_id: null } : {}),
    ...(isAtLeast(version, '3.41') ? { user_id: snapshot.userId } : {}),
    ...(isAtLeast(version, '3.65') ? { consumes_quota: true } : {}),
  };
}

/** What `detail` and `show` add. */
export function toSnapshotDetail(exchange: Exchange, snapshot: CinderSnapshot) {
  return {
    ...toSnapshotBody(exchange, snapshot),
    'os-extended-snapshot-attributes:project_id': snapshot.projectId,
    'os-extended-snapshot-attributes:progress': snapshot.status === 'available' ? '100%' : '0%',
  };
}
