import type { ReturnedSecret } from '@isobar/core';
import { canAct } from '@isobar/core';
import { afterEach, describe, expect, it } from 'vitest';

import { SEED, startWorld } from '../../testing/gcore-world.ts';
import type { GcoreWorld } from '../../testing/gcore-world.ts';

let world: GcoreWorld;
afterEach(() => world.close());

const idOf = (ref: string | null | undefined): string => ref?.split('/')[1] ?? '';
const now = () => world.clock.now();

describe.each(['gcore', 'edgecenter'] as const)('suspend (%s)', (dialect) => {
  it('writes memory to disk, holds the place, and is undone by resume', async () => {
    world = await startWorld({ dialect });
    const plan = await world.plan({ action: 'suspend', targetId: SEED.web1, request: {} });
    expect(plan.effects).toContainEqual(expect.objectContaining({ facet: 'capacity', values: ['held'] }));
    expect(await world.run({ action: 'suspend', targetId: SEED.web1, request: {} })).toMatchObject({ state: 'succeeded' });
    expect(await world.adapter.servers.get(SEED.web1, {})).toMatchObject({ phase: 'suspended', capacity: 'held', activity: null });
    expect(await world.plan({ action: 'suspend', targetId: SEED.web1, request: {} })).toMatchObject({ changes: false });
    expect(await world.run({ action: 'resume', targetId: SEED.web1, request: {} })).toMatchObject({ state: 'succeeded' });
    expect(await world.adapter.servers.get(SEED.web1, {})).toMatchObject({ phase: 'running' });
    expect(world.writes()).toHaveLength(2);
  });

  it('is sent once where the reply was lost', async () => {
    world = await startWorld({ dialect });
    world.cloud.faults.add({ match: { method: 'POST' }, action: { type: 'dropReply' } });
    expect(await world.run({ action: 'suspend', targetId: SEED.web1, request: {} })).toMatchObject({ state: 'succeeded' });
    expect(world.writes()).toHaveLength(1);
  });
});

describe('a console', () => {
  it('is handed over once and stands in no journal', async () => {
    world = await startWorld();
    const secrets: ReturnedSecret[] = [];
    const operation = await world.run({ action: 'console', targetId: SEED.web1, request: {} }, { onSecret: (secret) => secrets.push(secret) });
    expect(operation).toMatchObject({ state: 'succeeded' });
    expect(secrets).toEqual([{ kind: 'console', value: expect.stringContaining('token=') }]);
    expect(JSON.stringify(operation)).not.toContain(secrets[0]?.value);
    expect(world.writes()).toEqual([]);
  });

  it('is of one kind, and only of a server with a screen', async () => {
    world = await startWorld();
    expect(await canAct(world.adapter, 'console', SEED.web1, { kind: 'serial' }, { now })).toMatchObject({ verdict: 'no' });
    expect(await canAct(world.adapter, 'console', SEED.stopped, {}, { now })).toMatchObject({ verdict: 'unknown' });
  });
});

describe('an image of a server', () => {
  it('is one of the boot volume, with a snapshot of each data volume beside it', async () => {
    world = await startWorld();
    const plan = await world.plan({ action: 'createImage', targetId: SEED.web1, request: { name: 'golden-2', labels: { team: 'core' } } });
    expect(plan.steps.map(({ id }) => id)).toEqual(['image', 'snapshot-1']);
    const operation = await world.run({ action: 'createImage', targetId: SEED.web1, request: { name: 'golden-2', labels: { team: 'core' } } });
    expect(operation).toMatchObject({ state: 'succeeded', result: { changed: true, leftovers: [{ what: 'volume snapshot golden-2-disk1' }] } });
    expect(await world.adapter.images.get(idOf(operation.result.ref), {})).toMatchObject({ name: 'golden-2', status: 'available', osType: 'linux' });
    expect(await world.adapter.volumeSnapshots?.get(idOf(operation.result.leftovers[0]?.ref), {})).toMatchObject({ volumeId: SEED.web1Data });
  });

  it('is taken away again where a snapshot fails', async () => {
    world = await startWorld();
    world.cloud.faults.add({
      match: { method: 'POST', path: '/v1/snapshots' },
      action: {
        type: 'reply',
        status: 400,
        body: { exception_class: 'QuotaLimitExceed', message: 'Quota limit for volume_snapshots_count exceeded by 1' },
      },
    });
    const operation = await world.run({ action: 'createImage', targetId: SEED.web1, request: { name: 'golden-3' } });
    expect(operation).toMatchObject({ state: 'failed', error: { code: 'quota_exceeded' } });
    expect(operation.steps.map(({ id, state }) => [id, state])).toContainEqual(['image', 'compensated']);
  });

  it('leaves a lost reply without a second image', async () => {
    world = await startWorld();
    world.cloud.faults.add({ match: { method: 'POST', path: '/v1/images' }, action: { type: 'dropReply' } });
    expect(await world.run({ action: 'createImage', targetId: SEED.web1, request: { name: 'golden-4' } })).toMatchObject({ state: 'succeeded' });
    expect(world.writes().filter((write) => write.path.includes('/v1/images'))).toHaveLength(1);
  });
});

const WANTED = { name: 'new-1', flavor: 'g1-standard-1-2', image: 'debian-12-x64' } as const;

describe('a create with interfaces', () => {
  it('asks for each as it was meant, and for a placement group', async () => {
    world = await startWorld();
    await world.run({ action: 'createServerGroup', targetId: null, request: { name: 'apart', policy: 'anti-affinity' } });
    const reserved = await world.run({ action: 'createPort', targetId: null, request: { network: 'lab-net' } });
    const [kept] = (await world.adapter.ports?.get(idOf(reserved.result.ref), {}))?.addresses ?? [];
    const addressing = [
      { public: 'auto' },
      { network: 'app-net', public: 'floating', portSecurity: true, allowedPairs: ['10.9.0.0/24'] },
      { public: 'reserved', address: kept?.address ?? '' },
    ] as const;
    const operation = await world.run({ action: 'create', targetId: null, request: { ...WANTED, addressing, serverGroup: 'apart' } });
    expect(operation).toMatchObject({ state: 'succeeded' });
    const body = world.writes().find((write) => write.path.startsWith('/cloud/v2/instances'))?.body;
    expect(body).toMatchObject({
      interfaces: [{ type: 'external' }, { type: 'any_subnet', floating_ip: { source: 'new' } }, { type: 'reserved_fixed_ip' }],
      servergroup_id: expect.any(String),
    });
    const server = await world.adapter.servers.get(idOf(operation.result.ref), {});
    expect(server.addresses.map(({ kind }) => kind).toSorted()).toEqual(['floating', 'private', 'private', 'public']);
    expect(server.addresses.map(({ address }) => address)).toContain(kept?.address);
    expect(world.writes().at(-1)).toMatchObject({
      method: 'PATCH',
      body: { port_security_enabled: true, allowed_address_pairs: [{ ip_address: '10.9.0.0/24' }] },
    });
  });

  it('says which wishes the cloud does not carry', async () => {
    world = await startWorld();
    const addressing = [{ network: 'app-net', macAddress: 'fa:16:3e:00:00:01' }];
    const plan = await world.plan({
      action: 'create',
      targetId: null,
      request: { ...WANTED, addressing, hostname: 'inside', userScript: 'boot', description: 'mine', zone: 'a' },
    });
    expect(plan.warnings.map(({ subject }) => subject)).toEqual([
      'request.addressing[0].macAddress',
      'request.hostname',
      'request.userScript',
      'request.description',
      'request.zone',
    ]);
  });

  it('takes a reserved address only where there is one, and a public one only from the cloud', async () => {
    world = await startWorld();
    const create = (addressing: readonly object[]) => world.plan({ action: 'create', targetId: null, request: { ...WANTED, addressing } });
    await expect(create([{ public: 'reserved', address: '192.0.2.1' }])).rejects.toMatchObject({ details: { field: 'addressing[0].address' } });
    await expect(create([{ public: 'auto', address: '203.0.113.9' }])).rejects.toMatchObject({ details: { field: 'addressing[0].address' } });
    await expect(create([{ network: 'no-such-net' }])).rejects.toMatchObject({ code: 'not_found', details: { field: 'addressing[0].network' } });
  });
});
