import { createPrivateKey, createPublicKey } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PR, read, readText, startClient } from '../testing/gcore-client.ts';
import type { GcoreAnswer, GcoreClient } from '../testing/gcore-client.ts';
import { SEEDED } from '../testing/seeded.ts';

let client: GcoreClient;
beforeEach(async () => void (client = await startClient()));
afterEach(() => client.simulator.close());

const KEYS = '/v1/ssh_keys/111';
const GROUPS = `/v1/servergroups/${PR}`;

describe('SSH keys', () => {
  const create = (fields: object): Promise<GcoreAnswer> => client.post(KEYS, { name: 'my-key', ...fields });

  it('make a pair and show its private half once', async () => {
    const { status, body } = await create({});
    expect(status).toBe(201);
    const blob = Buffer.from(readText(body, 'public_key').split(' ')[1] ?? '', 'base64');
    const privateKey = createPrivateKey(readText(body, 'private_key'));
    expect(createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(-32)).toEqual(blob.subarray(-32));
    const shown = (await client.get(`${KEYS}/${readText(body, 'id')}`)).body;
    expect(shown).toMatchObject({ name: 'my-key', state: 'ACTIVE', shared_in_project: true, project_id: 111, created_at: '2026-06-01T00:00:00Z' });
    expect(shown).not.toHaveProperty('private_key');
  });

  it('take a public key and have no private one then', async () => {
    const publicKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKnown me@example.com';
    expect((await create({ public_key: publicKey })).body).toMatchObject({
      public_key: publicKey,
      private_key: null,
      fingerprint: expect.stringMatching(/^(?:[0-9a-f]{2}:){15}[0-9a-f]{2}$/u),
    });
    expect(await create({ public_key: 'no key' })).toMatchObject({ status: 400, body: { invalid_fields: { public_key: [expect.any(String)] } } });
  });

  it('can be used by name at once, shared or not, and deleted', async () => {
    const id = readText((await create({ shared_in_project: false })).body, 'id');
    expect((await client.patch(`${KEYS}/${id}`, { shared_in_project: true })).body).toMatchObject({ shared_in_project: true });
    expect(await client.patch(`${KEYS}/${id}`, { name: 'other' })).toMatchObject({ status: 400 });
    expect(read((await client.get(KEYS)).body, 'count')).toBe(3);
    expect(await client.delete(`${KEYS}/${id}`)).toMatchObject({ status: 204 });
    expect(await client.get(`${KEYS}/${id}`)).toMatchObject({ status: 404 });
  });

  it.each([
    [{ name: 'ops-key' }, 409],
    [{ name: '-' }, 400],
    [{ name: 'ключ' }, 400],
  ])('refuse %j', async (fields, status) => {
    expect(await create(fields)).toMatchObject({ status });
  });

  it('have a quota over all regions', async () => {
    client.simulator.change({ quota: { keypair_count: 2 } });
    expect(await create({})).toMatchObject({ status: 400, body: { info: { attribute: 'keypair_count' } } });
  });
});

describe('server groups', () => {
  const create = (fields: object = {}): Promise<GcoreAnswer> => client.post(GROUPS, { name: 'web-group', policy: 'affinity', ...fields });
  const join = (groupId: string): Promise<GcoreAnswer> =>
    client.post(`/v1/instances/${PR}/${SEEDED.web1}/put_into_servergroup`, { servergroup_id: groupId });
  const leave = (instance: string): Promise<GcoreAnswer> => client.post(`/v1/instances/${PR}/${instance}/remove_from_servergroup`);

  it('are made at once and deleted by task, only when empty', async () => {
    const { body } = await create();
    expect(body).toMatchObject({ name: 'web-group', policy: 'affinity', instances: [] });
    const path = `${GROUPS}/${readText(body, 'servergroup_id')}`;
    expect(await client.get(path)).toMatchObject({ status: 200 });
    expect(await client.finish(await client.delete(path))).toMatchObject({ task_type: 'delete_servergroup' });
    expect(await client.get(path)).toMatchObject({ status: 404 });
    expect(await client.delete(`${GROUPS}/${SEEDED.serverGroup}`)).toMatchObject({ status: 409 });
    expect(await create({ policy: 'together' })).toMatchObject({ status: 400 });
  });

  it('are joined and left by one task each', async () => {
    expect(await client.finish(await join(SEEDED.serverGroup))).toMatchObject({ task_type: 'put_into_server_group', created_resources: null });
    expect((await client.get(`${GROUPS}/${SEEDED.serverGroup}`)).body).toMatchObject({
      instances: [{ instance_name: 'db-1' }, { instance_name: 'web-1' }],
    });
    await client.finish(await leave(SEEDED.web1));
    expect((await client.get(`${GROUPS}/${SEEDED.serverGroup}`)).body).toMatchObject({ instances: [{ instance_name: 'db-1' }] });
  });

  it('hold a machine one at a time', async () => {
    const other = readText((await create()).body, 'servergroup_id');
    await client.finish(await join(SEEDED.serverGroup));
    expect(await join(other)).toMatchObject({ status: 400 });
    expect(await leave(SEEDED.web2)).toMatchObject({ status: 400 });
    expect(await join('nobody')).toMatchObject({ status: 404 });
  });
});
