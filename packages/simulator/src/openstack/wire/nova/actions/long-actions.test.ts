import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorMessage, OpenStackSession, row, rows } from '../../../testing/openstack-session.ts';

let session: OpenStackSession;
beforeEach(async () => {
  session = await OpenStackSession.start();
});
afterEach(() => session.close());

async function imageNames(): Promise<readonly unknown[]> {
  return rows(await session.glance('/images?limit=100'), 'images').map(({ name }) => name);
}

async function imageId(name: string): Promise<string> {
  return String(rows(await session.glance(`/images?name=${name}`), 'images')[0]?.['id']);
}

async function volumeBackedId(): Promise<string> {
  return session.serverId('db-1');
}

describe('a shelved server', () => {
  it('leaves its host, keeps its disk as an image, and gives the image up when it comes back', async () => {
    const id = await session.serverId('web-1');
    await session.act(id, { shelve: null });
    expect(await session.watch(id, 30)).toEqual([
      'ACTIVE/shelving',
      'ACTIVE/shelving_image_pending_upload',
      'ACTIVE/shelving_image_uploading',
      'SHELVED/shelving_offloading',
      'SHELVED_OFFLOADED',
    ]);
    expect(await session.server(id)).toMatchObject({ hostId: '', 'OS-EXT-AZ:availability_zone': '', 'OS-EXT-STS:power_state': 4 });
    expect(await imageNames()).toContain('web-1-shelved');
    await session.act(id, { unshelve: null });
    expect(await session.watch(id, 20)).toEqual(['SHELVED_OFFLOADED/unshelving', 'SHELVED_OFFLOADED/spawning', 'ACTIVE']);
    expect(await imageNames()).not.toContain('web-1-shelved');
  });

  it('that boots from a volume has no image', async () => {
    const id = await volumeBackedId();
    await session.act(id, { shelve: null });
    expect(await session.watch(id, 10)).toEqual(['ACTIVE/shelving', 'SHELVED_OFFLOADED']);
    expect(await imageNames()).not.toContain('db-1-shelved');
  });

  it('stays on its host where the cloud never offloads, and is started there', async () => {
    session.simulator.change({ switches: { shelvedOffload: 'never' } });
    const id = await session.serverId('web-1');
    await session.act(id, { shelve: null }, 30);
    expect(await session.server(id)).toMatchObject({ status: 'SHELVED', 'OS-EXT-STS:task_state': null });
    const zone = await session.act(id, { unshelve: { availability_zone: 'nova' } });
    expect([zone.status, errorMessage(zone)]).toEqual([409, expect.stringContaining('must be SHELVED_OFFLOADED') as unknown]);
    await session.act(id, { unshelve: null });
    expect(await session.watch(id, 20)).toEqual(['SHELVED/unshelving', 'SHELVED/powering-on', 'ACTIVE']);
  });

  it('comes back in a zone that exists only', async () => {
    const id = await session.serverId('web-1');
    session.simulator.change({ server: id, set: { status: 'SHELVED_OFFLOADED' } });
    const answer = await session.act(id, { unshelve: { availability_zone: 'moon' } });
    expect([answer.status, errorMessage(answer)]).toEqual([400, 'The requested availability zone is not available']);
    expect((await session.act(id, { unshelve: { host: 'compute-1' } })).status).toBe(403);
    expect((await session.act(id, { unshelve: { availability_zone: null } }, 0, { version: '2.90' })).status).toBe(400);
    expect((await session.act(id, { unshelve: { availability_zone: null } })).status).toBe(202);
  });

  it('takes its image along when it is deleted', async () => {
    const id = await session.serverId('web-1');
    await session.act(id, { shelve: null }, 30);
    await session.nova('DELETE', `/servers/${id}`);
    expect(await imageNames()).not.toContain('web-1-shelved');
  });
});

describe('a rescue', () => {
  it('answers with a password and boots another system until it is undone', async () => {
    const id = await session.serverId('web-1');
    const answer = await session.act(id, { rescue: { adminPass: 'chosen' } });
    expect([answer.status, answer.body]).toEqual([200, { adminPass: 'chosen' }]);
    expect(await session.watch(id, 10)).toEqual(['ACTIVE/rescuing', 'RESCUE']);
    await session.act(id, { unrescue: null });
    expect(await session.watch(id, 10)).toEqual(['RESCUE/unrescuing', 'ACTIVE']);
  });

  it('of a volume-backed server is for 2.87 and an image that is made for it', async () => {
    const id = await volumeBackedId();
    const [fit, unfit] = [await imageId('rescue'), await imageId('debian-12')];
    const rescue = async (argument: object | null, version: string): Promise<readonly [number, string]> => {
      const answer = await session.act(id, { rescue: argument }, 0, { version });
      return [answer.status, answer.status === 200 ? '' : errorMessage(answer)];
    };
    const refused = [400, `Instance ${id} cannot be rescued: Cannot rescue a volume-backed instance`];
    expect(await rescue({ rescue_image_ref: fit }, '2.86')).toEqual(refused);
    expect(await rescue(null, '2.87')).toEqual(refused);
    expect(await rescue({ rescue_image_ref: unfit }, '2.87')).toEqual(refused);
    expect(await rescue({ rescue_image_ref: fit }, '2.87')).toEqual([200, '']);
  });

  it('of a volume-backed server needs no image where the one on its root volume is made for it', async () => {
    const device = { boot_index: 0, uuid: await imageId('rescue'), source_type: 'image', destination_type: 'volume', volume_size: 12 };
    const wanted = { name: 'from-rescue', flavorRef: '6', networks: 'none', block_device_mapping_v2: [device] };
    const { id } = row(await session.nova('POST', '/servers', { body: { server: wanted } }), 'server');
    session.simulator.clock.advance(60);
    expect((await session.act(String(id), { rescue: null })).status).toBe(200);
  });

  it('is refused from an image that there is not', async () => {
    const unknown = '99033f96-8eca-4535-aec7-5b49a805c5cf';
    const answer = await session.act(await session.serverId('web-1'), { rescue: { rescue_image_ref: unknown } });
    expect([answer.status, errorMessage(answer)]).toEqual([400, `Requested rescue image '${unknown}' is not supported`]);
  });
});

describe('an image of a server', () => {
  it('is queued at once, active when the upload is done, and the server goes on', async () => {
    const id = await session.serverId('web-1');
    const made = await session.act(id, { createImage: { name: 'picture', metadata: { purpose: 'test' } } });
    expect(made.status).toBe(202);
    const path = `/images/${String(made.body['image_id'])}`;
    expect((await session.glance(path)).body).toMatchObject({ status: 'queued', size: null });
    expect(await session.watch(id, 20)).toEqual([
      'ACTIVE/image_snapshot_pending',
      'ACTIVE/image_snapshot',
      'ACTIVE/image_pending_upload',
      'ACTIVE/image_uploading',
      'ACTIVE',
    ]);
    const { body } = await session.glance(path);
    expect(body).toMatchObject({ status: 'active', size: 65_536, image_type: 'snapshot', instance_uuid: id, purpose: 'test', visibility: 'private' });
  });

  it('is named in Location only until 2.44', async () => {
    const id = await session.serverId('web-1');
    const made = await session.act(id, { createImage: { name: 'picture' } }, 0, { version: '2.44' });
    expect(made.text).toBe('');
    expect(made.headers.get('location')).toMatch(/\/image\/images\/[\da-f-]{36}$/u);
    expect(made.headers.get('content-type')).toBe('text/html; charset=UTF-8');
  });

  it('of a volume-backed one has no data but snapshots of its volumes, and can be booted from', async () => {
    const id = await volumeBackedId();
    const made = await session.act(id, { createImage: { name: 'picture' } });
    const imageId = String(made.body['image_id']);
    const { body } = await session.glance(`/images/${imageId}`);
    expect(body).toMatchObject({ size: 0, status: 'active', bdm_v2: 'True' });
    expect(JSON.parse(String(body['block_device_mapping']))).toHaveLength(2);
    expect(await session.server(id)).toMatchObject({ 'OS-EXT-STS:task_state': null });
    const snapshots = rows(await session.cinder('GET', '/snapshots'), 'snapshots');
    expect(snapshots.map(({ name }) => name)).toEqual(['snapshot for picture', 'snapshot for picture']);
    const server = { name: 'copy', flavorRef: '6', imageRef: imageId, networks: 'none' };
    const copy = String(row(await session.nova('POST', '/servers', { body: { server } }), 'server')['id']);
    session.simulator.clock.advance(30);
    expect(await session.server(copy)).toMatchObject({ status: 'ACTIVE', image: '' });
    expect(rows(await session.nova('GET', `/servers/${copy}/os-volume_attachments`), 'volumeAttachments')).toHaveLength(2);
  });

  it('that is a backup makes room for itself', async () => {
    const id = await session.serverId('web-1');
    for (const name of ['first', 'second']) {
      await session.act(id, { createBackup: { name, backup_type: 'daily', rotation: 1 } }, 30);
    }
    const names = await imageNames();
    expect([names.includes('first'), names.includes('second')]).toEqual([false, true]);
    const refused = await session.act(await volumeBackedId(), { createBackup: { name: 'x', backup_type: 'daily', rotation: 1 } });
    expect([refused.status, errorMessage(refused)]).toEqual([400, 'Backup is not supported for volume-backed instances.']);
  });
});

describe('a deleted server', () => {
  it('can be restored for a while where the cloud keeps it', async () => {
    session.simulator.change({ switches: { reclaimSeconds: 600 } });
    const id = await session.serverId('web-1');
    expect((await session.nova('DELETE', `/servers/${id}`)).status).toBe(204);
    expect(await session.watch(id, 5)).toEqual(['ACTIVE/soft-deleting', 'SOFT_DELETED']);
    expect((await session.act(id, { restore: null })).status).toBe(202);
    expect(await session.watch(id, 5)).toEqual(['SOFT_DELETED/restoring', 'ACTIVE']);
    await session.nova('DELETE', `/servers/${id}`);
    session.simulator.clock.advance(700);
    expect((await session.nova('GET', `/servers/${id}`)).status).toBe(404);
  });

  it('goes at once when it is forced', async () => {
    session.simulator.change({ switches: { reclaimSeconds: 600 } });
    const id = await session.serverId('web-1');
    await session.nova('DELETE', `/servers/${id}`);
    session.simulator.clock.advance(5);
    expect((await session.act(id, { forceDelete: null }, 5)).status).toBe(202);
    expect((await session.nova('GET', `/servers/${id}`)).status).toBe(404);
  });
});

describe('an administrator', () => {
  it('moves a server alive to the other host, and reads where it went', async () => {
    const id = await session.serverId('web-1');
    const token = await session.token(session.simulator.logins.admin);
    const hostOf = async () => row(await session.nova('GET', `/servers/${id}`, { token }), 'server')['OS-EXT-SRV-ATTR:host'];
    const before = await hostOf();
    await session.act(id, { 'os-migrateLive': { host: null, block_migration: 'auto' } }, 0, { token });
    expect(await session.watch(id, 10)).toEqual(['MIGRATING/migrating', 'ACTIVE']);
    expect(await hostOf()).not.toBe(before);
    const [migration] = rows(await session.nova('GET', `/os-migrations?instance_uuid=${id}`, { token }), 'migrations');
    expect(migration).toMatchObject({ migration_type: 'live-migration', status: 'completed', source_compute: before });
  });

  it('cannot empty a host that is up', async () => {
    const id = await session.serverId('web-1');
    const token = await session.token(session.simulator.logins.admin);
    const answer = await session.act(id, { evacuate: {} }, 0, { token });
    expect([answer.status, errorMessage(answer)]).toEqual([
      400,
      expect.stringMatching(/^Compute service of compute-\d is still in use\.$/u) as unknown,
    ]);
  });

  it('gets 410 for what Nova no longer has', async () => {
    const id = await session.serverId('web-1');
    expect((await session.act(id, { resetNetwork: null })).status).toBe(410);
  });
});

describe('a console', () => {
  it.each([
    ['vnc', 'novnc', 200],
    ['serial', 'serial', 200],
    ['spice', 'spice-html5', 400],
    ['vnc', 'serial', 400],
  ])('by %s as %s is answered with %i', async (protocol, type, status) => {
    const id = await session.serverId('web-1');
    const answer = await session.nova('POST', `/servers/${id}/remote-consoles`, { body: { remote_console: { protocol, type } } });
    expect(answer.status).toBe(status);
  });

  it('is an action until 2.5 and a resource from 2.6', async () => {
    const id = await session.serverId('web-1');
    const body = { 'os-getVNCConsole': { type: 'novnc' } };
    expect(row(await session.act(id, body, 0, { version: '2.5' }), 'console')).toMatchObject({ type: 'novnc' });
    expect((await session.act(id, body, 0, { version: '2.6' })).status).toBe(404);
    const consoles = await session.nova('POST', `/servers/${id}/remote-consoles`, { version: '2.5', body: {} });
    expect(consoles.status).toBe(404);
  });

  it('gives the last lines that were written', async () => {
    const id = await session.serverId('web-1');
    const all = await session.act(id, { 'os-getConsoleOutput': {} });
    expect(String(all.body['output']).split('\n')).toHaveLength(3);
    const last = await session.act(id, { 'os-getConsoleOutput': { length: 1 } });
    expect(last.body['output']).toBe('web-1 login: ');
  });
});
