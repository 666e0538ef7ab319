import { collectItems } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { SimulatedOpenStack } from '../testing/simulated-openstack.ts';

let world: SimulatedOpenStack;

beforeEach(async () => {
  world = await SimulatedOpenStack.start({ servers: 12 });
});

afterEach(() => world.close());

describe('listing servers', () => {
  it('follows the markers to the end, and reads the flavors once for all pages', async () => {
    const { servers } = world.connect({ pageSize: 5 });
    const all = await collectItems((cursor, options) => servers.listPage(cursor, options));
    expect(new Set(all.map(({ id }) => id)).size).toBe(12);
    expect(world.requests().filter((line) => line.includes('/servers/detail'))).toHaveLength(3);
    expect(world.requests().filter((line) => line.endsWith('/flavors/detail?limit=5'))).toHaveLength(1);
  });

  it('foretells the next page, and none after the last', async () => {
    const { servers } = world.connect({ pageSize: 7 });
    const told: string[] = [];
    const options = { onNext: (next: string) => void told.push(next) };
    const { next } = await servers.listPage(undefined, options);
    await servers.listPage(next, options);
    expect(told).toEqual([next]);
  });

  it('names the flavor by its id, which rows leave out from 2.47', async () => {
    const { items } = await world.adapter.servers.listPage(undefined, {});
    expect(items.find(({ name }) => name === 'web-1')?.flavor).toEqual({ id: '2', name: 'm1.small', vcpus: 1, memoryMiB: 2048, diskGiB: 20 });
  });

  it('keeps servers of a cell that does not answer, and says that the list is not whole', async () => {
    const id = await world.idOf('web-1');
    world.simulator.change({ server: 'web-1', set: { cellDown: true } });
    const { items, coverage } = await world.adapter.servers.listPage(undefined, {});
    expect(items).toHaveLength(12);
    expect(items.find((server) => server.id === id)).toMatchObject({ name: null, phase: 'unknown', incomplete: true });
    expect(coverage).toMatchObject({ complete: false, reason: expect.stringContaining('1 servers are in a cell') as string });
  });

  it('does not claim to be whole on a cloud that leaves such servers out', async () => {
    world.simulator.change({ switches: { maxMicroversion: '2.68' } });
    world.simulator.change({ server: 'web-1', set: { cellDown: true } });
    const { items, coverage } = await world.connect().servers.listPage(undefined, {});
    expect(items).toHaveLength(11);
    expect(coverage).toMatchObject({ complete: false });
  });

  it('works down to the first microversion, with less', async () => {
    world.simulator.change({ switches: { maxMicroversion: '2.1' } });
    const { items } = await world.connect().servers.listPage(undefined, {});
    expect(items.find(({ name }) => name === 'web-1')).toMatchObject({ flavor: { id: '2', vcpus: null }, locked: null, description: null });
  });

  it('does not ask for the origin of every resize window', async () => {
    const { items } = await world.adapter.servers.listPage(undefined, {});
    expect(items.find(({ name }) => name === 'worker-1')?.resizeConfirmation).toEqual({ origin: 'unknown', revertsTo: null });
    expect(world.requests().some((line) => line.includes('os-instance-actions'))).toBe(false);
  });
});

describe('getting a server', () => {
  it('tells a resize from an operator’s migration', async () => {
    const id = await world.idOf('web-1');
    world.simulator.change({ server: id, action: 'migrate' });
    world.clock.advanceSeconds(600);
    expect(await world.adapter.servers.get(id, {})).toMatchObject({
      activity: 'awaitingResizeConfirmation',
      resizeConfirmation: { origin: 'migration', revertsTo: '2' },
    });
    world.simulator.change({ server: id, action: 'revertResize' });
    world.clock.advanceSeconds(600);
    world.simulator.change({ server: id, action: 'resize', flavor: '3' });
    world.clock.advanceSeconds(600);
    expect((await world.adapter.servers.get(id, {})).resizeConfirmation).toEqual({ origin: 'resize', revertsTo: null });
  });

  it('costs one read of the server where there is none, and names the request', async () => {
    const missing = '00000000-0000-4000-8000-000000000000';
    await expect(world.adapter.servers.get(missing, {})).rejects.toMatchObject({
      code: 'not_found',
      details: { resource: `north/${missing}`, native: { requestId: expect.stringMatching(/^req-/) as string } },
    });
    expect(world.requests()).toEqual(['GET /compute/v2.1/', `GET /compute/v2.1/servers/${missing}`]);
  });

  it('shows a server that is being deleted as such', async () => {
    const id = await world.idOf('web-2');
    world.simulator.change({ server: id, action: 'delete' });
    expect(await world.adapter.servers.get(id, {})).toMatchObject({ phase: 'deleting' });
  });

  it('does not invent a flavor where the list of flavors cannot be read', async () => {
    world.simulator.faults.add({ match: { path: '/flavors/detail' }, action: { type: 'html', status: 503 }, count: 100 });
    await expect(world.adapter.servers.listPage(undefined, {})).rejects.toMatchObject({
      code: 'unavailable',
      details: { operation: 'list flavors' },
    });
  });
});

describe('the other lists', () => {
  it('follow their pages, each in the way of its service', async () => {
    const { images, flavors, volumes } = world.connect({ pageSize: 2 });
    const whole = world.connect();
    for (const name of ['images', 'flavors', 'volumes'] as const) {
      const small = await collectItems<{ readonly id: string }>((cursor, options) => ({ images, flavors, volumes })[name].listPage(cursor, options));
      const { items } = await whole[name].listPage(undefined, {});
      expect(small.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    }
  });

  it('show the region and its zones', async () => {
    const { items } = await world.adapter.regions.listPage(undefined, {});
    expect(items.map(({ kind, id }) => [kind, id])).toEqual([
      ['region', 'RegionOne'],
      ['zone', 'nova'],
    ]);
    expect(await world.adapter.regions.get('nova', {})).toMatchObject({ kind: 'zone', available: true });
    expect(await world.adapter.location?.place({})).toEqual({ region: 'RegionOne', country: null });
  });
});

describe('checking the account', () => {
  it('shows who we are, where, and what there is', async () => {
    expect(await world.adapter.check({})).toMatchObject({
      account: 'operator@north',
      facts: { region: 'RegionOne', compute: '2.1 to 2.93', services: 'compute, image, volume, network', roles: 'member, reader' },
    });
  });

  it('fails for a password that is wrong', async () => {
    await expect(world.connect({ password: 'wrong-password' }).check({})).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});
