import type { CoverageRow } from '../coverage-row.ts';
import type { GcoreWorld } from '../worlds/gcore-world.ts';
import { ofWeb, SCOPE, webLine } from './gcore-paths.ts';

const VOLUMES = [{ source: 'image', image_id: '66666666-0000-4000-8000-000000000002', size: 10, boot_index: 0 }] as const;
const NAMES = { reseller_id: 1, region_id: 76, allow_custom_name: true } as const;

/** Flavors, application templates, and what names a reseller allows. */
export const GCORE_CATALOG_ROWS: readonly CoverageRow<GcoreWorld>[] = [
  {
    name: 'List Flavors',
    neutral: 'flavors.list',
    native: 'listFlavors',
    send: ({ native }) => native.call('listFlavors', { query: { limit: 3, offset: 0, include_prices: true } }),
    arrives: () => ({ line: `GET /cloud/v1/flavors/${SCOPE}?limit=3&offset=0&include_prices=true` }),
    reply: { status: 200, body: { results: [{ flavor_id: 'g1-standard-1-2', price_per_hour: 0.0125 }, {}, {}] } },
  },
  {
    name: 'Get Flavors For Instance',
    neutral: null,
    native: 'listFlavorsForNewInstance',
    send: ({ native }) => native.call('listFlavorsForNewInstance', { query: { include_prices: false }, body: { volumes: VOLUMES } }),
    arrives: () => ({ line: `POST /cloud/v1/instances/${SCOPE}/available_flavors?include_prices=false`, json: { volumes: VOLUMES } }),
    reply: { status: 200 },
  },
  {
    name: 'Get Flavors To Resize Into',
    neutral: null,
    native: 'listResizeFlavors',
    send: (world) => world.native.call('listResizeFlavors', { path: ofWeb(world) }),
    arrives: (world) => ({ line: webLine('GET', world, '/available_flavors') }),
    reply: { status: 200 },
  },
  {
    name: 'List Apptemplates',
    neutral: null,
    native: 'listAppTemplates',
    send: ({ native }) => native.call('listAppTemplates'),
    arrives: () => ({ line: `GET /cloud/v1/apptemplates/${SCOPE}` }),
    reply: { status: 200, body: { results: [{ id: 'gitlab' }, { id: 'wordpress' }] } },
  },
  {
    name: 'Get Apptemplate',
    neutral: null,
    native: 'getAppTemplate',
    send: ({ native }) => native.call('getAppTemplate', { path: { apptemplate_id: 'gitlab' } }),
    arrives: () => ({ line: `GET /cloud/v1/apptemplates/${SCOPE}/gitlab` }),
    reply: { status: 200, body: { id: 'gitlab' } },
  },
  {
    name: 'Deprecated Get Instance Naming Restrictions That Are Applied To Specified Project And Region',
    neutral: null,
    native: 'getAvailableNames',
    send: ({ native }) => native.call('getAvailableNames'),
    arrives: () => ({ line: `GET /cloud/v1/instances/${SCOPE}/available_names` }),
    reply: { status: 200 },
  },
  {
    name: 'Get Naming Restrictions That Are Applied To Specified Project And Region',
    neutral: null,
    native: 'getNamingRestrictions',
    send: ({ native }) => native.call('getNamingRestrictions'),
    arrives: () => ({ line: `GET /cloud/v1/reseller_name_templates/${SCOPE}/available_names` }),
    reply: { status: 200 },
  },
  {
    name: 'List Name Template Configs Of The Reseller',
    neutral: null,
    native: 'listResellerNameTemplates',
    send: ({ native }) => native.call('listResellerNameTemplates'),
    arrives: () => ({ line: 'GET /cloud/v1/reseller_name_templates' }),
    reply: { status: 200 },
  },
  {
    name: 'Update Or Create Reseller Naming Configuration',
    neutral: null,
    native: 'putResellerNameTemplates',
    send: ({ native }) => native.call('putResellerNameTemplates', { body: NAMES }),
    arrives: () => ({ line: 'PUT /cloud/v1/reseller_name_templates', json: NAMES }),
    reply: { status: 200, body: NAMES },
  },
  {
    name: 'Delete The Reseller S Name Templates Setting And Drop All Naming Restrictions On The Region',
    neutral: null,
    native: 'deleteResellerNameTemplates',
    before: ({ native }) => native.call('putResellerNameTemplates', { body: NAMES }),
    send: ({ native }) => native.call('deleteResellerNameTemplates', { path: { reseller_id: 1 } }),
    arrives: () => ({ line: 'DELETE /cloud/v1/reseller_name_templates/1/76' }),
    reply: { status: 204 },
  },
];
