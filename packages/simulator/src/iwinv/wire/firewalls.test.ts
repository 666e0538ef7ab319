import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IwinvSimulator } from '../start-iwinv-simulator.ts';
import { startIwinvSimulator } from '../start-iwinv-simulator.ts';
import { IwinvClient } from '../testing/iwinv-client.ts';
import type { IwinvAnswer, Row } from '../testing/iwinv-client.ts';

let simulator: IwinvSimulator;
let client: IwinvClient;

beforeEach(async () => {
  simulator = await startIwinvSimulator({ rateLimit: 0 });
  client = new IwinvClient(simulator);
});

afterEach(() => simulator.close());

// The vendor's published example.
const FIREWALL = {
  title: 'Firewall01',
  content: 'firewall',
  icmp: 'Y',
  rules: [
    { bound: 'IN', protocol: 'TCP', port: '80', ip: '192.168.1.10/24', content: 'Allow inbound HTTP traffic on port 80', title: 'Allow HTTP' },
    { bound: 'OUT', protocol: 'UDP', port: '53', ip: '10.0.0.5/16', content: 'Allow outbound DNS traffic on port 53', title: 'Allow DNS' },
  ],
};

const rowOf = ({ body }: IwinvAnswer): Row => (body.result as readonly Row[])[0] ?? {};
const create = async (): Promise<Row> => rowOf(await client.json('POST', '/v1/firewall', FIREWALL));

describe('the older chapter of firewalls', () => {
  it('takes the published example with all of its rules', async () => {
    const { status, body } = await client.json('POST', '/v1/firewall', FIREWALL);
    expect([status, body.error_code, body.count]).toEqual([202, 'SUCCESS', 1]);
    expect(rowOf({ status, body, headers: new Headers() })).toMatchObject({ title: 'Firewall01', icmp: 'Y', rules: FIREWALL.rules });
  });

  it('replaces all rules on an edit', async () => {
    const id = String((await create())['firewall_id']);
    const [, dns] = FIREWALL.rules;
    const edited = await client.json('PUT', `/v1/firewall/${id}`, { title: 'Firewall02', content: 'other', icmp: 'N', rules: [dns] });
    expect(edited.status).toBe(202);
    expect(await client.row(`/v1/firewall/${id}`)).toMatchObject({ title: 'Firewall02', icmp: 'N', rules: [{ port: '53' }] });
    expect(await client.rows(`/v1/security-groups/${id}/rules`)).toHaveLength(1);
  });

  it('shows the same groups as its successor', async () => {
    const id = String((await create())['firewall_id']);
    const ids = (await client.rows('/v1/firewall')).map((row) => row['firewall_id']);
    expect(ids).toEqual((await client.rows('/v1/security-groups')).map((row) => row['firewall_id']));
    expect((await client.send('DELETE', `/v1/firewall/${id}`)).body.result).toBe('success');
    expect(await client.rows(`/v1/firewall/${id}`)).toEqual([]);
  });

  it('attaches and detaches', async () => {
    const id = String((await create())['firewall_id']);
    const [instance] = await client.rows('/v1/instances');
    const target = { instance_id: instance?.['instance_id'] };
    expect((await client.json('POST', `/v1/firewall/${id}/attach`, target)).status).toBe(202);
    expect(await client.rows(`/v1/security-groups/${id}/instances`)).toMatchObject([target]);
    expect((await client.json('POST', `/v1/firewall/${id}/detach`, target)).status).toBe(202);
    expect(await client.rows(`/v1/security-groups/${id}/instances`)).toEqual([]);
  });

  it.each([
    [{ ...FIREWALL, rules: [{ ...FIREWALL.rules[0], bound: 'in' }] }, 'CHECK_PARAM_ENUM'],
    [{ ...FIREWALL, rules: 'none' }, 'REQUIRED_POST_PARAM_MISSING'],
    [{ ...FIREWALL, rules: [{ bound: 'IN' }] }, 'REQUIRED_POST_PARAM_MISSING'],
    [{ ...FIREWALL, title: 'abc' }, 'CHECK_LENGTH'],
  ])('refuses %j and makes nothing', async (body, code) => {
    const before = await client.rows('/v1/firewall');
    expect((await client.json('POST', '/v1/firewall', body)).body.error_code).toBe(code);
    expect(await client.rows('/v1/firewall')).toEqual(before);
  });

  it('may be gone by switch', async () => {
    simulator.change({ switches: { firewall: 'notFound' } });
    expect((await client.get('/v1/firewall')).status).toBe(404);
    expect((await client.get('/v1/security-groups')).status).toBe(200);
  });
});
