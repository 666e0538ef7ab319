import type { Operation } from '@isobar/core';
import { awaitingResizeOf, parseRef } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { SimulatedOpenStack } from '../testing/simulated-openstack.ts';

let world: SimulatedOpenStack;
let web: string;

beforeEach(async () => {
  world = await SimulatedOpenStack.start();
  web = await world.idOf('web-1');
});
afterEach(() => world.close());

const idOf = ({ result }: Operation): string => parseRef(result.ref ?? '').id;
const create = { name: 'new-1', flavor: 'm1.small', image: 'ubuntu-24.04', networks: ['private'] } as const;

async function portsOf(name: string): Promise<readonly { readonly id: string; readonly device_id: string }[]> {
  const reply = await world.session().send({ service: 'network', method: 'GET', path: '/ports', operation: 'list ports' });
  const { ports } = reply.body as { readonly ports: readonly { readonly id: string; readonly name: string; readonly device_id: string }[] };
  return ports.filter((port) => port.name.startsWith(name));
}

async function actionNames(id: string): Promise<readonly string[]> {
  const path = `/servers/${id}/os-instance-actions`;
  const reply = await world.session().send({ service: 'compute', method: 'GET', path, operation: 'list instance actions' });
  return (reply.body as { readonly instanceActions: readonly { readonly action: string }[] }).instanceActions.map(({ action }) => action);
}

describe('a create on OpenStack', () => {
  it('binds the port that was made for it, and a delete takes the port away again', async () => {
    const created = await world.run('create', null, create);
    expect(created.state).toBe('succeeded');
    const id = idOf(created);
    expect(await portsOf('isobar-')).toEqual([expect.objectContaining({ device_id: id })]);
    const deleted = await world.run('delete', id, {});
    expect(deleted).toMatchObject({ state: 'succeeded', result: { resourceState: 'destroyed', leftovers: [] } });
    expect(await portsOf('isobar-')).toEqual([]);
  });

  it('that finds no host fails for lack of capacity, names the server that is left, and takes the port back', async () => {
    world.simulator.change({ switches: { nextCreate: 'noValidHost' } });
    const operation = await world.run('create', null, create);
    expect(operation).toMatchObject({ state: 'failed', error: { code: 'capacity_unavailable', outcome: 'applied' } });
    expect(operation.error?.message).toContain('No valid host');
    expect(operation.result.leftovers).toEqual([expect.objectContaining({ what: 'server in ERROR' })]);
    expect(await portsOf('isobar-')).toEqual([]);
  });

  it('goes on where one host failed and another built it', async () => {
    world.simulator.change({ switches: { nextCreate: 'rescheduled' } });
    expect((await world.run('create', null, create)).state).toBe('succeeded');
  });

  it('boots from a new volume where a size is given', async () => {
    const id = idOf(await world.run('create', null, { ...create, rootDiskGiB: 12, volumes: [{ sizeGiB: 3 }] }));
    const server = await world.adapter.servers.get(id, {});
    expect(server.image).toBeNull();
    expect(new Set(server.volumes.map(({ deleteOnTermination }) => deleteOnTermination))).toEqual(new Set([false, true]));
    const kept = await world.run('delete', id, {});
    expect(kept.result.leftovers).toEqual([expect.objectContaining({ what: 'volume, available', costsMoney: true })]);
  });

  it('sends nothing where the user data is not there any more', async () => {
    const operation = await world.run('create', null, { ...create, userData: { sha256: 'f', sizeBytes: 1 } });
    expect(operation).toMatchObject({ state: 'failed', error: { code: 'invalid_argument', outcome: 'not_applied' } });
    expect(world.writes().filter((line) => line.endsWith('/servers'))).toEqual([]);
  });
});

describe('a rebuild on OpenStack', () => {
  it('of a stopped server ends in SHUTOFF', async () => {
    const stopped = await world.idOf('web-2');
    expect((await world.run('rebuild', stopped, { image: 'debian-12' })).state).toBe('succeeded');
    expect((await world.adapter.servers.get(stopped, {})).native.status).toBe('SHUTOFF');
  });

  it('that fails on the host tells the fault and the request id', async () => {
    world.simulator.change({ switches: { nextRebuild: 'hypervisorFails' } });
    const operation = await world.run('rebuild', web, { image: 'debian-12' });
    expect(operation).toMatchObject({ state: 'failed', error: { outcome: 'unknown', native: { requestId: expect.stringMatching(/^req-/) } } });
    expect(operation.result.resourceState).toBe('changed');
  });

  it('of a root volume images the volume anew', async () => {
    const database = await world.idOf('db-1');
    expect((await world.run('rebuild', database, { image: 'ubuntu-24.04' })).state).toBe('succeeded');
    const { items: images } = await world.adapter.images.listPage(undefined, {});
    const again = await world.plan('rebuild', database, {});
    expect(again.steps[0]?.input['imageId']).toBe(images.find(({ name }) => name === 'ubuntu-24.04')?.id);
  });

  it('hands a password over once, and only where it is asked for', async () => {
    const secrets: string[] = [];
    const onSecret = (value: string): void => void secrets.push(value);
    await world.run('rebuild', web, { image: 'debian-12' }, { onSecret });
    expect(secrets).toEqual([]);
    const operation = await world.run('rebuild', web, { image: 'debian-12', password: 'return' }, { onSecret });
    expect(secrets).toHaveLength(1);
    expect(JSON.stringify(operation)).not.toContain(secrets[0]);
  });
});

describe('a resize on OpenStack', () => {
  it('without a host goes back to the old flavor and is failed, with a reason only administrators see', async () => {
    world.simulator.change({ switches: { nextResize: 'noValidHost' } });
    const operation = await world.run('resize', web, { flavor: 'm1.medium' });
    expect(operation).toMatchObject({ state: 'failed', error: { outcome: 'not_applied' }, result: { changed: false } });
    expect(operation.error?.message).toContain('not_visible_to_this_role');
  });

  it('to a smaller disk fails after it was accepted', async () => {
    expect((await world.run('resize', web, { flavor: 'm1.tiny' })).state).toBe('failed');
  });

  it('that a colleague confirms first succeeds, and is confirmed once', async () => {
    const { id } = await world.begin(await world.plan('resize', web, { flavor: 'm1.medium', confirm: 'manual' }));
    expect((await world.drive(id)).state).toBe('awaitingConfirmation');
    world.simulator.change({ server: web, action: 'confirmResize' });
    world.clock.advanceSeconds(600);
    expect((await world.drive(id)).state).toBe('succeeded');
    expect((await actionNames(web)).filter((name) => name === 'confirmResize')).toHaveLength(1);
  });

  it('that a colleague reverts is superseded', async () => {
    const { id } = await world.begin(await world.plan('resize', web, { flavor: 'm1.medium', confirm: 'manual' }));
    await world.drive(id);
    world.simulator.change({ server: web, action: 'revertResize' });
    world.clock.advanceSeconds(600);
    expect((await world.drive(id)).state).toBe('superseded');
  });

  it('ends where the server is deleted while it waits', async () => {
    const { id } = await world.begin(await world.plan('resize', web, { flavor: 'm1.medium', confirm: 'manual' }));
    await world.drive(id);
    world.simulator.change({ server: web, action: 'delete' });
    expect(await world.drive(id)).toMatchObject({ state: 'superseded', result: { resourceState: 'destroyed' } });
  });

  it('is not confirmed again where a colleague was faster than our confirm', async () => {
    const resized = await world.run('resize', web, { flavor: 'm1.medium', confirm: 'manual' });
    const plan = await world.plan('confirmResize', web, {}, { awaitingResize: awaitingResizeOf(resized) });
    const confirm = world.adapter.steps['confirm-resize'];
    world.simulator.change({ server: web, action: 'confirmResize' });
    world.clock.advanceSeconds(600);
    const context = {
      operationId: 'operation',
      target: plan.target,
      input: plan.steps[0]?.input ?? {},
      outputs: {},
      baseline: {},
      sentAt: world.clock.now(),
      now: world.clock.now(),
      secrets: {},
    };
    const before = world.writes().length;
    const receipt = await confirm?.send(context);
    expect(receipt?.output).toEqual({ closedBefore: true });
    expect(world.writes()).toHaveLength(before);
    expect(await confirm?.observe({ ...context, receipt: receipt ?? { output: {}, providerRefs: [] } })).toMatchObject({ state: 'done' });
  });
});

describe('a delete on OpenStack', () => {
  it('deletes the volumes that are named, after the server', async () => {
    const [volume] = (await world.adapter.servers.get(web, {})).volumes;
    const operation = await world.run('delete', web, { volumes: [volume?.id ?? ''] });
    expect(operation).toMatchObject({ state: 'succeeded', result: { leftovers: [] } });
    await expect(world.adapter.volumes.get(volume?.id ?? '', {})).rejects.toMatchObject({ code: 'not_found' });
  });

  it('of a server that somebody else deleted meanwhile has nothing to do', async () => {
    const { id } = await world.begin(await world.plan('delete', web, {}));
    world.simulator.change({ server: web, action: 'delete' });
    world.clock.advanceSeconds(600);
    expect((await world.drive(id)).state).toBe('superseded');
  });
});

describe('a stop on OpenStack', () => {
  it('whose answer was lost is carried out once', async () => {
    world.simulator.faults.add({ match: { method: 'POST', path: '/action$' }, action: { type: 'dropReply' } });
    expect((await world.run('stop', web, {})).state).toBe('succeeded');
    expect((await actionNames(web)).filter((name) => name === 'stop')).toHaveLength(1);
  });

  it('that never arrived is sent again', async () => {
    world.simulator.faults.add({ match: { method: 'POST', path: '/action$' }, action: { type: 'dropRequest' } });
    expect((await world.run('stop', web, {})).state).toBe('succeeded');
    expect((await actionNames(web)).filter((name) => name === 'stop')).toHaveLength(1);
  });
});
