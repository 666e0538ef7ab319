import type { Action, Operation } from '@isobar/core';
import { requireText } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { SimulatedOpenStack } from '../testing/simulated-openstack.ts';

let world: SimulatedOpenStack;
let web: string;
let database: string;

beforeEach(async () => {
  world = await SimulatedOpenStack.start();
  [web, database] = [await world.idOf('web-1'), await world.idOf('db-1')];
});
afterEach(() => world.close());

const statusOf = async (id: string): Promise<string | null> => (await world.adapter.servers.get(id, {})).native.status;
const ends = async (operation: Promise<Operation>): Promise<string> => (await operation).state;

interface Trip {
  readonly there: Action;
  readonly status: string;
  readonly back: Action;
}

const TRIPS: readonly Trip[] = [
  { there: 'pause', status: 'PAUSED', back: 'unpause' },
  { there: 'suspend', status: 'SUSPENDED', back: 'resume' },
  { there: 'shelve', status: 'SHELVED_OFFLOADED', back: 'unshelve' },
  { there: 'rescue', status: 'RESCUE', back: 'unrescue' },
];

const run = (action: Action, request: object = {}): Promise<Operation> => world.run(action, web, request);

describe.each(TRIPS)('$there and $back on OpenStack', ({ there, status, back }) => {
  it('lead there and back, with one write each', async () => {
    const before = world.writes().length;
    expect(await ends(run(there))).toBe('succeeded');
    expect(await statusOf(web)).toBe(status);
    expect(await ends(run(back))).toBe('succeeded');
    expect(await statusOf(web)).toBe('ACTIVE');
    expect(world.writes().slice(before)).toEqual([`POST /compute/v2.1/servers/${web}/action`, `POST /compute/v2.1/servers/${web}/action`]);
  });

  it('have nothing to do where the server is there already', async () => {
    expect(await world.plan(back, web, {})).toMatchObject({ changes: false, steps: [] });
    await run(there);
    expect(await world.plan(there, web, {})).toMatchObject({ changes: false, steps: [] });
  });

  it('are carried out once where the answer or the request was lost', async () => {
    for (const type of ['dropReply', 'dropRequest'] as const) {
      world.simulator.faults.add({ match: { method: 'POST', path: '/action$' }, action: { type } });
      expect(await ends(run(there))).toBe('succeeded');
      expect(await ends(run(back))).toBe('succeeded');
    }
    const reply = await world.session().send({ service: 'compute', method: 'GET', path: `/servers/${web}/os-instance-actions`, operation: 'list' });
    const { instanceActions } = reply.body as { readonly instanceActions: readonly { readonly action: string }[] };
    expect(instanceActions.filter(({ action }) => action === there)).toHaveLength(2);
  });
});

describe('a shelved server on OpenStack', () => {
  it('may stay on its host, and then takes no zone', async () => {
    world.simulator.change({ switches: { shelvedOffload: 'never' } });
    await run('shelve');
    expect(await statusOf(web)).toBe('SHELVED');
    await expect(world.plan('unshelve', web, { zone: 'nova' })).rejects.toMatchObject({ code: 'unsupported' });
    expect(await ends(run('unshelve'))).toBe('succeeded');
  });

  it('that left its host goes to the zone that is asked for, from 2.77', async () => {
    await run('shelve');
    const { items: zones } = await world.adapter.servers.listPage(undefined, {});
    const zone = zones[0]?.zone ?? '';
    const plan = await world.plan('unshelve', web, { zone });
    expect(plan.steps[0]?.input).toMatchObject({ zone, microversion: '2.77' });
    expect(await ends(run('unshelve', { zone }))).toBe('succeeded');
  });
});

describe('a rescue on OpenStack', () => {
  it('hands its password over once, and keeps it nowhere', async () => {
    const secrets: string[] = [];
    const operation = await world.run('rescue', web, { password: 'return', image: 'debian-12' }, { onSecret: (value) => void secrets.push(value) });
    expect(secrets).toHaveLength(1);
    expect(JSON.stringify(operation)).not.toContain(secrets[0]);
    expect(operation.state).toBe('succeeded');
  });

  it('of a server with a root volume asks for 2.87 and an image that is made for it', async () => {
    await expect(world.plan('rescue', database, {})).rejects.toThrow('hw_rescue_bus and hw_rescue_device');
    const old = world.connect({ computeApiVersion: '2.86' });
    const { facts } = await old.readFacts({ action: 'rescue', targetId: database, request: {}, awaitingResize: null });
    expect(old.strategies.rescue[0]?.fit(facts, {})).toMatchObject({ verdict: 'no', reasons: [expect.stringContaining('2.87')] });
  });
});

describe('a restore on OpenStack', () => {
  it('brings a server back as long as the cloud keeps it', async () => {
    world.simulator.change({ switches: { reclaimSeconds: 100_000 } });
    expect(await ends(world.run('delete', web, {}))).toBe('succeeded');
    expect(await statusOf(web)).toBe('SOFT_DELETED');
    expect(await ends(run('restore'))).toBe('succeeded');
    expect(await statusOf(web)).toBe('ACTIVE');
    await expect(world.plan('restore', web, {})).rejects.toThrow('the vm_state is active');
  });
});

describe('a lock on OpenStack', () => {
  it('keeps its reason from 2.73, and says so where the cloud is older', async () => {
    expect(await ends(run('lock', { reason: 'audit' }))).toBe('succeeded');
    expect((await world.adapter.servers.get(web, {})).native.raw).toMatchObject({ locked: true, locked_reason: 'audit' });
    const again = await world.plan('lock', web, { reason: 'other' });
    expect(again).toMatchObject({ changes: false, warnings: [{ type: 'lossy', subject: 'request.reason' }] });
    expect(await ends(run('unlock'))).toBe('succeeded');
    const old = world.connect({ computeApiVersion: '2.72' });
    const { facts, request } = await old.readFacts({ action: 'lock', targetId: web, request: { reason: 'audit' }, awaitingResize: null });
    const [lock] = old.strategies.lock;
    expect(lock?.warnings?.(facts, request)).toMatchObject([{ type: 'unsupported', subject: 'request.reason' }]);
    expect(lock?.steps(facts, request)[0]?.input).toEqual({ serverId: web });
  });

  it('stands against changes, and not against images, consoles, names and ports', async () => {
    await run('lock');
    for (const action of ['pause', 'delete', 'shelve'] as const) await expect(world.plan(action, web, {})).rejects.toThrow('locked');
    const free = { createImage: { name: 'n' }, console: {}, rename: { name: 'n' }, unlock: {} };
    for (const [action, request] of Object.entries(free)) await expect(world.plan(action as Action, web, request)).resolves.toBeDefined();
  });

  it('of an administrator only an administrator takes away', async () => {
    const { username, password } = world.simulator.logins.admin;
    const admin = world.connect({ username, password, projectName: 'admin' });
    const operation = await world.begin(await world.plan('lock', web, {}));
    expect((await world.drive(operation.id, {}, admin)).state).toBe('succeeded');
    await expect(world.plan('unlock', web, {})).rejects.toThrow('an administrator locked it');
    const { facts } = await admin.readFacts({ action: 'unlock', targetId: web, request: {}, awaitingResize: null });
    expect(admin.strategies.unlock?.[0]?.fit(facts, {})).toEqual({ verdict: 'yes' });
    expect(facts.overridesLock).toBe(false);
  });
});

describe('an image of a server on OpenStack', () => {
  it('is the result, once it is active', async () => {
    const operation = await run('createImage', { name: 'snap', labels: { role: 'golden' } });
    expect(operation.state).toBe('succeeded');
    const id = operation.result.ref?.split('/')[1] ?? '';
    expect(await world.adapter.images.get(id, {})).toMatchObject({ name: 'snap', status: 'available', native: { raw: { role: 'golden' } } });
  });

  it('keeps the mark of its operation, which nobody else may give', async () => {
    const operation = await run('createImage', { name: 'snap' });
    const image = await world.adapter.images.get(operation.result.ref?.split('/')[1] ?? '', {});
    expect(image.native.raw).toMatchObject({ 'isobar-operation': operation.id });
    const asked = world.plan('createImage', web, { name: 'snap', labels: { 'isobar-operation': 'mine' } });
    await expect(asked).rejects.toMatchObject({ code: 'invalid_argument', details: { field: 'labels.isobar-operation' } });
  });

  it('is found by its place in the headers below 2.45', async () => {
    const old = world.connect({ computeApiVersion: '2.44' });
    const { facts, request } = await old.readFacts({ action: 'createImage', targetId: web, request: { name: 'snap' }, awaitingResize: null });
    const [step] = old.strategies.createImage[0]?.steps(facts, request) ?? [];
    expect(step?.input['microversion']).toBeUndefined();
    const context = { operationId: 'o', target: 'north/x', outputs: {}, baseline: {}, sentAt: 0, now: 0, secrets: {} };
    const receipt = await old.steps['create-image']?.send({ ...context, input: step?.input ?? {} });
    expect((await old.images.get(requireText(receipt?.output ?? {}, 'imageId'), {})).name).toBe('snap');
  });

  it('of a server with a root volume is empty, and names the snapshots that are left behind it', async () => {
    const plan = await world.plan('createImage', database, { name: 'snap' });
    expect(plan.warnings).toMatchObject([{ type: 'compatibility', detail: expect.stringContaining('2 volume snapshots') }]);
    const operation = await world.run('createImage', database, { name: 'snap' });
    expect(operation.state).toBe('succeeded');
    expect(operation.result.leftovers).toHaveLength(2);
  });

  it.each(['dropReply', 'dropRequest'] as const)('is made once and found again after %s', async (type) => {
    world.simulator.faults.add({ match: { method: 'POST', path: '/action$' }, action: { type } });
    const operation = await run('createImage', { name: 'snap' });
    expect(operation.state).toBe('succeeded');
    const { items } = await world.adapter.images.listPage(undefined, {});
    expect(items.filter(({ name }) => name === 'snap').map(({ ref }) => ref)).toEqual([operation.result.ref]);
  });
});

describe('a console on OpenStack', () => {
  it('is a secret, of every kind that the cloud has', async () => {
    const secrets: string[] = [];
    for (const kind of ['vnc', 'serial'] as const) {
      const operation = await world.run('console', web, { kind }, { onSecret: (value) => void secrets.push(value) });
      expect(operation).toMatchObject({ state: 'succeeded', result: { changed: false } });
      expect(JSON.stringify(operation)).not.toContain(secrets.at(-1));
    }
    expect(secrets).toEqual([expect.stringContaining('vnc_auto'), expect.stringContaining('token=')]);
    expect(await run('console', { kind: 'spice' })).toMatchObject({ state: 'failed', error: { code: 'unsupported' } });
  });

  it('comes from the older action below 2.6', async () => {
    const old = world.connect({ computeApiVersion: '2.5' });
    const { facts, request } = await old.readFacts({ action: 'console', targetId: web, request: {}, awaitingResize: null });
    const [step] = old.strategies.console[0]?.steps(facts, request) ?? [];
    const context = { operationId: 'o', target: 'north/x', outputs: {}, baseline: {}, sentAt: 0, now: 0, secrets: {} };
    const receipt = await old.steps['console']?.send({ ...context, input: step?.input ?? {} });
    expect(receipt?.secrets).toMatchObject([{ kind: 'console' }]);
    expect(world.writes().at(-1)).toBe(`POST /compute/v2.1/servers/${web}/action`);
  });

  it('cannot be promised of a machine that is off', async () => {
    const plan = await world.plan('console', await world.idOf('web-2'), {});
    expect(plan.warnings).toMatchObject([{ type: 'assumed', detail: 'whether the cloud allows it now cannot be read' }]);
  });
});
