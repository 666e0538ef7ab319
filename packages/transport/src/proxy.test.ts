import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';

import { CloudError } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { HttpClient } from './http-client.ts';
import type { LocalServer } from './testing/local-server.ts';
import { startLocalServer } from './testing/local-server.ts';

const READ = { method: 'GET', url: '/things', operation: 'list things' } as const;

let server: LocalServer;
let client: HttpClient | undefined;
let passed: string[] = [];

/** Forwards plain requests, and opens tunnels. */
const proxy = createServer((incoming, response) => {
  passed.push(`${incoming.method} ${incoming.url}`);
  incoming.pipe(
    forward(incoming.url ?? '', { method: incoming.method, headers: incoming.headers }, (reply) => {
      response.writeHead(reply.statusCode ?? 500, reply.headers);
      reply.pipe(response);
    }),
  );
}).on('connect', (incoming, socket) => {
  passed.push(`CONNECT ${incoming.url}`);
  const [host, port] = (incoming.url ?? '').split(':');
  const target = connect(Number(port), host, () => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    socket.pipe(target).pipe(socket);
  });
  socket.on('error', () => target.destroy());
  target.on('error', () => socket.destroy());
});

beforeEach(async () => {
  passed = [];
  server = await startLocalServer((_request, response) => response.end('{"id":"1"}'));
  await new Promise<void>((resolve) => void proxy.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  await client?.close();
  proxy.closeAllConnections();
  await new Promise((resolve) => proxy.close(resolve));
  await server.close();
});

function through(noProxy?: string): HttpClient {
  const { port } = proxy.address() as AddressInfo;
  client = new HttpClient({
    cloud: 'lab',
    provider: 'test',
    baseUrl: server.origin,
    connection: { proxy: `http://127.0.0.1:${port}`, noProxy },
    toError: ({ status }) => new CloudError('unavailable', `status ${status}`),
  });
  return client;
}

describe('an account behind a proxy', () => {
  it('is reached through it', async () => {
    expect((await through().send(READ)).body).toEqual({ id: '1' });
    expect(passed).toHaveLength(1);
  });

  it('is reached without it where the host is excepted', async () => {
    expect((await through('127.0.0.1').send(READ)).body).toEqual({ id: '1' });
    expect(passed).toEqual([]);
  });
});
