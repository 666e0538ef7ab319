import type { WireReply } from '../../../kernel/wire.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { CinderVolume } from '../../model/volume.ts';
import type { Exchange } from '../shared/exchange.ts';
import { NotSimulated } from '../shared/not-simulated.ts';
import { cutPage, nextPageHref, PAGE_LIMIT } from '../shared/paging.ts';
import { toSnapshotDetail, toVolumeDetail, toVolumeSummary } from './volume-body.ts';

const PAGING = new Set(['limit', 'marker']);

const FILTERS: ReadonlyMap<string, (volume: CinderVolume) => string> = new Map([
  ['name', (volume) => volume.name],
  ['status', (volume) => volume.status],
  ['bootable', (volume) => String(volume.bootable)],
] as [string, (volume: CinderVolume) => string][]);

/** `GET /{project}/volumes` */
export function listVolumes(exchange: Exchange): WireReply {
  return volumePage(exchange, 'volumes', toVolumeSummary);
}

/** `GET /{project}/volumes/detail` */
export function listVolumeDetails(exchange: Exchange): WireReply {
  return volumePage(exchange, 'volumes/detail', toVolumeDetail);
}

/** `GET /{project}/volumes/{id}` */
export function showVolume(exchange: Exchange): WireReply {
  const { context, caller, parameter } = exchange;
  const volume = context.backend.blockStorage.getVolume(caller, parameter('id'));
  return { status: 200, body: { volume: toVolumeDetail(exchange, volume) } };
}

/** `GET /{project}/types` */
export function listVolumeTypes({ context }: Exchange): WireReply {
  const types = context.backend.blockStorage.listTypes().map((type) => ({
    id: type.id,
    name: type.name,
    is_public: true,
    description: type.description,
    extra_specs: type.extraSpecs,
    'os-volume-type-access:is_public': true,
  }));
  return { status: 200, body: { volume_types: types } };
}

/** `GET /{project}/os-availability-zone` */
export function listVolumeZones({ context }: Exchange): WireReply {
  const zones = context.backend.compute.listZones();
  const rows = zones.map((zoneName) => ({ zoneName, zoneState: { available: true } }));
  return { status: 200, body: { availabilityZoneInfo: rows } };
}

/** `GET /{project}/snapshots/detail` */
export function listSnapshotDetails(exchange: Exchange): WireReply {
  const rows = exchange.context.backend.blockStorage.listSnapshots(exchange.caller);
  const snapshots = rows.map((snapshot) => toSnapshotDetail(exchange, snapshot));
  return { status: 200, body: { snapshots } };
}

/** `GET /{project}/limits` */
export function showVolumeLimits({ context, caller }: Exchange): WireReply {
  const { quota, used } = context.backend.compute.usage(caller);
  const absolute = {
    maxTotalVolumes: quota.volumes,
    maxTotalSnapshots: -1,
    maxTotalVolumeGigabytes: quota.volumeGiB,
    maxTotalBackups: 0,
    maxTotalBackupGigabytes: 0,
    totalVolumesUsed: used.volumes,
    totalGigabytesUsed: used.volumeGiB,
    totalSnapshotsUsed: context.backend.blockStorage.listSnapshots(caller).length,
    totalBackupsUsed: 0,
    totalBackupGigabytesUsed: 0,
  };
  return { status: 200, body: { limits: { rate: [], absolute } } };
}

function volumePage(exchange: Exchange, path: string, toBody: (exchange: Exchange, volume: CinderVolume) => unknown): WireReply {
  const { context, caller, request, parameter } = exchange;
  const limit = Math.min(Number(request.query.get('limit') ?? PAGE_LIMIT), PAGE_LIMIT);
  const marker = request.query.get('marker');
  const rows = context.backend.blockStorage.listVolumes(caller).filter(createFilter(request.query));
  const page = cutPage(rows, ({ id }) => id, marker, limit);
  if (page === undefined) {
    throw new OpenStackRefusal('notFound', `Volume ${marker} could not be found.`);
  }
  const volumes = page.map((volume) => toBody(exchange, volume));
  const last = page.at(-1);
  if (last === undefined || page.length < limit) return { status: 200, body: { volumes } };
  const url = `${context.origin()}/volume/v3/${parameter('project')}/${path}`;
  const href = nextPageHref(url, request.query, last.id);
  return { status: 200, body: { volumes, volumes_links: [{ rel: 'next', href }] } };
}

function createFilter(query: URLSearchParams): (volume: CinderVolume) => boolean {
  const filters = [...query].filter(([name]) => !PAGING.has(name));
  const unknown = filters.find(([name]) => !FILTERS.has(name));
  if (unknown !== undefined) throw new NotSimulated(`the volume filter ${unknown[0]}`);
  return (volume) => filters.every(([name, value]) => FILTERS.get(name)?.(volume) === value);
}
