import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo } from 'node:net';

import { CloudError } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { HttpClient } from './http-client.ts';
import type { HttpClientSettings } from './http-client-settings.ts';
import type { HttpEvent } from './resilience/http-event.ts';
import type { LocalServer } from './testing/local-server.ts';
import { startLocalServer } from './testing/local-server.ts';
import { VirtualClock } from './testing/virtual-clock.ts';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const READ = { method: 'GET', url: '/things', operation: 'list things' } as const;
const WRITE = { method: 'POST', url: '/things', operation: 'make thing', json: { name: 'x' } } as const;

const ok: Answer = (response) => void response.end('{"id":"1"}');
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (response) =>
    void response.writeHead(code, headers).end('{}');
const reset: Answer = (response) => void response.socket?.destroy();
const cut: Answer = (response) => {
  response.writeHead(200, { 'content-length': '100' });
  response.write('{"id":', () => response.socket?.destroy());
};
const page: Answer = (response) => void response.end('<html>maintenance</html>');

let server: LocalServer;
let client: HttpClient | undefined;
let clock = new VirtualClock();
let script: Answer[] = [];
let arrived: IncomingMessage[] = [];

beforeEach(async () => {
  clock = new VirtualClock();
  arrived = [];
  server = await startLocalServer((request, response) => {
    arrived.push(request);
    (script.shift() ?? ok)(response, request);
  });
});

afterEach(async () => {
  await client?.close();
  await server.close();
  client = undefined;
});

function connect(settings: Partial<HttpClientSettings> = {}): HttpClient {
  client = new HttpClient({
    cloud: 'lab',
    provider: 'test',
    baseUrl: server.origin,
    clock,
    toError: (reply) =>
      new CloudError(reply.status === 429 ? 'rate_limited' : 'unavailable', `status ${reply.status}`, {
        outcome: reply.status >= 500 ? 'unknown' : 'not_applied',
        native: { status: reply.status },
      }),
    ...settings,
  });
  return client;
}

describe('a read', () => {
  it.each([
    ['a reset connection', reset],
    ['a body that is cut', cut],
    ['a page instead of JSON', page],
    [
      'a refusal whose JSON is cut',
      (response: ServerResponse) => void response.writeHead(404, { 'content-type': 'application/json' }).end('{"code":'),
    ],
    ['500', status(500)],
    ['502', status(502)],
    ['503', status(503)],
    ['504', status(504)],
    ['429', status(429)],
  ])('gets over %s', async (_fault, fault) => {
    script = [fault, fault, ok];
    expect((await connect().send(READ)).body).toEqual({ id: '1' });
    expect(arrived).toHaveLength(3);
  });

  it('obeys Retry-After in both forms', async () => {
    const date = new Date(clock.now() + 20_000).toUTCString();
    script = [status(503, { 'retry-after': '7' }), status(429, { 'retry-after': date, date: new Date(clock.now()).toUTCString() }), ok];
    await connect({ random: () => 0 }).send(READ);
    expect(clock.waits).toEqual([7_000, 20_000]);
  });

  it('says in its failure when to come again, as the cloud said it', async () => {
    script = [status(503, { 'retry-after': '3600' })];
    const toError = (): CloudError => new CloudError('unavailable', 'in general', { retryAfterMilliseconds: 60_000 });
    await expect(connect({ toError }).send(READ)).rejects.toMatchObject({ details: { retryAfterMilliseconds: 3_600_000 } });
  });

  it('that is larger than the limit is refused, and not asked again', async () => {
    script = [(response) => void response.end(JSON.stringify({ filler: 'x'.repeat(5_000) }))];
    const refused = connect({ connection: { maxResponseBytes: 1024 } }).send(READ);
    await expect(refused).rejects.toMatchObject({ code: 'invalid_response', retryable: false });
    expect(arrived).toHaveLength(1);
  });

  it('is sent once where retries are switched off', async () => {
    script = [status(503)];
    await expect(connect({ connection: { retries: false } }).send(READ)).rejects.toThrow('status 503');
    expect(arrived).toHaveLength(1);
  });

  it('that is downloaded gets over a fault before its first byte', async () => {
    script = [reset, status(503), (response) => void response.end('bytes')];
    const { stream } = await connect().download(READ);
    let bytes = '';
    for await (const piece of stream) bytes += Buffer.from(piece).toString();
    expect(bytes).toBe('bytes');
  });
});

describe('a write', () => {
  it.each([
    ['a reset connection', reset],
    ['a body that is cut', cut],
    ['a page instead of JSON', page],
    ['503', status(503)],
  ])('is sent once where %s leaves open what became of it', async (_fault, fault) => {
    script = [fault, ok];
    await expect(connect().send(WRITE)).rejects.toMatchObject({ outcome: 'unknown' });
    expect(arrived).toHaveLength(1);
  });

  it('over a limit is sent again, signed anew and in its turn', async () => {
    script = [status(429), ok];
    let signed = 0;
    let turns = 0;
    await connect({
      authorize: () => ({ 'x-signature': String((signed += 1)) }),
      pacer: { turn: () => Promise.resolve(void (turns += 1)), exceeded: () => undefined },
    }).send(WRITE);
    expect(arrived.map(({ headers }) => headers['x-signature'])).toEqual(['1', '2']);
    expect(turns).toBe(2);
  });

  it('that never left is sent when there is someone to take it', async () => {
    await server.close();
    const port = Number(new URL(server.origin).port);
    const late = createServer((request, response) => {
      arrived.push(request);
      response.end('{}');
    });
    const sleep = async (): Promise<void> => {
      if (!late.listening) await new Promise<void>((resolve) => void late.listen(port, '127.0.0.1', resolve));
    };
    const sent = await connect({ clock: { now: () => clock.now(), sleep } }).send(WRITE);
    expect([sent.status, arrived.length]).toEqual([200, 1]);
    await client?.close();
    late.close();
  });
});

describe('the account', () => {
  it('has no more requests under way than its limit', async () => {
    const open: ServerResponse[] = [];
    const hold: Answer = (response) => {
      if (open.push(response) === 3) for (const held of open.splice(0)) held.end('{}');
    };
    script = Array.from({ length: 12 }, () => hold);
    const events: HttpEvent[] = [];
    const limited = connect({ connection: { concurrency: 3 }, onEvent: (event) => events.push(event) });
    await Promise.all(Array.from({ length: 12 }, () => limited.send(READ)));
    expect(arrived).toHaveLength(12);
    expect(events.map((event) => (event.type === 'limited' ? event.waiting : null))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('is told the time of the cloud with each reply', async () => {
    const told: number[][] = [];
    script = [status(200, { date: 'Mon, 05 Jan 2026 03:00:10 GMT' })];
    await connect({ onDate: (...times) => told.push(times) }).send(READ);
    expect(told).toEqual([[Date.parse('2026-01-05T03:00:10Z'), clock.now(), clock.now()]]);
  });

  it.each([
    ['an address on another host', (origin: string) => `${origin}/things`],
    ['the same host under another name', () => server.origin.replace('127.0.0.1', 'localhost')],
  ])('keeps its credentials from %s', async (_where, addressOf) => {
    const other = await startLocalServer((request, response) => {
      arrived.push(request);
      response.end('{}');
    });
    const http = connect({ authorize: () => ({ authorization: 'planted' }) });
    const leak = http.send({ ...READ, url: addressOf(other.origin) });
    await expect(leak).rejects.toMatchObject({ code: 'invalid_response', message: expect.stringContaining('leads to another host') });
    await other.close();
    expect(arrived).toEqual([]);
  });

  it.each(['@elsewhere.test/things', 'things', '.elsewhere.test/', 'HTTPS://elsewhere.test', 'file:///etc/passwd', ''])(
    'takes no path that could change the host: "%s"',
    async (url) => {
      await expect(connect().send({ ...READ, url })).rejects.toMatchObject({ code: 'invalid_argument', outcome: 'not_applied' });
      expect(arrived).toEqual([]);
    },
  );

  it('does not wait for a connection that nobody wants any more', async () => {
    const stop = new AbortController();
    const reason = new DOMException('stop', 'AbortError');
    // It takes connections and never says a word, so TLS is never agreed upon.
    const mute = createTcpServer();
    await new Promise<void>((resolve) => void mute.listen(0, '127.0.0.1', resolve));
    const { port } = mute.address() as AddressInfo;
    const sending = connect({ baseUrl: `https://127.0.0.1:${port}` }).send({ ...WRITE, signal: stop.signal });
    mute.once('connection', (socket) => {
      socket.unref();
      stop.abort(reason);
    });
    await expect(sending).rejects.toBe(reason);
    mute.close();
  });

  it('sends nothing after it was closed', async () => {
    const http = connect();
    await http.send(READ);
    await http.close();
    await expect(http.send(READ)).rejects.toMatchObject({ code: 'unavailable', retryable: false });
    expect(arrived).toHaveLength(1);
  });
});
