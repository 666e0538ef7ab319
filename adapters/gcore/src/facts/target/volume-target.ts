import type { CreateVolumeRequest, DeleteVolumeRequest, FactsQuery } from '@isobar/core';
import { BYTES_PER_GIB, chooseVolumeType, invalidArgument, lookUp, requireLarger } from '@isobar/core';

import type { GcoreSession } from '../../gcore-session.ts';
import { createServerReader } from '../../server/server-reader.ts';
import { createSnapshotReader, fetchSnapshot, fetchSnapshotsOf } from '../../snapshot/snapshot-reader.ts';
import { fetchVolume } from '../../volume/volume-reader.ts';
import { fetchVolumeTypes } from '../../volume-type/volume-type-reader.ts';
import type { FoundFacts } from '../found-facts.ts';
import { factsWithoutServer, requireTarget } from '../found-facts.ts';
import type { NamedThings, VolumeFacts } from '../named-things.ts';
import { resolveImage } from '../server-names/resolve-image.ts';
import { toSnapshotFacts, toVolumeFacts } from '../to-named-things.ts';

export function readVolumeTarget(session: GcoreSession, query: FactsQuery): Promise<FoundFacts> {
  return query.action === 'createVolume' ? forCreate(session, query) : forVolume(session, query);
}

/** @throws CloudError `not_found` */
export async function readVolumeFacts(session: GcoreSession, id: string, signal: AbortSignal | undefined): Promise<VolumeFacts> {
  const [volume, snapshots] = await Promise.all([fetchVolume(session, id, signal), fetchSnapshotsOf(session, id, signal)]);
  return toVolumeFacts(volume, snapshots);
}

async function forVolume(session: GcoreSession, query: FactsQuery): Promise<FoundFacts> {
  const volume = await readVolumeFacts(session, requireTarget(query), query.signal);
  const request = await resolveNames(session, query, volume);
  return { facts: { ...factsWithoutServer(session), named: { volume } }, request };
}

async function resolveNames(session: GcoreSession, { action, request, signal }: FactsQuery, volume: VolumeFacts): Promise<object> {
  if (action === 'extendVolume') {
    const { sizeGiB } = request as { readonly sizeGiB: number };
    const current = volume.sizeGiB ?? 0;
    if (sizeGiB !== current) requireLarger('sizeGiB', current * BYTES_PER_GIB, sizeGiB * BYTES_PER_GIB);
  }
  if (action === 'retypeVolume') {
    const { type } = request as { readonly type: string };
    chooseVolumeType(type, session.dialect.volumeTypes, { catalogue: await fetchVolumeTypes(session, signal) });
  }
  if (action === 'revertVolume') return { ...request, snapshot: snapshotOf(volume, (request as { readonly snapshot: string }).snapshot).id };
  if (action === 'deleteVolume') return { snapshots: (request as DeleteVolumeRequest).snapshots ?? false };
  return request;
}

/** By id or name, among the snapshots of the volume. */
function snapshotOf(volume: VolumeFacts, idOrName: string): { readonly id: string } {
  const fitting = volume.snapshots.filter((snapshot) => snapshot.id === idOrName || snapshot.name === idOrName);
  const [snapshot, ...others] = fitting;
  if (snapshot !== undefined && others.length === 0) return snapshot;
  const known = volume.snapshots.map(({ id }) => id).join(', ');
  throw invalidArgument('snapshot', idOrName, known === '' ? 'a snapshot of this volume; it has none' : `one of ${known}`);
}

async function forCreate(session: GcoreSession, query: FactsQuery): Promise<FoundFacts> {
  const { request: asked, signal } = query;
  const request = asked as CreateVolumeRequest;
  const { cloud, dialect } = session;
  const catalogue = request.type === undefined ? [] : await fetchVolumeTypes(session, signal);
  if (request.type !== undefined) chooseVolumeType(request.type, dialect.volumeTypes, { catalogue });
  const image = request.image === undefined ? null : await resolveImage(session, request.image, signal);
  const found =
    request.snapshot === undefined
      ? undefined
      : await lookUp(createSnapshotReader(session), request.snapshot, { cloud, kind: 'volume snapshot', field: 'snapshot', signal });
  const snapshot = found === undefined ? undefined : toSnapshotFacts(await fetchSnapshot(session, found.id, signal));
  const server =
    request.server === undefined
      ? undefined
      : await lookUp(createServerReader(session), request.server, { cloud, kind: 'server', field: 'server', signal });
  const named: NamedThings = snapshot === undefined ? {} : { snapshot };
  // A copy of a volume is refused by the strategy, with what to do instead.
  const sizeGiB = request.volume === undefined ? sizeOf(request, image?.minDiskGiB ?? null, snapshot?.sizeGiB ?? null) : undefined;
  return {
    facts: { ...factsWithoutServer(session), image, named },
    request: {
      ...request,
      ...(sizeGiB === undefined ? {} : { sizeGiB }),
      ...(image === null ? {} : { image: image.id }),
      ...(snapshot === undefined ? {} : { snapshot: snapshot.id }),
      ...(server === undefined ? {} : { server: server.id }),
    },
  };
}

/** Left out, the size of what it is made of; a snapshot has one size only (SOURCES.md#gcore-op-volume-create). */
function sizeOf({ sizeGiB }: CreateVolumeRequest, imageGiB: number | null, snapshotGiB: number | null): number {
  const least = imageGiB ?? snapshotGiB;
  const wanted = sizeGiB ?? least;
  if (wanted === null) throw invalidArgument('sizeGiB', undefined, 'a whole number of GiB, at least 1, for an empty volume');
  if (imageGiB !== null && wanted < imageGiB) throw invalidArgument('sizeGiB', wanted, `at least ${imageGiB} GiB for this image`);
  if (snapshotGiB !== null && wanted !== snapshotGiB) throw invalidArgument('sizeGiB', wanted, `${snapshotGiB} GiB, the size of the snapshot`);
  return wanted;
}
