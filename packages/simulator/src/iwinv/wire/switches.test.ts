import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IwinvSimulator } from '../start-iwinv-simulator.ts';
import { startIwinvSimulator } from '../start-iwinv-simulator.ts';
import type { IwinvSwitches } from '../switches.ts';
import { IwinvClient } from '../testing/iwinv-client.ts';
import { watchStatuses } from '../testing/watch-instance.ts';

const INSTANCE = 'INSTANCE-2IZyamjZEKllbeUSTZPsl3';
const ORDER = { zone_id: 'kr2-z01', image_id: 'PIMAGE-1tQFoTuKeENlSZ7xFXyVix', flavor_id: 'vgna_1_n' };

let simulator: IwinvSimulator;
let client: IwinvClient;

beforeEach(async () => {
  simulator = await startIwinvSimulator({ rateLimit: 0, timeScale: 0 });
  client = new IwinvClient(simulator);
});

afterEach(() => simulator.close());

const turn = (switches: Partial<IwinvSwitches>): unknown => simulator.change({ switches });
const resize = () => client.form('POST', `/v1/instances/${INSTANCE}/resize`, { flavor_id: 'vgna_2.4_n' });
const flavor = async () => (await client.row(`/v1/instances/${INSTANCE}?fields=131071`))['flavor'];

describe('what is only assumed can be otherwise', () => {
  it.each([
    ['done', 'active', 'vgna_2.4_n'],
    ['nothing', 'active', 'vgna_1_n'],
    ['error', 'error', 'vgna_1_n'],
  ] as const)('a resize with the outcome %s ends %s', async (resizeOutcome, status, flavorId) => {
    turn({ resizeOutcome });
    expect((await resize()).status).toBe(202);
    expect(await watchStatuses(simulator, client, INSTANCE, [120])).toEqual([status]);
    expect(await flavor()).toMatchObject({ flavor_id: flavorId });
  });

  it('the detail of a bill is refused as recorded, or served as documented', async () => {
    const bill = '/v1/bill/BILL-2maQCjuLeNFdjdtIybEMqf';
    const refused = await client.get(bill);
    expect([refused.status, refused.body.error_code]).toEqual([403, 'CHECK_IP']);
    turn({ billDetail: 'served' });
    const row = await client.row(bill);
    expect(row).toMatchObject({
      price: 59_100,
      vat: 5910,
      group: [{ type: '서버', count: 1, item: [{ service_id: expect.stringMatching(/^INSTANCE-/u) }] }],
    });
    expect(row).not.toHaveProperty('payment_info');
    expect(await client.row('/v1/bill/BILL-6xPzVb0nGm4TkHr8WcLs2E')).toMatchObject({ group: [] });
    expect((await client.get('/v1/bill/nothing')).body.error_code).toBe('ID_INVALID');
  });

  it('a change shows after a while, or at once', async () => {
    await resize();
    expect(await watchStatuses(simulator, client, INSTANCE, [1, 2])).toEqual(['active', 'work']);
    simulator.clock.advance(120);
    turn({ visibleAfterSeconds: 0 });
    await client.form('POST', `/v1/instances/${INSTANCE}/reboot`);
    simulator.clock.advance(0);
    expect(await watchStatuses(simulator, client, INSTANCE, [0.001])).toEqual(['work']);
  });

  it('the account holds many instances, or no more', async () => {
    expect((await client.form('POST', '/v1/instances', ORDER)).status).toBe(202);
    simulator.change({ quota: { instances: 7 } });
    expect((await client.form('POST', '/v1/instances', ORDER)).body.error_code).toBe('LIMIT_EXCEEDED');
  });
});

describe('the back door', () => {
  it.each(['building', 'pending', 'work', 'active', 'off', 'error', 'deleting'])('puts an instance into %s, where it stays', async (status) => {
    simulator.change({ server: INSTANCE, set: { status } });
    expect(await watchStatuses(simulator, client, INSTANCE, [1, 3600])).toEqual([status, status]);
  });
});
