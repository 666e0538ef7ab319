import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorMessage, OpenStackSession, row, rows } from '../../../testing/openstack-session.ts';

let session: OpenStackSession;
let id: string;
beforeEach(async () => {
  session = await OpenStackSession.start();
  id = await session.serverId('web-1');
});
afterEach(() => session.close());

const UBUNTU = '70a599e0-31e7-49b7-b260-868f441e862b';

/** What a failing hypervisor leaves behind: most actions are as if they had not been. */
const FAILURES: readonly (readonly [string, string, object, string])[] = [
  ['power_off', 'ACTIVE', { 'os-stop': null }, 'ACTIVE'],
  ['power_on', 'SHUTOFF', { 'os-start': null }, 'SHUTOFF'],
  ['pause', 'ACTIVE', { pause: null }, 'ACTIVE'],
  ['unpause', 'PAUSED', { unpause: null }, 'PAUSED'],
  ['suspend', 'ACTIVE', { suspend: null }, 'ACTIVE'],
  ['resume', 'SUSPENDED', { resume: null }, 'SUSPENDED'],
  ['rescue', 'ACTIVE', { rescue: null }, 'ERROR'],
  ['unrescue', 'RESCUE', { unrescue: null }, 'ERROR'],
  ['snapshot', 'ACTIVE', { createImage: { name: 'picture' } }, 'ACTIVE'],
  ['snapshot', 'ACTIVE', { shelve: null }, 'ACTIVE'],
  ['migrate', 'ACTIVE', { resize: { flavorRef: '3' } }, 'ERROR'],
  ['finish_migration', 'ACTIVE', { resize: { flavorRef: '3' } }, 'ERROR'],
  ['spawn', 'ACTIVE', { rebuild: { imageRef: UBUNTU } }, 'ERROR'],
  ['spawn', 'SHELVED_OFFLOADED', { unshelve: null }, 'SHELVED_OFFLOADED'],
  ['reboot', 'SHUTOFF', { reboot: { type: 'HARD' } }, 'ERROR'],
];

describe('a hypervisor that fails as the metadata ask', () => {
  it.each(FAILURES)('at %s of a server in %s by %j leaves it %s', async (operation, before, body, after) => {
    session.simulator.change({ server: id, set: { status: before, metadata: { lab_fail: operation } } });
    const answer = await session.act(id, body as Readonly<Record<string, unknown>>, 60);
    expect([200, 202]).toContain(answer.status);
    const server = await session.server(id);
    expect(server).toMatchObject({ status: after, 'OS-EXT-STS:task_state': null });
    const [action] = rows(await session.nova('GET', `/servers/${id}/os-instance-actions`), 'instanceActions');
    expect(action).toMatchObject({ message: 'Error' });
    if (after === 'ERROR') expect(server['fault']).toMatchObject({ message: `lab: ${operation} failed as asked by metadata lab_fail` });
  });

  it('leaves a server that runs running when only its reboot failed', async () => {
    session.simulator.change({ server: id, set: { metadata: { lab_fail: 'reboot' } } });
    await session.act(id, { reboot: { type: 'SOFT' } }, 60);
    expect(await session.server(id)).toMatchObject({ status: 'ACTIVE' });
  });

  it('takes back the image that it could not fill', async () => {
    session.simulator.change({ server: id, set: { metadata: { lab_fail: 'snapshot' } } });
    const made = await session.act(id, { createImage: { name: 'picture' } }, 60);
    expect((await session.glance(`/images/${String(made.body['image_id'])}`)).status).toBe(404);
  });

  it('sends a build to the other host and then gives up', async () => {
    const server = { name: 'x', flavorRef: '1', imageRef: UBUNTU, networks: 'none', metadata: { lab_fail: 'spawn' } };
    const made = row(await session.nova('POST', '/servers', { body: { server } }), 'server');
    session.simulator.clock.advance(60);
    expect(await session.server(String(made['id']))).toMatchObject({
      status: 'ERROR',
      fault: { message: expect.stringContaining('Exceeded maximum number of retries') as unknown },
    });
  });

  it('gives volumes back, and keeps those that it could not let go', async () => {
    const [spare] = rows(await session.cinder('GET', '/volumes?name=spare'), 'volumes');
    const volumeId = String(spare?.['id']);
    const status = async () => row(await session.cinder('GET', `/volumes/${volumeId}`), 'volume')['status'];
    session.simulator.change({ server: id, set: { metadata: { lab_fail: 'attach_volume' } } });
    const body = { volumeAttachment: { volumeId } };
    await session.nova('POST', `/servers/${id}/os-volume_attachments`, { body });
    session.simulator.clock.advance(10);
    expect(await status()).toBe('available');
    session.simulator.change({ server: id, set: { metadata: {} } });
    await session.nova('POST', `/servers/${id}/os-volume_attachments`, { body });
    session.simulator.clock.advance(10);
    session.simulator.change({ server: id, set: { metadata: { lab_fail: 'detach_volume' } } });
    await session.nova('DELETE', `/servers/${id}/os-volume_attachments/${volumeId}`);
    session.simulator.clock.advance(10);
    expect(await status()).toBe('in-use');
  });

  it('says of an interface that it could not be attached', async () => {
    session.simulator.change({ server: id, set: { metadata: { lab_fail: 'attach_interface' } } });
    const [network] = rows(await session.neutron('GET', '/networks?name=backend'), 'networks');
    const answer = await session.nova('POST', `/servers/${id}/os-interface`, { body: { interfaceAttachment: { net_id: network?.['id'] } } });
    expect([answer.status, errorMessage(answer)]).toEqual([500, `Failed to attach network adapter device to ${id}`]);
  });
});

it('a hypervisor takes as long as the metadata say', async () => {
  session.simulator.change({ server: id, set: { metadata: { lab_delay: '90' } } });
  await session.act(id, { 'os-stop': null }, 89);
  expect(await session.server(id)).toMatchObject({ 'OS-EXT-STS:task_state': 'powering-off' });
  session.simulator.clock.advance(2);
  expect(await session.server(id)).toMatchObject({ status: 'SHUTOFF' });
});
