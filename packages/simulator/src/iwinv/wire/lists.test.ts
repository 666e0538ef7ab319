import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IwinvSimulator } from '../start-iwinv-simulator.ts';
import { startIwinvSimulator } from '../start-iwinv-simulator.ts';
import { IwinvClient } from '../testing/iwinv-client.ts';

let simulator: IwinvSimulator;
let client: IwinvClient;

beforeAll(async () => {
  simulator = await startIwinvSimulator({ servers: 25, rateLimit: 0 });
  client = new IwinvClient(simulator);
});

afterAll(() => simulator.close());

async function pageSizes(path: string): Promise<readonly unknown[]> {
  const sizes: unknown[] = [];
  for (let page = 1; page <= 5; page += 1) {
    const { body } = await client.get(`${path}?page_no=${page}`);
    sizes.push(body.count);
  }
  return sizes;
}

describe('paging', () => {
  it('has ten rows to a page by default, and a count of the page alone', async () => {
    expect(await pageSizes('/v1/instances')).toEqual([10, 10, 5, 0, 0]);
    expect(await pageSizes('/v1/flavors')).toEqual([10, 10, 10, 3, 0]);
  });

  it('needs one more call after a full last page of images', async () => {
    expect(await pageSizes('/v1/images')).toEqual([10, 10, 10, 10, 0]);
  });

  it('tells the total for flavors alone', async () => {
    expect((await client.get('/v1/flavors')).body.total).toBe(33);
    for (const path of ['/v1/images', '/v1/instances', '/v1/security-groups']) {
      expect((await client.get(path)).body).not.toHaveProperty('total');
    }
  });

  it('sends page numbers as integers, as strings for bills, and not at all for unpaged lists', async () => {
    expect((await client.get('/v1/instances')).body).toMatchObject({ page_no: 1, page_size: 10 });
    expect((await client.get('/v1/bill')).body).toMatchObject({ page_no: '1', page_size: '10' });
    expect((await client.get('/v1/security-groups')).body).toMatchObject({ page_no: 1, page_size: 50 });
    for (const path of ['/v1/zones', '/v1/block-storages/types', '/v1/bill/live']) {
      expect((await client.get(path)).body).not.toHaveProperty('page_no');
    }
  });

  it('takes parameters without a value as absent, as in the vendor samples', async () => {
    const { body } = await client.get('/v1/instances?status=&ip=&name=&zone_id=&min_vcpu=&page_no=&page_size=&fields=');
    expect(body.count).toBe(10);
  });

  it('refuses a page that is no number', async () => {
    const { status, body } = await client.get('/v1/instances?page_no=two');
    expect([status, body.error_code]).toEqual([400, 'CHECK_PARAM']);
  });
});

describe('filters of instances', () => {
  it.each([
    ['name=API', ['API test', 'API test web']],
    ['status=error', ['broken-1']],
    ['ip=203.0.113.12', ['iwinv 서버']],
    ['ip=203.0.113.10/31', ['API test', 'API test web']],
    ['ip=10.100.0.13,203.0.113.12', ['iwinv 서버', 'db-1']],
    ['min_disk=200&max_disk=200', ['API test', 'API test web', 'db-1']],
    ['type=gpu', []],
  ])('%s', async (query, names) => {
    const rows = await client.rows(`/v1/instances?${query}&fields=2`);
    expect(rows.map((row) => row['name'])).toEqual(names);
  });

  it('refuses a status that the filter does not list', async () => {
    const { status, body } = await client.get('/v1/instances?status=building');
    expect([status, body.code]).toEqual([400, '0xf']);
  });
});

describe('the catalogue', () => {
  it('nests the values of a flavor, where an instance has them flat', async () => {
    const flavor = await client.row('/v1/flavors/soi_2.8_s');
    expect(flavor).toMatchObject({ provide: 'dedicated', spec: { vcpu: 2, memory: 8192, disk: 200, network: 10, gpu: null } });
    const instance = await client.row('/v1/instances/INSTANCE-z3oB3PugYnKmmyxKyGzr9');
    expect(instance['flavor']).toMatchObject({ flavor_id: 'soi_2.8_s', vcpu: 2, memory: 8192 });
  });

  it('prices flavors in whole won, in full and in part', async () => {
    expect(await client.row('/v1/flavors/vgna_4.8_n')).toMatchObject({ price: { full: { KRW: 59100 }, partial: { KRW: 1970 } } });
  });

  it('shows the published images as published', async () => {
    expect(await client.row('/v1/images/PIMAGE-1tQFoTuKeENlSZ7xFXyVix')).toMatchObject({
      os: { type: 'OS', name: 'Ubuntu 24.04 LTS', os_type: 'UBUNTU', oid: '2f71f863-edac-457f-b9ad-7e988f01fe81' },
      image_type: 'os_linux',
      zone: ['kr2-z01'],
    });
  });

  it('filters images by system and flavors by the image they can run', async () => {
    const ubuntu = await client.rows('/v1/images?os=ubuntu&visibility=private');
    expect(ubuntu.map((row) => row['image_id'])).toEqual(['PIMAGE-3kQhWm0aTzP9vYd5LnRx7C']);
    const flavors = await client.rows('/v1/flavors?image_id=PIMAGE-1Pos3S8VaJXq3wgC8c4BMi&min_vcpu=32');
    expect(flavors.map((row) => row['flavor_id'])).toEqual(['soi_32.128_s']);
  });

  it('answers an unknown flavor with no rows and an unknown image with ID_INVALID', async () => {
    expect(await client.rows('/v1/flavors/none')).toEqual([]);
    const { status, body } = await client.get('/v1/images/PIMAGE-none');
    expect([status, body.error_code]).toEqual([400, 'ID_INVALID']);
  });

  it('calls the name of a zone zone_name in the list and name in an instance', async () => {
    expect(await client.row('/v1/zones')).toMatchObject({ zone_id: 'kr2-z01', zone_name: 'KR2-Z01 API Beta', status: 'available' });
    expect(await client.row('/v1/instances/INSTANCE-z3oB3PugYnKmmyxKyGzr9')).toMatchObject({ zone: { name: 'KR2-Z01 API Beta' } });
  });
});

describe('keys, scripts and bills', () => {
  it('lists keys without material, names not unique', async () => {
    const rows = await client.rows('/v1/auth/ssh_key?name=my');
    expect(rows.map((row) => row['name'])).toEqual(['my-key', 'my-key']);
    expect(rows[0]).toMatchObject({ start_date: '2024-11-18 17:00:00' });
  });

  it('answers scripts with the recorded 404, or serves them by switch', async () => {
    expect((await client.get('/v1/instance/script')).status).toBe(404);
    simulator.change({ switches: { scripts: 'served' } });
    expect(await client.rows('/v1/instance/script')).toHaveLength(1);
  });

  it('refuses a filter of bills that matches nothing, but not a page past the end', async () => {
    const { status, body } = await client.get('/v1/bill?start_date=2030-01-01');
    expect([status, body.error_code]).toEqual([400, 'EMPTY_SET']);
    expect(await client.rows('/v1/bill?page_no=9')).toEqual([]);
    expect(await client.rows('/v1/bill?end_date=2023-12-31')).toMatchObject([{ price: 59100, vat: 5910, payment_price: 65010 }]);
  });

  it('refuses the detail of a bill with an object in result, as recorded', async () => {
    const { status, body } = await client.get('/v1/bill/BILL-2maQCjuLeNFdjdtIybEMqf');
    expect([status, body.error_code]).toEqual([403, 'CHECK_IP']);
    expect(body.result).toMatchObject({ code: 9 });
  });

  it('estimates the month so far in Korean time', async () => {
    expect(await client.row('/v1/bill/live')).toMatchObject({ bill_id: 'BILL-live', currency: 'KRW' });
  });
});
