import type { Image, ServerGroup } from '../../model/catalog.ts';
import type { Scope } from '../../model/scope.ts';
import { toFlavorBody } from '../bodies/flavor-body.ts';
import { toImageBody } from '../bodies/image-body.ts';
import { toPlace } from '../bodies/place-body.ts';
import { DEFAULT_LIMIT, toPage } from '../decode/paging.ts';
import { matchesTags, readFlag } from '../decode/query.ts';
import type { ServerGroupDocument } from '../documents.ts';
import { ok, parameter, scopeOf } from '../gcore-call.ts';
import type { GcoreCall, GcoreHandler, GcoreRoute } from '../gcore-call.ts';

const IMAGES = '/cloud/v1/images/{project}/{region}';

const listFlavors: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const { query } = call.request;
  const flavors = call.backend.flavors.list(scope).filter((flavor) => !readFlag(query, `exclude_${flavor.osType}`, false));
  const { count, page } = toPage(flavors, query, DEFAULT_LIMIT.most);
  const includePrices = readFlag(query, 'include_prices', false);
  return ok({ count, results: page.map((flavor) => toFlavorBody(flavor, includePrices)) });
};

type Filter = (image: Readonly<Image>, value: string) => boolean;

const same = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();

/** The four text filters ignore case; `private` filters by being there, whatever its value. */
const IMAGE_FILTERS: readonly (readonly [string, Filter])[] = [
  ['name', (image, value) => same(image.name, value)],
  ['architecture', (image, value) => same(image.architecture, value)],
  ['os_distro', (image, value) => same(image.osDistro, value)],
  ['os_version', (image, value) => same(image.osVersion, value)],
  ['visibility', (image, value) => image.visibility === value],
  ['private', (image) => image.visibility === 'private'],
];

const listImages: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const { query } = call.request;
  const images = call.backend.images.list(scope).filter(
    (image) =>
      matchesTags(image.tags, query) &&
      IMAGE_FILTERS.every(([name, matches]) => {
        const value = query.get(name);
        return value === null || matches(image, value);
      }),
  );
  const { count, page } = toPage(images, query, DEFAULT_LIMIT.most);
  const includePrices = readFlag(query, 'include_prices', false);
  return ok({ count, results: page.map((image) => toImageBody(call, scope, image, includePrices)) });
};

const showImage: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const image = call.backend.images.require(scope, parameter(call, 'image'));
  return ok(toImageBody(call, scope, image, readFlag(call.request.query, 'include_prices', false)));
};

const listServerGroups: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const { count, page } = toPage(call.backend.serverGroups.list(scope), call.request.query, DEFAULT_LIMIT.most);
  return ok({ count, results: page.map((group) => toServerGroupBody(call, scope, group)) });
};

const toServerGroupBody = ({ backend }: GcoreCall, scope: Scope, group: Readonly<ServerGroup>): ServerGroupDocument => ({
  servergroup_id: group.id,
  name: group.name,
  policy: group.policy,
  instances: group.instanceIds.map((id) => ({
    instance_id: id,
    instance_name: backend.instances.find(scope, id)?.name ?? '',
  })),
  ...toPlace(backend, scope),
});

/** What a server can be made from, and groups that it can be in. */
export const CATALOG_ROUTES: readonly GcoreRoute[] = [
  { method: 'GET', pattern: '/cloud/v1/flavors/{project}/{region}', handler: listFlavors },
  { method: 'GET', pattern: IMAGES, handler: listImages },
  { method: 'GET', pattern: `${IMAGES}/{image}`, handler: showImage },
  { method: 'GET', pattern: '/cloud/v1/servergroups/{project}/{region}', handler: listServerGroups },
];
