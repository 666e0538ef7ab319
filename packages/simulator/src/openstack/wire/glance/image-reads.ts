import type { WireReply } from '../../../kernel/wire.ts';
import type { GlanceImage } from '../../model/image.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import { NotSimulated } from '../shared/not-simulated.ts';
import { cutPage, nextPageHref } from '../shared/paging.ts';
import { toSecondsTime } from '../shared/times.ts';
import type { GlanceExchange } from './glance-exchange.ts';

/** Glance's own page size when nothing is asked for, and the most it gives. */
const DEFAULT_LIMIT = 25;
const MOST = 1000;

const NOT_FILTERS = new Set(['limit', 'marker', 'sort', 'sort_key', 'sort_dir']);

const FILTERS: ReadonlyMap<string, (image: GlanceImage) => string> = new Map([
  ['name', ({ name }) => name],
  ['status', ({ status }) => status],
  ['visibility', ({ visibility }) => visibility],
  ['owner', ({ ownerProjectId }) => ownerProjectId],
  ['id', ({ id }) => id],
  ['disk_format', ({ diskFormat }) => diskFormat],
] as [string, (image: GlanceImage) => string][]);

/** `GET /v2/images`: newest first, `next` as a path, not as a URL. */
export function listImages({ context, caller, request }: GlanceExchange): WireReply {
  const { query } = request;
  const limit = Math.min(Number(query.get('limit') ?? DEFAULT_LIMIT), MOST);
  const marker = query.get('marker');
  const filtered = context.backend.images.listImages(caller).filter(createFilter(query));
  const page = cutPage(sortImages(filtered, query), ({ id }) => id, marker, limit);
  if (page === undefined) {
    throw new OpenStackRefusal('notFound', `No image found with ID ${marker}`);
  }
  const first = new URLSearchParams(query);
  first.delete('marker');
  const last = page.at(-1);
  const body = {
    images: page.map(toImageBody),
    first: first.size === 0 ? '/v2/images' : `/v2/images?${first.toString()}`,
    schema: '/v2/schemas/images',
  };
  if (last === undefined || page.length < limit) return { status: 200, body };
  return { status: 200, body: { ...body, next: nextPageHref('/v2/images', query, last.id) } };
}

/** `GET /v2/images/{id}` */
export function showImage({ context, caller, imageId }: GlanceExchange): WireReply {
  return { status: 200, body: toImageBody(context.backend.images.getImage(caller, imageId)) };
}

function toImageBody(image: GlanceImage) {
  return {
    ...image.properties,
    name: image.name,
    disk_format: image.diskFormat,
    container_format: 'bare',
    visibility: image.visibility,
    size: image.sizeBytes,
    virtual_size: image.virtualSizeBytes,
    status: image.status,
    checksum: image.checksum,
    protected: false,
    min_ram: image.minMemoryMiB,
    min_disk: image.minDiskGiB,
    owner: image.ownerProjectId,
    os_hidden: false,
    os_hash_algo: image.hash === null ? null : 'sha512',
    os_hash_value: image.hash,
    id: image.id,
    created_at: toSecondsTime(image.createdAt),
    updated_at: toSecondsTime(image.createdAt),
    tags: image.tags,
    self: `/v2/images/${image.id}`,
    file: `/v2/images/${image.id}/file`,
    schema: '/v2/schemas/image',
  };
}

/** `in:a,b` is a list of values; properties are filters too. */
function createFilter(query: URLSearchParams): (image: GlanceImage) => boolean {
  const filters = [...query].filter(([name]) => !NOT_FILTERS.has(name));
  return (image) =>
    filters.every(([name, value]) => {
      const actual = FILTERS.get(name)?.(image) ?? image.properties[name];
      const wanted = value.startsWith('in:') ? value.slice(3).split(',') : [value];
      return actual !== undefined && wanted.includes(actual);
    });
}

function sortImages(images: readonly GlanceImage[], query: URLSearchParams): readonly GlanceImage[] {
  const [sort = ''] = query.get('sort')?.split(',') ?? [];
  const [key = query.get('sort_key') ?? 'created_at', direction = query.get('sort_dir') ?? 'desc'] = sort === '' ? [] : sort.split(':');
  if (key === 'created_at') {
    const newestFirst = images.toSorted((left, right) => right.createdAt - left.createdAt);
    return direction === 'asc' ? newestFirst.toReversed() : newestFirst;
  }
  if (key !== 'name' && key !== 'id') throw new NotSimulated(`sorting images by ${key}`);
  const ascending = images.toSorted((left, right) => ((left[key] ?? '') < (right[key] ?? '') ? -1 : 1));
  return direction === 'asc' ? ascending : ascending.toReversed();
}
