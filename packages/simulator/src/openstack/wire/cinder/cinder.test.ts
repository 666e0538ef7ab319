import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorMessage, OpenStackSession, row, rows } from '../../testing/openstack-session.ts';
import type { Answer } from '../../testing/openstack-session.ts';

let session: OpenStackSession;
beforeEach(async () => {
  session = await OpenStackSession.start();
});
afterEach(() => session.close());

const KEYS_AT_3_70 = [
  'attachments',
  'availability_zone',
  'bootable',
  'consistencygroup_id',
  'consumes_quota',
  'created_at',
  'description',
  'encrypted',
  'group_id',
  'id',
  'links',
  'metadata',
  'multiattach',
  'name',
  'os-vol-tenant-attr:tenant_id',
  'replication_status',
  'service_uuid',
  'shared_targets',
  'size',
  'snapshot_id',
  'source_volid',
  'status',
  'updated_at',
  'user_id',
  'volume_type',
  'volume_type_id',
];

async function volumeId(name: string): Promise<string> {
  return String(rows(await session.cinder('GET', `/volumes?name=${name}`), 'volumes')[0]?.['id']);
}

function create(volume: object): Promise<Answer> {
  return session.cinder('POST', '/volumes', { body: { volume } });
}

describe('volumes', () => {
  it('have the keys of their microversion', async () => {
    const path = `/volumes/${await volumeId('spare')}`;
    const volume = row(await session.cinder('GET', path), 'volume');
    expect(Object.keys(volume).toSorted()).toEqual(KEYS_AT_3_70);
    const later = new Set(['consumes_quota', 'group_id', 'service_uuid', 'shared_targets', 'volume_type_id']);
    const oldest = row(await session.cinder('GET', path, { version: '3.0' }), 'volume');
    expect(Object.keys(oldest).toSorted()).toEqual(KEYS_AT_3_70.filter((key) => !later.has(key)));
  });

  it('show the image that is on them, and who has them', async () => {
    const id = await session.serverId('db-1');
    const root = row(await session.cinder('GET', `/volumes/${await volumeId('db-1-root')}`), 'volume');
    expect(root).toMatchObject({
      status: 'in-use',
      bootable: 'true',
      attachments: [{ server_id: id, device: '/dev/vda' }],
      volume_image_metadata: { image_name: 'debian-12' },
    });
  });

  it('come in pages, newest first', async () => {
    const first = await session.cinder('GET', '/volumes/detail?limit=2');
    const href = String(rows(first, 'volumes_links')[0]?.['href']);
    const second = await session.call('GET', href.slice(session.simulator.origin.length), { headers: { 'openstack-api-version': 'volume 3.70' } });
    const names = [...rows(first, 'volumes'), ...rows(second, 'volumes')].map((volume) => volume['name']);
    expect(names).toEqual(['spare', 'db-1-data', 'db-1-root', 'web-1-data']);
  });

  it('are made, and deleted when nothing uses them', async () => {
    const made = await create({ name: 'new', size: 5, volume_type: 'fast' });
    expect([made.status, row(made, 'volume')['status']]).toEqual([202, 'creating']);
    session.simulator.clock.advance(5);
    const path = `/volumes/${String(row(made, 'volume')['id'])}`;
    expect(row(await session.cinder('GET', path), 'volume')).toMatchObject({ status: 'available', size: 5, volume_type: 'fast' });
    expect((await session.cinder('DELETE', path)).status).toBe(202);
    session.simulator.clock.advance(5);
    expect((await session.cinder('GET', path)).status).toBe(404);
  });

  it('are not deleted while attached', async () => {
    const answer = await session.cinder('DELETE', `/volumes/${await volumeId('web-1-data')}`);
    expect(answer.status).toBe(400);
    expect(errorMessage(answer)).toMatch(/^Invalid volume: Volume status must be available or error/u);
  });

  it.each([
    [{ size: 0 }, 'Invalid input for field/attribute size. Value: 0. 0 is less than the minimum of 1'],
    [{ name: 'x' }, "Invalid input received: Volume size 'None' must be an integer and greater than 0"],
  ])('are refused for %j', async (volume, text) => {
    const answer = await create(volume);
    expect([answer.status, errorMessage(answer)]).toEqual([400, text]);
  });

  it('over quota are 413, which no other service says', async () => {
    session.simulator.change({ quota: { volumeGiB: 200 } });
    const answer = await create({ size: 100 });
    expect([answer.status, answer.headers.get('retry-after'), answer.body]).toEqual([
      413,
      '0',
      {
        overLimit: {
          code: 413,
          message:
            'VolumeSizeExceedsAvailableQuota: Requested volume or snapshot exceeds allowed gigabytes quota. Requested 100G, quota is 200G and 170G has been consumed.',
          retryAfter: '0',
        },
      },
    ]);
  });

  it('of another project are not found', async () => {
    const token = await session.token(session.simulator.logins.neighbour);
    const path = `/volumes/${await volumeId('spare')}`;
    const [project] = rows(await session.call('GET', '/v3/auth/projects', { token }), 'projects');
    const own = await session.call('GET', `/volume/v3/${String(project?.['id'])}${path}`, { token });
    expect(own.status).toBe(404);
    const foreign = await session.cinder('GET', path, { token });
    expect([foreign.status, errorMessage(foreign)]).toEqual([400, 'Malformed request url']);
  });

  it('refuse a version that is too new as 406', async () => {
    expect((await session.cinder('GET', '/volumes', { version: '3.999' })).status).toBe(406);
  });

  it('have types, and limits', async () => {
    const types = rows(await session.cinder('GET', '/types'), 'volume_types');
    expect(types.map((type) => type['name'])).toEqual(['standard', 'fast', 'shared', '__DEFAULT__']);
    expect(row(await session.cinder('GET', '/limits'), 'limits')['absolute']).toMatchObject({ totalVolumesUsed: 4 });
  });
});

describe('attaching a volume', () => {
  it('passes reserved and attaching, and is undone by detaching', async () => {
    const [server, volume] = [await session.serverId('web-2'), await volumeId('spare')];
    const read = async () => row(await session.cinder('GET', `/volumes/${volume}`), 'volume')['status'];
    const body = { volumeAttachment: { volumeId: volume } };
    const answer = await session.nova('POST', `/servers/${server}/os-volume_attachments`, { body });
    expect([answer.status, await read()]).toEqual([200, 'reserved']);
    session.simulator.clock.advance(1);
    expect(await read()).toBe('attaching');
    session.simulator.clock.advance(2);
    expect(await read()).toBe('in-use');
    expect((await session.nova('DELETE', `/servers/${server}/os-volume_attachments/${volume}`)).status).toBe(202);
    session.simulator.clock.advance(3);
    expect(await read()).toBe('available');
    const again = await session.nova('DELETE', `/servers/${server}/os-volume_attachments/${volume}`);
    expect([again.status, errorMessage(again)]).toEqual([404, `Instance ${server} is not attached to volume ${volume}`]);
  });

  it('is refused for a volume that another server has, and the root never comes off', async () => {
    const [web, database] = [await session.serverId('web-1'), await session.serverId('db-1')];
    const volume = await volumeId('web-1-data');
    const body = { volumeAttachment: { volumeId: volume } };
    const taken = await session.nova('POST', `/servers/${database}/os-volume_attachments`, { body });
    expect([taken.status, errorMessage(taken)]).toEqual([400, `Invalid volume: volume ${volume} is already attached to instances: ${web}`]);
    const root = await volumeId('db-1-root');
    const detached = await session.nova('DELETE', `/servers/${database}/os-volume_attachments/${root}`);
    expect([detached.status, errorMessage(detached)]).toEqual([400, 'Cannot detach a root device volume']);
  });
});
