import { canAct } from '@isobar/core';
import { afterEach, describe, expect, it } from 'vitest';

import { SEED, startWorld } from '../../testing/gcore-world.ts';
import type { GcoreWorld } from '../../testing/gcore-world.ts';

let world: GcoreWorld;
afterEach(() => world.close());

const now = () => world.clock.now();

describe.each(['gcore', 'edgecenter'] as const)('power (%s)', (dialect) => {
  it.each([
    ['stop', SEED.web1, {}, 'stopped'],
    ['start', SEED.stopped, {}, 'running'],
    ['reboot', SEED.web1, { kind: 'soft' }, 'running'],
    ['reboot', SEED.web1, { kind: 'hard' }, 'running'],
  ] as const)('%s of %s %j ends %s', async (action, serverId, request, phase) => {
    world = await startWorld({ dialect });
    expect(await world.run({ action, targetId: serverId, request })).toMatchObject({ state: 'succeeded', result: { changed: true } });
    expect(await world.adapter.servers.get(serverId, {})).toMatchObject({ phase, activity: null });
    expect(world.writes()).toHaveLength(1);
  });

  it('is not repeated where a reply was lost', async () => {
    world = await startWorld({ dialect });
    world.cloud.faults.add({ match: { method: 'POST' }, action: { type: 'dropReply' } });
    const operation = await world.run({ action: 'reboot', targetId: SEED.web1, request: { kind: 'hard' } });
    expect(operation.state).toBe('succeeded');
    expect(world.writes()).toHaveLength(1);
  });
});

describe('power', () => {
  it('says hard reboot in the word of the dialect', async () => {
    world = await startWorld({ dialect: 'edgecenter' });
    await world.run({ action: 'reboot', targetId: SEED.web1, request: { kind: 'hard' } });
    expect(world.writes()[0]?.path).toBe(`/cloud/v1/instances/111/76/${SEED.web1}/powercycle`);
  });

  it('asks whether a reboot took place where a lost reply leaves no trace', async () => {
    world = await startWorld({ dialect: 'edgecenter' });
    world.cloud.faults.add({ match: { method: 'POST' }, action: { type: 'dropRequest' } });
    const operation = await world.run({ action: 'reboot', targetId: SEED.web1, request: {} });
    expect(operation).toMatchObject({
      state: 'needsAttention',
      attention: { choices: [{ id: 'applied' }, { id: 'send_again' }, { id: 'abandon' }] },
    });
  });

  it('asks too where a task of that kind began that names no server', async () => {
    world = await startWorld();
    world.cloud.faults.add({ match: { method: 'POST' }, action: { type: 'dropRequest' } });
    const nameless = {
      id: '99999999-0000-4000-8000-00000000cafe',
      task_type: 'soft_reboot_vm',
      state: 'FINISHED',
      created_on: '2099-01-01T00:00:00',
      data: null,
    };
    const tasks = { count: 1, results: [nameless] };
    world.cloud.faults.add({
      match: { method: 'GET', path: 'task_type=soft_reboot_vm' },
      action: { type: 'reply', status: 200, body: tasks },
      count: 1000,
    });
    const operation = await world.run({ action: 'reboot', targetId: SEED.web1, request: {} });
    expect(operation).toMatchObject({ state: 'needsAttention' });
    expect(world.writes()).toHaveLength(1);
  });

  it('sends a reboot again that no task and no state speak of', async () => {
    world = await startWorld();
    world.cloud.faults.add({ match: { method: 'POST' }, action: { type: 'dropRequest' } });
    expect(await world.run({ action: 'reboot', targetId: SEED.web1, request: {} })).toMatchObject({ state: 'succeeded' });
    expect(world.writes().map((write) => write.applied)).toEqual([false, true]);
  });

  it('warns that a start switches the DDoS profile on', async () => {
    world = await startWorld();
    const plan = await world.plan({ action: 'start', targetId: SEED.stopped, request: {} });
    expect(plan.warnings).toContainEqual(expect.objectContaining({ subject: 'start', detail: expect.stringContaining('DDoS') }));
  });

  it('says no while a task holds the server', async () => {
    world = await startWorld();
    const { endpoint, credentials } = world.cloud;
    const headers = { authorization: `APIKey ${credentials.apiKey}`, 'content-type': 'application/json' };
    await fetch(`${endpoint}/cloud/v2/instances/111/76/${SEED.web1}/action`, { method: 'POST', headers, body: '{"action":"reboot"}' });
    const fit = await canAct(world.adapter, 'stop', SEED.web1, {}, { now });
    expect(fit).toMatchObject({ verdict: 'no', reasons: [expect.stringContaining('rebooting')] });
  });

  it('sends a refused write again when the lock is gone', async () => {
    world = await startWorld();
    const locked = { exception_class: 'ConflictError', message: 'Resource `x` is already locked by another task. Please try again later.' };
    world.cloud.faults.add({ match: { method: 'POST' }, action: { type: 'reply', status: 409, body: locked }, count: 3 });
    expect(await world.run({ action: 'stop', targetId: SEED.web1, request: {} })).toMatchObject({ state: 'succeeded' });
    expect(world.writes()).toHaveLength(4);
  });

  it('refuses a start of a broken server, since the vendor names the states', async () => {
    world = await startWorld();
    expect(await canAct(world.adapter, 'start', SEED.broken, {}, { now })).toMatchObject({
      verdict: 'no',
      reasons: [expect.stringContaining('ERROR')],
    });
    expect(await canAct(world.adapter, 'reboot', SEED.broken, {}, { now })).toMatchObject({ verdict: 'unknown' });
  });

  it('renames at once', async () => {
    world = await startWorld();
    expect(await world.run({ action: 'rename', targetId: SEED.web1, request: { name: 'web-one' } })).toMatchObject({ state: 'succeeded' });
    expect(await world.adapter.servers.get(SEED.web1, {})).toMatchObject({ name: 'web-one' });
  });
});
