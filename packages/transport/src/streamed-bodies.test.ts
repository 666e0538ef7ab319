import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { CloudError } from '@isobar/core';
import { afterEach, describe, expect, it } from 'vitest';

import { HttpClient } from './http-client.ts';
import type { HttpExchange } from './http-client-settings.ts';

const PIECE = new Uint8Array(64 * 1024).fill(7);

let server: Server | undefined;
let client: HttpClient | undefined;
const exchanges: HttpExchange[] = [];

afterEach(async () => {
  await client?.close();
  server?.closeAllConnections();
  server?.close();
  exchanges.length = 0;
});

async function connect(listener: Parameters<typeof createServer>[1]): Promise<HttpClient> {
  const started = createServer(listener as never);
  server = started;
  await new Promise<void>((resolve) => void started.listen(0, '127.0.0.1', resolve));
  const { port } = started.address() as AddressInfo;
  client = new HttpClient({
    cloud: 'lab',
    provider: 'test',
    baseUrl: `http://127.0.0.1:${port}`,
    toError: (reply) => new CloudError('conflict', `status ${reply.status}: ${reply.text}`),
    onExchange: (exchange) => exchanges.push(exchange),
  });
  return client;
}

const upload = (pieces: number, told: number[] = []) => ({
  method: 'PUT' as const,
  url: '/file',
  operation: 'upload',
  stream: {
    sizeBytes: pieces * PIECE.byteLength,
    async *open() {
      for (let done = 1; done <= pieces; done += 1) {
        yield PIECE;
        told.push(done * PIECE.byteLength);
      }
    },
  },
});

describe('a streamed request body', () => {
  it('arrives whole with its length, and the log shows only how long it is', async () => {
    let length = 0;
    let header: string | undefined;
    const http = await connect((request, response) => {
      header = `${request.headers['content-type'] ?? ''} ${request.headers['content-length'] ?? ''}`;
      request.on('data', (piece: Buffer) => (length += piece.length));
      request.on('end', () => response.writeHead(204).end());
    });
    const told: number[] = [];
    expect((await http.send(upload(32, told))).status).toBe(204);
    expect([length, header, told.at(-1)]).toEqual([2_097_152, 'application/octet-stream 2097152', 2_097_152]);
    expect(exchanges.map(({ requestBody }) => requestBody)).toEqual(['<2097152 bytes>']);
  });

  it('that is refused fails by the table of the adapter', async () => {
    const http = await connect((request, response) => {
      request.resume();
      request.on('end', () => response.writeHead(409).end('already there'));
    });
    await expect(http.send(upload(1))).rejects.toMatchObject({ code: 'conflict', message: 'status 409: already there' });
  });

  it('fails with the reason of its source', async () => {
    const http = await connect((request) => request.resume());
    const stream = {
      sizeBytes: 10,
      // oxlint-disable-next-line require-yield
      async *open(): AsyncGenerator<Uint8Array> {
        throw new CloudError('invalid_argument', 'the file changed', { outcome: 'not_applied' });
      },
    };
    await expect(http.send({ ...upload(1), stream })).rejects.toMatchObject({ code: 'invalid_argument', message: 'the file changed' });
  });

  it('ends when the caller gives up', async () => {
    const http = await connect((request) => request.resume());
    const controller = new AbortController();
    const sending = http.send({ ...upload(1), signal: controller.signal });
    controller.abort();
    await expect(sending).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a streamed reply', () => {
  const download = { method: 'GET', url: '/file', operation: 'download' } as const;

  it('comes piece by piece, and the log shows only how long it is', async () => {
    const http = await connect((_request, response) => response.writeHead(200, { 'content-length': PIECE.byteLength }).end(PIECE));
    const { status, headers, stream } = await http.download(download);
    let length = 0;
    for await (const piece of stream) length += piece.byteLength;
    expect([status, headers['content-length'], length]).toEqual([200, '65536', 65_536]);
    expect(exchanges.map(({ replyBody }) => replyBody)).toEqual(['<65536 bytes>']);
  });

  it('that is a refusal fails by the table of the adapter', async () => {
    const http = await connect((_request, response) => response.writeHead(404).end('no such file'));
    await expect(http.download(download)).rejects.toMatchObject({ message: 'status 404: no such file' });
  });

  it('that nobody reads does not keep the client open', async () => {
    const http = await connect((_request, response) => {
      response.writeHead(200, { 'content-length': 64 * PIECE.byteLength });
      response.write(PIECE);
    });
    expect((await http.download(download)).status).toBe(200);
    await http.close();
    client = undefined;
  });

  it('that breaks off is no end', async () => {
    const http = await connect((_request, response) => {
      response.writeHead(200, { 'content-length': 2 * PIECE.byteLength });
      response.write(PIECE, () => response.destroy());
    });
    const { stream } = await http.download(download);
    await expect(
      (async () => {
        for await (const piece of stream) expect(piece.byteLength).toBeGreaterThan(0);
      })(),
    ).rejects.toMatchObject({ code: 'unavailable', details: { operation: 'download' } });
  });
});
