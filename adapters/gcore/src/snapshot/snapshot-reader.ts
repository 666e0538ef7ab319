import type { ResourceReader, VolumeSnapshot } from '@isobar/core';

import type { GcoreSession } from '../gcore-session.ts';
import { createListReader } from '../wire/list-reader.ts';
import { toSnapshot } from './snapshot-mapper.ts';
import type { SnapshotRow } from './snapshot-wire.ts';
import { SNAPSHOTS, snapshotWire } from './snapshot-wire.ts';

export function createSnapshotReader(session: GcoreSession): ResourceReader<VolumeSnapshot> {
  return createListReader(session, { what: 'volume snapshot', path: SNAPSHOTS, row: snapshotWire, map: toSnapshot });
}

/** @throws CloudError `not_found` */
export function fetchSnapshot({ client }: GcoreSession, id: string, signal?: AbortSignal): Promise<SnapshotRow> {
  return client.read(snapshotWire, client.scoped(SNAPSHOTS, id), { operation: 'get volume snapshot', id, signal });
}

export function fetchSnapshotsOf({ client }: GcoreSession, volumeId: string, signal?: AbortSignal): Promise<readonly SnapshotRow[]> {
  const look = { operation: 'list snapshots of the volume', id: volumeId, query: { volume_id: volumeId }, signal };
  return client.readAll(snapshotWire, client.scoped(SNAPSHOTS), look);
}
