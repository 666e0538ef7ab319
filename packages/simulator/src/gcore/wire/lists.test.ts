import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PR, read, rowsOf, startClient } from '../testing/gcore-client.ts';
import type { GcoreClient } from '../testing/gcore-client.ts';
import { SEEDED } from '../testing/seeded.ts';

let client: GcoreClient;
beforeAll(async () => void (client = await startClient({ servers: 130 })));
afterAll(() => client.simulator.close());

const names = async (query: string): Promise<readonly unknown[]> =>
  rowsOf(await client.get(`/v1/instances/${PR}?${query}`)).map((row) => read(row, 'name'));

describe('pages', () => {
  it('counts all that match, not the rows of the page', async () => {
    const answer = await client.get(`/v1/instances/${PR}?limit=3&offset=2`);
    expect(read(answer.body, 'count')).toBe(130);
    expect(rowsOf(answer)).toHaveLength(3);
  });

  it('covers every server once when paged through', async () => {
    const pages = await Promise.all([0, 50, 100].map((offset) => names(`limit=50&offset=${offset}`)));
    expect(new Set(pages.flat()).size).toBe(130);
  });

  it('stops ports at 100 and security groups, keys and tasks at 10 unless a limit says more', async () => {
    expect(rowsOf(await client.get(`/v1/instances/${PR}`))).toHaveLength(130);
    expect(rowsOf(await client.get(`/v1/ports/${PR}`))).toHaveLength(100);
    expect(rowsOf(await client.get(`/v1/ports/${PR}?limit=1000`)).length).toBeGreaterThan(100);
  });

  it('gives ten tasks, newest first, unless asked otherwise', async () => {
    for (let round = 0; round < 6; round += 1) {
      for (const action of ['stop', 'start']) {
        await client.post(`/v2/instances/${PR}/${SEEDED.web1}/action`, { action });
        client.advance(20);
      }
    }
    const newest = await client.get('/v1/tasks');
    expect(read(newest.body, 'count')).toBe(12);
    expect(rowsOf(newest)).toHaveLength(10);
    expect(read(newest.body, 'results.0.task_type')).toBe('start_vm');
    expect(read((await client.get('/v1/tasks?order_by=asc&limit=1')).body, 'results.0.task_type')).toBe('stop_vm');
    expect(read((await client.get('/v1/tasks?task_type=stop_vm&state=FINISHED')).body, 'count')).toBe(6);
    expect(read((await client.get(`/v1/tasks/${PR}/active`)).body, 'count')).toBe(0);
  });

  it.each(['limit=0', 'limit=1001', 'offset=-1', 'limit=many'])('refuses %s', async (query) => {
    expect(await client.get(`/v1/instances/${PR}?${query}`)).toMatchObject({ status: 400 });
  });
});

describe('filters of the instances', () => {
  it('leaves managed Kubernetes nodes in unless told otherwise', async () => {
    expect(await names('name=prod-pool')).toEqual(['prod-pool-node-1']);
    expect(await names('name=prod-pool&include_k8s=false')).toEqual([]);
  });

  it.each([
    ['name=web', ['web-1', 'web-2']],
    ['status=ERROR', ['broken-1']],
    ['ip=192.168.10.20', ['web-1']],
    ['ip=203.0.113.20', ['web-1']],
    ['tag_value=database', ['db-1']],
    [`tag_key_value=${encodeURIComponent('{"env":"prod"}')}`, ['db-1']],
    ['flavor_id=g2w-standard-4-8', ['win-1']],
    ['name=web&exclude_secgroup=web', ['web-1']],
    ['name=web&only_with_fixed_external_ip=true', ['web-2']],
    ['name=web&available_floating=true', ['web-1']],
    [`uuid=${SEEDED.db1}`, ['db-1']],
    ['name=web&order_by=name.desc', ['web-2', 'web-1']],
    ['name=web&changes-since=2026-01-16T00:00:00', ['web-1']],
    ['name=web&changes-before=2026-01-16T00:00:00Z', ['web-2']],
  ])('%s', async (query, expected) => {
    // web-1 was changed by the task test, so the two filters by change look at a fresh cloud.
    const fresh = await startClient({ servers: 8 });
    const answer = await fresh.get(`/v1/instances/${PR}?${query}`);
    expect(rowsOf(answer).map((row) => read(row, 'name'))).toEqual(expected);
    await fresh.simulator.close();
  });

  it('shows subnets of addresses in a single read only, interface names in the list only when asked', async () => {
    const list = await client.get(`/v1/instances/${PR}?name=web-1`);
    const one = await client.instance(SEEDED.web1);
    expect(read(list.body, 'results.0.addresses.app-net.0')).not.toHaveProperty('subnet_id');
    expect(read(one.body, 'addresses.app-net.0')).toHaveProperty('subnet_id', SEEDED.appSubnet);
    expect(read(one.body, 'addresses.app-net.1')).toEqual({ addr: '203.0.113.20', type: 'floating' });
  });
});

describe('other lists', () => {
  it('hides the public network unless the owner may be any', async () => {
    const all = rowsOf(await client.get(`/v1/networks/${PR}?owned_by=any`)).map((row) => read(row, 'name'));
    const own = rowsOf(await client.get(`/v1/networks/${PR}`)).map((row) => read(row, 'name'));
    expect(all).toContain('pub_net');
    expect(own).toEqual(['app-net', 'lab-net']);
  });

  it('shows prices of flavors only when asked, and null where one cannot be computed', async () => {
    const plain = await client.get(`/v1/flavors/${PR}?limit=1`);
    const priced = await client.get(`/v1/flavors/${PR}?include_prices=true&exclude_linux=true`);
    expect(read(plain.body, 'results.0')).not.toHaveProperty('price_per_hour');
    expect(read(priced.body, 'results.0')).toMatchObject({ flavor_id: 'g2w-standard-4-8', price_per_hour: null, price_status: 'error' });
  });

  it('prices an instance by its flavor', async () => {
    expect(await client.get(`/v1/pricing/${PR}/instances/${SEEDED.web1}`)).toMatchObject({
      body: { price_per_hour: 0.025, price_per_month: 18, currency_code: 'EUR', price_status: 'show' },
    });
  });

  it('finds projects and images whatever the case of the name', async () => {
    expect(read((await client.get('/v1/projects?name=default')).body, 'results.0.name')).toBe('Default');
    expect(read((await client.get(`/v1/images/${PR}?name=UBUNTU-24.04-X64`)).body, 'results.0.id')).toBe(SEEDED.ubuntu24);
  });

  it('offers the flavors of the same system without the present one', async () => {
    const rows = rowsOf(await client.get(`/v1/instances/${PR}/${SEEDED.web1}/available_flavors`));
    const ids = rows.map((row) => read(row, 'flavor_id'));
    expect(ids).toContain('g1-standard-4-8');
    expect(ids).not.toContain('g1-standard-2-4');
    expect(ids).not.toContain('g2w-standard-4-8');
  });

  it('shows who is in a server group', async () => {
    expect(read((await client.get(`/v1/servergroups/${PR}`)).body, 'results.0.instances')).toEqual([
      { instance_id: SEEDED.db1, instance_name: 'db-1' },
    ]);
  });
});
