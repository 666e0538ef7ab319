import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Page, PageQuery } from '../database/page.ts';
import type { TestServer } from './testing/start-test-server.ts';
import { startTestServer } from './testing/start-test-server.ts';

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

describe('operations', () => {
  it('of others are not there for who may not see them', async () => {
    const { id } = (await (await gateway.post('operator', '/v1/servers/lux/blue-1/actions/stop', {})).json()) as { id: string };
    const hidden = await problem(await gateway.ask('red', `/v1/operations/${id}`));
    expect(hidden).toMatchObject({ status: 404, detail: `operation ${id}: not found` });
    expect(await ids(await gateway.ask('stranger', '/v1/operations'))).toEqual([]);
    expect((await gateway.ask('viewer', `/v1/operations/${id}`)).status).toBe(200);
    expect((await gateway.ask('viewer', `/v1/operations/${id}/cancel`, { method: 'POST' })).status).toBe(403);
    expect((await gateway.post('administrator', `/v1/operations/${id}/secrets`, {})).status).toBe(403);
    expect(await (await gateway.post('operator', `/v1/operations/${id}/secrets`, {})).json()).toEqual({ items: [] });
  });

  it('tell their events and what they add up to', async () => {
    const { id } = (await (await gateway.post('operator', '/v1/servers/lux/red-1/actions/stop', {})).json()) as { id: string };
    expect(await (await gateway.ask('operator', `/v1/operations/${id}/events?after=0`)).json()).toMatchObject({
      items: [{ type: 'created' }],
      operation: { id },
    });
    expect(await (await gateway.ask('operator', `/v1/operations/${id}/events?after=1`)).json()).toMatchObject({ items: [] });
  });
});

describe('native requests', () => {
  const path = '/v1/clouds/lux/native';

  it('are for administrators, written down, masked, and kept without secrets', async () => {
    const key = { 'idempotency-key': 'native' };
    expect((await gateway.post('operator', path, { method: 'GET', path: '/x' })).status).toBe(403);
    const shown = await gateway.post('administrator', path, { method: 'GET', path: '/x?token=abc', showSecrets: true }, key);
    expect(await shown.json()).toMatchObject({ body: { password: 'planted-secret' } });
    expect(gateway.audited.at(-1)).toMatchObject({ action: 'native', detail: { method: 'GET', path: '/x', status: 200, requestId: 'native-1' } });
    expect(JSON.stringify([...gateway.idempotency.kept])).not.toContain('planted-secret');
    expect(await (await gateway.post('administrator', path, { method: 'GET', path: '/x' })).text()).not.toContain('planted-secret');
  });
});

describe('what is odd in the settings of a cloud', () => {
  const told = async (subject: 'administrator' | 'viewer', path: string): Promise<unknown> => {
    const reply = (await (await gateway.ask(subject, path)).json()) as { items?: object[] };
    return reply.items?.find((item) => 'name' in item && item.name === 'lux') ?? reply;
  };

  it.each(['/v1/clouds', '/v1/clouds/lux'])('%s tells administrators, who can change them, and nobody else', async (path) => {
    expect(await told('administrator', path)).toMatchObject({ name: 'lux', warnings: [{ subject: 'clouds.lux.key' }] });
    expect(await told('viewer', path)).toMatchObject({ name: 'lux', warnings: [] });
  });
});

describe('the rest', () => {
  it.each([
    '/v1/clouds',
    '/v1/clouds/lux',
    '/v1/clouds/lux/place',
    '/v1/clouds/lux/billing',
    '/v1/clouds/lux/price-book',
    '/v1/inbox',
    '/v1/tokens',
    '/v1/projects',
  ])('%s is as the document has it', async (path) => {
    expect((await gateway.ask('administrator', path)).status).toBe(200);
  });

  it('leads from page to page of records', async () => {
    const asked: unknown[] = [];
    const list = async (_: unknown, query: PageQuery): Promise<Page<never>> => {
      asked.push(query);
      return { items: [], next: query.cursor === null ? 'second' : null };
    };
    const missing = async (): Promise<never> => Promise.reject(new Error('not asked for here'));
    const paged = await startTestServer({ parts: { tokens: { list, create: missing, revoke: missing } } });
    const first = await paged.ask('administrator', '/v1/tokens?limit=7');
    expect(first.headers.get('link')).toBe('</v1/tokens?limit=7&cursor=second>; rel="next"');
    const last = await paged.ask('administrator', '/v1/tokens?limit=7&cursor=second');
    expect([last.status, last.headers.get('link')]).toEqual([200, null]);
    expect(asked).toEqual([
      { limit: 7, cursor: null },
      { limit: 7, cursor: 'second' },
    ]);
    await paged.close();
  });

  it.each([
    '/v1/webhooks',
    '/v1/audit',
    '/v1/audit/export',
    '/metrics',
    '/healthz',
    '/readyz',
    '/openapi.json',
    '/v1/images/lux/public-image/content',
  ])('%s answers', async (path) => {
    const reply = await gateway.ask('administrator', path);
    await reply.text();
    expect(reply.status).toBe(200);
  });

  it('shows the document without a script', async () => {
    const reply = await fetch(`${gateway.url}/docs`);
    const page = await reply.text();
    expect(page).toContain('actOnServer');
    expect(page).not.toMatch(/<script|javascript:| on\w+=/i);
    expect(reply.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
  });

  it('writes down who asked what, and how it went', async () => {
    await gateway.ask('viewer', '/v1/servers?q=secret', { headers: { 'x-request-id': 'mine-1' } });
    await expect
      .poll(() => gateway.answered.find(({ requestId }) => requestId === 'mine-1'))
      .toMatchObject({
        operationId: 'listServers',
        path: '/v1/servers',
        status: 200,
        subject: 'token:viewer',
        error: null,
      });
  });
});
