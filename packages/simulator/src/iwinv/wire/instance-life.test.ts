import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IwinvSimulator } from '../start-iwinv-simulator.ts';
import { startIwinvSimulator } from '../start-iwinv-simulator.ts';
import type { Row } from '../testing/iwinv-client.ts';
import { IwinvClient } from '../testing/iwinv-client.ts';
import { watchStatuses } from '../testing/watch-instance.ts';

const ORDER = { zone_id: 'kr2-z01', image_id: 'PIMAGE-1tQFoTuKeENlSZ7xFXyVix', flavor_id: 'vgna_1_n' };
const PUBLISHED = 'INSTANCE-z3oB3PugYnKmmyxKyGzr9';

let simulator: IwinvSimulator;
let client: IwinvClient;

beforeEach(async () => {
  simulator = await startIwinvSimulator({ rateLimit: 0, timeScale: 0 });
  client = new IwinvClient(simulator);
});

afterEach(() => simulator.close());

async function create(fields: Readonly<Record<string, string>> = {}): Promise<readonly Row[]> {
  const { status, body } = await client.form('POST', '/v1/instances', { ...ORDER, ...fields });
  expect(status).toBe(202);
  return body.result as readonly Row[];
}

describe('an instance that is read', () => {
  it('has the fields of the mask and no others, in their documented order', async () => {
    const keys = async (mask: string) => Object.keys(await client.row(`/v1/instances/${PUBLISHED}${mask}`));
    expect(await keys('?fields=3599')).toEqual(['instance_id', 'name', 'description', 'status', 'zone', 'flavor', 'image']);
    expect(await keys('?fields=131071')).toHaveLength(17);
    expect(await keys('?fields=262143')).toHaveLength(17);
    const byDefault = await keys('');
    expect(byDefault).toHaveLength(13);
    expect(byDefault).toContain('default_account');
    expect(byDefault).not.toContain('ip');
  });

  it('is the published one, down to its Korean time', async () => {
    expect(await client.row(`/v1/instances/${PUBLISHED}?fields=131071`)).toMatchObject({
      name: 'API test',
      description: null,
      provide: 'dedicated',
      start_date: '2024-11-18 17:09:35',
      stop_date: null,
      monitoring: { port: 'OFF', resource: 'OFF' },
      connection_limit: { block_storage: 3, ip: 3 },
      traffic: { default: 1000, period: 'DAYMONTH', limit: null, reset_allow_count: null },
      ip: [{ public: { address: '203.0.113.10', attached: true }, private: { netmask: '255.255.0.0' }, type: 'default' }],
    });
  });

  it('shows a real password, and a console link that carries its own right', async () => {
    const row = await client.row(`/v1/instances/${PUBLISHED}?fields=16512`);
    expect(row).toMatchObject({ default_account: { username: 'root', password: expect.stringMatching(/^[0-9A-Za-z]{14}$/) } });
    expect(await client.row(`/v1/instances/${PUBLISHED}/remote-console`)).toEqual(row['vnc']);
  });

  it.each([
    ['empty', 200, 'SUCCESS'],
    ['idInvalid', 400, 'ID_INVALID'],
    ['notFound', 404, 'NOT_FOUND'],
    ['deletedOrWorking', 400, 'DELETED_OR_WORKING_INSTANCE'],
  ])('is absent in the way of the switch: %s', async (absenceAnswer, status, code) => {
    simulator.change({ switches: { absenceAnswer } });
    const reply = await client.get('/v1/instances/INSTANCE-none');
    expect([reply.status, reply.body.error_code]).toEqual([status, code]);
  });

  it('is not shown when it is outside the zones that the API supports', async () => {
    simulator.change({ server: PUBLISHED, action: 'hide' });
    expect(await client.rows(`/v1/instances/${PUBLISHED}`)).toEqual([]);
    expect(await client.rows('/v1/instances?name=API&fields=2')).toEqual([{ name: 'API test web' }]);
    simulator.change({ server: PUBLISHED, action: 'show' });
    expect(await client.rows(`/v1/instances/${PUBLISHED}`)).toHaveLength(1);
  });
});

describe('a new instance', () => {
  it('is building in the flat reply, appears late as pending, and ends active', async () => {
    const [row] = await create({ name: 'fresh', ssh_key_id: 'SSHKEY-5WbJ0k2mXc7RqTz1Lp8VnA' });
    expect(row).toMatchObject({ status: 'building', flavor_id: 'vgna_1_n', ssh_key: 'SSHKEY-5WbJ0k2mXc7RqTz1Lp8VnA', user_script_id: null });
    const id = String(row?.['instance_id']);
    expect(id).toMatch(/^INSTANCE-[0-9A-Za-z]{22}$/);
    const seen = await watchStatuses(simulator, client, id, [0, 1, 2, 7, 51, 52]);
    expect(seen).toEqual(['absent', 'absent', 'pending', 'work', 'work', 'active']);
  });

  it('is made as often as count says, each with its own id and password', async () => {
    const rows = await create({ count: '3' });
    expect(new Set(rows.map((row) => row['instance_id'])).size).toBe(3);
    expect((await client.form('POST', '/v1/instances', { ...ORDER, count: '11' })).body.error_code).toBe('CHECK_PARAM');
  });

  it('is named with the URL-encoding undone', async () => {
    const [row] = await create({ name: encodeURIComponent('웹 서버').replaceAll('%20', '+'), description: 'a%2Bb' });
    expect(row).toMatchObject({ name: '웹 서버', description: 'a+b' });
  });

  it('brings volumes named in numbered fields', async () => {
    const [row] = await create({ 'block_storage.0.size': '20', 'block_storage.1.size': '100', 'block_storage.1.type': 'sata' });
    simulator.clock.advance(60);
    const shown = await client.row(`/v1/instances/${String(row?.['instance_id'])}?fields=8192`);
    expect(shown['block_storage']).toHaveLength(2);
  });

  it.each([
    [{ zone_id: 'kr1-z99' }, 400, 'ID_INVALID'],
    [{ image_id: 'PIMAGE-none' }, 400, 'ID_INVALID'],
    [{ flavor_id: 'soi_32.128_s' }, 400, 'UNAVAILABLE_FLAVOR'],
    [{ flavor_id: 'ga10_8.32_g' }, 400, 'UNAVAILABLE_COMBINATION'],
    [{ ssh_key_id: 'none' }, 400, 'UNAVAILABLE_SSH_KEY'],
    [{ name: 'x'.repeat(33) }, 400, 'CHECK_LENGTH'],
    [{ flavor_id: '' }, 400, 'REQUIRED_POST_PARAM_MISSING'],
    [{ 'block_storage.0.size': '5' }, 400, 'CHECK_PARAM'],
  ])('is refused with %j', async (fields, status, code) => {
    const { status: given, body } = await client.form('POST', '/v1/instances', { ...ORDER, ...fields });
    expect([given, body.error_code]).toEqual([status, code]);
    expect(await client.rows('/v1/instances?fields=1')).toHaveLength(6);
  });

  it('can be refused for its zone, by a 500 with a script in its text, as recorded', async () => {
    simulator.change({ switches: { restrictedZone: true } });
    const { status, body } = await client.form('POST', '/v1/instances', ORDER);
    expect([status, body.code, body.error_code]).toEqual([500, '0xc', 'DEV_CHECK_RETURN']);
    expect(body.result).toEqual({ code: 12, message: expect.stringContaining('<script>') });
  });

  it('can meet a quota, or end in error', async () => {
    simulator.change({ quota: { instances: 7 }, switches: { createOutcome: 'error' } });
    const [row] = await create();
    expect((await client.form('POST', '/v1/instances', ORDER)).body.error_code).toBe('LIMIT_EXCEEDED');
    expect(await watchStatuses(simulator, client, String(row?.['instance_id']), [60])).toEqual(['error']);
  });
});

describe('an edit', () => {
  it('answers with the fields asked for, and does not clear a description', async () => {
    const path = `/v1/instances/${PUBLISHED}?fields=6`;
    const named = await client.form('PUT', path, { name: 'renamed', description: 'text' });
    expect([named.status, named.body.result]).toEqual([200, [{ name: 'renamed', description: 'text' }]]);
    expect((await client.form('PUT', path, { description: '' })).body.result).toEqual([{ name: 'renamed', description: 'text' }]);
  });
});

describe('a deletion', () => {
  it('names the volumes that stay, works for a while, and leaves them free', async () => {
    const [row] = await client.rows('/v1/instances?name=db-1&fields=8193');
    const id = String(row?.['instance_id']);
    const { status, body } = await client.form('DELETE', `/v1/instances/${id}`);
    expect([status, body.result]).toEqual([202, [{ status: 'deleting', block_storage: row?.['block_storage'] }]]);
    expect(await watchStatuses(simulator, client, id, [1, 3, 12])).toEqual(['active', 'work', 'absent']);
    expect(await client.rows('/v1/block-storages')).toMatchObject([
      { status: 'available', instance_id: null },
      { status: 'available', instance_id: null },
    ]);
    expect((await client.form('POST', `/v1/instances/${id}/start`)).body.error_code).toBe('DELETED_OR_WORKING_INSTANCE');
    expect((await client.form('POST', '/v1/instances/INSTANCE-none/start')).body.error_code).toBe('ID_INVALID');
  });
});
