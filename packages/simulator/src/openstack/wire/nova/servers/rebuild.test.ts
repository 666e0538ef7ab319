import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorMessage, OpenStackSession, row, rows } from '../../../testing/openstack-session.ts';
import type { JsonObject } from '../../shared/exchange.ts';

let session: OpenStackSession;
beforeEach(async () => {
  session = await OpenStackSession.start();
});
afterEach(() => session.close());

const UBUNTU_22 = '70a599e0-31e7-49b7-b260-868f441e862b';

async function imageId(name: string): Promise<string> {
  return String(rows(await session.glance(`/images?name=${name}`), 'images')[0]?.['id']);
}

function rebuild(id: string, fields: object, version = '2.93') {
  const body = { rebuild: { imageRef: UBUNTU_22, ...fields } };
  return session.nova('POST', `/servers/${id}/action`, { version, body });
}

describe('a rebuild', () => {
  it('keeps id, addresses, created and flavor, and renews the launch time', async () => {
    const id = await session.serverId('web-1');
    const before = await session.server(id);
    expect((await rebuild(id, { imageRef: await imageId('debian-12') })).status).toBe(202);
    session.simulator.clock.advance(60);
    const after = await session.server(id);
    for (const key of ['id', 'addresses', 'created', 'flavor', 'metadata', 'tags']) {
      expect({ [key]: after[key] }).toEqual({ [key]: before[key] });
    }
    expect(after['OS-SRV-USG:launched_at']).not.toBe(before['OS-SRV-USG:launched_at']);
    expect(after['image']).toMatchObject({ id: await imageId('debian-12') });
  });

  it('answers with a password, given or not', async () => {
    const id = await session.serverId('web-1');
    const given = await rebuild(id, { adminPass: 'chosen-by-hand' });
    expect(row(given, 'server')['adminPass']).toBe('chosen-by-hand');
    expect(given.headers.get('location')).toBe(`${session.simulator.origin}/compute/v2.1/servers/${id}`);
    session.simulator.clock.advance(60);
    expect(row(await rebuild(id, {}), 'server')['adminPass']).toMatch(/^\w{12}$/u);
  });

  it('replaces all metadata when some are given', async () => {
    const id = await session.serverId('web-1');
    await rebuild(id, { metadata: { made: 'rebuild' } });
    expect((await session.server(id))['metadata']).toEqual({ made: 'rebuild' });
  });

  it.each([
    ['description', 'd', '2.18', '2.19'],
    ['key_name', 'operations', '2.53', '2.54'],
    ['user_data', '***', '2.56', '2.57'],
    ['trusted_image_certificates', null, '2.62', '2.63'],
    ['hostname', 'web', '2.89', '2.90'],
  ])('takes %s (%s) not at %s but at %s', async (field, value, before, since) => {
    const id = await session.serverId('web-1');
    const refused = await rebuild(id, { [field]: value }, before);
    expect(refused.status).toBe(400);
    expect(errorMessage(refused)).toContain(`Additional properties are not allowed ('${field}' was unexpected)`);
    expect((await rebuild(id, { [field]: value }, since)).status).toBe(202);
  });

  it('quotes what it refuses as Python prints it', async () => {
    const id = await session.serverId('web-1');
    const answer = await rebuild(id, { key_name: null }, '2.53');
    expect(errorMessage(answer)).toBe(
      `Invalid input for field/attribute rebuild. Value: {'imageRef': '${UBUNTU_22}', 'key_name': None}. Additional properties are not allowed ('key_name' was unexpected)`,
    );
  });

  it('takes files up to 2.56', async () => {
    const id = await session.serverId('web-1');
    const personality = [{ path: '/x', contents: 'eA==' }];
    expect((await rebuild(id, { personality }, '2.57')).status).toBe(400);
    expect((await rebuild(id, { personality }, '2.56')).status).toBe(202);
  });

  it.each([
    [{ imageRef: 'debian' }, "Invalid input for field/attribute imageRef. Value: debian. 'debian' is not a 'uuid'"],
    [{ imageRef: '00000000-0000-4000-8000-000000000000' }, 'Cannot find image for rebuild'],
    [{ key_name: 'no-such' }, 'Invalid key_name provided.'],
    [{ imageRef: undefined }, "Invalid input for field/attribute rebuild. Value: {}. 'imageRef' is a required property"],
  ])('refuses %j', async (fields, text) => {
    const id = await session.serverId('web-1');
    const answer = await rebuild(id, fields);
    expect([answer.status, errorMessage(answer)]).toEqual([400, text]);
  });

  it('refuses an image that needs more memory than the flavor has', async () => {
    const id = await session.serverId('web-1');
    const answer = await rebuild(id, { imageRef: await imageId('windows-2022') });
    expect(errorMessage(answer)).toBe("Flavor's memory is too small for requested image.");
  });

  it('answers with few keys before 2.75, and with user data from 2.57', async () => {
    const id = await session.serverId('web-1');
    const keys = async (version: string): Promise<readonly string[]> => {
      const answer = await rebuild(id, {}, version);
      session.simulator.clock.advance(60);
      return Object.keys(row(answer, 'server')).slice(15);
    };
    expect((await keys('2.1')).toSorted()).toEqual(['OS-DCF:diskConfig', 'adminPass', 'progress']);
    expect(await keys('2.57')).toEqual(expect.arrayContaining(['key_name', 'locked', 'tags', 'user_data']));
    expect(await keys('2.57')).not.toContain('OS-EXT-STS:task_state');
    expect(await keys('2.93')).toEqual(expect.arrayContaining(['OS-EXT-STS:task_state', 'server_groups', 'user_data']));
  });
});

describe('a rebuild that fails', () => {
  it('leaves ERROR with a fault, the new image, and a failed action', async () => {
    const id = await session.serverId('web-1');
    const image = await imageId('debian-12');
    session.simulator.change({ switches: { nextRebuild: 'hypervisorFails' } });
    const answer = await rebuild(id, { imageRef: image });
    const states = await session.watch(id, 20);
    expect(states.at(-1)).toBe('ERROR');
    const server = await session.server(id);
    expect(server).toMatchObject({ image: { id: image }, fault: { code: 500 } });
    const requestId = answer.headers.get('x-compute-request-id') ?? '';
    const action = row(await session.nova('GET', `/servers/${id}/os-instance-actions/${requestId}`), 'instanceAction');
    expect(action).toMatchObject({ action: 'rebuild', message: 'Error' });
  });

  it('is healed by another rebuild', async () => {
    const id = await session.serverId('web-1');
    session.simulator.change({ server: id, set: { fault: 'it broke' } });
    await rebuild(id, {});
    expect((await session.watch(id, 20)).at(-1)).toBe('ACTIVE');
    expect(await session.server(id)).not.toHaveProperty('fault');
  });
});

describe('a rebuild of a volume-backed server', () => {
  async function rootVolume(id: string): Promise<JsonObject> {
    const attached = rows(await session.nova('GET', `/servers/${id}/os-volume_attachments`), 'volumeAttachments');
    return row(await session.cinder('GET', `/volumes/${String(attached[0]?.['volumeId'])}`), 'volume');
  }

  it('is refused up to 2.92 for another image', async () => {
    const id = await session.serverId('db-1');
    const answer = await rebuild(id, {}, '2.92');
    expect([answer.status, errorMessage(answer)]).toEqual([
      400,
      `Image ${UBUNTU_22} is unacceptable: Unable to rebuild with a different image for a volume-backed server.`,
    ]);
  });

  it('is accepted up to 2.92 for its own image, and images nothing anew', async () => {
    const id = await session.serverId('db-1');
    const before = (await rootVolume(id))['volume_image_metadata'];
    expect((await rebuild(id, { imageRef: await imageId('debian-12') }, '2.92')).status).toBe(202);
    session.simulator.clock.advance(60);
    expect((await rootVolume(id))['volume_image_metadata']).toEqual(before);
  });

  it('writes the same volume anew at 2.93, which only the volume shows', async () => {
    const id = await session.serverId('db-1');
    const before = await rootVolume(id);
    expect((await rebuild(id, {})).status).toBe(202);
    session.simulator.clock.advance(60);
    const after = await rootVolume(id);
    expect(after['id']).toBe(before['id']);
    expect(after['volume_image_metadata']).toMatchObject({ image_id: UBUNTU_22, image_name: 'ubuntu-22.04' });
    expect((await session.server(id))['image']).toBe('');
  });
});
