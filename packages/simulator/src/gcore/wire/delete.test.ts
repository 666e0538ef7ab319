import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PR, read, startClient } from '../testing/gcore-client.ts';
import type { GcoreAnswer, GcoreClient } from '../testing/gcore-client.ts';
import { SEEDED } from '../testing/seeded.ts';

let client: GcoreClient;
beforeEach(async () => void (client = await startClient()));
afterEach(() => client.simulator.close());

const remove = (id: string, query = ''): Promise<GcoreAnswer> => client.delete(`/v1/instances/${PR}/${id}${query}`);
const port = (id: string): Promise<GcoreAnswer> => client.get(`/v1/ports/${PR}/${id}`);
const floating = (id: string): Promise<GcoreAnswer> => client.get(`/v1/floatingips/${PR}/${id}`);

describe('deleting an instance', () => {
  it('keeps its disks and its floating IP, and takes its ordinary port', async () => {
    const answer = await remove(SEEDED.web1);
    expect((await client.instance(SEEDED.web1)).body).toMatchObject({ status: 'ACTIVE', task_state: 'deleting' });
    expect(await client.finish(answer)).toMatchObject({
      task_type: 'delete_vm',
      state: 'FINISHED',
      created_resources: null,
      data: { volume_ids_to_delete: [], ports_to_keep: [], internal_ports_to_delete: [{ id: SEEDED.web1Port }] },
    });
    expect(await client.instance(SEEDED.web1)).toMatchObject({ status: 404 });
    expect((await client.volume(SEEDED.web1Root)).body).toMatchObject({ status: 'available', is_root_volume: false, attachments: [] });
    expect((await client.volume(SEEDED.web1Data)).body).toMatchObject({ status: 'available' });
    expect((await floating(SEEDED.web1Floating)).body).toMatchObject({ port_id: null, fixed_ip_address: null, status: 'DOWN' });
    expect(await port(SEEDED.web1Port)).toMatchObject({ status: 404 });
  });

  it('takes a disk with delete_on_termination and leaves the others', async () => {
    expect((await client.instance(SEEDED.db1)).body).toMatchObject({
      volumes: [{ id: SEEDED.db1Root, delete_on_termination: true }, { delete_on_termination: false }],
    });
    expect(await client.finish(await remove(SEEDED.db1))).toMatchObject({ data: { volume_ids_to_delete: [SEEDED.db1Root] } });
    expect(await client.volume(SEEDED.db1Root)).toMatchObject({ status: 404 });
    expect(await client.volume(SEEDED.db1Data)).toMatchObject({ status: 200 });
  });

  it('keeps a port that was reserved before, with its address', async () => {
    await client.finish(await client.post(`/v1/reserved_fixed_ips/${PR}`, { type: 'port', port_id: SEEDED.web1Port }));
    expect(await client.finish(await remove(SEEDED.web1))).toMatchObject({
      data: { ports_to_keep: [{ id: SEEDED.web1Port }], internal_ports_to_delete: [] },
    });
    expect((await client.get(`/v1/reserved_fixed_ips/${PR}/${SEEDED.web1Port}`)).body).toMatchObject({
      fixed_ip_address: '192.168.10.20',
      reservation: { status: 'available' },
      attachments: [],
      status: 'DOWN',
    });
  });

  it('takes what the query names: disks, floating IPs, reserved ports', async () => {
    await client.finish(await client.post(`/v1/reserved_fixed_ips/${PR}`, { type: 'port', port_id: SEEDED.web1Port }));
    const query = `?volumes=${SEEDED.web1Root},${SEEDED.web1Data}&floatings=${SEEDED.web1Floating}&reserved_fixed_ips=${SEEDED.web1Port}`;
    await client.finish(await remove(SEEDED.web1, query));
    const left = await Promise.all([
      client.volume(SEEDED.web1Root),
      client.volume(SEEDED.web1Data),
      floating(SEEDED.web1Floating),
      port(SEEDED.web1Port),
    ]);
    expect(left.map((answer) => answer.status)).toEqual([404, 404, 404, 404]);
  });

  it('takes every floating IP with delete_floatings, which does not go with floatings', async () => {
    expect(await remove(SEEDED.web1, `?delete_floatings=true&floatings=${SEEDED.web1Floating}`)).toMatchObject({ status: 400 });
    await client.finish(await remove(SEEDED.web1, '?delete_floatings=true'));
    expect(await floating(SEEDED.web1Floating)).toMatchObject({ status: 404 });
  });

  it('refuses to take a disk of another instance', async () => {
    expect(await remove(SEEDED.web1, `?volumes=${SEEDED.db1Data}`)).toMatchObject({ status: 400 });
    expect(await client.instance(SEEDED.web1)).toMatchObject({ status: 200 });
  });

  it('leaves a disk behind that has a snapshot', async () => {
    await client.finish(await client.post(`/v1/snapshots/${PR}`, { name: 'before', volume_id: SEEDED.db1Root }));
    await client.finish(await remove(SEEDED.db1));
    expect((await client.volume(SEEDED.db1Root)).body).toMatchObject({ status: 'available' });
  });

  it('works on an instance in ERROR and leaves the server group', async () => {
    expect(await client.finish(await remove(SEEDED.broken))).toMatchObject({ state: 'FINISHED' });
    await client.finish(await remove(SEEDED.db1));
    expect(read((await client.get(`/v1/servergroups/${PR}`)).body, 'results.0.instances')).toEqual([]);
  });

  it('gives the addresses back', async () => {
    await client.finish(await remove(SEEDED.web2));
    const body = { type: 'ip_address', network_id: '44444444-0000-4000-8000-000000000002', ip_address: '203.0.113.10' };
    expect(await client.finish(await client.post(`/v1/reserved_fixed_ips/${PR}`, body))).toMatchObject({ state: 'FINISHED' });
  });
});

describe('the rebuild that the platform does not have', () => {
  it('can be done by hand: same address, same data disk, another id, and the way back', async () => {
    await client.finish(await client.post(`/v1/reserved_fixed_ips/${PR}`, { type: 'port', port_id: SEEDED.web1Port }));
    const made = await client.finish(
      await client.post(`/v1/volumes/${PR}`, { source: 'image', image_id: SEEDED.ubuntu24, name: 'web-1-new', size: 20, type_name: 'ssd_hiiops' }),
    );
    const newRoot = String(read(made, 'created_resources.volumes.0'));
    await client.finish(await remove(SEEDED.web1));
    const create = async (root: string): Promise<string> => {
      const answer = await client.post(`/v2/instances/${PR}`, {
        name: 'web-1',
        flavor: 'g1-standard-2-4',
        ssh_key_name: 'ops-key',
        volumes: [
          { source: 'existing-volume', volume_id: root, boot_index: 0 },
          { source: 'existing-volume', volume_id: SEEDED.web1Data, boot_index: -1 },
        ],
        interfaces: [
          { type: 'reserved_fixed_ip', port_id: SEEDED.web1Port, floating_ip: { source: 'existing', existing_floating_id: SEEDED.web1Floating } },
        ],
      });
      return String(read(await client.finish(answer), 'created_resources.instances.0'));
    };
    const rebuilt = await create(newRoot);
    expect(rebuilt).not.toBe(SEEDED.web1);
    expect((await client.instance(rebuilt)).body).toMatchObject({
      metadata: { image_id: SEEDED.ubuntu24 },
      addresses: { 'app-net': [{ addr: '192.168.10.20' }, { addr: '203.0.113.20' }] },
      volumes: [{ id: newRoot }, { id: SEEDED.web1Data }],
    });
    await client.finish(await remove(rebuilt));
    const back = await create(SEEDED.web1Root);
    expect((await client.instance(back)).body).toMatchObject({ status: 'ACTIVE', metadata: { image_id: SEEDED.ubuntu22 } });
  });
});
