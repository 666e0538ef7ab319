import { answerOperation, awaitingResizeOf } from '@isobar/core';
import type { Operation } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { SimulatedIwinv } from '../testing/simulated-iwinv.ts';

const UBUNTU_24 = 'PIMAGE-1tQFoTuKeENlSZ7xFXyVix';

let world: SimulatedIwinv;
let web: string;
beforeEach(async () => {
  world = await SimulatedIwinv.start();
  web = await world.idOf('API test');
});
afterEach(() => world.close());

function refuseWrites(status: number, code: string, name: string, count: number, message = 'Check request.'): void {
  const body = { code, error_code: name, message, result: 'error' };
  world.simulator.faults.add({ match: { method: 'POST' }, action: { type: 'reply', status, body }, count });
}

const posts = (path: string) => world.writes().filter((line) => line === `POST /v1/instances/${web}/${path}`);

describe('an accepted action', () => {
  it.each(['rebuild', 'resize'] as const)('fails where a %s ends in error', async (action) => {
    world.simulator.change({ switches: { rebuildOutcome: 'error', resizeOutcome: 'error' } });
    const operation = await runOn(action);
    expect(operation).toMatchObject({ state: 'failed', error: { code: 'internal', outcome: 'unknown' }, result: { changed: true } });
    expect(operation.error?.message).toContain('the status became error');
  });

  it.each(['rebuild', 'resize'] as const)('fails where nothing came of a %s', async (action) => {
    world.simulator.change({ switches: { rebuildOutcome: 'nothing', resizeOutcome: 'nothing' } });
    const operation = await runOn(action);
    expect(operation).toMatchObject({ state: 'failed', error: { outcome: 'not_applied' }, result: { changed: false, resourceState: 'unchanged' } });
    expect(operation.error?.message).toContain('the server is as before');
  });

  it('is not taken for done by a first look that shows the old state', async () => {
    world.simulator.change({ switches: { visibleAfterSeconds: 20 } });
    const before = world.clock.now();
    expect((await world.run('rebuild', web, {})).state).toBe('succeeded');
    expect(world.clock.now() - before).toBeGreaterThan(100_000);
  });

  it('is superseded where someone else installs a third image', async () => {
    const other = 'PIMAGE-16OMEFf3FMbFWIHcJ23q8s';
    world.simulator.change({ server: 'API test', action: 'rebuild', image: other });
    world.clock.advanceSeconds(200);
    // Between the check of the facts and our own write: only a look at the step itself can show it.
    const look = await world.adapter.steps['rebuild']?.observe({
      operationId: 'operation-1',
      target: `seoul/${web}`,
      input: { serverId: web, imageId: UBUNTU_24 },
      outputs: {},
      baseline: { status: 'active', content: 'PIMAGE-1Pos3S8VaJXq3wgC8c4BMi' },
      sentAt: world.clock.now() - 200_000,
      now: world.clock.now(),
      secrets: {},
      receipt: { output: {}, providerRefs: [] },
    });
    expect(look).toEqual({ state: 'superseded', note: `someone else changed it to ${other}` });
  });

  const runOn = (action: 'rebuild' | 'resize'): Promise<Operation> =>
    action === 'rebuild' ? world.run('rebuild', web, { image: UBUNTU_24 }) : world.run('resize', web, { flavor: 'soi_4.16_s' });
});

describe('a refused write', () => {
  it.each([
    ['working', 400, '0x13', 'DELETED_OR_WORKING_INSTANCE', 'Check request.'],
    ['busy with a 404', 404, '0x1', 'NOT_FOUND', '서비스가 다른 작업을 진행중입니다.'],
    ['over the call limit', 429, '0x17', 'LIMIT_EXCEEDED', 'Check request.'],
  ] as const)('is sent again where the server is %s', async (_case, status, code, name, message) => {
    refuseWrites(status, code, name, 2, message);
    expect((await world.run('rebuild', web, { image: UBUNTU_24 })).state).toBe('succeeded');
    expect(posts('rebuild')).toHaveLength(3);
  });

  it('of a smaller disk is shown as what the cloud says', async () => {
    const operation = await world.run('resize', web, { flavor: 'sga_2.4_s' });
    expect(operation).toMatchObject({
      state: 'failed',
      error: { code: 'invalid_argument', outcome: 'not_applied', native: { code: '0x10 UNAVAILABLE_COMBINATION' } },
    });
    expect(posts('resize')).toHaveLength(1);
  });

  it('of a create in a restricted zone is a refusal and not a fault', async () => {
    world.simulator.change({ switches: { restrictedZone: true } });
    const operation = await world.run('create', null, { name: 'new-1', flavor: 'vgna_1_n', image: UBUNTU_24 });
    expect(operation).toMatchObject({ state: 'failed', error: { code: 'permission_denied', outcome: 'not_applied' } });
    expect(operation.error?.message).not.toContain('<');
    expect(world.writes()).toEqual(['POST /v1/instances']);
  });
});

describe('a lost reply', () => {
  it('to a rebuild with the same image is found out by the work that it started', async () => {
    world.simulator.faults.add({ match: { method: 'POST' }, action: { type: 'dropReply' } });
    expect((await world.run('rebuild', web, {})).state).toBe('succeeded');
    expect(posts('rebuild')).toHaveLength(1);
  });

  it('of a rebuild with the same image that never arrived is a question, and the answer is followed', async () => {
    world.simulator.faults.add({ match: { method: 'POST' }, action: { type: 'dropRequest' } });
    const asked = await world.run('rebuild', web, {});
    expect(asked.state).toBe('needsAttention');
    expect(asked.attention?.choices.map((choice) => choice.id)).toEqual(['applied', 'send_again', 'abandon']);
    await answerOperation(asked.id, 'send_again', {}, { store: world.store, clock: world.clock });
    expect((await world.drive(asked.id)).state).toBe('succeeded');
    expect(posts('rebuild')).toHaveLength(2);
  });
});

describe('a create whose reply was lost', () => {
  const request = { name: 'new-1', flavor: 'vgna_1_n', image: UBUNTU_24 } as const;
  const lose = (type: 'dropReply' | 'dropRequest') => world.simulator.faults.add({ match: { method: 'POST' }, action: { type } });

  it('is tied to the one new server of that name', async () => {
    await world.run('create', null, request);
    lose('dropReply');
    const second = await world.run('create', null, request);
    expect(second.state).toBe('succeeded');
    expect(world.writes()).toEqual(['POST /v1/instances', 'POST /v1/instances']);
    expect((await world.adapter.servers.listPage(undefined, {})).items.filter((server) => server.name === 'new-1')).toHaveLength(2);
  });

  it('is a question where no such server is listed, because absence proves nothing', async () => {
    lose('dropRequest');
    const asked = await world.run('create', null, request);
    expect(asked).toMatchObject({ state: 'needsAttention', attention: { known: { name: 'new-1', candidates: [] } } });
    const applied = asked.attention?.choices.find((choice) => choice.id === 'applied');
    expect(applied?.needs).toEqual(['serverId']);
    expect(world.writes()).toHaveLength(1);
  });

  it('goes on with the server that a person names', async () => {
    lose('dropRequest');
    const asked = await world.run('create', null, request);
    await answerOperation(asked.id, 'applied', { serverId: `seoul/${web}` }, { store: world.store, clock: world.clock });
    expect(await world.drive(asked.id)).toMatchObject({ state: 'succeeded', result: { ref: `seoul/${web}` } });
  });
});

describe('a create', () => {
  it('fails with what is left where the server never becomes visible', async () => {
    world.simulator.change({ switches: { visibleAfterSeconds: 1_000_000 } });
    const operation = await world.run('create', null, { name: 'new-1', flavor: 'vgna_1_n', image: UBUNTU_24 });
    expect(operation).toMatchObject({ state: 'failed', error: { code: 'not_found', certainty: 'possible', outcome: 'unknown' } });
    expect(operation.result.leftovers).toMatchObject([{ what: 'server that was accepted and never became visible', costsMoney: null }]);
  });

  it('sends names encoded once, and shows them as they were', async () => {
    const operation = await world.run('create', null, { name: '웹 서버+1 & co', description: 'a b%', flavor: 'vgna_1_n', image: UBUNTU_24 });
    const id = operation.result.ref?.split('/')[1] ?? '';
    expect(await world.adapter.servers.get(id, {})).toMatchObject({ name: '웹 서버+1 & co', description: 'a b%' });
  });
});

describe('a password', () => {
  it('is read once at the end where it was asked for, and is the new one', async () => {
    const secrets: string[] = [];
    const onSecret = (value: string) => secrets.push(value);
    const operation = await world.run('rebuild', web, { password: 'return' }, { onSecret });
    expect(secrets).toHaveLength(1);
    expect(JSON.stringify([operation, await world.store.events(operation.id)])).not.toContain(secrets[0]);
    await world.run('rebuild', web, { password: 'return' }, { onSecret });
    expect(secrets[1]).not.toBe(secrets[0]);
  });

  it('of a new server is returned too', async () => {
    const secrets: string[] = [];
    const request = { name: 'new-1', flavor: 'vgna_1_n', image: UBUNTU_24, password: 'return' } as const;
    await world.run('create', null, request, { onSecret: (value) => secrets.push(value) });
    expect(secrets).toHaveLength(1);
  });

  it('does not fail a rebuild that is done when its read fails for a while', async () => {
    world.simulator.faults.add({ match: { method: 'GET', path: 'fields=129' }, action: { type: 'html', status: 503 }, count: 3 });
    expect((await world.run('rebuild', web, { password: 'return' })).state).toBe('succeeded');
    expect(posts('rebuild')).toHaveLength(1);
  });
});

describe('a delete', () => {
  it.each(['empty', 'idInvalid', 'notFound', 'deletedOrWorking'] as const)('ends where the cloud says %s of what is gone', async (absenceAnswer) => {
    world.simulator.change({ switches: { absenceAnswer } });
    expect(await world.run('delete', web, {})).toMatchObject({ state: 'succeeded', result: { ref: null, resourceState: 'destroyed' } });
  });

  it('names the block storages that stay and cost money', async () => {
    const id = await world.idOf('db-1');
    const [first, second] = (await world.adapter.servers.get(id, {})).volumes.map((volume) => volume.id);
    const operation = await world.run('delete', id, {});
    expect(operation.result.leftovers).toEqual(
      [first, second].map((volume) => ({ ref: `seoul/${volume}`, what: 'block storage', costsMoney: true })),
    );
  });

  it('takes the block storages along that it is told to', async () => {
    const id = await world.idOf('db-1');
    const volumes = (await world.adapter.servers.get(id, {})).volumes.map((volume) => volume.id);
    const operation = await world.run('delete', id, { volumes });
    expect(operation).toMatchObject({ state: 'succeeded', result: { leftovers: [], resourceState: 'destroyed' } });
    expect((await world.adapter.volumes.listPage(undefined, {})).items).toEqual([]);
  });

  it('is not done while the list still shows the server, however long detail says 404', async () => {
    const body = { code: '0x1', error_code: 'NOT_FOUND', message: '', result: 'error' };
    world.simulator.faults.add({ match: { method: 'GET', path: `^/v1/instances/${web}` }, action: { type: 'reply', status: 404, body }, count: 9 });
    const context = {
      operationId: 'operation-1',
      target: `seoul/${web}`,
      input: { serverId: web },
      outputs: {},
      baseline: {},
      sentAt: 0,
      secrets: {},
    };
    for (const now of [0, 60_000, 600_000]) {
      const look = await world.adapter.steps['delete']?.observe({ ...context, now, receipt: { output: {}, providerRefs: [] } });
      expect(look?.state).toBe('waiting');
    }
  });

  it('whose reply was lost is found out by the server that goes', async () => {
    world.simulator.faults.add({ match: { method: 'DELETE' }, action: { type: 'dropReply' } });
    expect(await world.run('delete', await world.idOf('db-1'), {})).toMatchObject({ state: 'succeeded', result: { leftovers: [{}, {}] } });
    expect(world.writes()).toHaveLength(1);
  });
});

describe('a resize with manual confirmation', () => {
  it('is reverted by a second resize, and both operations end', async () => {
    const database = await world.idOf('db-1');
    const waiting = await world.run('resize', database, { flavor: 'sga_4.8_s', confirm: 'manual' });
    expect(waiting.state).toBe('awaitingConfirmation');
    const awaitingResize = awaitingResizeOf(waiting);
    const reverted = await world.run('revertResize', database, {}, { awaitingResize });
    expect(reverted.state).toBe('succeeded');
    expect((await world.adapter.servers.get(database, {})).flavor.id).toBe('sga_2.8_s');
    expect((await world.store.activeOn(`seoul/${database}`))?.state).toBeUndefined();
  });

  it('sends nothing when it is confirmed', async () => {
    const database = await world.idOf('db-1');
    const waiting = await world.run('resize', database, { flavor: 'sga_4.8_s', confirm: 'manual' });
    await world.run('confirmResize', database, {}, { awaitingResize: awaitingResizeOf(waiting) });
    expect(world.writes()).toEqual([`POST /v1/instances/${database}/resize`]);
  });
});
