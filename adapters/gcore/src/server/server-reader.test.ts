import { collectItems } from '@isobar/core';
import { afterEach, describe, expect, it } from 'vitest';

import { SEED, startWorld } from '../testing/gcore-world.ts';
import type { GcoreWorld } from '../testing/gcore-world.ts';

let world: GcoreWorld;
afterEach(() => world.close());

const all = () => collectItems((cursor, options) => world.adapter.servers.listPage(cursor, options));

describe('the list of servers', () => {
  it('marks Kubernetes nodes on every page, and nothing else', async () => {
    world = await startWorld({ servers: 11 });
    const servers = await all();
    expect(servers).toHaveLength(11);
    expect(servers.filter((server) => server.managedBy !== null).map((server) => server.id)).toEqual([SEED.kubernetesNode]);
  });

  it('asks for one row more where there is no node', async () => {
    world = await startWorld({ servers: 2 });
    await all();
    expect(world.cloud.ledger.entries()).toHaveLength(2);
  });

  it('says that bare metal is not in it', async () => {
    world = await startWorld({ servers: 1 });
    expect((await world.adapter.servers.listPage(undefined, {})).coverage).toEqual({
      cloud: 'lux',
      complete: false,
      reason: expect.stringContaining('bare metal'),
    });
  });
});

describe('one server', () => {
  it('has MAC, port and root disk, and its owner', async () => {
    world = await startWorld();
    const server = await world.adapter.servers.get(SEED.web1, {});
    expect(server.addresses[0]).toMatchObject({ address: '192.168.10.20', portId: SEED.web1Port, macAddress: expect.stringMatching(/^fa:16:3e/) });
    expect(server.volumes).toEqual([
      { id: SEED.web1Root, root: true, deleteOnTermination: false },
      { id: SEED.web1Data, root: false, deleteOnTermination: false },
    ]);
    expect((await world.adapter.servers.get(SEED.kubernetesNode, {})).managedBy).toMatchObject({ kind: 'kubernetes' });
  });

  it('costs one read where it is not there', async () => {
    world = await startWorld();
    await expect(world.adapter.servers.get(SEED.missing, {})).rejects.toMatchObject({ code: 'not_found' });
    await expect(world.plan({ action: 'stop', targetId: SEED.missing, request: {} })).rejects.toMatchObject({ code: 'not_found' });
    expect(world.cloud.ledger.entries()).toHaveLength(2);
  });
});

describe('machines of other kinds', () => {
  it('are known by what owns them', async () => {
    world = await startWorld({ servers: 2, gpuServers: 1 });
    expect(await world.adapter.servers.get(SEED.gpuNode, {})).toMatchObject({ name: 'gpu-1', managedBy: { kind: 'gpu-cluster' } });
    const plan = await world.plan({ action: 'stop', targetId: SEED.gpuNode, request: {} });
    expect(plan.accept.surprising).toContain('managed-resource');
  });
});
