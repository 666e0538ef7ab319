import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OpenStackSession, row, rows } from '../../../testing/openstack-session.ts';

const COMMON = [
  'id',
  'name',
  'status',
  'tenant_id',
  'user_id',
  'metadata',
  'hostId',
  'image',
  'flavor',
  'created',
  'updated',
  'addresses',
  'accessIPv4',
  'accessIPv6',
  'links',
  'OS-DCF:diskConfig',
  'progress',
];
const EXTENDED = [
  'OS-EXT-AZ:availability_zone',
  'config_drive',
  'key_name',
  'OS-SRV-USG:launched_at',
  'OS-SRV-USG:terminated_at',
  'security_groups',
  'OS-EXT-STS:task_state',
  'OS-EXT-STS:vm_state',
  'OS-EXT-STS:power_state',
  'os-extended-volumes:volumes_attached',
];
const ADDED: readonly (readonly [string, readonly string[]])[] = [
  ['2.1', []],
  ['2.3', []],
  ['2.9', ['locked']],
  ['2.16', ['locked']],
  ['2.19', ['locked', 'description']],
  ['2.26', ['locked', 'description', 'tags']],
  ['2.47', ['locked', 'description', 'tags']],
  ['2.63', ['locked', 'description', 'tags', 'trusted_image_certificates']],
  ['2.69', ['locked', 'description', 'tags', 'trusted_image_certificates']],
  ['2.71', ['locked', 'description', 'tags', 'trusted_image_certificates', 'server_groups']],
  ['2.73', ['locked', 'description', 'tags', 'trusted_image_certificates', 'server_groups', 'locked_reason']],
  ['2.90', ['locked', 'description', 'tags', 'trusted_image_certificates', 'server_groups', 'locked_reason', 'OS-EXT-SRV-ATTR:hostname']],
  ['2.93', ['locked', 'description', 'tags', 'trusted_image_certificates', 'server_groups', 'locked_reason', 'OS-EXT-SRV-ATTR:hostname']],
];
const ADMINISTRATOR = [
  'OS-EXT-SRV-ATTR:host',
  'OS-EXT-SRV-ATTR:instance_name',
  'OS-EXT-SRV-ATTR:hypervisor_hostname',
  'OS-EXT-SRV-ATTR:reservation_id',
  'OS-EXT-SRV-ATTR:launch_index',
  'OS-EXT-SRV-ATTR:kernel_id',
  'OS-EXT-SRV-ATTR:ramdisk_id',
  'OS-EXT-SRV-ATTR:root_device_name',
  'OS-EXT-SRV-ATTR:user_data',
  'host_status',
];

let session: OpenStackSession;
beforeAll(async () => {
  session = await OpenStackSession.start();
});
afterAll(() => session.close());

describe('the keys of a server', () => {
  it.each(ADDED)('are at %s those of the recordings', async (version, added) => {
    const id = await session.serverId('web-1');
    const server = await session.server(id, version);
    expect(Object.keys(server).toSorted()).toEqual([...COMMON, ...EXTENDED, ...added].toSorted());
  });

  it('are more for an administrator', async () => {
    const id = await session.serverId('web-1');
    const member = await session.server(id);
    const token = await session.token(session.simulator.logins.admin);
    const server = row(await session.nova('GET', `/servers/${id}`, { token }), 'server');
    const expected = [...Object.keys(member), ...ADMINISTRATOR].toSorted();
    expect(Object.keys(server).toSorted()).toEqual(expected);
  });

  it('lack server_groups in the detailed list', async () => {
    const [server] = rows(await session.nova('GET', '/servers/detail?name=web-1'), 'servers');
    const added = (ADDED.at(-1)?.[1] ?? []).filter((key) => key !== 'server_groups');
    expect(Object.keys(server ?? {}).toSorted()).toEqual([...COMMON, ...EXTENDED, ...added].toSorted());
  });

  it('show a fault instead of a progress in ERROR, its details to administrators only', async () => {
    const id = await session.serverId('batch-1');
    const server = await session.server(id);
    expect(server).not.toHaveProperty('progress');
    expect(server).not.toHaveProperty('security_groups');
    expect(server['fault']).toEqual({
      code: 500,
      created: expect.any(String) as unknown,
      message: 'No valid host was found. There are not enough hosts available.',
    });
    const token = await session.token(session.simulator.logins.admin);
    const seen = row(await session.nova('GET', `/servers/${id}`, { token }), 'server');
    expect(seen['fault']).toHaveProperty('details');
  });

  it('embed the flavor from 2.47 and link it before', async () => {
    const id = await session.serverId('web-1');
    expect((await session.server(id, '2.46'))['flavor']).toMatchObject({ id: '2' });
    expect((await session.server(id, '2.47'))['flavor']).toEqual({
      vcpus: 1,
      ram: 2048,
      disk: 20,
      ephemeral: 0,
      swap: 0,
      original_name: 'm1.small',
      extra_specs: {},
    });
  });

  it('name no image for a server that boots from a volume', async () => {
    const server = await session.server(await session.serverId('db-1'));
    expect(server['image']).toBe('');
    expect(server['os-extended-volumes:volumes_attached']).toHaveLength(2);
  });

  it('say of attached volumes from 2.3 whether they die with the server', async () => {
    const id = await session.serverId('web-1');
    const key = 'os-extended-volumes:volumes_attached';
    expect((await session.server(id, '2.1'))[key]).toEqual([{ id: expect.any(String) as unknown }]);
    expect((await session.server(id, '2.3'))[key]).toEqual([{ id: expect.any(String) as unknown, delete_on_termination: false }]);
  });

  it('are short after a rename before 2.75, and complete from there on', async () => {
    const id = await session.serverId('web-2');
    const rename = (version: string) => session.nova('PUT', `/servers/${id}`, { version, body: { server: { name: 'web-2' } } });
    const short = row(await rename('2.74'), 'server');
    expect(short).not.toHaveProperty('OS-EXT-STS:task_state');
    expect(row(await rename('2.75'), 'server')).toHaveProperty('OS-EXT-STS:task_state', null);
  });
});

describe('a server whose cell is down', () => {
  it('is a row with few keys from 2.69, and left out of lists before', async () => {
    const other = await OpenStackSession.start({ servers: 2 });
    try {
      const id = await other.serverId('web-1');
      other.simulator.change({ server: id, set: { cellDown: true } });
      const listed = rows(await other.nova('GET', '/servers/detail'), 'servers');
      expect(Object.keys(listed[0] ?? {}).toSorted()).toEqual(['created', 'id', 'links', 'status', 'tenant_id']);
      expect(listed[0]).toMatchObject({ id, status: 'UNKNOWN' });
      const older = rows(await other.nova('GET', '/servers/detail', { version: '2.68' }), 'servers');
      expect(older.map((server) => server['name'])).toEqual(['new-server-test']);
      expect((await other.nova('GET', `/servers/${id}`, { version: '2.68' })).status).toBe(500);
    } finally {
      await other.close();
    }
  });
});
