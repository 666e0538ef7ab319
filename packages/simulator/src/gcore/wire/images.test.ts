import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PR, read, readText, rowsOf, startClient } from '../testing/gcore-client.ts';
import type { GcoreAnswer, GcoreClient } from '../testing/gcore-client.ts';
import { SEEDED } from '../testing/seeded.ts';

let client: GcoreClient;
beforeEach(async () => void (client = await startClient()));
afterEach(() => client.simulator.close());

const IMAGES = `/v1/images/${PR}`;
const image = async (id: string): Promise<unknown> => (await client.get(`${IMAGES}/${id}`)).body;
const create = (fields: object = {}): Promise<GcoreAnswer> =>
  client.post(IMAGES, { name: 'web-image', volume_id: SEEDED.web1Root, source: 'volume', ...fields });
const download = (fields: object = {}): Promise<GcoreAnswer> =>
  client.post(`/v1/downloadimage/${PR}`, { name: 'my-image', url: 'https://images.example.com/disk.img', os_distro: 'cirros', ...fields });
const idOf = (task: unknown): string => readText(task, 'created_resources.images.0');

describe('an image of a volume', () => {
  it('is saved while the task runs and as big as the volume', async () => {
    const answer = await create({ tags: { use: 'base' } });
    client.advance(15);
    const id = idOf(await client.task(answer));
    expect(await image(id)).toMatchObject({ status: 'saving', size: null });
    await client.finish(answer);
    expect(await image(id)).toMatchObject({
      status: 'active',
      size: 20 * 1024 ** 3,
      min_disk: 20,
      os_distro: 'ubuntu',
      tags_v2: [{ key: 'use' }],
      task_id: null,
    });
  });

  it('needs a bootable volume, detached if the switch says so', async () => {
    expect(await create({ volume_id: SEEDED.spareVolume })).toMatchObject({ status: 400 });
    client.simulator.change({ switches: { imageOfUsedVolume: 'refuse' } });
    expect(await create()).toMatchObject({ status: 409 });
  });
});

describe('an image from a URL', () => {
  it('is queued without a size for a while after its task FINISHED', async () => {
    const id = idOf(await client.finish(await download(), 16));
    expect(await image(id)).toMatchObject({ status: 'queued', disk_format: 'qcow2' });
    expect(await image(id)).not.toHaveProperty('size');
    expect(await image(id)).not.toHaveProperty('tags_v2');
    client.advance(8);
    expect(await image(id)).toMatchObject({
      status: 'active',
      size: 46_137_344,
      os_type: 'linux',
      architecture: 'x86_64',
      ssh_key: 'allow',
      visibility: 'shared',
    });
  });

  it('has every key of the description when the switch says so', async () => {
    client.simulator.change({ switches: { replyShape: 'described' } });
    expect(await image(idOf(await client.finish(await download(), 16)))).toMatchObject({
      status: 'queued',
      size: null,
      tags_v2: [],
      is_baremetal: false,
    });
  });

  it('can start a machine when it is there', async () => {
    const id = idOf(await client.finish(await download()));
    const volumes = [{ source: 'image', image_id: id, size: 5, boot_index: 0 }];
    const body = { name: 'from-image', flavor: 'g1-standard-1-2', interfaces: [{ type: 'external' }], volumes };
    expect(await client.finish(await client.post(`/v2/instances/${PR}`, body))).toMatchObject({ state: 'FINISHED' });
  });

  it.each([{ url: 'file:///etc/passwd' }, { name: '-x' }, { os_type: 'plan9' }, { cow_format: 'yes' }, { colour: 'red' }])(
    'refuses %j',
    async (fields) => {
      expect(await download(fields)).toMatchObject({
        status: 400,
        body: { exception_class: 'ValidationError', invalid_fields: { [Object.keys(fields)[0] ?? '']: [expect.any(String)] } },
      });
    },
  );
});

describe('other changes of an image', () => {
  it('sets some fields and merges tags', async () => {
    await client.patch(`${IMAGES}/${SEEDED.goldenApp}`, { name: 'golden-2', ssh_key: 'required', tags: { a: '1' } });
    expect(await image(SEEDED.goldenApp)).toMatchObject({ name: 'golden-2', ssh_key: 'required', os_type: 'linux', metadata: { a: '1' } });
    expect(await client.patch(`${IMAGES}/${SEEDED.goldenApp}`, {})).toMatchObject({ status: 400 });
  });

  it('leaves public images alone', async () => {
    expect(await client.patch(`${IMAGES}/${SEEDED.ubuntu22}`, { name: 'mine-now' })).toMatchObject({
      status: 403,
      body: { exception_class: 'ForbiddenError' },
    });
    expect(await client.delete(`${IMAGES}/${SEEDED.ubuntu22}`)).toMatchObject({ status: 403 });
  });

  it('lists the own ones apart', async () => {
    expect(rowsOf(await client.get(`/v1/projectimages/${PR}`)).map((row) => read(row, 'name'))).toEqual(['golden-app']);
  });

  it('deletes by task; a volume made of it remembers it', async () => {
    const volume = await client.finish(
      await client.post(`/v1/volumes/${PR}`, { name: 'root-9', source: 'image', image_id: SEEDED.goldenApp, size: 10 }),
    );
    expect(await client.finish(await client.delete(`${IMAGES}/${SEEDED.goldenApp}`))).toMatchObject({
      task_type: 'delete_image',
      data: { image_id: SEEDED.goldenApp },
    });
    expect(await client.get(`${IMAGES}/${SEEDED.goldenApp}`)).toMatchObject({ status: 404 });
    const shown = (await client.volume(readText(volume, 'created_resources.volumes.0'))).body;
    expect(shown).toMatchObject({ volume_image_metadata: { image_id: SEEDED.goldenApp } });
  });

  it('keeps a copy-on-write image while a volume of it exists', async () => {
    const id = idOf(await client.finish(await download({ cow_format: true })));
    await client.finish(await client.post(`/v1/volumes/${PR}`, { name: 'root-9', source: 'image', image_id: id, size: 10 }));
    expect(await client.delete(`${IMAGES}/${id}`)).toMatchObject({ status: 409 });
  });
});
