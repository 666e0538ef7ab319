import type { WireReply } from '../../../kernel/wire.ts';
import type { GlanceImage } from '../../model/image.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { Exchange } from '../shared/exchange.ts';
import { toSecondsTime } from '../shared/times.ts';
import { bookmarkLinks, novaLinks } from './nova-links.ts';

/** Glance's word for a state, as Nova says it. */
const STATUSES: ReadonlyMap<GlanceImage['status'], readonly [status: string, progress: number]> = new Map([
  ['active', ['ACTIVE', 100]],
  ['queued', ['SAVING', 25]],
  ['saving', ['SAVING', 50]],
  ['killed', ['ERROR', 0]],
] as const);

/** `GET /images`, until 2.35. */
export function listImages(exchange: Exchange): WireReply {
  const images = exchange.context.backend.images.listImages(exchange.caller).map(({ id, name }) => ({
    id,
    name,
    links: toLinks(exchange, id),
  }));
  return { status: 200, body: { images } };
}

/** `GET /images/detail`, until 2.35. */
export function listImageDetails(exchange: Exchange): WireReply {
  const images = exchange.context.backend.images.listImages(exchange.caller);
  return { status: 200, body: { images: images.map((image) => toBody(exchange, image)) } };
}

/** `GET /images/{id}`, until 2.35. */
export function showImage(exchange: Exchange): WireReply {
  return { status: 200, body: { image: toBody(exchange, find(exchange)) } };
}

/** `DELETE /images/{id}`, until 2.35. */
export function deleteImage(exchange: Exchange): WireReply {
  exchange.context.backend.images.deleteImage(exchange.caller, find(exchange).id);
  return { status: 204 };
}

/** `GET /images/{id}/metadata`, until 2.38. */
export function showImageMetadata(exchange: Exchange): WireReply {
  return { status: 200, body: { metadata: find(exchange).properties } };
}

function find({ context, caller, parameter }: Exchange): GlanceImage {
  const id = parameter('id');
  const image = context.backend.images.listImages(caller).find((row) => row.id === id);
  if (image !== undefined) return image;
  throw new OpenStackRefusal('notFound', 'Image not found.');
}

function toBody(exchange: Exchange, image: GlanceImage) {
  const [status, progress] = STATUSES.get(image.status) ?? ['UNKNOWN', 0];
  const serverId = image.properties['instance_uuid'];
  return {
    id: image.id,
    name: image.name,
    minRam: image.minMemoryMiB,
    minDisk: image.minDiskGiB,
    metadata: image.properties,
    created: toSecondsTime(image.createdAt),
    updated: toSecondsTime(image.updatedAt),
    status,
    progress,
    'OS-EXT-IMG-SIZE:size': image.sizeBytes ?? 0,
    ...(serverId === undefined ? {} : { server: toServer(exchange, serverId) }),
    links: toLinks(exchange, image.id),
  };
}

function toServer({ context }: Exchange, id: string) {
  return { id, links: novaLinks(context, `servers/${id}`) };
}

function toLinks({ context }: Exchange, id: string) {
  const [self] = novaLinks(context, `images/${id}`);
  const alternate = { rel: 'alternate', type: 'application/vnd.openstack.image', href: `${context.origin()}/image/images/${id}` };
  return [...(self === undefined ? [] : [self]), ...bookmarkLinks(context, `images/${id}`), alternate];
}
