import type { ActionOn, ActionRequest } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { hideFromCatalog } from '../testing/catalog-without.ts';
import type { ServerFacts } from './openstack-facts.ts';
import { SimulatedOpenStack } from '../testing/simulated-openstack.ts';

let world: SimulatedOpenStack;

beforeEach(async () => {
  world = await SimulatedOpenStack.start();
});

afterEach(() => world.close());

async function read<A extends ActionOn<'server'>>(action: A, targetId: string | null, request: ActionRequest<A>, adapter = world.adapter) {
  const found = await adapter.readFacts({ action, targetId, request, awaitingResize: null });
  return { ...found, facts: found.facts as ServerFacts };
}

describe('facts of a server', () => {
  it('hold disks and ports, the boot volume told by Cinder, and its image in place of the server’s', async () => {
    const { facts, request } = await read('rebuild', await world.idOf('db-1'), {});
    expect(facts).toMatchObject({ volumeBacked: true, microversion: '2.93', canMakePorts: true, image: { name: 'debian-12' } });
    expect(facts.disks).toMatchObject([
      { root: true, deleteOnTermination: true, sizeGiB: 40, imageId: facts.image?.id },
      { root: false, deleteOnTermination: false, sizeGiB: 100, imageId: null },
    ]);
    expect(facts.ports).toHaveLength(2);
    expect(facts.ports[0]).toMatchObject({ madeByUs: false, portSecurity: true });
    expect(request.image).toBe(facts.image?.id);
  });

  it('know the ports that a create of ours made', async () => {
    const wanted = { name: 'n', flavor: 'm1.tiny', image: 'debian-12', networks: ['private'] };
    const { facts: found, request } = await read('create', null, wanted);
    const session = world.session();
    const port = { network_id: found.networks[0]?.id, name: 'isobar-63a8aa13-60fe-41c4-b079-77f6fdf3c841-0' };
    const made = await session.send({ service: 'network', method: 'POST', path: '/ports', operation: 'create port', json: { port } });
    const portId = (made.body as { readonly port: { readonly id: string } }).port.id;
    const server = { name: 'n', flavorRef: request.flavor, imageRef: request.image, networks: [{ port: portId }] };
    await session.send({ service: 'compute', method: 'POST', path: '/servers', operation: 'create server', json: { server } });
    world.clock.advanceSeconds(600);
    const { facts } = await read('delete', await world.idOf('n'), {});
    expect(facts.ports).toMatchObject([{ id: portId, madeByUs: true }]);
  });

  it('know the snapshots of a boot volume, which keep it alive', async () => {
    const id = await world.idOf('db-1');
    const { facts: before } = await read('delete', id, {});
    const root = before.disks.find((disk) => disk.root);
    const json = { snapshot: { volume_id: root?.id, name: 'kept', force: true } };
    await world.session().send({ service: 'volume', method: 'POST', path: '/snapshots', operation: 'create snapshot', json });
    world.clock.advanceSeconds(60);
    const { facts } = await read('delete', id, {});
    expect(facts.disks.map(({ hasSnapshots }) => hasSnapshots)).toEqual([true, false]);
  });

  it('are fewer for power actions: one read of the server', async () => {
    const id = await world.idOf('web-1');
    world.simulator.ledger.clear();
    const { facts } = await read('stop', id, {});
    expect(world.requests()).toEqual([`GET /compute/v2.1/servers/${id}`]);
    expect(facts.digest).toEqual({ id, phase: 'running', activity: null });
  });

  it('keep the image of a server that has been deleted since', async () => {
    const id = await world.idOf('web-1');
    world.simulator.faults.add({
      match: { path: '/image/v2/images/' },
      action: { type: 'reply', status: 404, body: { message: 'gone', code: '404 Not Found', title: 'Not Found' } },
    });
    const { facts, request } = await read('rebuild', id, {});
    expect(facts.image).toBeNull();
    expect(request.image).toBe(facts.server?.image?.id);
  });

  it('name what a resize leads to, by id', async () => {
    const { facts, request } = await read('resize', await world.idOf('web-1'), { flavor: 'm1.medium', confirm: 'manual' });
    expect(request).toEqual({ flavor: '3', confirm: 'manual' });
    expect(facts).toMatchObject({ flavor: { id: '3' }, currentFlavor: { id: '2' }, hasEphemeralDisk: false });
    expect(facts.digest).toMatchObject({ flavor: '2', requestedFlavor: '3', groups: ['web'], key: facts.server?.keyPair });
  });

  it('name the flavor that a revert brings back, where our own resize tells it', async () => {
    const id = await world.idOf('worker-1');
    const awaitingResize = { operationId: 'o1', fromFlavor: '2', toFlavor: '3' };
    const ours = await world.adapter.readFacts({ action: 'revertResize', targetId: id, request: {}, awaitingResize });
    expect(ours.facts).toMatchObject({ flavor: { id: '2' }, currentFlavor: { id: '3' } });
    expect((await read('revertResize', id, {})).facts.flavor).toBeNull();
  });

  it('change their digest with what the decision rests on, and only then', async () => {
    const id = await world.idOf('web-1');
    const digest = async () => (await read('rebuild', id, {})).facts.digest;
    const before = await digest();
    world.simulator.change({ server: id, action: 'rename', name: 'web-one' });
    expect(await digest()).toEqual(before);
    world.simulator.change({ server: id, action: 'addVolume' });
    expect(await digest()).not.toEqual(before);
  });

  it('refuse a key pair, an image or a flavor that is not there', async () => {
    const id = await world.idOf('web-1');
    await expect(read('rebuild', id, { keyPair: 'nobody' })).rejects.toMatchObject({ code: 'not_found', details: { field: 'keyPair' } });
    await expect(read('rebuild', id, { image: 'no-such-image' })).rejects.toMatchObject({ code: 'not_found', details: { field: 'image' } });
    await expect(read('resize', id, { flavor: 'no-such-flavor' })).rejects.toMatchObject({ code: 'not_found', details: { field: 'flavor' } });
  });
});

describe('facts of a create', () => {
  const WANTED = { name: 'web-9', flavor: 'm1.small', image: 'debian-12' } as const;

  it('name everything by id', async () => {
    const { facts, request } = await read('create', null, {
      ...WANTED,
      networks: ['private', 'backend'],
      securityGroups: ['web'],
      keyPair: 'operations',
      zone: 'nova',
    });
    expect(facts.networks.map(({ name }) => name)).toEqual(['private', 'backend']);
    expect(request).toMatchObject({
      flavor: '2',
      networks: facts.networks.map(({ id }) => id),
      securityGroups: facts.securityGroupIds,
      keyPair: 'operations',
    });
    expect(facts.digest).toMatchObject({ requestedImage: facts.image?.id, requestedFlavor: '2', groups: facts.securityGroupIds });
  });

  it('choose the only network there is, and ask which one where there are several', async () => {
    await expect(read('create', null, WANTED)).rejects.toMatchObject({
      code: 'invalid_argument',
      message: expect.stringContaining('private') as unknown,
      details: { field: 'networks' },
    });
    const { username, password, projectName } = world.simulator.logins.neighbour;
    const neighbour = world.connect({ username, password, projectName });
    expect((await read('create', null, WANTED, neighbour)).facts.networks).toMatchObject([{ name: 'south-net' }]);
  });

  it.each([
    [{ networks: ['no-net'] }, 'networks[0]'],
    [{ securityGroups: ['web', 'no-group'] }, 'securityGroups[1]'],
    [{ zone: 'no-zone' }, 'zone'],
    [{ keyPair: 'no-key' }, 'keyPair'],
  ])('refuse %j and name the field', async (more, field) => {
    await expect(read('create', null, { ...WANTED, networks: ['private'], ...more })).rejects.toMatchObject({
      code: 'not_found',
      details: { field },
    });
  });
});

describe('a cloud without some services', () => {
  it('gives fewer facts, and says that no port can be made', async () => {
    const id = await world.idOf('web-1');
    await hideFromCatalog(world, 'network', 'volumev3', 'block-storage');
    const { facts } = await read('delete', id, {}, world.connect());
    expect(facts).toMatchObject({ canMakePorts: false, ports: [], disks: [{ root: false, deleteOnTermination: false, sizeGiB: null }] });
  });

  it('cannot tell whether a named network is there', async () => {
    await hideFromCatalog(world, 'network');
    const adapter = world.connect();
    const wanted = { name: 'web-9', flavor: 'm1.small', image: 'debian-12', networks: ['private'] };
    await expect(read('create', null, wanted, adapter)).rejects.toMatchObject({ code: 'unsupported', details: { field: 'networks' } });
  });
});

describe('the account', () => {
  it('passes locks by default policy where it has the role admin, and otherwise not', async () => {
    expect((await read('stop', await world.idOf('web-1'), {})).facts.overridesLock).toBe(false);
    const { username, password } = world.simulator.logins.admin;
    const admin = world.connect({ username, password, projectName: 'admin' });
    const wanted = { name: 'n', flavor: 'm1.tiny', image: 'debian-12' };
    expect((await read('create', null, wanted, admin)).facts).toMatchObject({ isAdministrator: true, overridesLock: false });
    expect((await read('stop', await world.idOf('web-1'), {}, admin)).facts.overridesLock).toBe(true);
  });

  it('is limited to the microversion that the settings allow', async () => {
    const id = await world.idOf('web-1');
    expect((await read('stop', id, {}, world.connect({ computeApiVersion: '2.53' }))).facts.microversion).toBe('2.53');
  });
});
