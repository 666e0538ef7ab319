import { toAppTemplateBody } from '../bodies/app-template-body.ts';
import { toBareMetalFlavorBody, toFlavorBody } from '../bodies/flavor-body.ts';
import { readInstanceVolume } from '../decode/instance-volume-body.ts';
import { DEFAULT_LIMIT, toPage } from '../decode/paging.ts';
import { readFlag } from '../decode/query.ts';
import { ok, parameter, readBody, scopeOf } from '../gcore-call.ts';
import type { GcoreHandler, GcoreRoute } from '../gcore-call.ts';

const listFlavors: GcoreHandler = (call) => {
  scopeOf(call);
  const { query } = call.request;
  const flavors = call.backend.flavors.list().filter((flavor) => !readFlag(query, `exclude_${flavor.osType}`, false));
  const { count, page } = toPage(flavors, query, DEFAULT_LIMIT.most);
  const includePrices = readFlag(query, 'include_prices', false);
  return ok({ count, results: page.map((flavor) => toFlavorBody(flavor, includePrices)) });
};

const listBareMetalFlavors: GcoreHandler = (call) => {
  scopeOf(call);
  const { query } = call.request;
  const { count, page } = toPage(call.backend.flavors.listBareMetal(), query, DEFAULT_LIMIT.most);
  const shown = {
    includePrices: readFlag(query, 'include_prices', false),
    includeCapacity: readFlag(query, 'include_capacity', false),
    includeStock: readFlag(query, 'include_reservation_stock', false),
  };
  return ok({ count, results: page.map((flavor) => toBareMetalFlavorBody(flavor, shown)) });
};

/** Flavors for a machine that might be made of these disks. */
const listStartFlavors: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const body = readBody(call);
  if (!body.has('volumes')) body.refuse('volumes', 'Field required');
  const volumes = body.list('volumes', readInstanceVolume);
  body.finish();
  const flavors = call.backend.instances.flavorsToStartWith(scope, volumes);
  const includePrices = readFlag(call.request.query, 'include_prices', false);
  return ok({ count: flavors.length, results: flavors.map((flavor) => toFlavorBody(flavor, includePrices)) });
};

const listAppTemplates: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const { count, page } = toPage(call.backend.appTemplates.list(), call.request.query, DEFAULT_LIMIT.most);
  return ok({ count, results: page.map((template) => toAppTemplateBody(call, scope, template)) });
};

const showAppTemplate: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  return ok(toAppTemplateBody(call, scope, call.backend.appTemplates.require(parameter(call, 'template'))));
};

const TEMPLATES = '/cloud/v1/apptemplates/{project}/{region}';

/** What a machine can be made from. */
export const CATALOG_ROUTES: readonly GcoreRoute[] = [
  { method: 'GET', pattern: '/cloud/v1/flavors/{project}/{region}', handler: listFlavors },
  { method: 'GET', pattern: '/cloud/v1/bmflavors/{project}/{region}', handler: listBareMetalFlavors },
  { method: 'POST', pattern: '/cloud/v1/instances/{project}/{region}/available_flavors', handler: listStartFlavors },
  { method: 'GET', pattern: TEMPLATES, handler: listAppTemplates },
  { method: 'GET', pattern: `${TEMPLATES}/{template}`, handler: showAppTemplate },
];
