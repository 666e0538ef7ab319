import type { WireReply } from '../../../../kernel/wire.ts';
import { cutPage, nextPageHref } from '../../shared/paging.ts';
import { badRequest } from '../glance-errors.ts';
import type { GlanceExchange } from '../glance-exchange.ts';
import { toImageBody } from './image-body.ts';
import { createImageFilter } from './image-filters.ts';
import { sortImages } from './image-order.ts';

/** Glance's own page size when nothing is asked for, and the most it gives. */
const DEFAULT_LIMIT = 25;
const MOST = 1000;

const MEMBER_STATUSES = ['pending', 'accepted', 'rejected', 'all'] as const;

/** `GET /v2/images`: newest first, `next` as a path, not as a URL. */
export function listImages({ context, caller, request }: GlanceExchange): WireReply {
  const { query } = request;
  const limit = readLimit(query);
  const marker = query.get('marker');
  const which = { memberStatus: readMemberStatus(query), withCommunity: query.get('visibility') === 'community' };
  const filtered = context.backend.images.listImages(caller, which).filter(createImageFilter(query));
  const page = cutPage(sortImages(filtered, query), ({ id }) => id, marker, limit);
  if (page === undefined) throw badRequest(`No image found with ID ${marker}`);
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
export function showImage({ context, caller, parameter }: GlanceExchange): WireReply {
  return { status: 200, body: toImageBody(context.backend.images.getImage(caller, parameter('id'))) };
}

function readLimit(query: URLSearchParams): number {
  const text = query.get('limit');
  if (text === null) return DEFAULT_LIMIT;
  if (!/^-?\d+$/u.test(text)) throw badRequest('limit param must be an integer');
  if (Number(text) < 0) throw badRequest('limit param must be positive');
  return Math.min(Number(text), MOST);
}

function readMemberStatus(query: URLSearchParams): (typeof MEMBER_STATUSES)[number] {
  const wanted = query.get('member_status') ?? 'accepted';
  const known = MEMBER_STATUSES.find((status) => status === wanted);
  if (known === undefined) throw badRequest(`Invalid status: ${wanted}`);
  return known;
}
