import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { imageCalls, imageId } from '../../../testing/image-calls.ts';
import type { ImageCalls } from '../../../testing/image-calls.ts';
import { errorMessage, OpenStackSession } from '../../../testing/openstack-session.ts';

let session: OpenStackSession;
let glance: ImageCalls;
let id: string;
beforeEach(async () => {
  session = await OpenStackSession.start();
  glance = imageCalls(session);
  id = imageId(await glance.create({ name: 'disk', disk_format: 'raw', container_format: 'bare', role: 'web' }));
});
afterEach(() => session.close());

describe('a patch of an image', () => {
  it('changes fields and free properties, all at once', async () => {
    session.simulator.clock.advance(60);
    const answer = await glance.patch(id, [
      { op: 'replace', path: '/name', value: 'renamed' },
      { op: 'add', path: '/min_disk', value: 5 },
      { op: 'add', path: '/os_distro', value: 'debian' },
      { op: 'replace', path: '/role', value: 'db' },
      { op: 'replace', path: '/tags', value: ['x'] },
    ]);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ name: 'renamed', min_disk: 5, os_distro: 'debian', role: 'db', tags: ['x'] });
    expect(answer.body['updated_at']).not.toBe(answer.body['created_at']);
    const removed = await glance.patch(id, [{ op: 'remove', path: '/role' }]);
    expect('role' in removed.body).toBe(false);
  });

  it('changes nothing when one of its operations is refused', async () => {
    const answer = await glance.patch(id, [
      { op: 'replace', path: '/name', value: 'renamed' },
      { op: 'replace', path: '/absent', value: 'x' },
    ]);
    expect([answer.status, errorMessage(answer)]).toEqual([409, 'Property absent does not exist.<br /><br />\n\n\n']);
    expect((await glance.read(id)).body).toMatchObject({ name: 'disk' });
  });

  it('reads a name with a slash in it', async () => {
    const answer = await glance.patch(id, [{ op: 'add', path: '/a~1b~0c', value: 'x' }]);
    expect(answer.body).toMatchObject({ 'a/b~c': 'x' });
  });

  it('may follow the older draft', async () => {
    const type = 'application/openstack-images-v2.0-json-patch';
    const answer = await glance.patch(id, [{ replace: '/name', value: 'renamed' }], undefined, type);
    expect([answer.status, answer.body['name']]).toEqual([200, 'renamed']);
    expect((await glance.patch(id, [{ replace: '/name', remove: '/name', value: 'x' }], undefined, type)).status).toBe(400);
  });

  it('must have the type of a patch', async () => {
    const answer = await glance.patch(id, [], undefined, 'application/json');
    expect([answer.status, answer.headers.get('accept-patch')]).toEqual([
      415,
      'application/openstack-images-v2.0-json-patch, application/openstack-images-v2.1-json-patch',
    ]);
  });

  it.each([
    [{}, 400, 'Request body must be a JSON array of operation objects.'],
    [['x'], 400, 'Operations must be JSON objects.'],
    [[{ path: '/name', value: 'x' }], 400, 'Unable to find `op` in JSON Schema change. It must be one of the following: add, remove, replace.'],
    [[{ op: 'move', path: '/name', value: 'x' }], 400, 'Invalid operation: `move`. It must be one of the following: add, remove, replace.'],
    [[{ op: 'replace', value: 'x' }], 400, "Unable to find 'path' in JSON Schema change"],
    [[{ op: 'replace', path: '/name' }], 400, 'Operation "replace" requires a member named "value".'],
    [[{ op: 'replace', path: 'name', value: 'x' }], 400, 'Pointer `name` does not start with "/".'],
    [[{ op: 'replace', path: '/a//b', value: 'x' }], 400, 'Pointer `/a//b` contains adjacent "/".'],
    [[{ op: 'replace', path: '/a/b', value: 'x' }], 400, "Invalid JSON pointer for this resource: '/a/b'"],
    [[{ op: 'replace', path: '/status', value: 'active' }], 403, "Attribute 'status' is read-only."],
    [[{ op: 'add', path: '/deleted', value: 'x' }], 403, "Attribute 'deleted' is reserved."],
    [[{ op: 'remove', path: '/name' }], 403, 'Property name may not be removed.'],
    [[{ op: 'remove', path: '/absent' }], 409, 'Property absent does not exist.'],
    [[{ op: 'replace', path: '/owner', value: 'f' }], 403, "Owner can't be updated by non admin."],
    [[{ op: 'replace', path: '/visibility', value: 'public' }], 403, 'You are not authorized to complete publicize_image action.'],
    [[{ op: 'replace', path: '/min_ram', value: 'much' }], 400, "Provided object does not match schema 'image': 'much' is not of type 'integer'"],
  ])('is refused for %j', async (operations, status, text) => {
    const answer = await glance.patch(id, operations);
    expect([answer.status, errorMessage(answer)]).toEqual([status, `${text}<br /><br />\n\n\n`]);
  });

  it('is not the neighbour’s to make, though the image is public', async () => {
    const [image] = (await session.glance('/images?name=debian-12')).body['images'] as { id: string }[];
    const answer = await glance.patch(image?.id ?? '', [{ op: 'replace', path: '/name', value: 'mine' }]);
    expect([answer.status, errorMessage(answer)]).toEqual([403, 'You do not own this image<br /><br />\n\n\n']);
  });
});
