import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OpenStackSession, row, rows } from '../../../testing/openstack-session.ts';

let session: OpenStackSession;
beforeEach(async () => {
  session = await OpenStackSession.start();
});
afterEach(() => session.close());

async function volumesOf(id: string): Promise<readonly string[]> {
  const attached = rows(await session.nova('GET', `/servers/${id}/os-volume_attachments`), 'volumeAttachments');
  return attached.map((attachment) => String(attachment['volumeId']));
}

describe('a delete', () => {
  it('lags: still ACTIVE, then DELETED with 200, then 404', async () => {
    const id = await session.serverId('web-1');
    expect((await session.nova('DELETE', `/servers/${id}`)).status).toBe(204);
    expect(await session.watch(id, 10)).toEqual(['ACTIVE/deleting', 'DELETED', '404']);
    expect((await session.nova('DELETE', `/servers/${id}`)).status).toBe(404);
  });

  it('is 204 again while it is under way', async () => {
    const id = await session.serverId('web-1');
    await session.nova('DELETE', `/servers/${id}`);
    expect((await session.nova('DELETE', `/servers/${id}`)).status).toBe(204);
  });

  it('of a server that no host has is done at once', async () => {
    const id = await session.serverId('batch-1');
    await session.nova('DELETE', `/servers/${id}`);
    expect((await session.nova('GET', `/servers/${id}`)).status).toBe(404);
  });

  it('during the build may show ACTIVE for a moment', async () => {
    const networks = rows(await session.neutron('GET', '/networks?name=private'), 'networks');
    const server = {
      name: 'short-lived',
      flavorRef: '2',
      imageRef: '70a599e0-31e7-49b7-b260-868f441e862b',
      networks: [{ uuid: networks[0]?.['id'] }],
    };
    const id = String(row(await session.nova('POST', '/servers', { body: { server } }), 'server')['id']);
    session.simulator.clock.advance(5);
    await session.nova('DELETE', `/servers/${id}`);
    expect(await session.watch(id, 10)).toEqual(['BUILD/deleting', 'ACTIVE', 'DELETED', '404']);
  });

  it('keeps data volumes and takes the root volume that should die with it', async () => {
    const id = await session.serverId('db-1');
    const [root, data] = await volumesOf(id);
    await session.nova('DELETE', `/servers/${id}`);
    session.simulator.clock.advance(10);
    expect((await session.cinder('GET', `/volumes/${root}`)).status).toBe(404);
    expect(row(await session.cinder('GET', `/volumes/${data}`), 'volume')).toMatchObject({ status: 'available', attachments: [] });
  });

  it('silently keeps a root volume that has a snapshot', async () => {
    const id = await session.serverId('db-1');
    const [root] = await volumesOf(id);
    const snapshot = { volume_id: root, name: 'before', force: true };
    expect((await session.cinder('POST', '/snapshots', { body: { snapshot } })).status).toBe(202);
    session.simulator.clock.advance(5);
    await session.nova('DELETE', `/servers/${id}`);
    session.simulator.clock.advance(10);
    expect(row(await session.cinder('GET', `/volumes/${root}`), 'volume')).toMatchObject({ status: 'available' });
  });

  it('frees the floating IP, deletes the ports that Nova made, and shows in changes-since', async () => {
    const id = await session.serverId('web-1');
    await session.nova('DELETE', `/servers/${id}`);
    session.simulator.clock.advance(10);
    expect(rows(await session.neutron('GET', `/ports?device_id=${id}`), 'ports')).toEqual([]);
    expect(rows(await session.neutron('GET', '/floatingips'), 'floatingips')).toMatchObject([{ port_id: null, status: 'DOWN' }]);
    const since = await session.nova('GET', '/servers/detail?changes-since=2020-01-01T00:00:00Z&name=web-1');
    expect(rows(since, 'servers')).toMatchObject([{ id, status: 'DELETED', addresses: {}, metadata: {} }]);
  });

  it('leaves the actions readable', async () => {
    const id = await session.serverId('web-1');
    await session.nova('DELETE', `/servers/${id}`);
    session.simulator.clock.advance(10);
    const path = `/servers/${id}/os-instance-actions`;
    expect(rows(await session.nova('GET', path), 'instanceActions')).toMatchObject([{ action: 'delete', message: null }]);
    expect((await session.nova('GET', path, { version: '2.20' })).status).toBe(404);
  });
});
