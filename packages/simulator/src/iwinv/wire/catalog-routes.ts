import type { WireReply } from '../../kernel/wire.ts';
import type { Flavor, Image } from '../domain.ts';
import type { FlavorDocument } from './documents.ts';
import { succeed } from './envelope.ts';
import { REFUSAL_ERRORS, toErrorReply } from './error-table.ts';
import { applyFilters, contains, inList, inRange } from './filters.ts';
import type { Call, IwinvRoute } from './handler.ts';
import { toImageRow } from './instance-wire.ts';
import { replyPage } from './paging.ts';

const OS_VALUES = 'windows windows_core windows_sql ubuntu rocky cent fedora freebsd opensuse coreos oracle debian alma mint hamonikr'.split(' ');

export const CATALOG_ROUTES: readonly IwinvRoute[] = [
  { method: 'GET', pattern: '/v1/zones', handler: listZones },
  { method: 'GET', pattern: '/v1/flavors', handler: listFlavors },
  { method: 'GET', pattern: '/v1/flavors/{flavor}', handler: showFlavor },
  { method: 'GET', pattern: '/v1/images', handler: listImages },
  { method: 'GET', pattern: '/v1/images/{image}', handler: showImage },
];

function listZones({ backend }: Call): WireReply {
  const rows = backend.catalog.zones().map(({ zoneId, name, status, content }) => ({
    zone_id: zoneId,
    zone_name: name,
    status,
    content,
  }));
  return succeed(200, rows);
}

function listFlavors({ backend, query }: Call): WireReply {
  const wantedImages = new Set((query.get('image_id') ?? '').split(',').filter((id) => id !== ''));
  const imageTypes = new Set(
    backend.catalog
      .images()
      .filter(({ imageId }) => wantedImages.has(imageId))
      .map(({ imageType }) => imageType),
  );
  const rows = applyFilters<Flavor>(backend.catalog.flavors(), [
    inList(query, 'zone_id', ({ zoneIds }) => zoneIds),
    wantedImages.size === 0 ? undefined : (flavor) => flavor.imageTypes.some((type) => imageTypes.has(type)),
    inList(query, 'type', ({ type }) => [type]),
    inList(query, 'image_type', (flavor) => flavor.imageTypes),
    inRange(query, 'vcpu', ({ vcpu }) => vcpu),
    inRange(query, 'memory', ({ memoryMb }) => memoryMb),
    inRange(query, 'disk', ({ diskGb }) => diskGb),
    inRange(query, 'gpu', ({ gpuCount }) => gpuCount),
  ]);
  return replyPage(query, rows, toFlavorRow, { withTotal: true });
}

// Unlike an unknown image, an unknown flavor is a success without rows.
function showFlavor({ backend, parameter }: Call): WireReply {
  const id = parameter('flavor');
  const rows = backend.catalog.flavors().filter(({ flavorId }) => flavorId === id);
  return succeed(200, rows.map(toFlavorRow));
}

function listImages({ backend, query }: Call): WireReply {
  const rows = applyFilters<Image>(backend.catalog.images(), [
    inList(query, 'zone_id', ({ zoneIds }) => zoneIds),
    contains(query, 'name', ({ name }) => name),
    inList(query, 'os', ({ family }) => [family], OS_VALUES),
    inList(query, 'type', ({ kind }) => [kind], ['os', 'vdi', 'gpu', 'solution']),
    inList(query, 'visibility', ({ visibility }) => [visibility], ['public', 'private']),
  ]);
  return replyPage(query, rows, toImageRow);
}

function showImage({ backend, parameter }: Call): WireReply {
  const id = parameter('image');
  const image = backend.catalog.images().find(({ imageId }) => imageId === id);
  return image === undefined ? toErrorReply(REFUSAL_ERRORS.unknownId) : succeed(200, [toImageRow(image)]);
}

// The values of the price types are not public; a client may read nothing from them.
function toFlavorRow(flavor: Flavor): FlavorDocument {
  return {
    flavor_id: flavor.flavorId,
    name: flavor.flavorId,
    provide: flavor.provide,
    status: flavor.status,
    spec: {
      type: flavor.type,
      vcpu: flavor.vcpu,
      memory: flavor.memoryMb,
      disk: flavor.diskGb,
      network: flavor.networkGbps,
      gpu: flavor.gpu,
    },
    supporting_images: flavor.imageTypes,
    zone: flavor.zoneIds,
    price: {
      full: { type: 'full', KRW: flavor.monthlyWon },
      partial: { type: 'partial', KRW: flavor.dailyWon },
    },
  };
}
