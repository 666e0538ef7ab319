import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { imageCalls, imageId } from '../../../testing/image-calls.ts';
import type { ImageCalls } from '../../../testing/image-calls.ts';
import { errorMessage, OpenStackSession } from '../../../testing/openstack-session.ts';

let session: OpenStackSession;
let glance: ImageCalls;
beforeEach(async () => {
  session = await OpenStackSession.start();
  glance = imageCalls(session);
});
afterEach(() => session.close());

const DISK = { name: 'disk', disk_format: 'raw', container_format: 'bare' };

describe('an image', () => {
  it('is registered queued, without size or sums, and says how bytes may come in', async () => {
    const made = await glance.create({ ...DISK, os_distro: 'debian', tags: ['a', 'a'] });
    expect([made.status, made.body]).toMatchObject([
      201,
      { status: 'queued', visibility: 'shared', size: null, checksum: null, os_hash_algo: null, os_distro: 'debian', tags: ['a'], protected: false },
    ]);
    expect(made.headers.get('location')).toBe(`${session.simulator.origin}/image/v2/images/${imageId(made)}`);
    expect(made.headers.get('openstack-image-import-methods')).toBe('glance-direct,web-download');
  });

  it('takes its bytes, knows their sums, and gives them back', async () => {
    const id = imageId(await glance.create(DISK));
    expect((await glance.send('GET', `/images/${id}/file`)).status).toBe(204);
    expect((await glance.upload(id, 'some bytes')).status).toBe(204);
    expect((await glance.read(id)).body).toMatchObject({
      status: 'active',
      size: 10,
      virtual_size: 10,
      checksum: createHash('md5').update('some bytes').digest('hex'),
      os_hash_algo: 'sha512',
      os_hash_value: createHash('sha512').update('some bytes').digest('hex'),
    });
    const download = await glance.send('GET', `/images/${id}/file`);
    expect([download.status, download.text, download.headers.get('content-type')]).toEqual([200, 'some bytes', 'application/octet-stream']);
    expect(download.headers.get('content-md5')).toBe(createHash('md5').update('some bytes').digest('hex'));
  });

  it('takes its bytes once', async () => {
    const id = imageId(await glance.create(DISK));
    await glance.upload(id, 'first');
    const again = await glance.upload(id, 'second');
    expect([again.status, again.body]).toEqual([
      409,
      { message: 'Image status transition from active to saving is not allowed<br /><br />\n\n\n', code: '409 Conflict', title: 'Conflict' },
    ]);
  });

  it('must have its formats before its bytes', async () => {
    const id = imageId(await glance.create({ name: 'shapeless' }));
    const answer = await glance.upload(id, 'bytes');
    expect([answer.status, errorMessage(answer)]).toEqual([
      400,
      'Properties disk_format, container_format must be set prior to saving data.<br /><br />\n\n\n',
    ]);
    expect((await glance.read(id)).body).toMatchObject({ status: 'queued' });
  });

  it('takes bytes as bytes only', async () => {
    const id = imageId(await glance.create(DISK));
    expect((await glance.upload(id, '{}', 'application/json')).status).toBe(415);
  });

  it('has the size that its qcow2 header says', async () => {
    const header = Buffer.alloc(64);
    header.write('QFI', 0, 'latin1');
    header.writeUInt8(0xfb, 3);
    header.writeBigUInt64BE(3n * 1024n ** 3n, 24);
    const id = imageId(await glance.create({ ...DISK, disk_format: 'qcow2' }));
    await session.call('PUT', `/image/v2/images/${id}/file`, {
      body: header.toString('latin1').replaceAll('\u00fb', 'x'),
      headers: { 'content-type': 'application/octet-stream' },
    });
    // What is no qcow2 has no size of its own.
    expect((await glance.read(id)).body).toMatchObject({ status: 'active', virtual_size: null });
    const whole = imageId(await glance.create({ ...DISK, disk_format: 'qcow2' }));
    const token = await session.token();
    await fetch(`${session.simulator.origin}/image/v2/images/${whole}/file`, {
      method: 'PUT',
      body: header,
      headers: { 'content-type': 'application/octet-stream', 'x-auth-token': token },
    });
    expect((await glance.read(whole)).body).toMatchObject({ status: 'active', virtual_size: 3 * 1024 ** 3 });
  });

  it('that is protected stays, and is deleted once it is not', async () => {
    const id = imageId(await glance.create({ ...DISK, protected: true }));
    const refused = await glance.send('DELETE', `/images/${id}`);
    expect([refused.status, errorMessage(refused)]).toEqual([403, `Image ${id} is protected and cannot be deleted.<br /><br />\n\n\n`]);
    await glance.patch(id, [{ op: 'replace', path: '/protected', value: false }]);
    expect((await glance.send('DELETE', `/images/${id}`)).status).toBe(204);
    expect((await glance.read(id)).status).toBe(404);
    const again = await glance.send('DELETE', `/images/${id}`);
    expect([again.status, errorMessage(again)]).toEqual([404, `Failed to find image ${id} to delete<br /><br />\n\n\n`]);
  });

  it('that is deactivated is not downloaded until it is reactivated', async () => {
    const id = imageId(await glance.create(DISK));
    const early = await glance.send('POST', `/images/${id}/actions/deactivate`);
    expect([early.status, errorMessage(early)]).toEqual([403, "Not allowed to deactivate image in status 'queued'<br /><br />\n\n\n"]);
    await glance.upload(id, 'bytes');
    for (const _again of [1, 2]) expect((await glance.send('POST', `/images/${id}/actions/deactivate`)).status).toBe(204);
    expect((await glance.read(id)).body).toMatchObject({ status: 'deactivated' });
    expect((await glance.send('GET', `/images/${id}/file`)).status).toBe(403);
    const administrator = await session.token(session.simulator.logins.admin);
    expect((await glance.send('GET', `/images/${id}/file`, undefined, administrator)).status).toBe(200);
    expect((await glance.send('POST', `/images/${id}/actions/reactivate`)).status).toBe(204);
    expect((await glance.send('GET', `/images/${id}/file`)).text).toBe('bytes');
  });

  it('is refused for an id that is taken, and for what the caller may not say', async () => {
    const id = imageId(await glance.create(DISK));
    expect((await glance.create({ ...DISK, id })).status).toBe(409);
    for (const [field, value] of [
      ['visibility', 'public'],
      ['owner', 'f'.repeat(32)],
      ['status', 'active'],
      ['deleted', 'yes'],
      ['os_glance_import_task', 'x'],
    ] as const) {
      expect((await glance.create({ ...DISK, [field]: value })).status).toBe(403);
    }
  });

  it.each([
    [{ disk_format: 'floppy' }, "'floppy' is not one of [None, 'ami', 'ari'"],
    [{ min_disk: '10' }, "'10' is not of type 'integer'"],
    [{ min_ram: -1 }, '-1 is less than the minimum of 0'],
    [{ protected: 'yes' }, "'yes' is not of type 'boolean'"],
    [{ visibility: 'secret' }, "'secret' is not one of ['community', 'public', 'private', 'shared']"],
    [{ os_distro: 12 }, "12 is not of type 'string'"],
    [{ id: 'not-a-uuid' }, "'not-a-uuid' does not match"],
    [{ tags: 'a' }, "'a' is not of type 'array'"],
  ])('is refused for %j', async (wrong, text) => {
    const answer = await glance.create({ ...DISK, ...wrong });
    expect(answer.status).toBe(400);
    expect(errorMessage(answer)).toContain(`Provided object does not match schema 'image': ${text}`);
  });
});
