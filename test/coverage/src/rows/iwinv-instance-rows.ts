import type { CoverageRow } from '../coverage-row.ts';
import type { IwinvWorld } from '../worlds/iwinv-world.ts';

const UBUNTU_24 = 'PIMAGE-1tQFoTuKeENlSZ7xFXyVix';
const WORKING = { status: 202, body: { error_code: 'SUCCESS' } } as const;

/** Names are URL-encoded once by the caller. */
const KOREAN_NAME = encodeURIComponent('웹 서버').replaceAll('%20', '+');

export const IWINV_INSTANCE_ROWS: readonly CoverageRow<IwinvWorld>[] = [
  {
    name: 'Instance List',
    neutral: 'servers.list',
    native: 'listInstances',
    send: ({ native }) => native.call('listInstances', { query: { status: 'off', page_no: '1', page_size: '10' } }),
    arrives: () => ({ line: 'GET /v1/instances?status=off&page_no=1&page_size=10' }),
    reply: { status: 200, body: { result: [{ name: 'batch-1', status: 'off' }] } },
  },
  {
    name: 'Instance Detail',
    neutral: 'servers.get',
    native: 'getInstance',
    send: ({ native, web }) => native.call('getInstance', { path: { instance_id: web } }),
    arrives: ({ web }) => ({ line: `GET /v1/instances/${web}` }),
    reply: { status: 200, body: { result: [{ name: 'iwinv 서버', status: 'active' }] } },
  },
  {
    name: 'Create Instance',
    neutral: 'create',
    native: 'createInstance',
    send: ({ native }) =>
      native.call('createInstance', {
        body: { zone_id: 'kr2-z01', image_id: UBUNTU_24, flavor_id: 'vgna_1_n', name: KOREAN_NAME, 'block_storage.0.size': 10 },
      }),
    arrives: () => ({
      line: 'POST /v1/instances',
      form: { zone_id: 'kr2-z01', image_id: UBUNTU_24, flavor_id: 'vgna_1_n', name: KOREAN_NAME, 'block_storage.0.size': '10' },
    }),
    reply: { status: 202, body: { error_code: 'SUCCESS', result: [{}] } },
  },
  {
    name: 'Edit Instance Info',
    neutral: 'rename',
    native: 'editInstance',
    send: ({ native, web }) => native.call('editInstance', { path: { instance_id: web }, query: { fields: 11 }, body: { name: 'renamed' } }),
    arrives: ({ web }) => ({ line: `PUT /v1/instances/${web}?fields=11`, form: { name: 'renamed' } }),
    reply: { status: 200, body: { result: [{ name: 'renamed' }] } },
  },
  {
    name: 'Delete Instance',
    neutral: 'delete',
    native: 'deleteInstance',
    send: ({ native, stopped }) => native.call('deleteInstance', { path: { instance_id: stopped } }),
    arrives: ({ stopped }) => ({ line: `DELETE /v1/instances/${stopped}` }),
    reply: WORKING,
  },
  {
    name: 'Start(ON) Instance',
    neutral: 'start',
    native: 'startInstance',
    send: ({ native, stopped }) => native.call('startInstance', { path: { instance_id: stopped } }),
    arrives: ({ stopped }) => ({ line: `POST /v1/instances/${stopped}/start`, form: {} }),
    reply: WORKING,
  },
  {
    name: 'Shutdown(OFF) Instance',
    neutral: 'stop',
    native: 'shutdownInstance',
    send: ({ native, web }) => native.call('shutdownInstance', { path: { instance_id: web } }),
    arrives: ({ web }) => ({ line: `POST /v1/instances/${web}/shutdown`, form: {} }),
    reply: WORKING,
  },
  {
    name: 'Reboot Instance',
    neutral: 'reboot',
    native: 'rebootInstance',
    send: ({ native, web }) => native.call('rebootInstance', { path: { instance_id: web } }),
    arrives: ({ web }) => ({ line: `POST /v1/instances/${web}/reboot`, form: {} }),
    reply: WORKING,
  },
  {
    name: 'Rebuild(Image) Instance',
    neutral: 'rebuild',
    native: 'rebuildInstance',
    send: ({ native, web }) => native.call('rebuildInstance', { path: { instance_id: web }, body: { image_id: UBUNTU_24 } }),
    arrives: ({ web }) => ({ line: `POST /v1/instances/${web}/rebuild`, form: { image_id: UBUNTU_24 } }),
    reply: { status: 202, body: { result: [{ status: 'work' }] } },
  },
  {
    name: 'Resize(Flavor) Instance',
    neutral: 'resize',
    native: 'resizeInstance',
    send: ({ native, web }) => native.call('resizeInstance', { path: { instance_id: web }, body: { flavor_id: 'vgna_2.4_n' } }),
    arrives: ({ web }) => ({ line: `POST /v1/instances/${web}/resize`, form: { flavor_id: 'vgna_2.4_n' } }),
    reply: WORKING,
  },
  {
    name: 'Remote Console',
    neutral: 'console',
    native: 'getInstanceConsole',
    send: ({ native, web }) => native.call('getInstanceConsole', { path: { instance_id: web } }),
    arrives: ({ web }) => ({ line: `GET /v1/instances/${web}/remote-console` }),
    reply: { status: 200, body: { error_code: 'SUCCESS' } },
  },
];
