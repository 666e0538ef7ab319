import type { CoverageRow } from '../coverage-row.ts';
import type { GcoreWorld } from '../worlds/gcore-world.ts';
import { ofWeb, SCOPE, webLine } from './gcore-paths.ts';

const UBUNTU_24 = '66666666-0000-4000-8000-000000000002';
const TASKS = { status: 200, body: { tasks: [{}] } } as const;

/** What a server is made of. */
const ORDER = {
  flavor: 'g1-standard-1-2',
  interfaces: [{ type: 'external' }],
  volumes: [{ source: 'image', image_id: UBUNTU_24, size: 10, type_name: 'standard', boot_index: 0 }],
} as const;

export const GCORE_INSTANCE_ROWS: readonly CoverageRow<GcoreWorld>[] = [
  {
    name: 'List Instances',
    neutral: 'servers.list',
    native: 'listInstances',
    send: ({ native }) => native.call('listInstances', { query: { limit: 2, offset: 0, include_k8s: false, name: 'web' } }),
    arrives: () => ({ line: `GET /cloud/v1/instances/${SCOPE}?limit=2&offset=0&include_k8s=false&name=web` }),
    reply: { status: 200, body: { count: 2, results: [{ name: 'web-1' }, { name: 'web-2' }] } },
  },
  {
    name: 'Get Instance',
    neutral: 'servers.get',
    native: 'getInstance',
    send: (world) => world.native.call('getInstance', { path: ofWeb(world) }),
    arrives: (world) => ({ line: webLine('GET', world, '') }),
    reply: { status: 200, body: { name: 'web-1', status: 'ACTIVE', flavor: { flavor_id: 'g1-standard-2-4' } } },
  },
  {
    name: 'Create Instance',
    neutral: 'create',
    native: 'createInstance',
    send: ({ native }) => native.call('createInstance', { body: { ...ORDER, name: 'web-3', password: 'Secret-word-1' } }),
    arrives: () => ({ line: `POST /cloud/v2/instances/${SCOPE}`, json: { ...ORDER, name: 'web-3', password: 'Secret-word-1' } }),
    reply: TASKS,
  },
  {
    name: 'Check Quota For Instance Creation',
    neutral: null,
    native: 'checkInstanceLimits',
    send: ({ native }) => native.call('checkInstanceLimits', { body: ORDER }),
    arrives: () => ({ line: `POST /cloud/v2/instances/${SCOPE}/check_limits`, json: ORDER }),
    reply: { status: 200 },
  },
  {
    name: 'Delete Instance',
    neutral: 'delete',
    native: 'deleteInstance',
    send: (world) => world.native.call('deleteInstance', { path: ofWeb(world), query: { delete_floatings: true } }),
    arrives: (world) => ({ line: `${webLine('DELETE', world, '')}?delete_floatings=true` }),
    reply: TASKS,
  },
  {
    name: 'Rename Instance',
    neutral: 'rename',
    native: 'updateInstance',
    send: (world) => world.native.call('updateInstance', { path: ofWeb(world), body: { name: 'renamed' } }),
    arrives: (world) => ({ line: webLine('PATCH', world, ''), json: { name: 'renamed' } }),
    reply: { status: 200, body: { name: 'renamed' } },
  },
  {
    name: 'Change Flavor',
    neutral: 'resize',
    native: 'changeInstanceFlavor',
    send: (world) => world.native.call('changeInstanceFlavor', { path: ofWeb(world), body: { flavor_id: 'g1-standard-4-8' } }),
    arrives: (world) => ({ line: webLine('POST', world, '/changeflavor'), json: { flavor_id: 'g1-standard-4-8' } }),
    reply: TASKS,
  },
  {
    name: 'Get Instance Console URL',
    neutral: 'console',
    native: 'getInstanceConsole',
    send: (world) => world.native.call('getInstanceConsole', { path: ofWeb(world), query: { console_type: 'novnc' } }),
    arrives: (world) => ({ line: `${webLine('GET', world, '/get_console')}?console_type=novnc` }),
    reply: { status: 200, body: { remote_console: { type: 'novnc' } } },
  },
  {
    name: 'Get Instance Metrics',
    neutral: null,
    native: 'getInstanceMetrics',
    send: (world) => world.native.call('getInstanceMetrics', { path: ofWeb(world), body: { time_interval: 1, time_unit: 'hour' } }),
    arrives: (world) => ({ line: webLine('POST', world, '/metrics'), json: { time_interval: 1, time_unit: 'hour' } }),
    reply: { status: 200 },
  },
  {
    name: 'Put Instance Into The Server Group',
    neutral: 'attachServerGroup',
    native: 'putInstanceIntoServerGroup',
    send: (world) => world.native.call('putInstanceIntoServerGroup', { path: ofWeb(world), body: { servergroup_id: world.serverGroup } }),
    arrives: (world) => ({ line: webLine('POST', world, '/put_into_servergroup'), json: { servergroup_id: world.serverGroup } }),
    reply: TASKS,
  },
  {
    name: 'Remove Instance From The Server Group',
    neutral: 'detachServerGroup',
    native: 'removeInstanceFromServerGroup',
    send: ({ native, database }) => native.call('removeInstanceFromServerGroup', { path: { instance_id: database } }),
    arrives: ({ database }) => ({ line: `POST /cloud/v1/instances/${SCOPE}/${database}/remove_from_servergroup` }),
    reply: TASKS,
  },
  {
    name: 'Search For Instance In All Clients Of The Reseller',
    neutral: null,
    native: 'searchInstances',
    send: ({ native }) => native.call('searchInstances'),
    arrives: () => ({ line: 'GET /cloud/v1/instances/search' }),
    reply: { status: 200 },
  },
];
