import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { imageCalls, imageId } from '../../testing/image-calls.ts';
import type { ImageCalls } from '../../testing/image-calls.ts';
import { OpenStackSession, rows } from '../../testing/openstack-session.ts';

let session: OpenStackSession;
let glance: ImageCalls;
let id: string;
let neighbour: { readonly token: string; readonly project: string };
beforeEach(async () => {
  session = await OpenStackSession.start();
  glance = imageCalls(session);
  id = imageId(await glance.create({ name: 'offered', disk_format: 'raw', container_format: 'bare' }));
  const token = await session.token(session.simulator.logins.neighbour);
  const [project] = rows(await session.call('GET', '/v3/auth/projects', { token }), 'projects');
  neighbour = { token, project: String(project?.['id']) };
});
afterEach(() => session.close());

const listed = async (query: string, token: string) =>
  rows(await glance.send('GET', `/images?name=offered${query}`, undefined, token), 'images').length;

describe('an image that is shared', () => {
  it('is seen by the other project from the offer on, and listed from its acceptance on', async () => {
    expect((await glance.read(id, neighbour.token)).status).toBe(404);
    const offered = await glance.send('POST', `/images/${id}/members`, { member: neighbour.project });
    expect([offered.status, offered.body]).toMatchObject([200, { member_id: neighbour.project, image_id: id, status: 'pending' }]);
    expect((await glance.read(id, neighbour.token)).status).toBe(200);
    expect([await listed('', neighbour.token), await listed('&member_status=pending', neighbour.token)]).toEqual([0, 1]);
    const path = `/images/${id}/members/${neighbour.project}`;
    expect((await glance.send('PUT', path, { status: 'accepted' }, neighbour.token)).body).toMatchObject({ status: 'accepted' });
    expect(await listed('', neighbour.token)).toBe(1);
    expect(rows(await glance.send('GET', `/images/${id}/members`), 'members')).toHaveLength(1);
    expect((await glance.send('DELETE', path)).status).toBe(204);
    expect((await glance.read(id, neighbour.token)).status).toBe(404);
  });

  it('is offered by its owner, once, and accepted by the other project alone', async () => {
    await glance.send('POST', `/images/${id}/members`, { member: neighbour.project });
    expect((await glance.send('POST', `/images/${id}/members`, { member: neighbour.project })).status).toBe(409);
    expect((await glance.send('POST', `/images/${id}/members`, { member: 'x' }, neighbour.token)).status).toBe(403);
    const path = `/images/${id}/members/${neighbour.project}`;
    expect((await glance.send('PUT', path, { status: 'accepted' })).status).toBe(403);
    expect((await glance.send('PUT', path, { status: 'perhaps' }, neighbour.token)).status).toBe(400);
    expect((await glance.send('DELETE', path, undefined, neighbour.token)).status).toBe(403);
  });

  it('has members only while it is shared', async () => {
    await glance.patch(id, [{ op: 'replace', path: '/visibility', value: 'private' }]);
    expect((await glance.send('GET', `/images/${id}/members`)).status).toBe(403);
    expect((await glance.send('POST', `/images/${id}/members`, { member: neighbour.project })).status).toBe(403);
  });

  it('with the community is seen by everybody, and listed when asked for', async () => {
    await glance.patch(id, [{ op: 'replace', path: '/visibility', value: 'community' }]);
    expect((await glance.read(id, neighbour.token)).status).toBe(200);
    expect([await listed('', neighbour.token), await listed('&visibility=community', neighbour.token)]).toEqual([0, 1]);
  });
});

describe('the tags of an image', () => {
  it('come and go one by one', async () => {
    expect((await glance.send('PUT', `/images/${id}/tags/gold`)).status).toBe(204);
    expect((await glance.read(id)).body['tags']).toEqual(['gold']);
    expect(rows(await glance.send('GET', '/images?tag=gold'), 'images')).toHaveLength(1);
    expect((await glance.send('DELETE', `/images/${id}/tags/gold`)).status).toBe(204);
    expect((await glance.send('DELETE', `/images/${id}/tags/gold`)).status).toBe(404);
  });
});
