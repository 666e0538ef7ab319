import type { GcoreSimulator } from '@isobar/simulator';
import { startGcoreSimulator } from '@isobar/simulator';
import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from 'vitest';

import { gcore } from '../gcore-adapter.ts';
import type { GcoreAdapter } from '../gcore-adapter.ts';
import { SEED } from '../testing/gcore-world.ts';

let cloud: GcoreSimulator;
let adapter: GcoreAdapter;

beforeEach(async () => {
  cloud = await startGcoreSimulator({ timeScale: 0 });
  adapter = gcore({ cloud: 'lux', ...cloud.credentials, endpoint: cloud.endpoint });
});

afterEach(async () => {
  await adapter.close();
  await cloud.close();
});

const lines = (): readonly string[] => cloud.ledger.entries().map(({ method, path }) => `${method} ${path}`);

describe('native calls of Gcore', () => {
  it('are in the project and region of the account, unless another is given', async () => {
    const { native } = adapter;
    await native.call('listInstances', { query: { limit: 1 } });
    await native.call('getInstance', { path: { instance_id: SEED.web1 } });
    await native.call('listVolumes', { path: { region_id: 38 } });
    await native.request({ method: 'GET', path: '/v1/instances/{project_id}/{region_id}', query: { limit: 1 } });
    await native.call('getAccount');
    expect(lines()).toEqual([
      'GET /cloud/v1/instances/111/76?limit=1',
      `GET /cloud/v1/instances/111/76/${SEED.web1}`,
      'GET /cloud/v1/volumes/111/38',
      'GET /cloud/v1/instances/111/76?limit=1',
      'GET /iam/clients/me',
    ]);
  });

  it('are typed by the document', async () => {
    const { native } = adapter;
    const { status, body } = await native.call('runInstanceAction', { path: { instance_id: SEED.web1 }, body: { action: 'stop' } });
    expectTypeOf(status).toEqualTypeOf<200>();
    expectTypeOf(body.tasks).toExtend<readonly string[]>();
    expect(body.tasks).toHaveLength(1);
    // @ts-expect-error no such action
    await expect(native.call('runInstanceAction', { path: { instance_id: SEED.web1 }, body: { action: 'halt' } })).rejects.toMatchObject({
      code: 'invalid_argument',
    });
  });

  it('give the request id of a reply, and the error of a refusal with the id of the call', async () => {
    const { native } = adapter;
    expect((await native.call('getAccount')).requestId).toEqual(expect.any(String));
    await expect(native.call('getInstance', { path: { instance_id: SEED.missing } })).rejects.toMatchObject({
      code: 'not_found',
      details: { operation: 'getInstance', native: { status: 404, code: 'NotFoundError' } },
    });
  });

  it('know nothing of services and microversions', async () => {
    const { native } = adapter;
    await expect(native.request({ method: 'GET', path: '/v1', service: 'compute' })).rejects.toMatchObject({ details: { field: 'service' } });
    await expect(native.request({ method: 'GET', path: '/v1', microversion: '2.1' })).rejects.toMatchObject({ details: { field: 'microversion' } });
    expect(lines()).toEqual([]);
  });
});
