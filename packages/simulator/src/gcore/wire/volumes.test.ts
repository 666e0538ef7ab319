import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PR, read, readText, rowsOf, startClient } from '../testing/gcore-client.ts';
import type { GcoreAnswer, GcoreClient } from '../testing/gcore-client.ts';
import { SEEDED } from '../testing/seeded.ts';

let client: GcoreClient;
beforeEach(async () => void (client = await startClient()));
afterEach(() => client.simulator.close());

const create = (fields: object = {}): Promise<GcoreAnswer> =>
  client.post(`/v1/volumes/${PR}`, { name: 'data-9', source: 'new-volume', size: 5, ...fields });
const attach = (volume: string, instance: string): Promise<GcoreAnswer> =>
  client.post(`/v2/volumes/${PR}/${volume}/attach`, { instance_id: instance });
const detach = (volume: string, instance: string): Promise<GcoreAnswer> =>
  client.post(`/v2/volumes/${PR}/${volume}/detach`, { instance_id: instance });

describe('making a volume', () => {
  it('takes a task; a volume from an image is bootable but not root', async () => {
    const answer = await create({ source: 'image', image_id: SEEDED.ubuntu22, size: 20, type_name: 'ssd_hiiops', tags: { use: 'root' } });
    client.advance(1);
    expect((await client.get(`/v1/volumes/${PR}?name_part=data-9`)).body).toMatchObject({ results: [{ status: 'downloading' }] });
    const task = await client.finish(answer);
    expect(task).toMatchObject({ task_type: 'create_volume', state: 'FINISHED', data: { device_config: { image_id: SEEDED.ubuntu22 } } });
    expect((await client.volume(readText(task, 'created_resources.volumes.0'))).body).toMatchObject({
      status: 'available',
      bootable: true,
      is_root_volume: false,
      attachments: [],
      limiter_stats: { iops_base_limit: 1200, iops_burst_limit: 12_000, MBps_base_limit: 50, MBps_burst_limit: 500 },
      metadata: { use: 'root', task_id: read(task, 'id') },
      created_at: '2026-06-01T00:00:01+0000',
    });
  });

  it('attaches it at once when asked', async () => {
    const task = await client.finish(await create({ instance_id_to_attach_to: SEEDED.web2 }));
    expect((await client.volume(readText(task, 'created_resources.volumes.0'))).body).toMatchObject({
      status: 'in-use',
      attachments: [{ server_id: SEEDED.web2, device: '/dev/sdb', instance_name: null }],
    });
  });

  it('answers an unknown image with 404 and a full quota with an object', async () => {
    expect(await create({ source: 'image', image_id: SEEDED.web1 })).toMatchObject({
      status: 404,
      body: { exception_class: 'NotFoundError', message: `Image ${SEEDED.web1} not found` },
    });
    const use = Number(read((await client.get('/v2/regional_quotas/5678/76')).body, 'volume_count_usage'));
    client.simulator.change({ quota: { volume_count: use } });
    expect(await create()).toMatchObject({
      status: 400,
      body: { exception_class: 'QuotaLimitExceed', info: { attribute: 'volume_count', requested_usage: use + 1 } },
    });
  });
});

describe('attaching and detaching', () => {
  it('goes through attaching and in-use, detaching and available', async () => {
    const attaching = await attach(SEEDED.spareVolume, SEEDED.web1);
    expect((await client.volume(SEEDED.spareVolume)).body).toMatchObject({ status: 'attaching' });
    expect(await client.finish(attaching)).toMatchObject({ data: { volume_id: SEEDED.spareVolume, instance_id: SEEDED.web1, attachment_tag: null } });
    expect((await client.volume(SEEDED.spareVolume)).body).toMatchObject({ status: 'in-use', attachments: [{ device: '/dev/sdc' }] });
    expect((await client.instance(SEEDED.web1)).body).toMatchObject({ volumes: [{}, {}, { id: SEEDED.spareVolume, delete_on_termination: false }] });
    await client.finish(await detach(SEEDED.spareVolume, SEEDED.web1));
    expect((await client.volume(SEEDED.spareVolume)).body).toMatchObject({ status: 'available', attachments: [] });
  });

  it('never detaches the boot disk', async () => {
    expect(await detach(SEEDED.web1Root, SEEDED.web1)).toMatchObject({ status: 400, body: { exception_class: 'ValidationError' } });
  });

  it('refuses a volume in use and one that hangs on another instance', async () => {
    expect(await attach(SEEDED.web1Data, SEEDED.web2)).toMatchObject({ status: 409 });
    expect(await detach(SEEDED.web1Data, SEEDED.web2)).toMatchObject({ status: 400 });
  });

  it('holds the instance as well as the volume', async () => {
    await attach(SEEDED.spareVolume, SEEDED.web1);
    expect(await client.post(`/v2/instances/${PR}/${SEEDED.web1}/action`, { action: 'stop' })).toMatchObject({ status: 409 });
    expect(await client.delete(`/v1/volumes/${PR}/${SEEDED.spareVolume}`)).toMatchObject({ status: 409 });
  });

  it('is done at once in the older form', async () => {
    expect(await client.post(`/v1/volumes/${PR}/${SEEDED.spareVolume}/attach`, { instance_id: SEEDED.web1 })).toMatchObject({
      body: { status: 'in-use' },
    });
    expect(await client.post(`/v1/volumes/${PR}/${SEEDED.spareVolume}/detach`, { instance_id: SEEDED.web1 })).toMatchObject({
      body: { status: 'available' },
    });
  });
});

describe('other changes of a volume', () => {
  it('deletes only what is available', async () => {
    expect(await client.delete(`/v1/volumes/${PR}/${SEEDED.web1Data}`)).toMatchObject({ status: 409 });
    expect(await client.finish(await client.delete(`/v1/volumes/${PR}/${SEEDED.spareVolume}`))).toMatchObject({ task_type: 'delete_volume' });
    expect(await client.volume(SEEDED.spareVolume)).toMatchObject({ status: 404 });
  });

  it('deletes a volume with snapshots only together with them', async () => {
    const task = await client.finish(await client.post(`/v1/snapshots/${PR}`, { name: 'snap', volume_id: SEEDED.spareVolume }));
    const id = readText(task, 'created_resources.snapshots.0');
    expect(await client.delete(`/v1/volumes/${PR}/${SEEDED.spareVolume}`)).toMatchObject({ status: 400 });
    await client.finish(await client.delete(`/v1/volumes/${PR}/${SEEDED.spareVolume}?snapshots=${id}`));
    expect(rowsOf(await client.get(`/v1/snapshots/${PR}`))).toEqual([]);
  });

  it('extends but never shrinks', async () => {
    expect(await client.post(`/v1/volumes/${PR}/${SEEDED.web1Data}/extend`, { size: 10 })).toMatchObject({ status: 400 });
    await client.finish(await client.post(`/v1/volumes/${PR}/${SEEDED.web1Data}/extend`, { size: 60 }));
    expect((await client.volume(SEEDED.web1Data)).body).toMatchObject({ size: 60, status: 'in-use' });
  });

  it('merges tags, and never touches the ones of the platform', async () => {
    const patch = (tags: unknown): Promise<GcoreAnswer> => client.patch(`/v1/volumes/${PR}/${SEEDED.web1Data}`, { tags });
    expect((await patch({ a: '1', b: '2' })).body).toMatchObject({ metadata: { a: '1', b: '2' } });
    const merged = (await patch({ a: null })).body;
    expect(read(merged, 'metadata')).not.toHaveProperty('a');
    expect(merged).toMatchObject({ metadata: { b: '2' } });
    expect(await patch({ task_id: 'mine' })).toMatchObject({ status: 400 });
    expect(Object.keys(Object(read((await patch(null)).body, 'metadata')))).toEqual(['task_id']);
  });
});
