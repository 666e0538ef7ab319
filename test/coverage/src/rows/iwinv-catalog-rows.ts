import type { CoverageRow } from '../coverage-row.ts';
import type { IwinvWorld } from '../worlds/iwinv-world.ts';

const UBUNTU_24 = 'PIMAGE-1tQFoTuKeENlSZ7xFXyVix';
const BILL = 'BILL-2maQCjuLeNFdjdtIybEMqf';

/** Zones, flavors, images, scripts, keys and bills. */
export const IWINV_CATALOG_ROWS: readonly CoverageRow<IwinvWorld>[] = [
  {
    name: 'Zone List',
    neutral: 'regions.list',
    native: 'listZones',
    send: ({ native }) => native.call('listZones'),
    arrives: () => ({ line: 'GET /v1/zones' }),
    reply: { status: 200, body: { error_code: 'SUCCESS', result: [{ zone_id: 'kr2-z01' }] } },
  },
  {
    name: 'Flavor List',
    neutral: 'flavors.list',
    native: 'listFlavors',
    send: ({ native }) => native.call('listFlavors', { query: { zone_id: 'kr2-z01', min_vcpu: 2, page_size: '1' } }),
    arrives: () => ({ line: 'GET /v1/flavors?zone_id=kr2-z01&min_vcpu=2&page_size=1' }),
    reply: { status: 200, body: { count: 1, page_size: 1, result: [{}] } },
  },
  {
    name: 'Flavor Detail',
    neutral: 'flavors.get',
    native: 'getFlavor',
    send: ({ native }) => native.call('getFlavor', { path: { flavor_id: 'sga_2.8_s' } }),
    arrives: () => ({ line: 'GET /v1/flavors/sga_2.8_s' }),
    reply: { status: 200, body: { result: [{ flavor_id: 'sga_2.8_s' }] } },
  },
  {
    name: 'Image List',
    neutral: 'images.list',
    native: 'listImages',
    send: ({ native }) => native.call('listImages', { query: { os: 'ubuntu', visibility: 'public', page_no: '1', page_size: '2' } }),
    arrives: () => ({ line: 'GET /v1/images?os=ubuntu&visibility=public&page_no=1&page_size=2' }),
    reply: { status: 200, body: { result: [{ visibility: 'public' }, { visibility: 'public' }] } },
  },
  {
    name: 'Image Detail',
    neutral: 'images.get',
    native: 'getImage',
    send: ({ native }) => native.call('getImage', { path: { image_id: UBUNTU_24 } }),
    arrives: () => ({ line: `GET /v1/images/${UBUNTU_24}` }),
    reply: { status: 200, body: { result: [{ image_id: UBUNTU_24 }] } },
  },
  {
    name: 'User Script List',
    neutral: 'userScripts.list',
    native: 'listUserScripts',
    send: ({ native }) => native.call('listUserScripts'),
    arrives: () => ({ line: 'GET /v1/instance/script' }),
    reply: { status: 200, body: { error_code: 'SUCCESS' } },
  },
  {
    name: 'SSH Key List',
    neutral: 'keyPairs.list',
    native: 'listSshKeys',
    send: ({ native }) => native.call('listSshKeys'),
    arrives: () => ({ line: 'GET /v1/auth/ssh_key' }),
    reply: { status: 200, body: { error_code: 'SUCCESS' } },
  },
  {
    name: 'Live Bill',
    neutral: null,
    native: 'getLiveBill',
    send: ({ native }) => native.call('getLiveBill'),
    arrives: () => ({ line: 'GET /v1/bill/live' }),
    reply: { status: 200, body: { error_code: 'SUCCESS' } },
  },
  {
    name: 'Billing and Payment List',
    neutral: 'bills.list',
    native: 'listBills',
    send: ({ native }) => native.call('listBills', { query: { start_date: '2023-12-01', end_date: '2023-12-31' } }),
    arrives: () => ({ line: 'GET /v1/bill?start_date=2023-12-01&end_date=2023-12-31' }),
    reply: { status: 200, body: { result: [{ bill_id: BILL }] } },
  },
  {
    name: 'Billing and Payment Detail',
    neutral: 'bills.get',
    native: 'getBill',
    send: ({ native }) => native.call('getBill', { path: { bill_id: BILL } }),
    arrives: () => ({ line: `GET /v1/bill/${BILL}` }),
    reply: { status: 200, body: { result: [{ bill_id: BILL }] } },
  },
];
