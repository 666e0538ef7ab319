import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PR, read, readText, rowsOf, startClient } from '../testing/gcore-client.ts';
import type { GcoreAnswer, GcoreClient } from '../testing/gcore-client.ts';
import { SEEDED } from '../testing/seeded.ts';

let client: GcoreClient;
beforeEach(async () => void (client = await startClient()));
afterEach(() => client.simulator.close());

const ONE = `/v1/instances/${PR}/${SEEDED.web1}`;
const WANTED = {
  flavor: 'g1-standard-2-4',
  volumes: [{ source: 'image', image_id: SEEDED.ubuntu22, size: 10, boot_index: 0 }],
  interfaces: [{ type: 'external' }],
};

describe('the console', () => {
  const open = (instance: string, type = 'novnc'): Promise<GcoreAnswer> =>
    client.get(`/v1/instances/${PR}/${instance}/get_console?console_type=${type}`);

  it('has another token each time', async () => {
    const [first, second] = [(await open(SEEDED.web1)).body, (await open(SEEDED.web1)).body];
    expect(first).toMatchObject({ remote_console: { protocol: 'vnc', type: 'novnc', url: expect.stringMatching(/^https:\/\/\S+token=/u) } });
    expect(readText(second, 'remote_console.url')).not.toBe(readText(first, 'remote_console.url'));
  });

  it('is refused for another type, a stopped machine and a locked one', async () => {
    expect(await open(SEEDED.web1, 'spice')).toMatchObject({ status: 400 });
    expect(await open(SEEDED.stopped)).toMatchObject({ status: 409 });
    await client.post(`/v2/instances/${PR}/${SEEDED.web1}/action`, { action: 'reboot' });
    expect(await open(SEEDED.web1)).toMatchObject({ status: 409 });
  });
});

describe('metrics', () => {
  const measure = (body: object, instance: string = SEEDED.web1): Promise<GcoreAnswer> =>
    client.post(`/v1/instances/${PR}/${instance}/metrics`, body);

  it.each([
    [1, 'hour', 240, 15],
    [6, 'hour', 1080, 20],
    [1, 'day', 720, 120],
    [7, 'day', 1008, 600],
    [14, 'day', 1008, 1200],
  ])('%s %s give %s rows, %s seconds apart', async (interval, unit, count, step) => {
    const { body } = await measure({ time_interval: interval, time_unit: unit });
    expect(read(body, 'count')).toBe(count);
    const times = [0, 1].map((index) => Date.parse(readText(body, `results.${index}.time`)));
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBe(step * 1000);
  });

  it('are null for a machine that does not run', async () => {
    expect((await measure({ time_interval: 1, time_unit: 'hour' }, SEEDED.stopped)).body).toMatchObject({
      results: expect.arrayContaining([expect.objectContaining({ cpu_util: null })]),
    });
    expect((await measure({ time_interval: 1, time_unit: 'hour' })).body).toMatchObject({
      results: expect.arrayContaining([expect.objectContaining({ cpu_util: expect.any(Number) })]),
    });
  });

  it.each([{ time_interval: 0, time_unit: 'hour' }, { time_interval: 1, time_unit: 'week' }, { time_unit: 'day' }])('refuse %j', async (body) => {
    expect(await measure(body)).toMatchObject({ status: 400 });
  });
});

describe('metadata', () => {
  it('adds, replaces, reads and removes tags of the user', async () => {
    expect(await client.post(`${ONE}/metadata`, { team: 'blue' })).toMatchObject({ status: 204, body: undefined });
    expect((await client.get(`${ONE}/metadata`)).body).toMatchObject({
      results: expect.arrayContaining([
        { key: 'team', value: 'blue', read_only: false },
        { key: 'env', value: 'test', read_only: false },
      ]),
    });
    expect((await client.get(`${ONE}/metadata/team`)).body).toEqual({ key: 'team', value: 'blue', read_only: false });
    expect(await client.send('PUT', `${ONE}/metadata`, { only: 'this' })).toMatchObject({ status: 204 });
    expect(await client.get(`${ONE}/metadata/env`)).toMatchObject({ status: 404 });
    expect((await client.get(`${ONE}/metadata/image_id`)).body).toMatchObject({ read_only: true });
    expect(await client.delete(`${ONE}/metadata/only`)).toMatchObject({ status: 204 });
    expect(await client.delete(`${ONE}/metadata/only`)).toMatchObject({ status: 404 });
    expect(await client.delete(`${ONE}/metadata/image_id`)).toMatchObject({ status: 400 });
  });

  it('takes keys of any form in the query of v2', async () => {
    const item = `${ONE.replace('v1', 'v2')}/metadata_item`;
    await client.post(`${ONE}/metadata`, { 'a/b?c': 'odd' });
    const query = `?key=${encodeURIComponent('a/b?c')}`;
    expect((await client.get(item + query)).body).toMatchObject({ value: 'odd' });
    expect(await client.delete(item + query)).toMatchObject({ status: 204 });
    expect(await client.get(item + query)).toMatchObject({ status: 404 });
    expect(await client.get(item)).toMatchObject({ status: 400, body: { invalid_fields: { key: ['Field required'] } } });
  });

  it.each([{ 'a b': 'x' }, { a: ' x' }, { a: 1 }, { ['k'.repeat(256)]: 'x' }])('refuses %j', async (body) => {
    expect(await client.post(`${ONE}/metadata`, body)).toMatchObject({ status: 400 });
  });
});

describe('a machine that might be made', () => {
  it('is checked against every quota', async () => {
    const { body } = await client.post(`/v2/instances/${PR}/check_limits`, { ...WANTED, names: ['a-1', 'a-2'] });
    expect(body).toMatchObject({
      vm_count_requested: 2,
      cpu_count_requested: 4,
      ram_requested: 8192,
      volume_size_requested: 20,
      external_ip_count_requested: 2,
      floating_count_requested: 0,
    });
    expect(Object.values(Object(body)).every(Number.isInteger)).toBe(true);
    expect(await client.post(`/v2/instances/${PR}/check_limits`, { flavor: 'g1-standard-2-4' })).toMatchObject({ status: 400 });
  });

  it('shows the exceeded ones alone when the switch says so', async () => {
    client.simulator.change({ switches: { limitCheck: 'exceededOnly' }, quota: { vm_count: 6 } });
    expect((await client.post(`/v2/instances/${PR}/check_limits`, WANTED)).body).toEqual({
      vm_count_limit: 6,
      vm_count_usage: 6,
      vm_count_requested: 1,
    });
    expect((await client.post(`/v2/instances/${PR}/check_limits`, { ...WANTED, names: [] })).status).toBe(200);
  });

  it('has a price by parts', async () => {
    const volumes = [...WANTED.volumes, { source: 'new-volume', size: 100, type_name: 'ssd_hiiops' }];
    expect((await client.post(`/v2/pricing/${PR}/instances`, { ...WANTED, volumes, names: ['a-1', 'a-2'] })).body).toMatchObject({
      vm_count: 2,
      currency_code: 'EUR',
      per_hour: { flavor: 0.05, volumes: { standard: 0.002, ssd_hiiops: 0.04 }, external_ip: 0.008, floating_ip: 0 },
      total_price_per_hour: 0.1,
      total_price_per_month: 72,
    });
    expect((await client.post(`/v2/pricing/${PR}/instances`, { ...WANTED, flavor: 'g2w-standard-4-8' })).body).toMatchObject({
      per_hour: null,
      total_price_per_month: null,
    });
  });

  it('has flavors that fit the images of its disks', async () => {
    const offered = async (imageNumber: string): Promise<readonly unknown[]> =>
      rowsOf(
        await client.post(`/v1/instances/${PR}/available_flavors?include_prices=true`, { volumes: [{ source: 'image', image_id: imageNumber }] }),
      );
    const ids = (await offered(SEEDED.ubuntu22)).map((row) => read(row, 'flavor_id'));
    expect(ids).toContain('g1-standard-1-2');
    expect(ids).not.toContain('g2w-standard-4-8');
    expect(ids).not.toContain('bm1-infrastructure-small');
    expect(await client.post(`/v1/instances/${PR}/available_flavors`, {})).toMatchObject({ status: 400 });
  });

  it('can be an application', async () => {
    const [template] = rowsOf(await client.get(`/v1/apptemplates/${PR}`));
    expect((await client.get(`/v1/apptemplates/${PR}/${readText(template, 'id')}`)).body).toEqual(template);
    const volumes = [{ source: 'apptemplate', apptemplate_id: readText(template, 'id'), boot_index: 0 }];
    const task = await client.finish(
      await client.post(`/v2/instances/${PR}`, { ...WANTED, name: 'git-1', volumes, allow_app_ports: true, configuration: { host: 'x' } }),
    );
    expect((await client.volume(readText(task, 'created_resources.volumes.0'))).body).toMatchObject({ size: 20, is_root_volume: true });
    expect(await client.get(`/v1/apptemplates/${PR}/nothing`)).toMatchObject({ status: 404 });
  });
});

describe('resellers', () => {
  it('search over all of their clients', async () => {
    expect(rowsOf(await client.get('/v1/instances/search?name=web')).map((row) => read(row, 'name'))).toEqual(['web-1', 'web-2']);
  });

  it('restrict names, which a create then keeps to', async () => {
    expect((await client.get(`/v1/reseller_name_templates/${PR}/available_names`)).body).toMatchObject({
      custom_name_allowed: true,
      name_templates_limited: false,
    });
    const rules = { region_id: 76, allow_custom_name: false, allowed_name_templates: ['vm-{ip_octets}'] };
    expect((await client.send('PUT', '/v1/reseller_name_templates', rules)).body).toMatchObject({ allow_custom_name: false, region_id: 76 });
    expect((await client.get(`/v1/instances/${PR}/available_names`)).body).toMatchObject({
      custom_name_allowed: false,
      allowed_name_templates: ['vm-{ip_octets}'],
    });
    expect(await client.post(`/v2/instances/${PR}`, { ...WANTED, name: 'mine' })).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('vm-{ip_octets}') },
    });
    expect(await client.post(`/v2/instances/${PR}`, { ...WANTED, name_template: 'vm-{ip_octets}' })).toMatchObject({ status: 200 });
    const reseller = readText((await client.get('/v1/reseller_name_templates')).body, 'results.0.reseller_id');
    expect(await client.delete(`/v1/reseller_name_templates/${reseller}/76`)).toMatchObject({ status: 204 });
    expect(await client.delete(`/v1/reseller_name_templates/${reseller}/76`)).toMatchObject({ status: 404 });
    expect(await client.post(`/v2/instances/${PR}`, { ...WANTED, name: 'mine' })).toMatchObject({ status: 200 });
  });
});
