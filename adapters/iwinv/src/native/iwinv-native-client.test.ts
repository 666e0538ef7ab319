import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from 'vitest';

import { iwinv } from '../iwinv-adapter.ts';
import type { IwinvAdapter } from '../iwinv-adapter.ts';
import { SimulatedIwinv } from '../testing/simulated-iwinv.ts';

let world: SimulatedIwinv;
let adapter: IwinvAdapter;

beforeEach(async () => {
  world = await SimulatedIwinv.start();
  adapter = iwinv(
    { cloud: 'seoul', endpoint: world.simulator.endpoint, ...world.simulator.credentials, requestsPerMinute: 0 },
    { clock: world.clock },
  );
});

afterEach(async () => {
  await adapter.close();
  await world.close();
});

describe('native calls of iwinv', () => {
  it('keep the envelope, and are signed for the path that is sent', async () => {
    const { status, requestId, body } = await adapter.native.call('getFlavor', { path: { flavor_id: 'sga_2.8_s' } });
    expectTypeOf(status).toEqualTypeOf<200>();
    expect({ status, requestId, body }).toMatchObject({
      status: 200,
      requestId: null,
      body: { code: '0x00', error_code: 'SUCCESS', result: [{ flavor_id: 'sga_2.8_s' }] },
    });
  });

  it('send a form for an action, with nothing in it', async () => {
    const id = await world.idOf('batch-1');
    world.simulator.ledger.clear();
    await adapter.native.call('startInstance', { path: { instance_id: id } });
    expect(world.simulator.ledger.entries()).toMatchObject([{ method: 'POST', path: `/v1/instances/${id}/start`, body: {}, status: 202 }]);
  });

  it('send JSON where the document has JSON', async () => {
    await adapter.native.call('createSecurityGroup', { body: { title: 'native', content: 'text', icmp: 'Y' } });
    expect(world.simulator.ledger.entries()).toMatchObject([{ body: { title: 'native', content: 'text', icmp: 'Y' } }]);
  });

  it('are refused by iwinv’s table, though the status says 200', async () => {
    world.simulator.faults.add({
      match: { method: 'GET' },
      action: { type: 'reply', status: 200, body: { code: '0xc', error_code: 'DEV_CHECK_RETURN', message: 'no' } },
    });
    await expect(adapter.native.call('listZones')).rejects.toMatchObject({ code: 'permission_denied', details: { operation: 'listZones' } });
  });

  it('know nothing of services and microversions', async () => {
    const { native } = adapter;
    await expect(native.request({ method: 'GET', path: '/v1', service: 'compute' })).rejects.toMatchObject({ details: { field: 'service' } });
    await expect(native.request({ method: 'GET', path: '/v1', microversion: '2.1' })).rejects.toMatchObject({ details: { field: 'microversion' } });
  });
});
