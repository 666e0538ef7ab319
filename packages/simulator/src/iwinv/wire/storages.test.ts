import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IwinvSimulator } from '../start-iwinv-simulator.ts';
import { startIwinvSimulator } from '../start-iwinv-simulator.ts';
import type { Row } from '../testing/iwinv-client.ts';
import { IwinvClient } from '../testing/iwinv-client.ts';

const INSTANCE = 'INSTANCE-z3oB3PugYnKmmyxKyGzr9';
const OTHER = 'INSTANCE-55ZTUKmSFQimeAaduObFBV';

let simulator: IwinvSimulator;
let client: IwinvClient;

beforeEach(async () => {
  simulator = await startIwinvSimulator({ rateLimit: 0, timeScale: 0, servers: 3 });
  client = new IwinvClient(simulator);
});

afterEach(() => simulator.close());

async function create(type = 'ssd'): Promise<string> {
  const { status, body } = await client.form('POST', '/v1/block-storages', { instance_id: INSTANCE, type, size: '20', name: 'data' });
  expect(status).toBe(202);
  const [row] = body.result as readonly Row[];
  expect(row).toMatchObject({ instance_id: INSTANCE, status: 'work', size: 20 });
  return String(row?.['block_storage_id']);
}

const show = (id: string): Promise<Row> => client.row(`/v1/block-storages/${id}`);

describe('block storages', () => {
  it('have two types with bounds; an unknown type is an error', async () => {
    expect(await client.rows('/v1/block-storages/types')).toEqual([
      { type: 'ssd', min: 10, max: 2000, zones: null },
      { type: 'sata', min: 10, max: 20000, zones: ['kr2-z01'] },
    ]);
    const { status, body } = await client.get('/v1/block-storages/types?type=tape');
    expect([status, body.error_code]).toEqual([400, 'CHECK_PARAM']);
  });

  it('are made at an instance, detached, attached to another, and deleted', async () => {
    const id = await create();
    simulator.clock.advance(10);
    expect(await show(id)).toMatchObject({ status: 'attached', instance_id: INSTANCE });
    expect((await client.row(`/v1/instances/${INSTANCE}?fields=8192`))['block_storage']).toEqual([id]);
    expect((await client.form('POST', `/v1/block-storages/${id}/detach`)).status).toBe(202);
    simulator.clock.advance(10);
    expect(await show(id)).toMatchObject({ status: 'available', instance_id: null });
    expect((await client.form('POST', `/v1/block-storages/${id}/attach/${OTHER}`)).status).toBe(202);
    simulator.clock.advance(10);
    expect(await show(id)).toMatchObject({ status: 'attached', instance_id: OTHER });
    await client.form('POST', `/v1/block-storages/${id}/detach`);
    simulator.clock.advance(10);
    expect((await client.form('DELETE', `/v1/block-storages/${id}`)).status).toBe(202);
    simulator.clock.advance(10);
    expect(await client.rows('/v1/block-storages')).toEqual([]);
  });

  it('cannot be deleted while attached, unless a switch allows it', async () => {
    const id = await create();
    simulator.clock.advance(10);
    expect((await client.form('DELETE', `/v1/block-storages/${id}`)).body.error_code).toBe('IN_USE');
    simulator.change({ switches: { attachedVolumeDelete: 'done' } });
    expect((await client.form('DELETE', `/v1/block-storages/${id}`)).status).toBe(202);
  });

  it('are at most three of a type at one instance', async () => {
    for (let index = 0; index < 3; index += 1) await create();
    const fourth = await client.form('POST', '/v1/block-storages', { instance_id: INSTANCE, type: 'ssd', size: '20' });
    expect(fourth.body.error_code).toBe('LIMIT_EXCEEDED');
    await create('sata');
  });

  it.each([
    [{ instance_id: '', type: 'ssd', size: '20' }, 'REQUIRED_POST_PARAM_MISSING'],
    [{ instance_id: INSTANCE, type: 'tape', size: '20' }, 'CHECK_PARAM_ENUM'],
    [{ instance_id: INSTANCE, type: 'ssd', size: '5' }, 'CHECK_PARAM'],
    [{ instance_id: 'INSTANCE-none', type: 'ssd', size: '20' }, 'ID_INVALID'],
  ])('are refused with %j', async (fields, code) => {
    expect((await client.form('POST', '/v1/block-storages', fields)).body.error_code).toBe(code);
  });
});
