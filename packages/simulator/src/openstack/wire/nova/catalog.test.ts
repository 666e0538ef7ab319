import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorMessage, OpenStackSession, row, rows } from '../../testing/openstack-session.ts';
import type { JsonObject } from '../shared/exchange.ts';

let session: OpenStackSession;
beforeEach(async () => {
  session = await OpenStackSession.start();
});
afterEach(() => session.close());

const PUBLIC_KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHNlZWRlZC1rZXktb2YtdGhlLXNpbXVsYXRvci0x someone';
const DEBIAN = 'debian-12';

async function adminToken(): Promise<string> {
  return session.token(session.simulator.logins.admin);
}

async function imageId(name: string): Promise<string> {
  return String(rows(await session.glance(`/images?name=${name}`), 'images')[0]?.['id']);
}

describe('a key pair', () => {
  const post = (keypair: JsonObject, version = '2.93') => session.nova('POST', '/os-keypairs', { body: { keypair }, version });

  it('is made by Nova until 2.91, and its private half shows once', async () => {
    const made = row(await post({ name: 'made' }, '2.91'), 'keypair');
    expect(made['private_key']).toMatch(/^-----BEGIN RSA PRIVATE KEY-----/u);
    expect(made['public_key']).toMatch(/^ssh-rsa AAAAB3NzaC1yc2E/u);
    expect(made['fingerprint']).toMatch(/^(?:[\da-f]{2}:){15}[\da-f]{2}$/u);
    expect(row(await session.nova('GET', '/os-keypairs/made'), 'keypair')).not.toHaveProperty('private_key');
    expect(errorMessage(await post({ name: 'more' }))).toContain("'public_key' is a required property");
  });

  it('is kept with its fingerprint, once by each name', async () => {
    expect((await post({ name: 'mine', public_key: PUBLIC_KEY })).status).toBe(201);
    const shown = row(await session.nova('GET', '/os-keypairs/mine'), 'keypair');
    expect(shown).toMatchObject({ name: 'mine', type: 'ssh', deleted: false, deleted_at: null, updated_at: null });
    const again = await post({ name: 'mine', public_key: PUBLIC_KEY });
    expect([again.status, errorMessage(again)]).toEqual([409, "Key pair 'mine' already exists."]);
    expect((await session.nova('DELETE', '/os-keypairs/mine')).status).toBe(204);
    expect((await session.nova('GET', '/os-keypairs/mine')).status).toBe(404);
  });

  it.each([
    [{ name: 'x', public_key: 'nonsense' }, 'Keypair data is invalid: failed to generate fingerprint'],
    [{ name: 'x', public_key: PUBLIC_KEY.replace('ssh-ed25519', 'ssh-rsa') }, 'Keypair data is invalid: failed to generate fingerprint'],
    [{ name: 'x', type: 'x509', public_key: PUBLIC_KEY }, 'Keypair data is invalid: failed to generate fingerprint'],
  ])('that is no key is refused: %j', async (keypair, text) => {
    const answer = await post(keypair);
    expect([answer.status, errorMessage(answer)]).toEqual([400, text]);
  });

  it('may have a dot and an at sign in its name from 2.92', async () => {
    const name = 'me@home.test';
    expect((await post({ name, public_key: PUBLIC_KEY }, '2.91')).status).toBe(400);
    expect((await post({ name, public_key: PUBLIC_KEY })).status).toBe(201);
  });

  it('counts against the quota of its user', async () => {
    session.simulator.change({ quota: { keyPairs: 1 } });
    const answer = await post({ name: 'second', public_key: PUBLIC_KEY });
    expect([answer.status, errorMessage(answer)]).toEqual([403, 'Quota exceeded, too many key pairs.']);
  });

  it('comes in pages, and of another user to administrators only', async () => {
    await post({ name: 'another', public_key: PUBLIC_KEY });
    const page = await session.nova('GET', '/os-keypairs?limit=1');
    expect(rows(page, 'keypairs').map(({ keypair }) => (keypair as JsonObject)['name'])).toEqual(['another']);
    expect(rows(page, 'keypairs_links')[0]?.['href']).toMatch(/marker=another$/u);
    const { user_id: userId } = row(await session.nova('GET', '/os-keypairs/another'), 'keypair');
    const path = `/os-keypairs?user_id=${String(userId)}`;
    expect(rows(await session.nova('GET', path, { token: await adminToken() }), 'keypairs')).toHaveLength(2);
    const foreign = await session.nova('GET', path, { token: await session.token(session.simulator.logins.neighbour) });
    expect(foreign.status).toBe(403);
  });

  it('of a certificate is its own type', async () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    const pem = String(publicKey.export({ type: 'spki', format: 'pem' }));
    expect((await post({ name: 'x', type: 'x509', public_key: pem })).status).toBe(400);
  });
});

describe('a server group', () => {
  const post = (group: JsonObject, version = '2.93') => session.nova('POST', '/os-server-groups', { body: { server_group: group }, version });

  async function create(groupId: string, name: string): Promise<string> {
    const server = { name, flavorRef: '1', imageRef: await imageId(DEBIAN), networks: 'none' };
    const body = { server, 'os:scheduler_hints': { group: groupId } };
    const answer = await session.nova('POST', '/servers', { body });
    session.simulator.clock.advance(30);
    return String(row(answer, 'server')['id']);
  }

  it('keeps its members on hosts of their own as long as there are some', async () => {
    const { id } = row(await post({ name: 'apart', policy: 'anti-affinity' }), 'server_group');
    const ids = [await create(String(id), 'a'), await create(String(id), 'b'), await create(String(id), 'c')];
    const servers = await Promise.all(ids.map((serverId) => session.server(serverId)));
    expect(servers.map(({ status }) => status)).toEqual(['ACTIVE', 'ACTIVE', 'ERROR']);
    expect(new Set(servers.slice(0, 2).map(({ hostId }) => hostId)).size).toBe(2);
    expect(servers[2]).toMatchObject({ fault: { message: 'No valid host was found. There are not enough hosts available.' }, server_groups: [id] });
    expect(row(await session.nova('GET', `/os-server-groups/${String(id)}`), 'server_group')['members']).toEqual(ids);
  });

  it('keeps its members together', async () => {
    const { id } = row(await post({ name: 'together', policy: 'affinity' }), 'server_group');
    const ids = [await create(String(id), 'a'), await create(String(id), 'b')];
    const hosts = await Promise.all(ids.map(async (serverId) => (await session.server(serverId))['hostId']));
    expect(hosts[0]).toBe(hosts[1]);
  });

  it('prefers hosts by its soft policy, and lets more on a host by its rule', async () => {
    const soft = row(await post({ name: 'soft', policy: 'soft-anti-affinity' }), 'server_group');
    const rule = row(await post({ name: 'rule', policy: 'anti-affinity', rules: { max_server_per_host: 2 } }), 'server_group');
    for (const { id } of [soft, rule]) {
      const ids = [await create(String(id), 'a'), await create(String(id), 'b'), await create(String(id), 'c')];
      const servers = await Promise.all(ids.map((serverId) => session.server(serverId)));
      expect(servers.map(({ status }) => status)).toEqual(['ACTIVE', 'ACTIVE', 'ACTIVE']);
    }
  });

  it.each([
    [{ name: 'x', policies: ['affinity'] }, '2.63', 200],
    [{ name: 'x', policies: ['soft-affinity'] }, '2.14', 400],
    [{ name: 'x', policies: ['affinity', 'anti-affinity'] }, '2.63', 400],
    [{ name: 'x', policy: 'affinity', rules: { max_server_per_host: 1 } }, '2.64', 400],
    [{ name: 'x', policies: ['affinity'] }, '2.64', 400],
  ])('of %j at %s is answered with %i', async (group, version, status) => {
    expect((await post(group, version)).status).toBe(status);
  });

  it('is gone for the next server, and counts against the quota', async () => {
    const { id } = row(await post({ name: 'x', policy: 'affinity' }), 'server_group');
    expect((await session.nova('DELETE', `/os-server-groups/${String(id)}`)).status).toBe(204);
    expect((await session.nova('GET', `/os-server-groups/${String(id)}`)).status).toBe(404);
    const group = row(await post({ name: 'small', policy: 'affinity' }), 'server_group');
    session.simulator.change({ quota: { serverGroupMembers: 0 } });
    const server = { name: 'x', flavorRef: '1', imageRef: await imageId(DEBIAN), networks: 'none' };
    const crowded = await session.nova('POST', '/servers', { body: { server, 'os:scheduler_hints': { group: group['id'] } } });
    expect([crowded.status, errorMessage(crowded)]).toEqual([403, 'Quota exceeded, too many servers in group']);
    expect(rows(await session.nova('GET', '/servers?name=^x$'), 'servers')).toEqual([]);
    session.simulator.change({ quota: { serverGroups: 0 } });
    const full = await post({ name: 'y', policy: 'affinity' });
    expect([full.status, errorMessage(full)]).toEqual([403, 'Quota exceeded, too many server groups.']);
  });
});

describe('quotas', () => {
  it('are read by their project, and written by administrators', async () => {
    const path = `/os-quota-sets/${await session.projectId()}`;
    expect(row(await session.nova('GET', path), 'quota_set')).toMatchObject({ instances: 5000, key_pairs: 100 });
    const put = (quotas: JsonObject, token?: string) =>
      session.nova('PUT', path, { body: { quota_set: quotas }, ...(token === undefined ? {} : { token }) });
    expect((await put({ instances: 7 })).status).toBe(403);
    const low = await put({ instances: 1 }, await adminToken());
    expect(errorMessage(low)).toBe('Quota limit 1 for instances must be greater than or equal to already used and reserved 6.');
    expect(row(await put({ instances: 1, force: true }, await adminToken()), 'quota_set')).toMatchObject({ instances: 1 });
    const details = row(await session.nova('GET', `${path}/detail`), 'quota_set');
    expect(details['instances']).toEqual({ limit: 1, in_use: 6, reserved: 0 });
    expect((await session.nova('DELETE', path, { token: await adminToken() })).status).toBe(202);
    expect(row(await session.nova('GET', path), 'quota_set')).toMatchObject({ instances: -1 });
  });

  it.each([
    ['2.1', 14],
    ['2.36', 10],
    ['2.57', 7],
  ])('at %s speak of %i resources', async (version, count) => {
    const answer = await session.nova('GET', `/os-quota-sets/${await session.projectId()}`, { version });
    expect(Object.keys(row(answer, 'quota_set'))).toHaveLength(count + 1);
  });

  it('of others are for administrators, and of nobody a bad request', async () => {
    const foreign = await session.nova('GET', '/os-quota-sets/nobody');
    expect(foreign.status).toBe(403);
    const unknown = await session.nova('GET', '/os-quota-sets/nobody', { token: await adminToken() });
    expect([unknown.status, errorMessage(unknown)]).toEqual([400, 'Project ID nobody is not a valid project.']);
  });
});

describe('what administrators read', () => {
  it.each(['/os-services', '/os-hypervisors', '/os-hypervisors/detail', '/os-migrations', '/os-availability-zone/detail', '/os-simple-tenant-usage'])(
    '%s is for nobody else',
    async (path) => {
      expect((await session.nova('GET', path)).status).toBe(403);
      expect((await session.nova('GET', path, { token: await adminToken() })).status).toBe(200);
    },
  );

  it('names hypervisors by number until 2.52 and by id from 2.53', async () => {
    const token = await adminToken();
    const old = rows(await session.nova('GET', '/os-hypervisors', { token, version: '2.52' }), 'hypervisors');
    expect(old.map(({ id }) => id)).toEqual([1, 2]);
    const [first] = rows(await session.nova('GET', '/os-hypervisors?with_servers=true', { token }), 'hypervisors');
    expect(first?.['servers']).not.toEqual([]);
    const shown = await session.nova('GET', `/os-hypervisors/${String(first?.['id'])}`, { token });
    expect(row(shown, 'hypervisor')).toMatchObject({ hypervisor_hostname: first?.['hypervisor_hostname'], uptime: null });
  });

  it('counts the hours of servers', async () => {
    session.simulator.clock.advance(3600);
    const answer = await session.nova('GET', `/os-simple-tenant-usage/${await session.projectId()}?start=2026-11-21T00:00:00`);
    const usage = row(answer, 'tenant_usage');
    // Five of the six were ever built; each ran the whole hour.
    expect(usage['total_hours']).toBe(5);
    expect(rows({ ...answer, body: usage }, 'server_usages').map(({ hours }) => hours)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('the images of Nova', () => {
  it('are there until 2.35', async () => {
    const id = await imageId(DEBIAN);
    const shown = row(await session.nova('GET', `/images/${id}`, { version: '2.35' }), 'image');
    expect(shown).toMatchObject({ name: DEBIAN, status: 'ACTIVE', progress: 100 });
    expect((await session.nova('GET', `/images/${id}`, { version: '2.36' })).status).toBe(404);
    expect((await session.nova('GET', `/images/${id}/metadata`, { version: '2.38' })).status).toBe(200);
  });
});

describe('flavors', () => {
  it('are chosen by size and put in order', async () => {
    const names = async (query: string) => rows(await session.nova('GET', `/flavors?${query}`), 'flavors').map(({ name }) => name);
    expect(await names('minDisk=100')).toEqual(['m1.xlarge']);
    expect((await names('minRam=8192&sort_key=memory_mb&sort_dir=desc'))[0]).toBe('m1.xlarge');
  });

  it('have extra specifications one by one', async () => {
    const path = '/flavors/0b2f1f6c-c5a2-4a39-9d0a-4a7f9d9d7c11/os-extra_specs/hw:cpu_policy';
    expect((await session.nova('GET', path)).body).toEqual({ 'hw:cpu_policy': 'dedicated' });
    expect((await session.nova('GET', '/flavors/1/os-extra_specs/none')).status).toBe(404);
  });
});
