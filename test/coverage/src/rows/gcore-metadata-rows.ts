import type { CoverageRow } from '../coverage-row.ts';
import type { GcoreWorld } from '../worlds/gcore-world.ts';
import { ofWeb, webLine } from './gcore-paths.ts';

export const GCORE_METADATA_ROWS: readonly CoverageRow<GcoreWorld>[] = [
  {
    name: 'List Instance Metadata',
    neutral: null,
    native: 'listInstanceMetadata',
    send: (world) => world.native.call('listInstanceMetadata', { path: ofWeb(world) }),
    arrives: (world) => ({ line: webLine('GET', world, '/metadata') }),
    reply: { status: 200 },
  },
  {
    name: 'Create Or Update Metadata',
    neutral: null,
    native: 'addInstanceMetadata',
    send: (world) => world.native.call('addInstanceMetadata', { path: ofWeb(world), body: { owner: 'ops' } }),
    arrives: (world) => ({ line: webLine('POST', world, '/metadata'), json: { owner: 'ops' } }),
    reply: { status: 204 },
  },
  {
    name: 'Replace Metadata',
    neutral: null,
    native: 'replaceInstanceMetadata',
    send: (world) => world.native.call('replaceInstanceMetadata', { path: ofWeb(world), body: { owner: 'ops' } }),
    arrives: (world) => ({ line: webLine('PUT', world, '/metadata'), json: { owner: 'ops' } }),
    reply: { status: 204 },
  },
  {
    name: 'Get Instance Metadata Item',
    neutral: null,
    native: 'getInstanceMetadataByPath',
    send: (world) => world.native.call('getInstanceMetadataByPath', { path: { ...ofWeb(world), key: 'env' } }),
    arrives: (world) => ({ line: webLine('GET', world, '/metadata/env') }),
    reply: { status: 200, body: { key: 'env', value: 'test' } },
  },
  {
    name: 'Delete Instance Metadata Item',
    neutral: null,
    native: 'deleteInstanceMetadataByPath',
    send: (world) => world.native.call('deleteInstanceMetadataByPath', { path: { ...ofWeb(world), key: 'env' } }),
    arrives: (world) => ({ line: webLine('DELETE', world, '/metadata/env') }),
    reply: { status: 204 },
  },
  {
    name: 'Get Instance Metadata Item By Key',
    neutral: null,
    native: 'getInstanceMetadataItem',
    send: (world) => world.native.call('getInstanceMetadataItem', { path: ofWeb(world), query: { key: 'env' } }),
    arrives: (world) => ({ line: `${webLine('GET', world, '/metadata_item', 'v2')}?key=env` }),
    reply: { status: 200, body: { key: 'env', value: 'test' } },
  },
  {
    name: 'Delete Instance Metadata Item By Key',
    neutral: null,
    native: 'deleteInstanceMetadataItem',
    send: (world) => world.native.call('deleteInstanceMetadataItem', { path: ofWeb(world), query: { key: 'env' } }),
    arrives: (world) => ({ line: `${webLine('DELETE', world, '/metadata_item', 'v2')}?key=env` }),
    reply: { status: 204 },
  },
];
