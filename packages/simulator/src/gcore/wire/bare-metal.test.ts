import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PR, read, rowsOf, startClient } from '../testing/gcore-client.ts';
import type { GcoreAnswer, GcoreClient } from '../testing/gcore-client.ts';
import { SEEDED } from '../testing/seeded.ts';

let client: GcoreClient;
beforeEach(async () => void (client = await startClient({ servers: 2, bareMetalServers: 2, gpuServers: 1 })));
afterEach(() => client.simulator.close());

const names = async (query: string): Promise<readonly unknown[]> =>
  rowsOf(await client.get(`/v1/instances/${PR}?order_by=name.asc&${query}`)).map((row) => read(row, 'name'));
const act = (server: string, action: string): Promise<GcoreAnswer> => client.post(`/v2/baremetal/${PR}/${server}/action`, { action });
const rebuild = (server: string, body: object): Promise<GcoreAnswer> => client.post(`/v1/bminstances/${PR}/${server}/rebuild`, body);

describe('whole machines', () => {
  it('are listed only when asked for, and machines with GPUs likewise', async () => {
    expect(await names('')).toEqual(['web-1', 'web-2']);
    expect(await names('include_baremetal=true')).toEqual(['metal-1', 'metal-2', 'web-1', 'web-2']);
    expect(await names('include_ai=true')).toEqual(['gpu-1', 'web-1', 'web-2']);
  });

  it('are read like any other, with hardware in words and without volumes', async () => {
    expect((await client.instance(SEEDED.metal1)).body).toMatchObject({
      name: 'metal-1',
      volumes: [],
      security_groups: [],
      flavor: {
        flavor_id: 'bm1-infrastructure-small',
        resource_class: 'bm1-infrastructure-small',
        hardware_description: { cpu: '16 cores', ram: '64GB RAM' },
      },
    });
  });

  it('are rebuilt in place: id and addresses stay, the image changes', async () => {
    const before = (await client.instance(SEEDED.metal1)).body;
    const answer = await rebuild(SEEDED.metal1, { image_id: SEEDED.ubuntu24, user_data: 'aGVsbG8=' });
    expect((await client.instance(SEEDED.metal1)).body).toMatchObject({ status: 'REBUILD', task_state: 'rebuilding' });
    expect(await client.finish(answer, 300)).toMatchObject({ task_type: 'rebuild_bm', state: 'FINISHED', created_resources: null });
    const after = (await client.instance(SEEDED.metal1)).body;
    expect(after).toMatchObject({ status: 'ACTIVE', task_id: null, metadata: { image_id: SEEDED.ubuntu24 } });
    expect(read(after, 'addresses')).toEqual(read(before, 'addresses'));
  });

  it.each([
    [{ user_data: 'not base64!' }, 400],
    [{ image_id: 'nothing' }, 404],
    [{ colour: 'red' }, 400],
  ])('refuse to be rebuilt with %j', async (body, status) => {
    expect(await rebuild(SEEDED.metal1, body)).toMatchObject({ status });
  });

  it.each([
    ['stop', 'stop_bm', 'SHUTOFF'],
    ['reboot', 'soft_reboot_bm', 'ACTIVE'],
    ['reboot_hard', 'hard_reboot_bm', 'ACTIVE'],
  ])('%s runs %s', async (action, type, status) => {
    expect(await client.finish(await act(SEEDED.metal1, action), 200)).toMatchObject({ task_type: type, state: 'FINISHED' });
    expect((await client.instance(SEEDED.metal1)).body).toMatchObject({ status });
  });

  it('have a console of v3', async () => {
    expect((await client.get(`/v3/baremetal/${PR}/${SEEDED.metal1}/get_console`)).body).toMatchObject({
      remote_console: { url: expect.any(String) },
    });
  });

  it('cannot be suspended, resized or put into security groups', async () => {
    expect(await act(SEEDED.metal1, 'suspend')).toMatchObject({ status: 400 });
    expect(await client.post(`/v2/instances/${PR}/${SEEDED.metal1}/action`, { action: 'suspend' })).toMatchObject({ status: 400 });
    expect(await client.post(`/v1/instances/${PR}/${SEEDED.metal1}/changeflavor`, { flavor_id: 'bm1-infrastructure-large' })).toMatchObject({
      status: 400,
    });
    expect(await client.post(`/v1/instances/${PR}/${SEEDED.metal1}/addsecuritygroup`, { name: 'web' })).toMatchObject({ status: 400 });
  });

  it('are not what virtual machines are', async () => {
    expect(await rebuild(SEEDED.web1, {})).toMatchObject({ status: 404 });
    expect(await act(SEEDED.web1, 'stop')).toMatchObject({ status: 404 });
    expect(await client.post(`/v1/instances/${PR}/${SEEDED.web1}/changeflavor`, { flavor_id: 'bm1-infrastructure-small' })).toMatchObject({
      status: 400,
    });
  });

  it('have flavors of their own, with stock on request', async () => {
    expect((await client.get(`/v1/bmflavors/${PR}?include_capacity=true&include_reservation_stock=true`)).body).toMatchObject({
      count: 2,
      results: [{ resource_class: 'bm1-infrastructure-small', capacity: 3, reserved_capacity: 0 }, {}],
    });
    expect(read((await client.get(`/v1/bmflavors/${PR}`)).body, 'results.0')).not.toHaveProperty('capacity');
    expect(rowsOf(await client.get(`/v1/flavors/${PR}`)).some((row) => read(row, 'flavor_id') === 'bm1-infrastructure-small')).toBe(false);
  });
});
