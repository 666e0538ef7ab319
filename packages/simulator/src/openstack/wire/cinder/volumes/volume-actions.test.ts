import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorMessage, OpenStackSession, row, rows } from '../../../testing/openstack-session.ts';
import type { Answer } from '../../../testing/openstack-session.ts';

let session: OpenStackSession;
let spare: string;
beforeEach(async () => {
  session = await OpenStackSession.start();
  spare = await volumeId('spare');
});
afterEach(() => session.close());

async function volumeId(name: string): Promise<string> {
  return String(rows(await session.cinder('GET', `/volumes?name=${name}`), 'volumes')[0]?.['id']);
}

const act = (id: string, body: object, version = '3.70', token?: string): Promise<Answer> =>
  session.cinder('POST', `/volumes/${id}/action`, { body, version, ...(token === undefined ? {} : { token }) });
const read = async (id: string) => row(await session.cinder('GET', `/volumes/${id}`), 'volume');
const snapshot = async (id: string) =>
  String(row(await session.cinder('POST', '/snapshots', { body: { snapshot: { volume_id: id } } }), 'snapshot')['id']);

describe('extending a volume', () => {
  it('passes extending, and ends as it began, larger', async () => {
    const answer = await act(spare, { 'os-extend': { new_size: 12 } });
    expect([answer.status, answer.headers.get('content-type'), answer.text]).toEqual([202, 'application/json', '']);
    expect(await read(spare)).toMatchObject({ status: 'extending', size: 10 });
    session.simulator.clock.advance(2);
    expect(await read(spare)).toMatchObject({ status: 'available', size: 12 });
  });

  it('that is attached is allowed from 3.42 on', async () => {
    const id = await volumeId('web-1-data');
    const { size } = await read(id);
    const body = { 'os-extend': { new_size: Number(size) + 1 } };
    const refused = await act(id, body, '3.41');
    expect([refused.status, errorMessage(refused)]).toEqual([
      400,
      `Invalid volume: Volume ${id} status must be '{'status': 'available'}' to extend, currently in-use.`,
    ]);
    expect((await act(id, body, '3.42')).status).toBe(202);
    session.simulator.clock.advance(2);
    expect(await read(id)).toMatchObject({ status: 'in-use', size: Number(size) + 1 });
  });

  it('never makes it smaller, and keeps to the quota', async () => {
    const smaller = await act(spare, { 'os-extend': { new_size: 10 } });
    expect([smaller.status, errorMessage(smaller)]).toEqual([
      400,
      'Invalid input received: New size for extend must be greater than current size. (current: 10, extended: 10).',
    ]);
    session.simulator.change({ quota: { volumeGiB: 171 } });
    expect((await act(spare, { 'os-extend': { new_size: 15 } })).status).toBe(413);
    expect(await read(spare)).toMatchObject({ status: 'available', size: 10 });
  });

  it('fails when the metadata of the volume ask for it', async () => {
    await session.cinder('POST', `/volumes/${spare}/metadata`, { body: { metadata: { lab_fail: 'extend', lab_delay: '30' } } });
    await act(spare, { 'os-extend': { new_size: 12 } });
    session.simulator.clock.advance(29);
    expect(await read(spare)).toMatchObject({ status: 'extending' });
    session.simulator.clock.advance(2);
    expect(await read(spare)).toMatchObject({ status: 'error_extending', size: 10 });
  });
});

describe('changing the type of a volume', () => {
  it('passes retyping', async () => {
    expect((await act(spare, { 'os-retype': { new_type: 'fast', migration_policy: 'never' } })).status).toBe(202);
    expect(await read(spare)).toMatchObject({ status: 'retyping', volume_type: 'standard' });
    session.simulator.clock.advance(3);
    expect(await read(spare)).toMatchObject({ status: 'available', volume_type: 'fast' });
  });

  it('is refused to the same type, to none, and to sharing while attached', async () => {
    expect((await act(spare, { 'os-retype': { new_type: 'standard' } })).status).toBe(400);
    const unknown = await act(spare, { 'os-retype': { new_type: 'golden' } });
    expect([unknown.status, errorMessage(unknown)]).toEqual([400, 'Invalid input received: Invalid volume_type passed: golden.']);
    const attached = await act(await volumeId('web-1-data'), { 'os-retype': { new_type: 'shared' } });
    expect(errorMessage(attached)).toContain('retypes affecting multiattach are only allowed on available volumes');
  });
});

describe('reverting a volume', () => {
  it('goes back to the newest snapshot, from 3.40 on', async () => {
    const id = await snapshot(spare);
    session.simulator.clock.advance(2);
    expect((await act(spare, { revert: { snapshot_id: id } }, '3.39')).status).toBe(400);
    expect((await act(spare, { revert: { snapshot_id: id } })).status).toBe(202);
    expect(await read(spare)).toMatchObject({ status: 'reverting' });
    expect(row(await session.cinder('GET', `/snapshots/${id}`), 'snapshot')).toMatchObject({ status: 'restoring' });
    session.simulator.clock.advance(3);
    expect(await read(spare)).toMatchObject({ status: 'available' });
  });

  it('is refused without a snapshot, to an older one, and after the volume grew', async () => {
    const none = await act(spare, { revert: {} });
    expect([none.status, errorMessage(none)]).toEqual([400, `Volume ${spare} doesn't have any snapshots.`]);
    const older = await snapshot(spare);
    const newer = await snapshot(spare);
    session.simulator.clock.advance(2);
    expect((await act(spare, { revert: { snapshot_id: older } })).status).toBe(400);
    await act(spare, { 'os-extend': { new_size: 11 } });
    const busy = await act(spare, { revert: { snapshot_id: newer } });
    expect([busy.status, errorMessage(busy)]).toMatchObject([409, expect.stringContaining("Volume's status must be 'available'.")]);
    session.simulator.clock.advance(2);
    const grown = await act(spare, { revert: { snapshot_id: newer } });
    expect([grown.status, errorMessage(grown)]).toMatchObject([400, expect.stringContaining('The volume size must be equal to the snapshot size.')]);
  });
});

describe('making an image of a volume', () => {
  it('answers with the image, which is filled later', async () => {
    const answer = await act(spare, { 'os-volume_upload_image': { image_name: 'copy', disk_format: 'raw', container_format: 'bare' } });
    const upload = row(answer, 'os-volume_upload_image');
    expect([answer.status, upload]).toMatchObject([
      202,
      { id: spare, status: 'uploading', image_name: 'copy', protected: false, visibility: 'private' },
    ]);
    const image = async () => (await session.glance(`/images/${String(upload['image_id'])}`)).body;
    expect([await image(), await read(spare)]).toMatchObject([{ status: 'queued' }, { status: 'uploading' }]);
    session.simulator.clock.advance(5);
    expect([await image(), await read(spare)]).toMatchObject([{ status: 'active', size: 65_536 }, { status: 'available' }]);
  });

  it('of an attached volume needs force', async () => {
    const id = await volumeId('web-1-data');
    const refused = await act(id, { 'os-volume_upload_image': { image_name: 'copy' } });
    expect([refused.status, errorMessage(refused)]).toEqual([400, `Invalid volume: Volume ${id} status must be available`]);
    expect((await act(id, { 'os-volume_upload_image': { image_name: 'copy', force: true } })).status).toBe(202);
  });
});

describe('the flags of a volume', () => {
  it('are set', async () => {
    expect((await act(spare, { 'os-set_bootable': { bootable: 'True' } })).status).toBe(200);
    expect((await act(spare, { 'os-update_readonly_flag': { readonly: true } })).status).toBe(202);
    expect(await read(spare)).toMatchObject({ bootable: 'true', metadata: { readonly: 'True' } });
    const attached = await act(await volumeId('web-1-data'), { 'os-update_readonly_flag': { readonly: true } });
    expect(attached.status).toBe(400);
  });

  it('of its image are set and taken away', async () => {
    expect((await act(spare, { 'os-set_image_metadata': { metadata: { os_distro: 'debian' } } })).body).toEqual({
      metadata: { os_distro: 'debian' },
    });
    expect(await read(spare)).toMatchObject({ volume_image_metadata: { os_distro: 'debian' } });
    expect((await act(spare, { 'os-unset_image_metadata': { key: 'os_distro' } })).status).toBe(200);
    expect((await act(spare, { 'os-unset_image_metadata': { key: 'os_distro' } })).status).toBe(404);
  });
});

describe('what an administrator may do to a volume', () => {
  it('is refused to members', async () => {
    for (const action of ['os-reset_status', 'os-force_delete', 'os-force_detach']) {
      const answer = await act(spare, { [action]: action === 'os-reset_status' ? { status: 'error' } : {} });
      expect([answer.status, errorMessage(answer)]).toMatchObject([
        403,
        expect.stringContaining("Policy doesn't allow volume_extension:volume_admin_actions:"),
      ]);
    }
  });

  it('writes the status, and deletes by force', async () => {
    const token = await session.token(session.simulator.logins.admin);
    const [project] = rows(await session.call('GET', '/v3/auth/projects', { token }), 'projects');
    const path = `/volume/v3/${String(project?.['id'])}/volumes/${spare}`;
    const send = (body: object) => session.call('POST', `${path}/action`, { token, body, headers: { 'openstack-api-version': 'volume 3.70' } });
    expect((await send({ 'os-reset_status': { status: 'attaching' } })).status).toBe(202);
    expect(await read(spare)).toMatchObject({ status: 'attaching' });
    expect((await session.cinder('DELETE', `/volumes/${spare}`)).status).toBe(400);
    expect((await send({ 'os-force_delete': {} })).status).toBe(202);
    session.simulator.clock.advance(3);
    expect((await session.cinder('GET', `/volumes/${spare}`)).status).toBe(404);
  });
});

describe('an action on a volume', () => {
  it('that Cinder does not have is named', async () => {
    const answer = await act(spare, { 'os-paint': {} });
    expect([answer.status, errorMessage(answer)]).toEqual([
      400,
      'There is no such action: os-paint. Verify the request body and Content-Type header and try again.',
    ]);
  });

  it('never takes a volume off a server: that is the compute service’s', async () => {
    const attached = await act(await volumeId('web-1-data'), { 'os-detach': {} });
    expect([attached.status, errorMessage(attached)]).toMatchObject([409, expect.stringContaining('using the Compute API')]);
    expect((await act(spare, { 'os-detach': {} })).status).toBe(400);
  });

  it('must have what it needs, in its form', async () => {
    const missing = await act(spare, { 'os-extend': {} });
    expect([missing.status, errorMessage(missing)]).toMatchObject([400, expect.stringContaining("'new_size' is a required property")]);
    expect((await act(spare, { 'os-extend': { new_size: 'large' } })).status).toBe(400);
    expect((await act(spare, { 'os-set_bootable': { bootable: 'perhaps' } })).status).toBe(400);
  });
});
