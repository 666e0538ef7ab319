import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IwinvSimulator } from '../start-iwinv-simulator.ts';
import { startIwinvSimulator } from '../start-iwinv-simulator.ts';
import type { Row } from '../testing/iwinv-client.ts';
import { IwinvClient } from '../testing/iwinv-client.ts';

const INSTANCE = 'INSTANCE-z3oB3PugYnKmmyxKyGzr9';
const GROUPS = '/v1/security-groups';
const RULE = { bound: 'IN', protocol: 'TCP', port: '8443', ip: '192.0.2.1/24', title: 'tf-rule' };

let simulator: IwinvSimulator;
let client: IwinvClient;
let group: string;

beforeEach(async () => {
  simulator = await startIwinvSimulator({ rateLimit: 0, servers: 2 });
  client = new IwinvClient(simulator);
  const { body } = await client.json('POST', GROUPS, { title: '한글 & + %', content: 'quotes " <b> &', icmp: 'N' });
  group = String((body.result as readonly Row[])[0]?.['firewall_id']);
});

afterEach(() => simulator.close());

describe('a security group', () => {
  it('comes back with its content HTML-escaped and its title as sent, status 200', async () => {
    expect(await client.row(`${GROUPS}/${group}`)).toMatchObject({
      firewall_id: group,
      title: '한글 & + %',
      content: 'quotes &quot; &lt;b&gt; &amp;',
      icmp: 'N',
    });
  });

  it('without content is refused as a source-address problem', async () => {
    const { status, body } = await client.json('POST', GROUPS, { title: 'four' });
    expect([status, body.error_code]).toEqual([403, 'CHECK_IP']);
  });

  it('is absent as a success without rows, while its rules are CHECK_PARAM', async () => {
    const deleted = await client.send('DELETE', `${GROUPS}/${group}`);
    expect([deleted.status, typeof deleted.body.result]).toEqual([200, 'string']);
    expect(await client.rows(`${GROUPS}/${group}`)).toEqual([]);
    expect((await client.get(`${GROUPS}/${group}/rules`)).body.error_code).toBe('CHECK_PARAM');
  });

  it('replaces the group of an instance when attached, or joins it by switch', async () => {
    const [first] = await client.rows(GROUPS);
    const old = `${GROUPS}/${String(first?.['firewall_id'])}`;
    await client.json('POST', `${GROUPS}/${group}/attach`, { instance_id: INSTANCE });
    expect(await client.rows(`${GROUPS}/${group}/instances`)).toEqual([{ instance_id: INSTANCE, name: 'API test' }]);
    expect(await client.rows(`${old}/instances`)).toHaveLength(1);
    simulator.change({ switches: { groupAttach: 'adds' } });
    await client.json('POST', `${old}/attach`, { instance_id: INSTANCE });
    expect(await client.rows(`${GROUPS}/${group}/instances`)).toHaveLength(1);
    expect((await client.json('POST', `${GROUPS}/${group}/detach`, { instance_id: INSTANCE })).status).toBe(202);
    expect(await client.rows(`${GROUPS}/${group}/instances`)).toEqual([]);
  });
});

describe('a rule', () => {
  const add = (change: Readonly<Record<string, unknown>> = {}) => client.json('POST', `${GROUPS}/${group}/rules`, { ...RULE, ...change });

  it('has an integer id, keeps host bits, and reads a missing content as null', async () => {
    const { status, body } = await add();
    expect([status, body.result]).toEqual([200, [{ rule_id: expect.any(Number), ...RULE, content: null }]]);
  });

  it.each([
    [{ bound: 'inbound' }, 'CHECK_PARAM_ENUM'],
    [{ protocol: 'tcp' }, 'CHECK_PARAM_ENUM'],
    [{ protocol: 'ICMP' }, 'CHECK_PARAM_ENUM'],
    [{ port: '0' }, 'CHECK_PARAM'],
    [{ port: '0-65535' }, 'CHECK_PARAM'],
    [{ ip: '192.0.2.1' }, 'CHECK_PARAM'],
    [{ ip: '2001:db8::/32' }, 'IPV6_NOT_SUPPORTED'],
    [{ ip: '192.0.2.1/33' }, 'CIDR_NOT_VALID'],
    [{ title: 'x'.repeat(26) }, 'CHECK_LENGTH'],
    [{ title: null }, 'REQUIRED_POST_PARAM_MISSING'],
  ])('is refused with %j', async (change, code) => {
    expect((await add(change)).body.error_code).toBe(code);
  });

  it('is refused when it is there already', async () => {
    await add();
    expect((await add()).body.error_code).toBe('CHECK_PARAM');
  });

  it('is changed in part; an empty content keeps the old text', async () => {
    const { body } = await add({ content: 'text' });
    const path = `${GROUPS}/${group}/rules/${String((body.result as readonly Row[])[0]?.['rule_id'])}`;
    const changed = await client.json('PUT', path, { port: '10000-10002', content: '' });
    expect(changed.body.result).toMatchObject([{ port: '10000-10002', content: 'text', title: 'tf-rule' }]);
    expect((await client.send('DELETE', path)).body.result).toEqual(expect.any(String));
    expect(await client.rows(`${GROUPS}/${group}/rules?page_size=1`)).toEqual([]);
  });
});
