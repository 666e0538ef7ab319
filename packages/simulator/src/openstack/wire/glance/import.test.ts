import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { imageCalls, imageId } from '../../testing/image-calls.ts';
import type { ImageCalls } from '../../testing/image-calls.ts';
import { errorMessage, OpenStackSession, rows } from '../../testing/openstack-session.ts';

let session: OpenStackSession;
let glance: ImageCalls;
let id: string;
beforeEach(async () => {
  session = await OpenStackSession.start();
  glance = imageCalls(session);
  id = imageId(await glance.create({ name: 'imported', disk_format: 'raw', container_format: 'bare' }));
});
afterEach(() => session.close());

const importBy = (name: string, uri?: string) =>
  glance.send('POST', `/images/${id}/import`, { method: { name, ...(uri === undefined ? {} : { uri }) } });
const status = async () => (await glance.read(id)).body['status'];
const tasks = async () => rows(await glance.send('GET', `/images/${id}/tasks`), 'tasks').map((task) => task['status']);

describe('an import', () => {
  it('from the web is a task: importing, then active', async () => {
    expect((await importBy('web-download', 'http://downloads.example/disk.raw')).status).toBe(202);
    expect([await status(), await tasks()]).toEqual(['queued', ['pending']]);
    const second = await importBy('web-download', 'http://downloads.example/disk.raw');
    expect([second.status, errorMessage(second)]).toEqual([409, 'Image has active task<br /><br />\n\n\n']);
    session.simulator.clock.advance(1);
    expect([await status(), await tasks()]).toEqual(['importing', ['processing']]);
    session.simulator.clock.advance(10);
    expect([await status(), await tasks()]).toEqual(['active', ['success']]);
    expect('os_glance_import_task' in (await glance.read(id)).body).toBe(false);
  });

  it('from a host that nobody knows fails, and may be tried again', async () => {
    await importBy('web-download', 'http://nowhere.invalid/disk.raw');
    session.simulator.clock.advance(10);
    expect([await status(), await tasks()]).toEqual(['queued', ['failure']]);
    expect((await importBy('web-download', 'http://downloads.example/disk.raw')).status).toBe(202);
  });

  it('takes what was staged', async () => {
    const early = await importBy('glance-direct');
    expect([early.status, errorMessage(early)]).toEqual([
      409,
      "Image needs to be staged before 'glance-direct' method can be used<br /><br />\n\n\n",
    ]);
    const headers = { 'content-type': 'application/octet-stream' };
    expect((await session.call('PUT', `/image/v2/images/${id}/stage`, { body: 'staged', headers })).status).toBe(204);
    expect(await status()).toBe('uploading');
    await importBy('glance-direct');
    session.simulator.clock.advance(10);
    expect(await status()).toBe('active');
    expect((await glance.send('GET', `/images/${id}/file`)).text).toBe('staged');
  });

  it('ends in a failed task when its image is deleted meanwhile', async () => {
    await importBy('web-download', 'http://downloads.example/disk.raw');
    await glance.send('DELETE', `/images/${id}`);
    session.simulator.clock.advance(10);
    const token = await session.token(session.simulator.logins.admin);
    const [task] = rows(await glance.send('GET', '/tasks', undefined, token), 'tasks');
    expect(task).toMatchObject({ type: 'api_image_import', status: 'failure' });
    const whole = await glance.send('GET', `/tasks/${String(task?.['id'])}`, undefined, token);
    expect(whole.body).toMatchObject({ message: `Image ${id} was deleted`, image_id: id });
    expect((await glance.send('GET', '/tasks')).status).toBe(403);
  });

  it.each([
    [{}, 400, "Import request requires a 'method' field."],
    [{ method: {} }, 400, "Import request requires a 'name' field."],
    [{ method: { name: 'pigeon' } }, 400, "Unknown import method name 'pigeon'."],
    [{ method: { name: 'web-download', uri: 'ftp://a.example/b' } }, 400, 'URI for web-download does not pass filtering: ftp://a.example/b'],
  ])('is refused for %j', async (body, code, text) => {
    const answer = await glance.send('POST', `/images/${id}/import`, body);
    expect([answer.status, errorMessage(answer)]).toEqual([code, `${text}<br /><br />\n\n\n`]);
  });

  it('is described, with the schemas of the bodies', async () => {
    expect((await glance.send('GET', '/info/import')).body).toMatchObject({ 'import-methods': { value: ['glance-direct', 'web-download'] } });
    for (const name of ['image', 'images', 'member', 'members']) expect((await glance.send('GET', `/schemas/${name}`)).body).toMatchObject({ name });
  });
});
