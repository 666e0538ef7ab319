import type { CoverageRow } from '../coverage-row.ts';
import type { IwinvWorld } from '../worlds/iwinv-world.ts';
import { settle } from '../worlds/iwinv-world.ts';

const ACCEPTED = { status: 202, body: { error_code: 'SUCCESS' } } as const;

async function detachFirst(world: IwinvWorld): Promise<void> {
  await world.native.call('detachBlockStorage', { path: { block_storage_id: world.storage } });
  settle(world);
}

export const IWINV_STORAGE_ROWS: readonly CoverageRow<IwinvWorld>[] = [
  {
    name: 'Block Storage Types',
    neutral: 'volumeTypes.list',
    native: 'listBlockStorageTypes',
    send: ({ native }) => native.call('listBlockStorageTypes'),
    arrives: () => ({ line: 'GET /v1/block-storages/types' }),
    reply: { status: 200, body: { result: [{ type: 'ssd' }, { type: 'sata' }] } },
  },
  {
    name: 'Block Storage List',
    neutral: 'volumes.list',
    native: 'listBlockStorages',
    send: ({ native }) => native.call('listBlockStorages', { query: { type: 'ssd' } }),
    arrives: () => ({ line: 'GET /v1/block-storages?type=ssd' }),
    reply: { status: 200, body: { result: [{ name: 'db-1-data', size: 200 }] } },
  },
  {
    name: 'Block Storage Detail',
    neutral: 'volumes.get',
    native: 'getBlockStorage',
    send: ({ native, storage }) => native.call('getBlockStorage', { path: { block_storage_id: storage } }),
    arrives: ({ storage }) => ({ line: `GET /v1/block-storages/${storage}` }),
    reply: { status: 200, body: { result: [{ name: 'db-1-data' }] } },
  },
  {
    name: 'Create Block Storage',
    neutral: 'createVolume',
    native: 'createBlockStorage',
    send: ({ native, web }) => native.call('createBlockStorage', { body: { instance_id: web, type: 'ssd', size: 20, name: 'more' } }),
    arrives: ({ web }) => ({ line: 'POST /v1/block-storages', form: { instance_id: web, type: 'ssd', size: '20', name: 'more' } }),
    reply: ACCEPTED,
  },
  {
    name: 'Delete Block Storage',
    neutral: 'deleteVolume',
    native: 'deleteBlockStorage',
    before: detachFirst,
    send: ({ native, storage }) => native.call('deleteBlockStorage', { path: { block_storage_id: storage } }),
    arrives: ({ storage }) => ({ line: `DELETE /v1/block-storages/${storage}` }),
    reply: ACCEPTED,
  },
  {
    name: 'Attach Block Storage',
    neutral: 'attachVolume',
    native: 'attachBlockStorage',
    before: detachFirst,
    send: ({ native, storage, web }) => native.call('attachBlockStorage', { path: { block_storage_id: storage, instance_id: web } }),
    arrives: ({ storage, web }) => ({ line: `POST /v1/block-storages/${storage}/attach/${web}`, form: {} }),
    reply: ACCEPTED,
  },
  {
    name: 'Detach Block Storage',
    neutral: 'detachVolume',
    native: 'detachBlockStorage',
    send: ({ native, storage }) => native.call('detachBlockStorage', { path: { block_storage_id: storage } }),
    arrives: ({ storage }) => ({ line: `POST /v1/block-storages/${storage}/detach`, form: {} }),
    reply: ACCEPTED,
  },
];
