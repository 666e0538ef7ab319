import { driveOperation, startOperation } from '@isobar/core';
import { afterEach, describe, expect, it } from 'vitest';

import { startWorld } from '../../testing/gcore-world.ts';
import type { GcoreWorld } from '../../testing/gcore-world.ts';

let world: GcoreWorld;
afterEach(() => world.close());

const WANTED = { name: 'new-1', flavor: 'g1-standard-1-2', image: 'debian-12-x64' } as const;
const create = (request: object = {}) => ({ action: 'create', targetId: null, request: { ...WANTED, ...request } }) as const;
const body = (): Record<string, unknown> =>
  world.writes().find((write) => write.path.startsWith('/cloud/v2/instances'))?.body as Record<string, unknown>;

describe('a create', () => {
  it('makes the boot volume first and the server on it', async () => {
    world = await startWorld();
    const operation = await world.run(
      create({
        keyPair: 'ops-key',
        networks: ['app-net'],
        securityGroups: ['web'],
        labels: { env: 'new' },
        rootDiskGiB: 12,
        volumes: [{ sizeGiB: 5, name: 'new-1-data' }],
      }),
    );
    expect(operation).toMatchObject({ state: 'succeeded', result: { changed: true } });
    const server = await world.adapter.servers.get(operation.result.ref?.split('/')[1] ?? '', {});
    expect(server).toMatchObject({ name: 'new-1', phase: 'running', keyPair: 'ops-key', labels: { env: 'new' }, securityGroups: [{ name: 'web' }] });
    expect(server.addresses.map(({ kind }) => kind)).toEqual(['private']);
    const root = await world.adapter.volumes.get(server.volumes.find((volume) => volume.root === true)?.id ?? '', {});
    expect(root).toMatchObject({ name: `boot-${operation.id}`, sizeGiB: 12 });
    expect(server.volumes).toHaveLength(2);
  });

  it('takes an address of the public network where none is named, and says so', async () => {
    world = await startWorld();
    const plan = await world.plan(create());
    expect(plan.warnings).toContainEqual(expect.objectContaining({ subject: 'request.networks' }));
    const operation = await world.run(create());
    const server = await world.adapter.servers.get(operation.result.ref?.split('/')[1] ?? '', {});
    expect(server.addresses.map(({ kind }) => kind)).toEqual(['public']);
  });

  it('asks which network is meant where there are several and no public address is wanted', async () => {
    world = await startWorld();
    await expect(world.plan(create({ publicAddress: 'none' }))).rejects.toMatchObject({
      code: 'invalid_argument',
      details: { field: 'networks', allowed: expect.stringContaining('app-net') },
    });
  });

  it('gives a floating IP where a private network and a public address are wanted', async () => {
    world = await startWorld();
    const operation = await world.run(create({ networks: ['app-net'], publicAddress: 'auto' }));
    const server = await world.adapter.servers.get(operation.result.ref?.split('/')[1] ?? '', {});
    expect(server.addresses.map(({ kind }) => kind).toSorted()).toEqual(['floating', 'private']);
  });

  it('sends user data as base64 and keeps it out of the journal', async () => {
    world = await startWorld();
    const text = '#cloud-config\nhostname: secret-host';
    const userData = { sha256: 'a'.repeat(64), sizeBytes: text.length };
    const plan = await world.plan(create({ userData }));
    const { id } = await startOperation(plan, {}, world.ports());
    const operation = await driveOperation(id, world.ports({ secrets: { userData: text } }));
    expect(operation.state).toBe('succeeded');
    expect(Buffer.from(String(body()['user_data']), 'base64').toString()).toBe(text);
    expect(JSON.stringify(operation)).not.toContain('secret-host');
  });

  it('says that a secret is lost where another process has to send it, and takes the boot volume away', async () => {
    world = await startWorld();
    const plan = await world.plan(create({ userData: { sha256: 'a'.repeat(64), sizeBytes: 3 } }));
    const { id } = await startOperation(plan, {}, world.ports());
    const operation = await driveOperation(id, world.ports());
    expect(operation).toMatchObject({ state: 'failed', error: { code: 'invalid_argument', outcome: 'not_applied', extra: { secretLost: true } } });
    const volumeId = operation.steps[0]?.output['volumeId'];
    expect(volumeId).toEqual(expect.any(String));
    await expect(world.adapter.volumes.get(volumeId as string, {})).rejects.toMatchObject({ code: 'not_found' });
  });

  it('warns of what the cloud does not take', async () => {
    world = await startWorld();
    const { warnings } = await world.plan(create({ description: 'text', zone: 'a', password: 'return' }));
    const ignored = warnings.filter((warning) => warning.type === 'unsupported').map((warning) => warning.subject);
    expect(ignored).toEqual(['request.description', 'request.zone', 'request.password']);
  });

  it('finds a missing key pair, group or network before anything is made', async () => {
    world = await startWorld();
    await expect(world.plan(create({ keyPair: 'nobody' }))).rejects.toMatchObject({ code: 'not_found', details: { field: 'keyPair' } });
    await expect(world.plan(create({ securityGroups: ['nothing'] }))).rejects.toMatchObject({ code: 'not_found' });
    await expect(world.plan(create({ networks: ['nowhere'] }))).rejects.toMatchObject({ code: 'not_found' });
    await expect(world.plan(create({ rootDiskGiB: 1 }))).rejects.toMatchObject({ code: 'invalid_argument', details: { field: 'rootDiskGiB' } });
    expect(world.writes()).toEqual([]);
  });

  it('refuses a name that the cloud cannot take before any request', async () => {
    world = await startWorld();
    await expect(world.plan(create({ name: '서버-1' }))).rejects.toMatchObject({
      code: 'invalid_argument',
      details: { field: 'name', allowed: expect.stringContaining('ASCII') },
    });
    expect(world.cloud.ledger.entries()).toEqual([]);
  });

  it('speaks the old names where the dialect does', async () => {
    world = await startWorld({ dialect: 'edgecenter' });
    const operation = await world.run(create({ keyPair: 'ops-key', labels: { env: 'new' }, zone: 'nova' }));
    expect(operation.state).toBe('succeeded');
    expect(body()).toMatchObject({ names: ['new-1'], keypair_name: 'ops-key', metadata: { env: 'new' }, availability_zone: 'nova' });
  });

  it('tells of a server in ERROR that a failed create left, and does not touch its volume', async () => {
    world = await startWorld({ failedCreate: 'leavesInstance' });
    world.cloud.change({ failNextTask: { type: 'create_vm', error: 'Build of instance aborted' } });
    const operation = await world.run(create());
    expect(operation.state).toBe('needsAttention');
    expect(operation.result.leftovers).toEqual([expect.objectContaining({ what: expect.stringContaining('ERROR'), costsMoney: true })]);
  });

  it('passes on which quota is full', async () => {
    world = await startWorld();
    world.cloud.change({ quota: { volume_count: 1 } });
    expect(await world.run(create())).toMatchObject({
      state: 'failed',
      error: { code: 'quota_exceeded', extra: { info: expect.objectContaining({ attribute: 'volume_count' }) } },
    });
  });

  it('warns of user data that is presumably too large', async () => {
    world = await startWorld();
    const plan = await world.plan(create({ userData: { sha256: 'f', sizeBytes: 60_000 } }));
    expect(plan.warnings).toContainEqual(expect.objectContaining({ type: 'assumed', subject: 'request.userData' }));
  });
});
