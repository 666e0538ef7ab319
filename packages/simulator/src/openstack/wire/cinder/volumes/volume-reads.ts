import type { WireReply } from '../../../../kernel/wire.ts';
import type { CinderVolume } from '../../../model/volume.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { Exchange } from '../../shared/exchange.ts';
import { isAtLeast } from '../../shared/microversion.ts';
import { answerPage } from '../listing.ts';
import type { Listing } from '../listing.ts';
import { hasMetadata } from '../metadata-filter.ts';
import { toVolumeDetail, toVolumeSummary } from './volume-body.ts';

const VOLUMES: Listing<CinderVolume> = {
  name: 'volumes',
  label: 'Volume',
  rows: ({ context, caller }, allProjects) => context.backend.blockStorage.listVolumes(caller, allProjects),
  filters: {
    name: ({ name }, wanted) => name === wanted,
    'name~': ({ name }, wanted) => name.includes(wanted),
    status: ({ status }, wanted) => status === wanted,
    metadata: ({ metadata }, wanted) => hasMetadata(metadata, wanted),
    bootable: ({ bootable }, wanted) => bootable === ['1', 'true', 't'].includes(wanted.toLowerCase()),
    availability_zone: ({ zone }, wanted) => zone === wanted,
    size: ({ sizeGiB }, wanted) => String(sizeGiB) === wanted,
    consumes_quota: (_volume, wanted) => wanted.toLowerCase() === 'true',
    migration_status: (_volume, wanted) => wanted === 'None',
    group_id: () => false,
  },
  sortKeys: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    display_name: ({ name }) => name,
    status: ({ status }) => status,
    size: ({ sizeGiB }) => sizeGiB,
    availability_zone: ({ zone }) => zone,
    bootable: ({ bootable }) => Number(bootable),
    created_at: ({ createdAt }) => createdAt,
    updated_at: ({ updatedAt }) => updatedAt,
  },
};

/** `GET /{project}/volumes` */
export function listVolumes(exchange: Exchange): WireReply {
  return answerPage(exchange, VOLUMES, 'volumes', (volume) => toVolumeSummary(exchange, volume));
}

/** `GET /{project}/volumes/detail` */
export function listVolumeDetails(exchange: Exchange): WireReply {
  return answerPage(exchange, VOLUMES, 'volumes/detail', (volume) => toVolumeDetail(exchange, volume));
}

/** `GET /{project}/volumes/{id}` */
export function showVolume(exchange: Exchange): WireReply {
  const { context, caller, parameter } = exchange;
  const volume = context.backend.blockStorage.getVolume(caller, parameter('id'));
  return { status: 200, body: { volume: toVolumeDetail(exchange, volume) } };
}

/** `GET /{project}/volumes/summary` (3.12; the metadata from 3.36). */
export function showVolumeSummary({ context, caller, version }: Exchange): WireReply {
  if (!isAtLeast(version, '3.12')) throw new OpenStackRefusal('notFound', 'Volume summary could not be found.');
  const volumes = context.backend.blockStorage.listVolumes(caller);
  const metadata: Record<string, readonly string[]> = {};
  for (const [key, value] of volumes.flatMap((volume) => Object.entries(volume.metadata))) {
    metadata[key] = [...new Set([...(metadata[key] ?? []), value])];
  }
  const summary = {
    total_count: volumes.length,
    total_size: volumes.reduce((sum, { sizeGiB }) => sum + sizeGiB, 0),
    ...(isAtLeast(version, '3.36') ? { metadata } : {}),
  };
  return { status: 200, body: { 'volume-summary': summary } };
}
