import { answerOperation, isCloudError } from '@isobar/core';
import type { Volume } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { SimulatedIwinv } from '../../testing/simulated-iwinv.ts';

let world: SimulatedIwinv;
let web: string;
let batch: string;
beforeEach(async () => {
  world = await SimulatedIwinv.start({ rateLimit: 0 });
  web = await world.idOf('API test');
  batch = await world.idOf('batch-1');
});
afterEach(() => world.close());

const volumes = async (): Promise<readonly Volume[]> => (await world.adapter.volumes.listPage(undefined, {})).items;
const make = (name: string, extra = {}) => world.run('createVolume', null, { name, server: web, sizeGiB: 25, type: 'ssd', ...extra });

async function made(name: string): Promise<Volume> {
  await make(name);
  const found = (await volumes()).find((volume) => volume.name === name);
  if (found === undefined) throw new Error(`no volume ${name}`);
  return found;
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const thrown: unknown = await promise.catch((error: unknown) => error);
  return isCloudError(thrown) ? thrown.code : 'none';
}

describe('a new block storage', () => {
  it('is born at its server, in steps of 10 GB, and said so', async () => {
    const plan = await world.plan('createVolume', null, {
      name: 'data',
      server: 'API test',
      sizeGiB: 25,
      type: 'ssd',
      labels: { a: 'b' },
      zone: 'z',
    });
    expect(plan.warnings.map((warning) => warning.subject).toSorted()).toEqual([
      'request.labels',
      'request.sizeGiB',
      'request.sizeGiB',
      'request.zone',
    ]);
    const { id } = await world.begin(plan);
    const operation = await world.drive(id);
    expect(operation).toMatchObject({ state: 'succeeded', result: { changed: true, resourceState: 'changed' } });
    expect((await volumes()).find((volume) => volume.name === 'data')).toMatchObject({
      sizeGiB: 30,
      type: 'ssd',
      state: 'inUse',
      attachments: [{ serverId: web }],
    });
    expect(world.writes()).toEqual(['POST /v1/block-storages']);
  });

  it.each([
    ['no server', { server: undefined }, 'unsupported'],
    ['a source', { image: 'x' }, 'unsupported'],
    ['no type', { type: undefined }, 'invalid_argument'],
    ['a type that is not there', { type: 'nvme' }, 'invalid_argument'],
    ['a size beyond the type', { sizeGiB: 2001 }, 'invalid_argument'],
  ])('is refused before anything is sent with %s', async (_case, change, code) => {
    const given = Object.fromEntries(Object.entries({ server: web, sizeGiB: 10, type: 'ssd', ...change }).filter(([, value]) => value !== undefined));
    expect(await codeOf(world.plan('createVolume', null, given))).toBe(code);
    expect(world.writes()).toEqual([]);
  });

  it('is found at its server after a lost reply, and made once', async () => {
    world.simulator.faults.add({ match: { method: 'POST' }, action: { type: 'dropReply' } });
    expect((await make('data')).state).toBe('succeeded');
    expect(world.writes()).toHaveLength(1);
  });

  it('is asked for where nothing shows that the request arrived', async () => {
    world.simulator.faults.add({ match: { method: 'POST' }, action: { type: 'dropRequest' } });
    const asked = await make('data');
    expect(asked.state).toBe('needsAttention');
    await answerOperation(asked.id, 'send_again', {}, { store: world.store, clock: world.clock });
    expect((await world.drive(asked.id)).state).toBe('succeeded');
    expect((await volumes()).filter((volume) => volume.name === 'data')).toHaveLength(1);
  });

  it('is refused beyond the limit of its type, and unknown between the two readings of the limit', async () => {
    for (const name of ['a-1', 'a-2', 'a-3']) await make(name);
    expect(await codeOf(make('a-4'))).toBe('unsupported');
    expect((await make('b-1', { type: 'sata' })).state).toBe('succeeded');
  });

  it('comes with a new server where a create names it', async () => {
    const operation = await world.run('create', null, {
      name: 'new-1',
      flavor: 'vgna_1_n',
      image: 'PIMAGE-1tQFoTuKeENlSZ7xFXyVix',
      volumes: [{ sizeGiB: 10, type: 'ssd', name: 'logs' }],
    });
    expect(operation.state).toBe('succeeded');
    const server = (await world.adapter.servers.listPage(undefined, {})).items.find((each) => each.name === 'new-1');
    expect(operation.result.ref).toBe(server?.ref);
    expect((await volumes()).find((volume) => volume.name === 'logs')?.attachments).toMatchObject([{ serverId: server?.id }]);
  });
});

describe('a block storage', () => {
  it('is detached, attached to another server and deleted, each with one write', async () => {
    const { id } = await made('data');
    const detach = await world.plan('detachVolume', web, { volume: 'data' });
    expect(detach.effects).toContainEqual(expect.objectContaining({ facet: 'dataVolumes', item: `volumes/${id}`, values: ['detached'] }));
    expect((await world.run('detachVolume', web, { volume: id })).state).toBe('succeeded');
    expect((await world.adapter.volumes.get(id, {})).state).toBe('available');
    expect((await world.run('attachVolume', batch, { volume: id })).state).toBe('succeeded');
    expect((await world.adapter.servers.get(batch, {})).volumes).toMatchObject([{ id }]);
    await world.run('detachVolume', batch, { volume: id });
    expect(await world.run('deleteVolume', id, {})).toMatchObject({ state: 'succeeded', result: { resourceState: 'destroyed' } });
    expect(world.writes().slice(1)).toEqual([
      `POST /v1/block-storages/${id}/detach`,
      `POST /v1/block-storages/${id}/attach/${batch}`,
      `POST /v1/block-storages/${id}/detach`,
      `DELETE /v1/block-storages/${id}`,
    ]);
  });

  it('is left alone where it is as wanted already', async () => {
    const { id } = await made('data');
    expect(await world.run('attachVolume', web, { volume: id })).toMatchObject({ state: 'succeeded', result: { changed: false } });
    await world.run('detachVolume', web, { volume: id });
    expect(await world.run('detachVolume', web, { volume: id })).toMatchObject({ state: 'succeeded', result: { changed: false } });
    expect(world.writes()).toHaveLength(2);
  });

  it('is not taken from another server', async () => {
    const { id } = await made('data');
    expect(await codeOf(world.plan('attachVolume', batch, { volume: id }))).toBe('unsupported');
    expect(await codeOf(world.plan('detachVolume', batch, { volume: id }))).toBe('unsupported');
  });

  it('warns of what an attachment cannot say', async () => {
    const { id } = await made('data');
    await world.run('detachVolume', web, { volume: id });
    const plan = await world.plan('attachVolume', web, { volume: id, device: '/dev/vdb', deleteOnTermination: true });
    expect(plan.warnings.map((warning) => warning.subject)).toEqual(['request.device', 'request.deleteOnTermination']);
  });

  it.each(['dropReply', 'dropRequest'] as const)('is detached once after %s', async (type) => {
    const { id } = await made('data');
    world.simulator.faults.add({ match: { method: 'POST' }, action: { type } });
    expect((await world.run('detachVolume', web, { volume: id })).state).toBe('succeeded');
    expect((await world.adapter.volumes.get(id, {})).attachments).toEqual([]);
  });

  it('that is attached is refused by the cloud when it is deleted, and nothing is lost', async () => {
    const { id } = await made('data');
    const operation = await world.run('deleteVolume', id, {});
    expect(operation).toMatchObject({ state: 'failed', error: { code: 'conflict', outcome: 'not_applied' } });
    expect((await world.adapter.volumes.get(id, {})).state).toBe('inUse');
  });
});
