import { connect } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestServer } from '../testing/start-test-server.ts';
import { startTestServer } from '../testing/start-test-server.ts';

let gateway: TestServer;
beforeAll(async () => {
  gateway = await startTestServer({ origins: ['https://portal.example'], uploadBytes: 1000, hostNames: ['isobar.example'] });
});
afterAll(() => gateway.close());

interface Told {
  readonly status: number;
  readonly type: string | null;
  readonly code: string;
  readonly pointer: string | undefined;
}

async function told(reply: Response): Promise<Told> {
  const body = (await reply.json()) as { readonly code: string; readonly pointer?: string; readonly requestId: string; readonly status: number };
  expect(body.requestId).toBe(reply.headers.get('x-request-id'));
  expect(body.status).toBe(reply.status);
  return { status: reply.status, type: reply.headers.get('content-type'), code: body.code, pointer: body.pointer };
}

/** Sends these bytes as they are, and reads until the other side ends. */
function sendRaw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1', () => socket.write(text));
    let reply = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (reply += chunk));
    socket.on('end', () => resolve(reply)).on('error', reject);
  });
}

const json = { 'content-type': 'application/json' };
const STOP = '/v1/servers/lux/red-1/actions/stop';

describe('what is refused', () => {
  const post = (body: string | Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>> = json) =>
    gateway.ask('operator', STOP, { method: 'POST', body, headers });

  it('is problem+json with a pointer', async () => {
    const wrong = { code: 'invalid_argument', type: 'application/problem+json' };
    expect(await told(await gateway.ask('operator', '/v1/nothing'))).toMatchObject({ status: 404, code: 'not_found', pointer: '/path' });
    expect(await told(await post('{"a":'))).toMatchObject({ ...wrong, status: 400, pointer: '/body' });
    expect(await told(await post(new Uint8Array([0x22, 0xff, 0x22])))).toMatchObject({ ...wrong, status: 400, pointer: '/body' });
    expect(await told(await post('[]'))).toMatchObject({ ...wrong, status: 400, pointer: '/body' });
    expect(await told(await post(''))).toMatchObject({ ...wrong, status: 400, pointer: '/body' });
    expect(await told(await post('{"request":{"a\\u0000":1}}'))).toMatchObject({ ...wrong, status: 400, pointer: '/body/request' });
    expect(await told(await post('{"digest":"\\ud800"}'))).toMatchObject({ ...wrong, status: 400, pointer: '/body/digest' });
    expect(await told(await post('{"__proto__":{}}'))).toMatchObject({ ...wrong, status: 400, pointer: '/body/__proto__' });
    expect(await told(await post(`${'['.repeat(100_000)}${']'.repeat(100_000)}`))).toMatchObject({ ...wrong, status: 400 });
    expect(await told(await post('a=b', { 'content-type': 'application/x-www-form-urlencoded' }))).toMatchObject({
      ...wrong,
      status: 415,
      pointer: '/headers/content-type',
    });
    expect(await told(await post('{}', { ...json, 'content-encoding': 'gzip' }))).toMatchObject({
      status: 415,
      pointer: '/headers/content-encoding',
    });
    expect(await told(await gateway.ask('operator', '/v1/servers/lux/%zz'))).toMatchObject({ ...wrong, status: 400, pointer: '/path' });
    expect(await told(await gateway.ask('operator', '/v1/servers/lux/a%00b'))).toMatchObject({ ...wrong, status: 400, pointer: '/path/id' });
    expect(await told(await gateway.ask('operator', '/v1/servers/lux/%2e%2e%2fx%2f'))).toMatchObject({ status: 404 });
    expect(await told(await gateway.ask('operator', `/v1/servers/lux/${'x'.repeat(501)}`))).toMatchObject({ status: 400, pointer: '/path/id' });
    expect(await told(await gateway.ask('operator', `/v1/servers/lux/${'x'.repeat(7000)}`))).toMatchObject({ status: 414 });
  });

  it('names the parameter of a query', async () => {
    for (const [query, pointer] of [
      ['limit=0', '/query/limit'],
      ['limit=1e3', '/query/limit'],
      ['limit=999999999999999999999', '/query/limit'],
      ['limit=', '/query/limit'],
      ['limit=1&limit=2', '/query/limit'],
      ['wrong=1', '/query/wrong'],
      ['phase=walking', '/query/phase'],
      ['sort=-wrong', '/query/sort'],
      ['filter=wrong=1', '/query/filter/0'],
      ['filter=name', '/query/filter/0'],
      ['label=x', '/query/label/0'],
      ['q=%ff', '/query/q'],
      ['q=%00', '/query/q'],
      [`cloud=${'a,'.repeat(101)}`, '/query/cloud'],
      [`q=${'x'.repeat(201)}`, '/query/q'],
    ]) {
      expect(await told(await gateway.ask('operator', `/v1/servers?${query}`)), query).toMatchObject({
        status: 400,
        code: 'invalid_argument',
        pointer,
      });
    }
  });

  it('takes no body of 10 MiB', async () => {
    expect(await told(await post('x'.repeat(10 * 1024 * 1024)))).toMatchObject({ status: 413, pointer: '/body' });
    const upload = await gateway.ask('operator', '/v1/uploads', {
      method: 'POST',
      body: 'x'.repeat(2000),
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(await told(upload)).toMatchObject({ status: 413, pointer: '/body' });
  });

  it('reads no body of who may not ask', async () => {
    const reply = await fetch(`${gateway.url}${STOP}`, { method: 'POST', body: '{', headers: json });
    expect(reply.status).toBe(401);
  });

  it('names the methods that there are', async () => {
    const reply = await gateway.ask('operator', '/v1/tokens', { method: 'PATCH', body: '{', headers: json });
    expect([reply.headers.get('allow'), (await told(reply)).status]).toEqual(['GET, POST', 405]);
  });

  it('takes no body where there is none', async () => {
    expect(await told(await gateway.post('operator', '/v1/clouds/lux/check', { a: 1 }))).toMatchObject({ status: 400, pointer: '/body' });
    expect((await gateway.post('operator', '/v1/clouds/lux/check', {})).status).toBe(200);
  });

  it('shows no secret that was given', async () => {
    const secret = 'planted-secret';
    for (const body of [
      { secrets: { password: [secret] } },
      { secrets: { pasword: secret } },
      { pasword: secret },
      { request: { password: secret } },
    ]) {
      const reply = await gateway.post('operator', STOP, body);
      expect([reply.status, await reply.text()]).toEqual([400, expect.not.stringContaining(secret)]);
    }
    const malformed = await post(`{"secrets":{"password":"${secret}"`);
    expect(await malformed.text()).not.toContain(secret);
  });

  it('that is no HTTP is answered all the same', async () => {
    expect(await sendRaw('NONSENSE\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 .*application\/problem\+json/s);
    const large = await sendRaw(`GET /healthz HTTP/1.1\r\nhost: localhost\r\nx-large: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(large).toMatch(/^HTTP\/1\.1 431 .*"code":"invalid_argument"/s);
  });
});

describe('safety', () => {
  it('asks under its own names only', async () => {
    const under = (host: string) => sendRaw(`GET /healthz HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
    expect(await under('evil.example')).toMatch(/^HTTP\/1\.1 421 .*"pointer":"\/headers\/host"/s);
    expect(await under('isobar.example:8080')).toMatch(/^HTTP\/1\.1 200 /);
    expect(await under('LOCALHOST:1')).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('lets pages of allowed origins ask, and no others', async () => {
    const ask = (origin: string, method: string) => gateway.ask('viewer', '/v1/me', { method, headers: { origin } });
    expect((await ask('https://portal.example', 'OPTIONS')).status).toBe(204);
    expect((await ask('https://portal.example', 'GET')).headers.get('access-control-allow-origin')).toBe('https://portal.example');
    expect((await ask('https://evil.example', 'GET')).headers.get('access-control-allow-origin')).toBe(null);
    expect((await ask('https://evil.example', 'OPTIONS')).status).toBe(405);
  });

  it('says to browsers what they may do with an answer', async () => {
    const { headers } = await gateway.ask('viewer', '/v1/me');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('takes the id of a request only where it is fit to be written down', async () => {
    const idOf = async (id: string) => (await gateway.ask('viewer', '/v1/me', { headers: { 'x-request-id': id } })).headers.get('x-request-id');
    expect(await idOf('mine-1')).toBe('mine-1');
    expect(await idOf('a b"c')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('lets who has a token in, however often others of its address were refused', async () => {
    const asked = await startTestServer();
    const statuses = new Set<number>();
    for (let count = 0; count < 610; count += 1) statuses.add((await asked.ask('nobody', '/v1/me')).status);
    expect([...statuses]).toEqual([401, 429]);
    expect((await asked.ask('viewer', '/v1/me')).status).toBe(200);
    await asked.close();
  });

  it('answers only so many requests in a minute', async () => {
    const slow = await startTestServer({ requestsPerMinute: 3 });
    const statuses = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await slow.ask('viewer', '/v1/me')).status);
    const refused = await slow.ask('viewer', '/v1/me');
    expect([statuses, Number(refused.headers.get('retry-after')) > 0]).toEqual([[200, 200, 200, 429], true]);
    expect((await slow.ask('operator', '/v1/me')).status).toBe(200);
    await slow.close();
  });
});

describe('a failure inside', () => {
  it('tells nothing but where the log has it', async () => {
    const broken = await startTestServer({
      parts: { metrics: async () => Promise.reject(new Error('SELECT * FROM isobar_tokens at postgres://user:pass@host')) },
    });
    const reply = await broken.ask('administrator', '/metrics');
    const text = await reply.text();
    expect([reply.status, text]).toEqual([500, expect.not.stringMatching(/isobar_tokens|postgres|stack| at /)]);
    await expect
      .poll(() => broken.answered.at(-1))
      .toMatchObject({ status: 500, error: { message: expect.stringContaining('isobar_tokens') as string } });
    await broken.close();
  });
});

describe('the end', () => {
  it('waits for nobody who went away', async () => {
    const ending = await startTestServer();
    const gone = new AbortController();
    const stream = await ending.ask('viewer', '/v1/events', { signal: gone.signal });
    expect(stream.status).toBe(200);
    gone.abort();
    await ending.server.requests();
    await expect.poll(() => ending.answered.at(-1)).toMatchObject({ operationId: 'streamEvents', status: 200, subject: 'token:viewer' });
    await ending.close();
  });

  it('refuses new requests, but tells its health, and waits for those that run', async () => {
    const held = Promise.withResolvers<string>();
    const ending = await startTestServer({ parts: { metrics: () => held.promise } });
    const running = ending.ask('administrator', '/metrics');
    await ending.ask('viewer', '/v1/me');
    ending.server.refuse();
    const refused = await ending.ask('viewer', '/v1/me');
    expect([refused.status, refused.headers.get('connection'), refused.headers.get('retry-after')]).toEqual([503, 'close', '1']);
    expect((await ending.ask('viewer', '/healthz')).status).toBe(200);
    let idle = false;
    const waiting = ending.server.requests().then(() => (idle = true));
    expect(idle).toBe(false);
    held.resolve('# done\n');
    expect((await running).status).toBe(200);
    await waiting;
    await ending.close();
  });
});
