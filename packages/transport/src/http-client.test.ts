import { subscribe, unsubscribe } from 'node:diagnostics_channel';

import { CloudError } from '@isobar/core';
import { afterEach, describe, expect, it } from 'vitest';

import { HttpClient } from './http-client.ts';
import type { HttpClientSettings, HttpExchange } from './http-client-settings.ts';
import type { LocalServer } from './testing/local-server.ts';
import { startLocalServer } from './testing/local-server.ts';
import { VirtualClock } from './testing/virtual-clock.ts';

const read = { method: 'GET', url: '/things', operation: 'list things' } as const;
const write = { method: 'POST', url: '/things', operation: 'make thing', json: { name: 'x' } } as const;

describe('HttpClient', () => {
  let server: LocalServer | undefined;
  let client: HttpClient | undefined;

  afterEach(async () => {
    await client?.close();
    await server?.close();
    client = undefined;
    server = undefined;
  });

  function connect(settings: Partial<HttpClientSettings> = {}): HttpClient {
    client = new HttpClient({
      cloud: 'lab',
      provider: 'test',
      baseUrl: server?.origin ?? 'http://127.0.0.1:9',
      toError: (reply) =>
        new CloudError(reply.status === 404 ? 'not_found' : 'unavailable', `status ${reply.status}`, {
          native: { status: reply.status, text: reply.text },
        }),
      clock: new VirtualClock(),
      ...settings,
    });
    return client;
  }

  it('sends JSON with fresh credentials and gives the parsed body', async () => {
    let seen: { authorization: string | undefined; type: string | undefined; body: string } | undefined;
    server = await startLocalServer((request, response, body) => {
      seen = { authorization: request.headers.authorization, type: request.headers['content-type'], body };
      response.writeHead(202, { 'x-request-id': 'r-1' }).end('{"id":"1"}');
    });
    const reply = await connect({ authorize: () => ({ authorization: 'APIKey abc' }) }).send(write);
    expect(seen).toEqual({ authorization: 'APIKey abc', type: 'application/json', body: '{"name":"x"}' });
    expect(reply).toMatchObject({ status: 202, body: { id: '1' }, headers: { 'x-request-id': 'r-1' } });
  });

  it('shows the bytes of a reply before they are parsed', async () => {
    const seen: string[] = [];
    server = await startLocalServer((_request, response) => response.end('{"id":"1"}'));
    const reply = await connect().send({ ...read, onBytes: (bytes) => setImmediate(() => seen.push(bytes.toString())) });
    expect({ seen, body: reply.body }).toEqual({ seen: ['{"id":"1"}'], body: { id: '1' } });
  });

  it('has what was asked for at the sight of the bytes on the wire before they are parsed', async () => {
    const events: string[] = [];
    const listen = (message: unknown): void => void events.push(`${(message as { request: { path: string } }).request.path} is sent`);
    server = await startLocalServer((_request, response) => response.end('[]'));
    const connected = connect();
    await connected.send(read);
    subscribe('undici:client:sendHeaders', listen);
    let next: Promise<unknown> | undefined;
    const askForMore = (): void => void (next = Promise.resolve().then(() => connected.send({ ...read, url: '/more' })));
    await connected.send({ ...read, onBytes: askForMore });
    events.push('/things is read');
    await next;
    unsubscribe('undici:client:sendHeaders', listen);
    expect(events).toEqual(['/things is sent', '/more is sent', '/things is read']);
  });

  it('sends a form as multipart/form-data, also an empty one', async () => {
    const types: string[] = [];
    let body = '';
    server = await startLocalServer((request, response, text) => {
      types.push(request.headers['content-type'] ?? '');
      body += text;
      response.end('{}');
    });
    const { json: _, ...form } = write;
    await connect().send({ ...form, form: { image_id: 'PIMAGE-1' } });
    await connect().send({ ...form, form: {} });
    expect(types.every((type) => type.startsWith('multipart/form-data; boundary='))).toBe(true);
    expect(body).toContain('name="image_id"\r\n\r\nPIMAGE-1');
  });

  it('repeats list values in the query', async () => {
    let url = '';
    server = await startLocalServer((request, response) => {
      url = request.url ?? '';
      response.end('{}');
    });
    await connect().send({ ...read, query: { state: ['a', 'b'], limit: 10, none: undefined } });
    expect(url).toBe('/things?state=a&state=b&limit=10');
  });

  it('renews credentials once after a 401 and sends the request again', async () => {
    let token = 'old';
    let arrived = 0;
    server = await startLocalServer((request, response) => {
      arrived += 1;
      response.writeHead(request.headers.authorization === 'new' ? 200 : 401).end('{}');
    });
    const renew = async (): Promise<boolean> => {
      token = 'new';
      return Promise.resolve(true);
    };
    await connect({ authorize: () => ({ authorization: token }), renew }).send(write);
    expect(arrived).toBe(2);
  });

  it('gives up when the renewed credentials are refused too', async () => {
    let arrived = 0;
    server = await startLocalServer((_, response) => {
      arrived += 1;
      response.writeHead(401).end('{}');
    });
    await expect(connect({ renew: () => Promise.resolve(true) }).send(read)).rejects.toThrow('status 401');
    expect(arrived).toBe(2);
  });

  it('never follows a redirect, so credentials stay where they belong', async () => {
    let elsewhere = 0;
    const other = await startLocalServer((_, response) => {
      elsewhere += 1;
      response.end('{}');
    });
    server = await startLocalServer((_, response) => {
      response.writeHead(307, { location: `${other.origin}/things` }).end();
    });
    await expect(connect({ authorize: () => ({ authorization: 'secret' }) }).send(read)).rejects.toThrow('status 307');
    await other.close();
    expect(elsewhere).toBe(0);
  });

  it('knows that a refused connection applied nothing', async () => {
    await expect(connect().send(write)).rejects.toMatchObject({
      code: 'unavailable',
      outcome: 'not_applied',
      retryable: true,
      details: { native: { code: 'ECONNREFUSED' } },
    });
    await expect(connect().send(read)).rejects.toMatchObject({ code: 'unavailable', outcome: 'not_applicable' });
  });

  it('does not know what became of a write whose connection broke', async () => {
    server = await startLocalServer((request) => {
      request.socket.destroy();
    });
    await expect(connect().send(write)).rejects.toMatchObject({ code: 'unavailable', outcome: 'unknown' });
  });

  it('does not know what became of a write that timed out', async () => {
    server = await startLocalServer(() => undefined);
    await expect(connect().send({ ...write, timeoutMilliseconds: 50 })).rejects.toMatchObject({ code: 'timeout', outcome: 'unknown' });
  });

  it('does not wait for a body that comes byte by byte without an end', async () => {
    const lines = new Set<NodeJS.Timeout>();
    server = await startLocalServer((_, response) => {
      response.write('[');
      lines.add(setInterval(() => response.write(' '), 5));
    });
    await expect(connect().send({ ...write, timeoutMilliseconds: 20 })).rejects.toMatchObject({ code: 'timeout', outcome: 'unknown' });
    for (const line of lines) clearInterval(line);
  });

  it('says invalid_response for a body that is not JSON, with what the cloud said', async () => {
    server = await startLocalServer((_, response) => {
      response.end('<html>maintenance</html>');
    });
    await expect(connect().send(read)).rejects.toMatchObject({ code: 'invalid_response', details: { native: { text: '<html>maintenance</html>' } } });
    await expect(connect().send(write)).rejects.toMatchObject({ code: 'invalid_response', outcome: 'unknown' });
  });

  it('asks the adapter whether a 200 is a success', async () => {
    server = await startLocalServer((_, response) => {
      response.end('{"code":"0x1"}');
    });
    await expect(connect({ isSuccess: (reply) => (reply.body as { code: string }).code === '0x00' }).send(read)).rejects.toThrow('status 200');
  });

  it('passes an abort through, before and during a request', async () => {
    server = await startLocalServer(() => undefined);
    const reason = new DOMException('stop', 'AbortError');
    await expect(connect().send({ ...read, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const stop = new AbortController();
    const running = connect().send({ ...read, signal: stop.signal });
    setImmediate(() => stop.abort(reason));
    await expect(running).rejects.toBe(reason);
  });

  it('shows no secret in its log or its errors', async () => {
    server = await startLocalServer((_, response) => {
      response.writeHead(404).end('{"message":"token hunter2-token is wrong","adminPass":"hunter2-reply"}');
    });
    const log: HttpExchange[] = [];
    const connected = connect({
      secrets: ['hunter2-token'],
      authorize: () => ({ 'x-auth-token': 'hunter2-token' }),
      onExchange: (exchange) => log.push(exchange),
    });
    const failure = await connected
      .send({ ...write, json: { auth: { password: 'hunter2-body' }, note: 'hunter2-token' } })
      .catch((error: unknown) => error);
    const shown = JSON.stringify(log) + JSON.stringify(failure) + String(failure);
    expect(log).toHaveLength(1);
    expect(shown).not.toContain('hunter2-token');
    expect(shown).not.toContain('hunter2-body');
    expect(JSON.stringify(log)).not.toContain('hunter2-reply');
  });
});
