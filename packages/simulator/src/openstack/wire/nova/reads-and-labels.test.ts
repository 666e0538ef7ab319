import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OpenStackSession, row, rows } from '../../testing/openstack-session.ts';

let session: OpenStackSession;
beforeEach(async () => {
  session = await OpenStackSession.start();
});
afterEach(() => session.close());

describe('what Nova lists beside servers', () => {
  it('are flavors, key pairs, zones and limits', async () => {
    expect(rows(await session.nova('GET', '/flavors/detail'), 'flavors')).toHaveLength(8);
    expect(rows(await session.nova('GET', '/os-keypairs'), 'keypairs')).toMatchObject([{ keypair: { name: 'operations', type: 'ssh' } }]);
    expect(rows(await session.nova('GET', '/os-availability-zone'), 'availabilityZoneInfo')).toEqual([
      { zoneName: 'nova', zoneState: { available: true }, hosts: null },
    ]);
    const limits = row(await session.nova('GET', '/limits'), 'limits');
    expect(limits['absolute']).toMatchObject({ maxTotalInstances: 5000, totalInstancesUsed: 6 });
  });

  it('are what a client asks for on its way: extra specs, and zones in detail, which members may not see', async () => {
    const dedicated = '0b2f1f6c-c5a2-4a39-9d0a-4a7f9d9d7c11';
    expect((await session.nova('GET', `/flavors/${dedicated}/os-extra_specs`)).body).toEqual({
      extra_specs: { 'hw:cpu_policy': 'dedicated' },
    });
    expect((await session.nova('GET', '/os-availability-zone/detail')).status).toBe(403);
    expect(rows(await session.cinder('GET', '/os-availability-zone'), 'availabilityZoneInfo')).toMatchObject([{ zoneName: 'nova' }]);
    const aliases = rows(await session.neutron('GET', '/extensions'), 'extensions').map((extension) => extension['alias']);
    expect(aliases).toContain('security-group');
  });

  it('says 404 for an unknown flavor', async () => {
    const answer = await session.nova('GET', '/flavors/no-such');
    expect([answer.status, answer.body]).toEqual([404, { itemNotFound: { code: 404, message: 'Flavor no-such could not be found.' } }]);
  });

  it('are the addresses and interfaces of a server', async () => {
    const id = await session.serverId('db-1');
    expect(row(await session.nova('GET', `/servers/${id}/ips`), 'addresses')).toHaveProperty('backend');
    expect(rows(await session.nova('GET', `/servers/${id}/os-interface`), 'interfaceAttachments')).toHaveLength(2);
  });
});

describe('labels', () => {
  it('are metadata that are added to, replaced and removed one by one', async () => {
    const id = await session.serverId('web-1');
    const path = `/servers/${id}/metadata`;
    const merged = await session.nova('POST', path, { body: { metadata: { tier: 'a' } } });
    expect(merged.body).toEqual({ metadata: { role: 'web', tier: 'a' } });
    expect((await session.nova('DELETE', `${path}/role`)).status).toBe(204);
    expect((await session.nova('GET', path)).body).toEqual({ metadata: { tier: 'a' } });
    expect((await session.nova('DELETE', `${path}/role`)).status).toBe(404);
    await session.nova('PUT', path, { body: { metadata: {} } });
    expect((await session.server(id))['metadata']).toEqual({});
  });

  it('are tags, from 2.26', async () => {
    const id = await session.serverId('web-1');
    const path = `/servers/${id}/tags`;
    expect((await session.nova('PUT', `${path}/new`)).status).toBe(201);
    expect((await session.nova('PUT', `${path}/new`)).status).toBe(204);
    expect((await session.nova('DELETE', `${path}/web`)).status).toBe(204);
    expect((await session.nova('GET', path)).body).toEqual({ tags: ['production', 'new'] });
    expect((await session.nova('PUT', path, { body: { tags: ['only'] } })).body).toEqual({ tags: ['only'] });
    expect((await session.nova('GET', path, { version: '2.25' })).status).toBe(404);
  });

  it('are names, which change in any state and under a lock', async () => {
    const id = await session.serverId('batch-1');
    await session.act(id, { lock: null });
    const answer = await session.nova('PUT', `/servers/${id}`, { body: { server: { name: 'batch-old' } } });
    expect([answer.status, row(answer, 'server')['name']]).toEqual([200, 'batch-old']);
    expect((await session.server(id))['name']).toBe('batch-old');
  });
});
