import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorMessage, OpenStackSession, row, rows } from '../../testing/openstack-session.ts';
import type { JsonObject } from '../shared/exchange.ts';

let session: OpenStackSession;
let id: string;
beforeEach(async () => {
  session = await OpenStackSession.start();
  id = await session.serverId('web-1');
});
afterEach(() => session.close());

async function newVolume(more: JsonObject = {}): Promise<string> {
  const answer = await session.cinder('POST', '/volumes', { body: { volume: { size: 1, name: 'data', ...more } } });
  session.simulator.clock.advance(10);
  return String(row(answer, 'volume')['id']);
}

function attach(server: string, volumeAttachment: JsonObject, version = '2.93') {
  return session.nova('POST', `/servers/${server}/os-volume_attachments`, { body: { volumeAttachment }, version });
}

async function networkId(name: string): Promise<string> {
  return String(rows(await session.neutron('GET', `/networks?name=${name}`), 'networks')[0]?.['id']);
}

describe('an attachment of a volume', () => {
  it.each([
    ['2.1', ['device', 'id', 'serverId', 'volumeId'], ['device', 'id', 'serverId', 'volumeId']],
    ['2.70', ['device', 'id', 'serverId', 'tag', 'volumeId'], ['device', 'id', 'serverId', 'tag', 'volumeId']],
    [
      '2.79',
      ['delete_on_termination', 'device', 'id', 'serverId', 'tag', 'volumeId'],
      ['delete_on_termination', 'device', 'id', 'serverId', 'tag', 'volumeId'],
    ],
    [
      '2.89',
      ['delete_on_termination', 'device', 'id', 'serverId', 'tag', 'volumeId'],
      ['attachment_id', 'bdm_uuid', 'delete_on_termination', 'device', 'serverId', 'tag', 'volumeId'],
    ],
  ])('has at %s the recorded keys when it is made, and when it is shown', async (version, made, shown) => {
    const volumeId = await newVolume();
    expect(Object.keys(row(await attach(id, { volumeId }, version), 'volumeAttachment')).toSorted()).toEqual(made);
    const one = await session.nova('GET', `/servers/${id}/os-volume_attachments/${volumeId}`, { version });
    expect(Object.keys(row(one, 'volumeAttachment')).toSorted()).toEqual(shown);
  });

  it('keeps its tag and whether it dies with the server, which 2.85 may change', async () => {
    const volumeId = await newVolume();
    await attach(id, { volumeId, tag: 'data', delete_on_termination: true });
    session.simulator.clock.advance(10);
    const path = `/servers/${id}/os-volume_attachments/${volumeId}`;
    expect(row(await session.nova('GET', path), 'volumeAttachment')).toMatchObject({ tag: 'data', delete_on_termination: true });
    const put = (volumeAttachment: JsonObject, version = '2.93') => session.nova('PUT', path, { body: { volumeAttachment }, version });
    expect((await put({ volumeId, delete_on_termination: false })).status).toBe(202);
    expect(row(await session.nova('GET', path), 'volumeAttachment')).toMatchObject({ delete_on_termination: false });
    const fixed = await put({ volumeId, tag: 'other' });
    expect([fixed.status, errorMessage(fixed)]).toEqual([400, 'The tag property is not mutable']);
    expect((await put({ volumeId, delete_on_termination: false }, '2.84')).status).toBe(400);
  });

  it('of a volume for several servers is for 2.60', async () => {
    const shared = rows(await session.cinder('GET', '/types'), 'volume_types').find((type) => type['name'] === 'shared');
    const volumeId = await newVolume({ volume_type: shared?.['name'] });
    expect((await attach(id, { volumeId })).status).toBe(200);
    session.simulator.clock.advance(10);
    const other = await session.serverId('web-2');
    const old = await attach(other, { volumeId }, '2.59');
    expect([old.status, errorMessage(old)]).toEqual([400, 'Multiattach volumes are only supported starting with compute API version 2.60.']);
    expect((await attach(other, { volumeId })).status).toBe(200);
    const again = await attach(id, { volumeId });
    expect(errorMessage(again)).toBe(`Invalid volume: volume ${volumeId} already attached`);
  });

  it('to a shelved server is for 2.20, and done at once', async () => {
    const volumeId = await newVolume();
    session.simulator.change({ server: id, set: { status: 'SHELVED_OFFLOADED' } });
    const old = await attach(id, { volumeId }, '2.19');
    expect([old.status, errorMessage(old)]).toEqual([409, `Cannot 'attach_volume' instance ${id} while it is in vm_state shelved_offloaded`]);
    expect((await attach(id, { volumeId })).status).toBe(200);
    expect(row(await session.cinder('GET', `/volumes/${volumeId}`), 'volume')['status']).toBe('in-use');
    expect((await session.nova('DELETE', `/servers/${id}/os-volume_attachments/${volumeId}`)).status).toBe(202);
    expect(row(await session.cinder('GET', `/volumes/${volumeId}`), 'volume')['status']).toBe('available');
  });

  it('cannot take a device that is in use, nor be made of a suspended server', async () => {
    const volumeId = await newVolume();
    const taken = await attach(id, { volumeId, device: '/dev/vdb' });
    expect([taken.status, errorMessage(taken)]).toEqual([409, 'The supplied device path (/dev/vdb) is in use.']);
    session.simulator.change({ server: id, set: { status: 'SUSPENDED' } });
    expect((await attach(id, { volumeId })).status).toBe(409);
  });

  it('grows with the volume, which the actions of the server tell', async () => {
    const volumeId = await newVolume();
    await attach(id, { volumeId });
    session.simulator.clock.advance(10);
    await session.cinder('POST', `/volumes/${volumeId}/action`, { body: { 'os-extend': { new_size: 2 } } });
    session.simulator.clock.advance(10);
    const [action] = rows(await session.nova('GET', `/servers/${id}/os-instance-actions`), 'instanceActions');
    expect(action).toMatchObject({ action: 'extend_volume' });
  });
});

describe('an interface', () => {
  const interfaces = async () => rows(await session.nova('GET', `/servers/${id}/os-interface`), 'interfaceAttachments');
  const plug = (interfaceAttachment: JsonObject) => session.nova('POST', `/servers/${id}/os-interface`, { body: { interfaceAttachment } });

  it('comes by network with a tag, and goes with its port', async () => {
    const made = row(await plug({ net_id: await networkId('backend'), tag: 'back' }), 'interfaceAttachment');
    expect(made).toMatchObject({ port_state: 'ACTIVE', tag: 'back' });
    expect(await interfaces()).toHaveLength(2);
    const path = `/servers/${id}/os-interface/${String(made['port_id'])}`;
    expect(row(await session.nova('GET', path), 'interfaceAttachment')).toEqual(made);
    expect((await session.nova('DELETE', path)).status).toBe(202);
    session.simulator.clock.advance(5);
    expect(await interfaces()).toHaveLength(1);
    expect((await session.neutron('GET', `/ports/${String(made['port_id'])}`)).status).toBe(404);
  });

  it('comes by a port of the user, which stays', async () => {
    const port = row(await session.neutron('POST', '/ports', { body: { port: { network_id: await networkId('backend') } } }), 'port');
    const portId = String(port['id']);
    expect((await plug({ port_id: portId })).status).toBe(200);
    const inUse = await plug({ port_id: portId });
    expect([inUse.status, errorMessage(inUse)]).toEqual([409, `Port ${portId} is still in use.`]);
    await session.nova('DELETE', `/servers/${id}/os-interface/${portId}`);
    session.simulator.clock.advance(5);
    expect(row(await session.neutron('GET', `/ports/${portId}`), 'port')).toMatchObject({ device_id: '', status: 'DOWN' });
  });

  it('that is not there is let go without a word, and only the actions tell', async () => {
    expect((await session.nova('DELETE', `/servers/${id}/os-interface/00000000-0000-4000-8000-000000000000`)).status).toBe(202);
    const [action] = rows(await session.nova('GET', `/servers/${id}/os-instance-actions`), 'instanceActions');
    expect(action).toMatchObject({ action: 'detach_interface', message: 'Error' });
  });

  it.each([
    [{}, 400, 'Multiple possible networks found, use a Network ID to be more specific.'],
    [{ port_id: '00000000-0000-4000-8000-000000000000' }, 404, 'Port id 00000000-0000-4000-8000-000000000000 could not be found.'],
    [{ fixed_ips: [{ ip_address: '10.21.0.9' }] }, 400, 'Must input network_id when request IP address'],
  ])('asked for by %j is refused', async (wanted, status, text) => {
    const answer = await plug(wanted);
    expect([answer.status, errorMessage(answer)]).toEqual([status, text]);
  });
});

describe('a security group', () => {
  it('is put on all ports by its name, and taken off again', async () => {
    const names = async () => rows(await session.nova('GET', `/servers/${id}/os-security-groups`), 'security_groups').map(({ name }) => name);
    const before = await names();
    expect((await session.act(id, { addSecurityGroup: { name: 'default' } })).status).toBe(202);
    expect(await names()).toEqual([...before, 'default']);
    expect((await session.act(id, { removeSecurityGroup: { name: 'default' } })).status).toBe(202);
    const again = await session.act(id, { removeSecurityGroup: { name: 'default' } });
    expect([again.status, errorMessage(again)]).toEqual([404, `Security group default not associated with the instance ${id}`]);
  });
});

describe('the ways of Nova to addresses', () => {
  it('end with 2.43', async () => {
    const [floating] = rows(await session.neutron('GET', '/floatingips'), 'floatingips');
    const address = String(floating?.['floating_ip_address']);
    expect((await session.act(id, { removeFloatingIp: { address } }, 0, { version: '2.44' })).status).toBe(404);
    expect((await session.act(id, { removeFloatingIp: { address } }, 0, { version: '2.43' })).status).toBe(202);
    expect(JSON.stringify((await session.server(id))['addresses'])).not.toContain(address);
    expect((await session.act(id, { addFloatingIp: { address } }, 0, { version: '2.43' })).status).toBe(202);
    expect(JSON.stringify((await session.server(id))['addresses'])).toContain(address);
  });

  it('give a port one more address and take it away', async () => {
    const count = async () => JSON.stringify((await session.server(id))['addresses']).split('"fixed"').length - 1;
    await session.act(id, { addFixedIp: { networkId: await networkId('private') } }, 0, { version: '2.43' });
    expect(await count()).toBe(2);
    const answer = await session.act(id, { removeFixedIp: { address: '9.9.9.9' } }, 0, { version: '2.43' });
    expect([answer.status, errorMessage(answer)]).toEqual([400, `Instance ${id} does not have fixed IP '9.9.9.9'.`]);
  });
});
