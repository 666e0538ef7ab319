import type { CreateVolumeRequest, FactsQuery, JsonObject, LookUpContext, ReadOptions } from '@isobar/core';
import { BYTES_PER_GIB, CloudError, collectItems, lookUp, pickByName, requireLarger } from '@isobar/core';
import { z } from 'zod';

import type { OpenStackVolumeSnapshot } from '../../volume-snapshot/volume-snapshots.ts';
import { readBody } from '../../wire/read-body.ts';
import type { FactsSources } from '../facts-sources.ts';
import type { KindFacts, Own } from '../kind-facts.ts';
import { ANCHOR_METADATA_KEY } from '../../api/anchor-port.ts';
import { checkLabels, checkTexts } from './check-texts.ts';
import { requireService } from './require-service.ts';
import type { SnapshotFacts, VolumeFacts } from './resource-facts.ts';

type Named = Partial<Pick<VolumeFacts, 'type' | 'image' | 'sourceVolume' | 'snapshot'>>;

interface Found {
  readonly named: Named;
  readonly request: FactsQuery['request'];
  /** Resolved ids and their states for the digest. */
  readonly requested: JsonObject;
}

const zonesWire = z.looseObject({
  availabilityZoneInfo: z.array(z.looseObject({ zoneName: z.string(), zoneState: z.looseObject({ available: z.boolean().nullish() }).nullish() })),
});

type Read = (sources: FactsSources, query: FactsQuery) => Promise<Found>;

const nothing: Read = async (_sources, { request }) => ({ named: {}, request, requested: {} });

/** What each action names. */
const READS: Readonly<Record<string, Read>> = {
  createVolume: readSource,
  deleteVolume: nothing,
  extendVolume: nothing,
  retypeVolume: readWantedType,
  snapshotVolume: async (_sources, { request }) => {
    checkTexts(request, { name: 'volumeSnapshot', description: 'volumeDescription' });
    return { named: {}, request, requested: {} };
  },
  revertVolume: readWantedSnapshot,
};

/** The volume with its snapshots, and what the request names. @throws CloudError `unsupported` without a volume service */
export async function readVolumeTarget(sources: FactsSources, query: FactsQuery): Promise<KindFacts<VolumeFacts>> {
  const { api, volumes } = sources;
  const { action, targetId, signal } = query;
  await requireService(api, 'volume', signal);
  const volume = targetId === null ? null : await volumes.get(targetId, { signal });
  if (action === 'extendVolume' && volume !== null) requireGrowth(volume.sizeGiB, query.request as { readonly sizeGiB: number });
  const found = await (READS[action] ?? nothing)(sources, query);
  const snapshots = volume === null ? [] : await snapshotsOf(sources, volume.id, { signal });
  const own: JsonObject =
    volume === null
      ? {}
      : {
          id: volume.id,
          status: volume.native.status,
          sizeGiB: volume.sizeGiB,
          type: volume.type,
          servers: volume.attachments.map(({ serverId }) => serverId).toSorted(),
          snapshots: snapshots.map(({ id }) => id).toSorted(),
        };
  const facts: Own<VolumeFacts> = {
    server: null,
    digest: { ...own, ...found.requested },
    volumeMicroversion: (await api.microversions('volume', signal))?.maximum ?? '3.0',
    volume,
    snapshots,
    type: null,
    image: null,
    sourceVolume: null,
    snapshot: null,
    ...found.named,
  };
  return { facts, request: found.request };
}

/** A snapshot and nothing else. */
export async function readSnapshotTarget(
  { api, resources }: FactsSources,
  { targetId, request, signal }: FactsQuery,
): Promise<KindFacts<SnapshotFacts>> {
  await requireService(api, 'volume', signal);
  const snapshot = await resources.volumeSnapshots.get(targetId ?? '', { signal });
  return { facts: { server: null, snapshot, digest: { id: snapshot.id, status: snapshot.native.status } }, request };
}

/** The cloud lists snapshots newest first; the times say so where it does not. */
async function snapshotsOf({ resources }: FactsSources, volumeId: string, options: ReadOptions): Promise<readonly OpenStackVolumeSnapshot[]> {
  const all = await collectItems((cursor, page) => resources.volumeSnapshots.listPage(cursor, page), options);
  const own = all.filter((snapshot) => snapshot.volumeId === volumeId);
  return own.toSorted((one, other) => timeOf(other).localeCompare(timeOf(one)));
}

/** With its six decimals, which a neutral time does not have. */
function timeOf({ native }: OpenStackVolumeSnapshot): string {
  return native.raw.created_at ?? '';
}

async function readSource(sources: FactsSources, { request, signal }: FactsQuery): Promise<Found> {
  const wanted = request as CreateVolumeRequest;
  checkTexts(wanted, { name: 'volume', description: 'volumeDescription' });
  checkLabels(wanted.labels, (name) => name === ANCHOR_METADATA_KEY);
  const about = (kind: string, field: string): LookUpContext => ({ cloud: sources.api.cloud, kind, field, signal });
  const { images, volumes, resources } = sources;
  const type = wanted.type === undefined ? null : await lookUp(resources.volumeTypes, wanted.type, about('volume type', 'type'));
  if (wanted.zone !== undefined) pickByName(await volumeZones(sources, signal), wanted.zone, about('volume zone', 'zone'));
  const image = wanted.image === undefined ? null : await lookUp(images, wanted.image, about('image', 'image'));
  const snapshot =
    wanted.snapshot === undefined ? null : await lookUp(resources.volumeSnapshots, wanted.snapshot, about('volume snapshot', 'snapshot'));
  const sourceVolume = wanted.volume === undefined ? null : await lookUp(volumes, wanted.volume, about('volume', 'volume'));
  const request_ = {
    ...wanted,
    ...(image === null ? {} : { image: image.id }),
    ...(snapshot === null ? {} : { snapshot: snapshot.id }),
    ...(sourceVolume === null ? {} : { volume: sourceVolume.id }),
    ...(type === null ? {} : { type: type.id }),
  };
  const source = image ?? snapshot ?? sourceVolume;
  const requested = { requestedType: type?.id ?? null, source: source?.id ?? null, sourceStatus: source?.native.status ?? null };
  return { named: { type, image, snapshot, sourceVolume }, request: request_, requested };
}

async function volumeZones(
  { api }: FactsSources,
  signal: AbortSignal | undefined,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const look = { service: 'volume', path: '/os-availability-zone', operation: 'list volume zones', signal } as const;
  const { availabilityZoneInfo: zones } = await readBody(api, zonesWire, look);
  return zones.filter(({ zoneState }) => zoneState?.available !== false).map(({ zoneName }) => ({ id: zoneName, name: zoneName }));
}

async function readWantedType({ api, resources }: FactsSources, { request, signal }: FactsQuery): Promise<Found> {
  const wanted = request as { readonly type: string };
  const type = await lookUp(resources.volumeTypes, wanted.type, { cloud: api.cloud, kind: 'volume type', field: 'type', signal });
  return { named: { type }, request: { ...wanted, type: type.id }, requested: { requestedType: type.id } };
}

async function readWantedSnapshot({ api, resources }: FactsSources, { request, signal }: FactsQuery): Promise<Found> {
  const wanted = request as { readonly snapshot: string };
  const context = { cloud: api.cloud, kind: 'volume snapshot', field: 'snapshot', signal };
  const snapshot = await lookUp(resources.volumeSnapshots, wanted.snapshot, context);
  if (snapshot.volumeId === null)
    throw new CloudError('invalid_response', 'the cloud does not say of which volume the snapshot is', { cloud: api.cloud });
  return {
    named: { snapshot },
    request: { ...wanted, snapshot: snapshot.id },
    requested: { requestedSnapshot: snapshot.id, snapshotStatus: snapshot.native.status },
  };
}

/** The same size is nothing to do; a smaller one is no extension (SOURCES.md#cinder-extend). */
function requireGrowth(current: number | null, { sizeGiB }: { readonly sizeGiB: number }): void {
  if (current !== null && current !== sizeGiB) requireLarger('sizeGiB', current * BYTES_PER_GIB, sizeGiB * BYTES_PER_GIB);
}
