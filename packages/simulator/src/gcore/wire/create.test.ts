import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PR, read, readText, rowsOf, startClient } from '../testing/gcore-client.ts';
import type { GcoreAnswer, GcoreClient } from '../testing/gcore-client.ts';
import { SEEDED } from '../testing/seeded.ts';

let client: GcoreClient;
beforeEach(async () => void (client = await startClient()));
afterEach(() => client.simulator.close());

const ROOT = { source: 'image', image_id: SEEDED.ubuntu24, size: 20, type_name: 'ssd_hiiops', boot_index: 0 };
const PUBLIC = { type: 'external' };
const BODY = { name: 'new-1', flavor: 'g1-standard-2-4', volumes: [ROOT], interfaces: [PUBLIC] };

const create = (fields: object = {}): Promise<GcoreAnswer> => client.post(`/v2/instances/${PR}`, { ...BODY, ...fields });
const createdId = (task: unknown, kind = 'instances'): string => readText(task, `created_resources.${kind}.0`);

describe('the life of a create', () => {
  it('shows the machine in BUILD first, its ids while the task still runs, and then the machine ACTIVE', async () => {
    const answer = await create();
    expect(await client.task(answer)).toMatchObject({
      task_type: 'create_vm',
      state: 'RUNNING',
      created_resources: null,
      data: { user_data: null, admin_pass: null },
    });
    expect(rowsOf(await client.get(`/v1/instances/${PR}?name=new-1`))).toEqual([]);
    client.advance(10);
    expect((await client.get(`/v1/instances/${PR}?name=new-1`)).body).toMatchObject({ results: [{ status: 'BUILD', vm_state: 'building' }] });
    client.advance(11);
    const midway = await client.task(answer);
    expect(midway).toMatchObject({
      state: 'RUNNING',
      updated_on: '2026-06-01T00:00:00',
      data: { block_device_config: [{ name: 'new-1_bootvolume' }] },
    });
    expect(read(midway, 'data')).not.toHaveProperty('user_data');
    client.advance(9);
    expect(await client.task(answer)).toMatchObject({ state: 'FINISHED', finished_on: '2026-06-01T00:00:30' });
    expect((await client.instance(createdId(midway))).body).toMatchObject({ status: 'ACTIVE', task_id: null, task_state: null });
  });

  it('makes the boot disk from the image and tags the machine with it', async () => {
    const task = await client.finish(await create({ tags: { env: 'dev' }, ssh_key_name: 'ops-key' }));
    const { body } = await client.instance(createdId(task));
    expect(body).toMatchObject({ ssh_key_name: 'ops-key', keypair_name: 'ops-key', metadata: { env: 'dev', image_id: SEEDED.ubuntu24 } });
    expect(read(body, 'tags.0')).toEqual({ key: 'env', value: 'dev', read_only: false });
    expect((await client.volume(createdId(task, 'volumes'))).body).toMatchObject({
      status: 'in-use',
      is_root_volume: true,
      bootable: true,
      name: 'new-1_bootvolume',
      volume_image_metadata: { image_id: SEEDED.ubuntu24 },
    });
  });

  it('keeps neither the password nor the user data', async () => {
    const userData = 'UGxhbnRlZC1TZWNyZXQtMg==';
    const answer = await create({ password: 'Planted-Secret-1', user_data: userData });
    const tasks = JSON.stringify([await client.task(answer), await client.finish(answer)]);
    expect(tasks).not.toContain('Planted-Secret-1');
    expect(tasks).not.toContain(userData);
    expect(JSON.stringify(client.simulator.ledger.entries())).not.toContain('Planted-Secret-1');
  });

  it('makes one machine for each of the older names', async () => {
    const { name: _, ...rest } = BODY;
    const answer = await client.post(`/v2/instances/${PR}`, {
      ...rest,
      names: ['old-1', 'old-2'],
      keypair_name: 'ops-key',
      metadata: { env: 'old' },
    });
    expect(read(answer.body, 'tasks')).toHaveLength(2);
    client.advance(40);
    expect(read((await client.get(`/v1/instances/${PR}?name=old-`)).body, 'count')).toBe(2);
  });

  it('fills a name template from the address', async () => {
    const { name: _, ...rest } = BODY;
    const task = await client.finish(await client.post(`/v2/instances/${PR}`, { ...rest, name_template: 'vm-{two_ip_octets}' }));
    expect((await client.instance(createdId(task))).body).toMatchObject({ name: 'vm-113-11' });
  });
});

describe('parts that exist already', () => {
  const onVolume = (id: string): object => ({ volumes: [{ source: 'existing-volume', volume_id: id, boot_index: 0 }] });

  it('fails in the task when the disk is in use, and leaves nothing behind', async () => {
    const answer = await create(onVolume(SEEDED.web1Root));
    expect(answer.status).toBe(200);
    client.advance(6);
    expect(await client.task(answer)).toMatchObject({
      state: 'ERROR',
      error: `Volume ${SEEDED.web1Root} is in unexpected state in-use`,
      created_resources: null,
      finished_on: '2026-06-01T00:00:06',
    });
    expect(rowsOf(await client.get(`/v1/instances/${PR}?name=new-1`))).toEqual([]);
    expect((await client.volume(SEEDED.web1Root)).body).toMatchObject({ status: 'in-use', task_id: null });
  });

  it('can use a disk only once: the second create waits for the lock, then fails', async () => {
    const volumeId = createdId(
      await client.finish(await client.post(`/v1/volumes/${PR}`, { source: 'image', image_id: SEEDED.ubuntu22, name: 'anchor', size: 10 })),
      'volumes',
    );
    const first = await create(onVolume(volumeId));
    expect(await create(onVolume(volumeId))).toMatchObject({ status: 409 });
    expect(await client.finish(first)).toMatchObject({ created_resources: { volumes: [volumeId] } });
    expect(await client.finish(await create(onVolume(volumeId)))).toMatchObject({ state: 'ERROR' });
  });

  it('takes a kept port with its address, its groups, and an existing floating IP', async () => {
    const answer = await create({
      interfaces: [
        { type: 'reserved_fixed_ip', port_id: SEEDED.spareReserved, floating_ip: { source: 'existing', existing_floating_id: SEEDED.spareFloating } },
      ],
    });
    const { body } = await client.instance(createdId(await client.finish(answer)));
    expect(read(body, 'addresses.app-net')).toMatchObject([{ addr: '192.168.10.90' }, { addr: '203.0.113.99', type: 'floating' }]);
    expect((await client.get(`/v1/reserved_fixed_ips/${PR}/${SEEDED.spareReserved}`)).body).toMatchObject({
      reservation: { status: 'attached', resource_type: 'instance' },
    });
  });

  it('refuses a port that is not reserved, and fails for a reserved one that is in use', async () => {
    const on = (portId: string): object => ({ interfaces: [{ type: 'reserved_fixed_ip', port_id: portId }] });
    expect(await create(on(SEEDED.web1Port))).toMatchObject({ status: 404 });
    await client.finish(await create(on(SEEDED.spareReserved)));
    expect(await client.finish(await create({ name: 'new-2', ...on(SEEDED.spareReserved) }))).toMatchObject({
      state: 'ERROR',
      error: `Port ${SEEDED.spareReserved} is still in use.`,
    });
  });

  it('joins a server group and takes groups per interface', async () => {
    const answer = await create({ servergroup_id: SEEDED.serverGroup, interfaces: [{ ...PUBLIC, security_groups: [{ id: SEEDED.webGroup }] }] });
    const id = createdId(await client.finish(answer));
    expect((await client.instance(id)).body).toMatchObject({ security_groups: [{ name: 'web' }] });
    expect(read((await client.get(`/v1/servergroups/${PR}`)).body, 'results.0.instances.1.instance_id')).toBe(id);
  });

  it('makes a disk from a snapshot', async () => {
    const snapshot = await client.finish(await client.post(`/v1/snapshots/${PR}`, { name: 'before', volume_id: SEEDED.web1Root }));
    const answer = await create({ volumes: [{ source: 'snapshot', snapshot_id: createdId(snapshot, 'snapshots'), size: 20, boot_index: 0 }] });
    expect((await client.volume(createdId(await client.finish(answer), 'volumes'))).body).toMatchObject({
      size: 20,
      bootable: true,
      status: 'in-use',
    });
  });
});

describe('what a create refuses at once', () => {
  it.each([
    ['an unknown flavor', { flavor: 'g9-huge' }, 404],
    ['an unknown image', { volumes: [{ ...ROOT, image_id: SEEDED.web1 }] }, 404],
    ['an unknown key', { ssh_key_name: 'nobody' }, 404],
    ['a disk smaller than the image wants', { volumes: [{ ...ROOT, size: 1 }] }, 400],
    ['a volume type that the region lacks', { volumes: [{ ...ROOT, type_name: 'ultra' }] }, 400],
    ['no boot disk', { volumes: [{ source: 'new-volume', size: 5 }] }, 400],
    ['two boot disks', { volumes: [ROOT, ROOT] }, 400],
    ['a name in Korean', { name: '서버' }, 400],
    ['user data that is not base64', { user_data: 'not base64!' }, 400],
    ['a subnet without its network', { interfaces: [{ type: 'subnet', subnet_id: SEEDED.appSubnet }] }, 400],
    ['a floating IP where no router leads', { interfaces: [{ type: 'any_subnet', network_id: SEEDED.labNet, floating_ip: { source: 'new' } }] }, 400],
    ['no interface', { interfaces: [] }, 400],
  ])('%s', async (_, fields, status) => {
    expect(await create(fields)).toMatchObject({ status });
    expect(rowsOf(await client.get('/v1/tasks'))).toEqual([]);
  });

  it('more than the quota, with a list of what is exceeded', async () => {
    const use = Number(read((await client.get('/v2/regional_quotas/5678/76')).body, 'volume_count_usage'));
    client.simulator.change({ quota: { volume_count: use } });
    expect(await create()).toMatchObject({
      status: 400,
      body: {
        exception_class: 'MultipleQuotaLimitExceeded',
        message: 'Quota limit for volume_count exceeded by 1',
        info: [{ attribute: 'volume_count', current_usage: use, requested_usage: use + 1, limit: use }],
      },
    });
  });

  it('counts what running creates will make', async () => {
    const use = Number(read((await client.get('/v2/regional_quotas/5678/76')).body, 'vm_count_usage'));
    client.simulator.change({ quota: { vm_count: use + 1 } });
    expect(await create()).toMatchObject({ status: 200 });
    expect(await create({ name: 'new-2' })).toMatchObject({ status: 400 });
  });

  it('a flavor that the region has run out of, with 403', async () => {
    client.simulator.change({ switches: { capacityFull: ['g1-standard-2-4'] } });
    expect(await create()).toMatchObject({ status: 403, body: { exception_class: 'ForbiddenError' } });
  });
});

describe('a create that fails in the middle', () => {
  it('leaves nothing, or a machine in ERROR by the switch', async () => {
    client.simulator.change({ failNextTask: { type: 'create_vm', error: 'No valid host was found.' } });
    const volumes = (): Promise<unknown> => client.get(`/v1/volumes/${PR}`).then((answer) => read(answer.body, 'count'));
    const before = await volumes();
    expect(await client.finish(await create())).toMatchObject({ state: 'ERROR', error: 'No valid host was found.' });
    expect(await volumes()).toBe(before);
    client.simulator.change({ switches: { failedCreate: 'leavesInstance' } });
    client.simulator.change({ failNextTask: { type: 'create_vm', error: 'No valid host was found.' } });
    expect(await client.finish(await create())).toMatchObject({ state: 'ERROR', created_resources: null });
    expect((await client.get(`/v1/instances/${PR}?name=new-1`)).body).toMatchObject({
      count: 1,
      results: [{ status: 'ERROR', vm_state: 'error', task_id: null }],
    });
  });
});
