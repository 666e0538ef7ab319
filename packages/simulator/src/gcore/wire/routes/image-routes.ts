import type { Image } from '../../model/catalog.ts';
import { toImageBody } from '../bodies/image-body.ts';
import { readCreateImage, readDownloadImage, readImagePatch } from '../decode/image-bodies.ts';
import { DEFAULT_LIMIT, toPage } from '../decode/paging.ts';
import { matchesTags, readFlag } from '../decode/query.ts';
import { ok, parameter, readBody, scopeOf, tasksReply } from '../gcore-call.ts';
import type { GcoreHandler, GcoreRoute } from '../gcore-call.ts';

const IMAGES = '/cloud/v1/images/{project}/{region}';

type Filter = (image: Readonly<Image>, value: string) => boolean;

const same = (left: string | null, right: string): boolean => left?.toLowerCase() === right.toLowerCase();

/** The four text filters ignore case; `private` filters by being there, whatever its value. */
const FILTERS: readonly (readonly [string, Filter])[] = [
  ['name', (image, value) => same(image.name, value)],
  ['architecture', (image, value) => same(image.architecture, value)],
  ['os_distro', (image, value) => same(image.osDistro, value)],
  ['os_version', (image, value) => same(image.osVersion, value)],
  ['visibility', (image, value) => image.visibility === value],
  ['private', (image) => image.visibility === 'private'],
];

const list =
  (isWanted: (image: Readonly<Image>) => boolean): GcoreHandler =>
  (call) => {
    const scope = scopeOf(call);
    const { query } = call.request;
    const images = call.backend.images.list(scope).filter(
      (image) =>
        isWanted(image) &&
        matchesTags(image.tags, query) &&
        FILTERS.every(([name, matches]) => {
          const value = query.get(name);
          return value === null || matches(image, value);
        }),
    );
    const { count, page } = toPage(images, query, DEFAULT_LIMIT.most);
    const includePrices = readFlag(query, 'include_prices', false);
    return ok({ count, results: page.map((image) => toImageBody(call, scope, image, includePrices)) });
  };

const show: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const image = call.backend.images.require(scope, parameter(call, 'image'));
  return ok(toImageBody(call, scope, image, readFlag(call.request.query, 'include_prices', false)));
};

const create: GcoreHandler = (call) => tasksReply(call.backend.images.create(scopeOf(call), readCreateImage(readBody(call))));

const download: GcoreHandler = (call) => tasksReply(call.backend.images.download(scopeOf(call), readDownloadImage(readBody(call))));

const update: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const id = parameter(call, 'image');
  call.backend.images.require(scope, id);
  return ok(toImageBody(call, scope, call.backend.images.update(scope, id, readImagePatch(readBody(call))), false));
};

const remove: GcoreHandler = (call) => tasksReply(call.backend.images.remove(scopeOf(call), parameter(call, 'image')));

/** Images: the public ones and the project's own. */
export const IMAGE_ROUTES: readonly GcoreRoute[] = [
  { method: 'GET', pattern: IMAGES, handler: list(() => true) },
  { method: 'GET', pattern: '/cloud/v1/projectimages/{project}/{region}', handler: list((image) => image.projectId !== null) },
  { method: 'GET', pattern: `${IMAGES}/{image}`, handler: show },
  { method: 'POST', pattern: IMAGES, handler: create },
  { method: 'PATCH', pattern: `${IMAGES}/{image}`, handler: update },
  { method: 'DELETE', pattern: `${IMAGES}/{image}`, handler: remove },
  { method: 'POST', pattern: '/cloud/v1/downloadimage/{project}/{region}', handler: download },
];
