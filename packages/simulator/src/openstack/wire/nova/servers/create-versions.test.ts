import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorMessage, OpenStackSession, row, rows } from '../../../testing/openstack-session.ts';
import type { JsonObject } from '../../shared/exchange.ts';

let session: OpenStackSession;
let networkId: string;
beforeEach(async () => {
  session = await OpenStackSession.start();
  networkId = String(rows(await session.neutron('GET', '/networks?name=private'), 'networks')[0]?.['id']);
});
afterEach(() => session.close());

const UBUNTU = '70a599e0-31e7-49b7-b260-868f441e862b';

function create(more: JsonObject, options: { readonly version?: string; readonly token?: string } = {}) {
  const server = { name: 'fresh', flavorRef: '2', imageRef: UBUNTU, networks: [{ uuid: networkId }], ...more };
  return session.nova('POST', '/servers', { ...options, body: { server } });
}

describe('a part of a create', () => {
  it.each([
    ['the tag of a network', '2.32', '2.36', '2.41', (): JsonObject => ({ networks: [{ uuid: networkId, tag: 'front' }] })],
    ['the tag of a device', '2.32', '2.42', '2.33', (): JsonObject => device({ tag: 'root' })],
    ['the type of a volume', '2.67', '2.93', '2.66', (): JsonObject => device({ volume_type: 'standard' })],
    ['certificates', '2.63', '2.93', '2.62', (): JsonObject => ({ trusted_image_certificates: ['a'] })],
    ['files', '2.1', '2.56', '2.57', (): JsonObject => ({ personality: [] })],
  ])('%s is known at %s and %s, and unknown at %s', async (_what, first, last, unknown, more) => {
    expect((await create(more(), { version: first })).status).toBe(202);
    expect((await create(more(), { version: last })).status).toBe(202);
    const answer = await create(more(), { version: unknown });
    expect([answer.status, errorMessage(answer)]).toEqual([400, expect.stringContaining('Additional properties are not allowed') as unknown]);
  });

  it('shows where it went: tags of devices and interfaces', async () => {
    const made = await create({ ...device({ tag: 'root' }), networks: [{ uuid: networkId, tag: 'front' }] });
    session.simulator.clock.advance(30);
    const id = String(row(made, 'server')['id']);
    expect(rows(await session.nova('GET', `/servers/${id}/os-interface`), 'interfaceAttachments')[0]).toMatchObject({ tag: 'front' });
    expect(rows(await session.nova('GET', `/servers/${id}/os-volume_attachments`), 'volumeAttachments')[0]).toMatchObject({ tag: 'root' });
  });

  it('that asks for fewer at most than at least is refused', async () => {
    const answer = await create({ min_count: 3, max_count: 2 });
    expect([answer.status, errorMessage(answer)]).toEqual([400, 'min_count must be <= max_count']);
  });

  it('that names a host is for administrators', async () => {
    expect((await create({ host: 'compute-2' })).status).toBe(403);
    expect((await create({ availability_zone: 'nova:compute-2' })).status).toBe(403);
    const token = await session.token(session.simulator.logins.admin);
    const made = await create({ host: 'compute-2', networks: 'none' }, { token });
    session.simulator.clock.advance(30);
    const shown = await session.nova('GET', `/servers/${String(row(made, 'server')['id'])}`, { token });
    expect(row(shown, 'server')).toMatchObject({ 'OS-EXT-SRV-ATTR:host': 'compute-2' });
  });

  it('that asks for the company of another server gets it, or its distance', async () => {
    const other = await session.serverId('web-1');
    const { hostId } = await session.server(other);
    for (const hint of ['same_host', 'different_host']) {
      const server = { name: 'fresh', flavorRef: '2', imageRef: UBUNTU, networks: 'none' };
      const made = await session.nova('POST', '/servers', { body: { server, 'os:scheduler_hints': { [hint]: [other] } } });
      session.simulator.clock.advance(30);
      const fresh = await session.server(String(row(made, 'server')['id']));
      expect(fresh['hostId'] === hostId).toBe(hint === 'same_host');
    }
  });
});

describe('a server that no host has', () => {
  it('is deleted at once, and no action tells of it', async () => {
    session.simulator.change({ switches: { nextCreate: 'noValidHost' } });
    const id = String(row(await create({}), 'server')['id']);
    session.simulator.clock.advance(30);
    expect((await session.nova('DELETE', `/servers/${id}`)).status).toBe(204);
    expect((await session.nova('GET', `/servers/${id}`)).status).toBe(404);
    const actions = rows(await session.nova('GET', `/servers/${id}/os-instance-actions`), 'instanceActions');
    expect(actions.map(({ action }) => action)).toEqual(['create']);
  });
});

function device(more: JsonObject): JsonObject {
  const root = { source_type: 'image', destination_type: 'volume', boot_index: 0, uuid: UBUNTU, volume_size: 20, ...more };
  return { block_device_mapping_v2: [root] };
}
