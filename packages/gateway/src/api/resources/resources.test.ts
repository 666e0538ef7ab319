import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestServer } from '../testing/start-test-server.ts';
import { SERVERS, startTestServer } from '../testing/start-test-server.ts';

let gateway: TestServer;
beforeAll(async () => {
  gateway = await startTestServer();
});
afterAll(() => gateway.close());

const ids = async (reply: Response): Promise<readonly string[]> => ((await reply.json()) as { items: { id: string }[] }).items.map(({ id }) => id);
const problem = async (reply: Response) => ({
  status: reply.status,
  ...((await reply.json()) as { code: string; pointer?: string; detail: string }),
});

describe('lists', () => {
  it('hold what the caller may see, and count no more', async () => {
    expect(await ids(await gateway.ask('administrator', '/v1/servers'))).toEqual(['red-1', 'blue-1', 'far-1']);
    const reply = await gateway.ask('red', '/v1/servers');
    expect(await reply.json()).toMatchObject({ items: [{ id: 'red-1' }], total: 1 });
  });

  it('lead to the next page', async () => {
    const first = await gateway.ask('administrator', '/v1/servers?limit=2&cloud=lux,north');
    const link = first.headers.get('link') ?? '';
    expect(link).toMatch(/^<\/v1\/servers\?limit=2&cloud=lux%2Cnorth&cursor=2>; rel="next"$/);
    const second = await gateway.ask('administrator', /<(.*)>/.exec(link)?.[1] ?? '');
    expect([await ids(second), second.headers.get('link')]).toEqual([['far-1'], null]);
  });

  it('answer with the members that were asked for, and the reference', async () => {
    const reply = await gateway.ask('administrator', '/v1/servers?fields=name,phase&limit=1');
    expect(await reply.json()).toMatchObject({ items: [{ ref: 'lux/red-1', name: 'red one', phase: 'running' }] });
    expect(await problem(await gateway.ask('administrator', '/v1/servers?fields=name,wrong'))).toMatchObject({
      status: 400,
      pointer: '/query/fields/1',
    });
  });

  it('are not sent again to who has them', async () => {
    const first = await gateway.ask('viewer', '/v1/servers');
    const etag = first.headers.get('etag') ?? '';
    const again = await gateway.ask('viewer', '/v1/servers', { headers: { 'if-none-match': `W/"other", ${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await gateway.ask('administrator', '/v1/servers', { headers: { 'if-none-match': etag } })).status).toBe(200);
  });
});

describe('one resource', () => {
  it('is told as the cloud has it, by id and by name', async () => {
    expect(await (await gateway.ask('viewer', '/v1/servers/lux/red-1')).json()).toEqual(SERVERS[0]);
    expect(await (await gateway.ask('viewer', '/v1/servers/lux/red%20one')).json()).toEqual(SERVERS[0]);
  });

  it('that may not be seen is told like one that is not there, also by name', async () => {
    const hidden = await problem(await gateway.ask('red', '/v1/servers/lux/blue%20one'));
    const absent = await problem(await gateway.ask('red', '/v1/servers/lux/no%20one'));
    expect(hidden).toMatchObject({ status: 404, code: 'not_found', detail: 'lux/blue one: not found' });
    expect(absent.detail).toBe('lux/no one: not found');
    expect(await problem(await gateway.ask('red', '/v1/servers/north/far-1'))).toMatchObject({ status: 404, detail: 'north/far-1: not found' });
    expect(await problem(await gateway.ask('administrator', '/v1/servers/nowhere/x'))).toMatchObject({ status: 404 });
  });
});

describe('who asks', () => {
  it('is needed, and a wrong token is told like none', async () => {
    const [none, wrong] = await Promise.all([fetch(`${gateway.url}/v1/servers`), gateway.ask('nobody', '/v1/servers')]);
    expect([none.status, wrong.status, none.headers.get('www-authenticate')]).toEqual([401, 401, 'Bearer realm="isobar"']);
    const [first, second] = [await problem(none), await problem(wrong)];
    expect(first.detail).toBe(second.detail);
  });

  it('is told who it is', async () => {
    expect(await (await gateway.ask('viewer', '/v1/me')).json()).toEqual({
      subject: 'token:viewer',
      administrator: false,
      grants: [{ project: 'lux', role: 'viewer', own: false }],
      expiresAt: null,
    });
  });

  it('is written down where it asked for what it may not do', async () => {
    expect((await gateway.post('viewer', '/v1/servers/lux/red-1/actions/stop', {})).status).toBe(403);
    expect(gateway.audited.at(-1)).toMatchObject({
      subject: 'token:viewer',
      action: 'denied',
      cloud: 'lux',
      target: 'lux/red-1',
      detail: { operation: 'actOnServer', action: 'stop' },
    });
    expect((await gateway.ask('viewer', '/v1/audit')).status).toBe(403);
    expect(gateway.audited.at(-1)).toMatchObject({ action: 'denied', cloud: null, target: null, detail: { operation: 'listAudit' } });
  });

  it('is written down so often, and not without end', async () => {
    for (let count = 0; count < 100; count += 1) await gateway.ask('operator', '/v1/audit');
    expect(gateway.audited.filter(({ subject, action }) => subject === 'token:operator' && action === 'denied')).toHaveLength(60);
  });
});
