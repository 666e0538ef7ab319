import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IwinvSimulator } from '../start-iwinv-simulator.ts';
import { startIwinvSimulator } from '../start-iwinv-simulator.ts';
import type { Row } from '../testing/iwinv-client.ts';
import { IwinvClient } from '../testing/iwinv-client.ts';
import { watchStatuses } from '../testing/watch-instance.ts';

const ACTIVE = 'INSTANCE-2IZyamjZEKllbeUSTZPsl3';
const UBUNTU = 'PIMAGE-1tQFoTuKeENlSZ7xFXyVix';
const ROCKY = 'PIMAGE-1Pos3S8VaJXq3wgC8c4BMi';

let simulator: IwinvSimulator;
let client: IwinvClient;

beforeEach(async () => {
  simulator = await startIwinvSimulator({ rateLimit: 0, timeScale: 0 });
  client = new IwinvClient(simulator);
});

afterEach(() => simulator.close());

async function idOf(name: string): Promise<string> {
  const [row] = await client.rows(`/v1/instances?name=${name}&fields=1`);
  return String(row?.['instance_id']);
}

const act = (id: string, action: string, fields: Readonly<Record<string, string>> = {}) =>
  client.form('POST', `/v1/instances/${id}/${action}`, fields);
const show = (id: string): Promise<Row> => client.row(`/v1/instances/${id}?fields=131071`);

describe('a rebuild', () => {
  it('answers 202 with 13 fields and work, while the first read still shows the old status', async () => {
    const { status, body } = await act(ACTIVE, 'rebuild', { image_id: UBUNTU });
    expect([status, body.count]).toEqual([202, 1]);
    const [row] = body.result as readonly Row[];
    expect(row).toMatchObject({ instance_id: ACTIVE, status: 'work' });
    expect(Object.keys(row ?? {})).toHaveLength(13);
    expect(await watchStatuses(simulator, client, ACTIVE, [0, 1, 2, 60, 91, 92])).toEqual(['active', 'active', 'work', 'work', 'work', 'active']);
  });

  it('keeps id and addresses, replaces image and password', async () => {
    const before = await show(ACTIVE);
    await act(ACTIVE, 'rebuild', { image_id: UBUNTU });
    simulator.clock.advance(120);
    const after = await show(ACTIVE);
    expect(after).toMatchObject({ image: { image_id: UBUNTU }, ip: before['ip'], flavor: before['flavor'] });
    expect(after['default_account']).not.toEqual(before['default_account']);
  });

  it('installs the current image again when none is named', async () => {
    await act(ACTIVE, 'rebuild');
    simulator.clock.advance(120);
    expect(await show(ACTIVE)).toMatchObject({ status: 'active', image: { image_id: ROCKY } });
  });

  it.each(['batch-1', 'broken-1'])('is legal for %s and ends active', async (name) => {
    const id = await idOf(name);
    expect((await act(id, 'rebuild', { image_id: UBUNTU })).status).toBe(202);
    simulator.clock.advance(120);
    expect(await show(id)).toMatchObject({ status: 'active' });
  });

  it('can end in error, or do nothing at all after a time of work', async () => {
    simulator.change({ switches: { rebuildOutcome: 'nothing' } });
    await act(ACTIVE, 'rebuild', { image_id: UBUNTU });
    expect(await watchStatuses(simulator, client, ACTIVE, [30, 120])).toEqual(['work', 'active']);
    expect(await show(ACTIVE)).toMatchObject({ image: { image_id: ROCKY } });
    simulator.change({ switches: { rebuildOutcome: 'error' } });
    await act(ACTIVE, 'rebuild', { image_id: UBUNTU });
    expect(await watchStatuses(simulator, client, ACTIVE, [120])).toEqual(['error']);
  });

  it('can have the effects that nobody has ruled out', async () => {
    const id = await idOf('db-1');
    const before = await show(id);
    simulator.change({ switches: { rebuildAddress: 'changes', rebuildVolumes: 'detached', rebuildPassword: 'stays' } });
    await act(id, 'rebuild', { image_id: UBUNTU });
    simulator.clock.advance(120);
    const after = await show(id);
    expect(after['ip']).not.toEqual(before['ip']);
    expect([before['block_storage'], after['block_storage']]).toEqual([expect.objectContaining({ length: 2 }), []]);
    expect(after['default_account']).toEqual(before['default_account']);
  });

  it('refuses an unknown image, and one that the flavor cannot run', async () => {
    expect((await act(ACTIVE, 'rebuild', { image_id: 'PIMAGE-none' })).body.error_code).toBe('ID_INVALID');
    const [gpuImage] = await client.rows('/v1/images?type=gpu');
    expect((await act(ACTIVE, 'rebuild', { image_id: String(gpuImage?.['image_id']) })).body.error_code).toBe('UNAVAILABLE_COMBINATION');
  });
});

describe('a resize', () => {
  it('shows the new flavor only when it is over', async () => {
    expect((await act(ACTIVE, 'resize', { flavor_id: 'vgna_2.4_n' })).status).toBe(202);
    simulator.clock.advance(61);
    expect(await show(ACTIVE)).toMatchObject({ status: 'work', flavor: { flavor_id: 'vgna_1_n' } });
    simulator.clock.advance(1);
    expect(await show(ACTIVE)).toMatchObject({ status: 'active', flavor: { flavor_id: 'vgna_2.4_n' } });
  });

  it('leaves a stopped instance off, or starts it by switch', async () => {
    const id = await idOf('batch-1');
    await act(id, 'resize', { flavor_id: 'vgna_4.8_n' });
    simulator.clock.advance(100);
    expect(await show(id)).toMatchObject({ status: 'off' });
    simulator.change({ switches: { resizeOfStopped: 'active' } });
    await act(id, 'resize', { flavor_id: 'vgna_8.16_n' });
    simulator.clock.advance(100);
    expect(await show(id)).toMatchObject({ status: 'active' });
  });

  it.each([
    ['a smaller disk', 'db-1', 'vgna_1_n', 400, 'UNAVAILABLE_COMBINATION'],
    ['an unknown flavor', 'db-1', 'none', 400, 'ID_INVALID'],
    ['a flavor that is sold out', 'db-1', 'soi_32.128_s', 400, 'UNAVAILABLE_FLAVOR'],
    ['an instance in error', 'broken-1', 'vgna_2.4_n', 400, 'DELETED_OR_WORKING_INSTANCE'],
    ['no flavor', 'db-1', '', 400, 'REQUIRED_POST_PARAM_MISSING'],
  ])('refuses %s', async (_case, name, flavor, status, code) => {
    const refused = await act(await idOf(name), 'resize', { flavor_id: flavor });
    expect([refused.status, refused.body.error_code]).toEqual([status, code]);
  });
});

describe('start, shutdown and reboot', () => {
  it('go through work to the new status', async () => {
    await act(ACTIVE, 'shutdown');
    expect(await watchStatuses(simulator, client, ACTIVE, [1, 3, 20])).toEqual(['active', 'work', 'off']);
    await act(ACTIVE, 'start');
    expect(await watchStatuses(simulator, client, ACTIVE, [1, 3, 30])).toEqual(['off', 'work', 'active']);
    await act(ACTIVE, 'reboot');
    expect(await watchStatuses(simulator, client, ACTIVE, [3, 30])).toEqual(['work', 'active']);
  });

  it.each([
    ['start', 'db-1', 'CHECK_PARAM'],
    ['shutdown', 'batch-1', 'CHECK_PARAM'],
    ['reboot', 'batch-1', 'CHECK_PARAM'],
    ['start', 'broken-1', 'DELETED_OR_WORKING_INSTANCE'],
  ])('%s of %s is refused with %s, and legal by switch', async (action, name, code) => {
    const id = await idOf(name);
    const refused = await act(id, action);
    expect([refused.status, refused.body.error_code]).toEqual([400, code]);
    simulator.change({ switches: { legalActions: 'permissive' } });
    expect((await act(id, action)).status).toBe(202);
  });

  it('ignore a field of another client, and refuse JSON unless a switch accepts it', async () => {
    const path = `/v1/instances/${ACTIVE}/reboot`;
    const refused = await client.json('POST', path, { type: 'SOFT' });
    expect([refused.status, refused.body.code]).toEqual([400, '0xb']);
    expect((await client.form('POST', path, { type: 'HARD' })).status).toBe(202);
    simulator.clock.advance(60);
    simulator.change({ switches: { jsonWrites: 'accepted' } });
    expect((await client.json('POST', path, { type: 'SOFT' })).status).toBe(202);
  });
});

describe('a working instance', () => {
  it('refuses every action from the accepted request on, before any read shows it', async () => {
    await act(ACTIVE, 'reboot');
    for (const action of ['start', 'shutdown', 'reboot', 'rebuild']) {
      const refused = await act(ACTIVE, action);
      expect([refused.status, refused.body.code]).toEqual([400, '0x13']);
    }
    expect((await client.form('DELETE', `/v1/instances/${ACTIVE}`)).body.code).toBe('0x13');
    expect((await client.form('PUT', `/v1/instances/${ACTIVE}`, { name: 'still' })).status).toBe(200);
  });

  it('can answer busy as 404, though it is there', async () => {
    simulator.change({ switches: { busyAnswer: 'notFound' } });
    await act(ACTIVE, 'reboot');
    const refused = await act(ACTIVE, 'reboot');
    expect([refused.status, refused.body.error_code]).toEqual([404, 'NOT_FOUND']);
    expect(refused.body.result).toBe(refused.body.message);
    expect(refused.body.message).toContain('다른 작업');
  });
});
