import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PR, read, startClient } from '../testing/gcore-client.ts';
import type { GcoreAnswer, GcoreClient } from '../testing/gcore-client.ts';
import { SEEDED } from '../testing/seeded.ts';

let client: GcoreClient;
beforeAll(async () => void (client = await startClient()));
afterAll(() => client.simulator.close());

const MACHINE = {
  flavor: 'g1-standard-1-2',
  volumes: [{ source: 'image', image_id: SEEDED.ubuntu22, size: 10, boot_index: 0 }],
  interfaces: [{ type: 'external' }],
};
const WINDOWS = {
  ...MACHINE,
  name: 'win-9',
  flavor: 'g2w-standard-4-8',
  volumes: [{ source: 'image', image_id: SEEDED.windows, size: 60, boot_index: 0 }],
};

const NAMED: readonly (readonly [string, (name: string) => Promise<GcoreAnswer>])[] = [
  ['an instance', (name) => client.post(`/v2/instances/${PR}`, { ...MACHINE, name })],
  ['an instance that is renamed', (name) => client.patch(`/v1/instances/${PR}/${SEEDED.web1}`, { name })],
  ['a volume', (name) => client.post(`/v1/volumes/${PR}`, { source: 'new-volume', size: 1, name })],
  ['a snapshot', (name) => client.post(`/v1/snapshots/${PR}`, { volume_id: SEEDED.spareVolume, name })],
  ['an image', (name) => client.post(`/v1/images/${PR}`, { volume_id: SEEDED.web1Root, name })],
  ['an image from a URL', (name) => client.post(`/v1/downloadimage/${PR}`, { url: 'https://images.example.com/disk.img', name })],
  ['a network', (name) => client.post(`/v1/networks/${PR}`, { name })],
  ['a subnet', (name) => client.post(`/v1/subnets/${PR}`, { network_id: SEEDED.labNet, cidr: '10.9.0.0/24', name })],
  ['a key', (name) => client.post('/v1/ssh_keys/111', { name })],
];

const BAD_NAMES = ['ab', '.hidden', 'ends-', 'ends ', 'имя-сервера', '서버', 'a'.repeat(64), 'under/score'];

describe.each(NAMED)('the name of %s', (_, send) => {
  it.each(BAD_NAMES)('cannot be %j', async (name) => {
    expect(await send(name)).toMatchObject({ status: 400, body: { invalid_fields: { name: [expect.stringContaining('pattern')] } } });
  });
});

describe('the login of a Windows machine', () => {
  const create = (fields: object): Promise<GcoreAnswer> => client.post(`/v2/instances/${PR}`, { ...WINDOWS, ...fields });

  it.each([{ username: 'me', password: 'Good-pass1' }, { password: 'short1A' }, { password: 'nouppercase1-' }, { password: 'Sixteen-is-the-most1' }])(
    'cannot be %j',
    async (fields) => {
      const { status, body } = await create(fields);
      expect(status).toBe(400);
      expect(JSON.stringify(body)).not.toContain(fields.password);
    },
  );

  it('can be a strong password alone; Linux takes either', async () => {
    expect(await create({ password: 'Good-pass1' })).toMatchObject({ status: 200 });
    expect(await client.post(`/v2/instances/${PR}`, { ...MACHINE, name: 'lin-9', username: 'me', password: 'weak' })).toMatchObject({ status: 200 });
  });
});

describe('other fields of the wrong kind', () => {
  it.each([
    [{ name: 5 }, 'name'],
    [{ tags: ['a'] }, 'tags'],
    [{ tags: { a: 1 } }, 'tags'],
    [{ tags: { 'a b': 'c' } }, 'tags'],
    [{ user_data: 'not base64!' }, 'user_data'],
    [{ interfaces: 'external' }, 'interfaces'],
    [{ interfaces: [{ type: 'external', interface_name: 'x'.repeat(38) }] }, 'interfaces'],
    [{ interfaces: [{ type: 'external', speed: 10 }] }, 'interfaces'],
    [{ volumes: [{ source: 'image', image_id: SEEDED.ubuntu22, size: '10' }] }, 'volumes'],
    [{ volumes: [{ source: 'image', image_id: SEEDED.ubuntu22, attachment_tag: 'a,b' }] }, 'volumes'],
    [{ names: [1] }, 'names'],
    [{ adminPass: 'x' }, 'adminPass'],
  ])('%j is refused under its name', async (fields, name) => {
    const { status, body } = await client.post(`/v2/instances/${PR}`, { ...MACHINE, name: 'new-9', ...fields });
    expect(status).toBe(400);
    expect(Object.keys(Object(read(body, 'invalid_fields')))).toEqual([name]);
  });
});
