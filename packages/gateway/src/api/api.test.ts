import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestServer } from './testing/start-test-server.ts';
import { SERVERS, startTestServer } from './testing/start-test-server.ts';

let gateway: TestServer;
beforeAll(async () => {
  gateway = await startTestServer({ clouds: { losses: { resize: ['writes-since-resize-loss'] } } });
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
      detail: { permission: 'act' },
    });
  });
});

describe('an action', () => {
  const stop = '/v1/servers/lux/red-1/actions/stop';

  it('is planned and changes nothing', async () => {
    const before = gateway.operations.started.length;
    const reply = await gateway.post('viewer', `${stop}/plan`, {});
    expect([reply.status, gateway.operations.started.length]).toEqual([200, before]);
    expect(gateway.audited.at(-1)).toMatchObject({ action: 'plan', target: 'lux/red-1', subject: 'token:viewer' });
  });

  it('starts an operation that has a path', async () => {
    const reply = await gateway.post('operator', stop, {});
    const { id } = (await reply.json()) as { id: string };
    expect([reply.status, reply.headers.get('location')]).toEqual([202, `/v1/operations/${id}`]);
    expect((await gateway.ask('operator', `/v1/operations/${id}`)).status).toBe(200);
    expect(gateway.operations.started.at(-1)?.options).toMatchObject({ startedBy: 'token:operator' });
  });

  it('is refused with its plan where a loss was not accepted, and executes just that plan', async () => {
    const path = '/v1/servers/lux/red-1/actions/resize';
    const refused = await gateway.post('operator', path, { request: { flavor: 'big' } });
    const body = (await refused.json()) as { code: string; accept: string[]; plan: { id: string } };
    expect([refused.status, body.code, body.accept]).toEqual([409, 'consent_required', ['writes-since-resize-loss']]);
    expect(await problem(await gateway.post('viewer', path, { plan: body.plan.id, accept: body.accept }))).toMatchObject({
      status: 409,
      code: 'plan_stale',
    });
    const done = await gateway.post('operator', path, { plan: body.plan.id, accept: body.accept });
    expect([done.status, gateway.operations.started.at(-1)?.plan.id]).toEqual([202, body.plan.id]);
    expect(await problem(await gateway.post('operator', stop, { plan: body.plan.id }))).toMatchObject({ status: 400, pointer: '/body/plan' });
    expect(await problem(await gateway.post('operator', path, { plan: body.plan.id, request: { flavor: 'big' } }))).toMatchObject({
      pointer: '/body/request',
    });
  });

  it('is refused where the facts are others than those that were shown', async () => {
    expect(await problem(await gateway.post('operator', stop, { digest: 'sha256:other' }))).toMatchObject({ status: 409, code: 'plan_stale' });
  });

  it('is told of by what it takes itself', async () => {
    expect(await problem(await gateway.post('operator', '/v1/servers/lux/red-1/actions/rename', { request: { nam: 'x' } }))).toMatchObject({
      status: 400,
      pointer: '/body/request/name',
    });
    expect(
      await problem(
        await gateway.post('operator', '/v1/servers/lux/actions/create', { request: { name: 'a', flavor: 'b', image: 'c', flavour: 'd' } }),
      ),
    ).toMatchObject({
      pointer: '/body/request/flavour',
    });
    expect(await problem(await gateway.post('operator', '/v1/volumes/lux/v-1/actions/extendVolume', { request: { sizeGiB: 1.5 } }))).toMatchObject({
      pointer: '/body/request/sizeGiB',
    });
    expect(await problem(await gateway.post('operator', '/v1/servers/lux/red-1/actions/extendVolume', {}))).toMatchObject({
      pointer: '/path/action',
    });
  });

  it('reaches no resource of others through its request', async () => {
    expect((await gateway.post('red', '/v1/servers/lux/red-1/actions/attachVolume/plan', { request: { volume: 'other' } })).status).toBe(404);
    expect((await gateway.post('red', '/v1/servers/lux/red-1/actions/rebuild/plan', { request: { image: 'public-image' } })).status).toBe(200);
    expect((await gateway.post('red', '/v1/servers/lux/red-1/actions/rebuild/plan', { request: { image: 'private-image' } })).status).toBe(404);
  });

  it('makes a server only where its labels put it', async () => {
    const request = { name: 'new', flavor: 'small', image: 'public-image' };
    const path = '/v1/servers/lux/actions/create';
    expect((await gateway.post('red', path, { request })).status).not.toBe(202);
    expect((await gateway.post('red', path, { request: { ...request, labels: { team: 'red' } } })).status).toBe(202);
  });

  it('that is asked for again with its key is answered again and not done again', async () => {
    const key = { 'idempotency-key': 'k-1' };
    const [first, count] = [await gateway.post('operator', stop, {}, key), gateway.operations.started.length];
    const second = await gateway.post('operator', stop, {}, key);
    expect([second.status, second.headers.get('idempotency-replayed'), await second.text()]).toEqual([202, 'true', await first.text()]);
    expect(gateway.operations.started.length).toBe(count);
    expect(await problem(await gateway.post('operator', stop, { yes: true }, key))).toMatchObject({ status: 409, code: 'conflict' });
    expect((await gateway.post('red', stop, {}, key)).headers.get('idempotency-replayed')).toBe(null);
  });

  it('leaves its key free where it was refused', async () => {
    const key = { 'idempotency-key': 'k-2' };
    expect((await gateway.post('operator', '/v1/servers/lux/red-1/actions/resize', { request: { flavor: 'big' } }, key)).status).toBe(409);
    expect((await gateway.post('operator', stop, {}, key)).status).toBe(202);
  });

  it('is waited for as long as was wished', async () => {
    const reply = await gateway.post('operator', stop, {}, { prefer: 'respond-async, wait=900' });
    expect([reply.status, reply.headers.get('preference-applied')]).toEqual([202, 'wait=60']);
    expect(await problem(await gateway.post('operator', stop, {}, { prefer: 'wait=soon' }))).toMatchObject({ pointer: '/headers/prefer' });
  });
});

describe('an image import', () => {
  const path = '/v1/images/lux/actions/importImage';

  it('takes no address that leads inside', async () => {
    expect(await problem(await gateway.post('operator', path, { request: { name: 'i', url: 'http://169.254.169.254/' } }))).toMatchObject({
      status: 400,
      pointer: '/body/request/url',
    });
    expect((await gateway.post('operator', path, { request: { name: 'i', url: 'https://files.example/i.img' } })).status).toBe(202);
  });

  it('takes a file that was sent, for who sent it, once', async () => {
    const sent = await gateway.ask('operator', '/v1/uploads', {
      method: 'POST',
      body: 'the image',
      headers: { 'content-type': 'application/octet-stream' },
    });
    const { id, sizeBytes, sha256 } = (await sent.json()) as { id: string; sizeBytes: number; sha256: string };
    expect([sent.status, sizeBytes]).toEqual([201, 9]);
    const body = { request: { name: 'i', file: { path: `upload:${id}`, sizeBytes, sha256 } } };
    expect(await problem(await gateway.post('administrator', path, body))).toMatchObject({ status: 400, pointer: '/body/request/file/path' });
    expect((await gateway.post('operator', path, body)).status).toBe(202);
    expect(await problem(await gateway.post('operator', path, body))).toMatchObject({ status: 400, pointer: '/body/request/file/path' });
  });

  it('reads no file of the machine', async () => {
    const file = { path: '/etc/passwd', sizeBytes: 1, sha256: 'x' };
    expect(await problem(await gateway.post('operator', path, { request: { name: 'i', file } }))).toMatchObject({
      status: 400,
      pointer: '/body/request/file/path',
    });
  });
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
    expect(gateway.answered.find(({ requestId }) => requestId === 'mine-1')).toMatchObject({
      operationId: 'listServers',
      path: '/v1/servers',
      status: 200,
      subject: 'token:viewer',
      error: null,
    });
  });
});
