// The stand-in as a process of its own: `node main.js '{"servers":10000,"latencyMilliseconds":0}'`. It prints its address,
// answers with bytes that were put together at the first request for them, and ends with its parent.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

import { gcoreReplies } from './gcore-replies.ts';
import { iwinvReplies } from './iwinv-replies.ts';
import { novaReplies } from './nova-replies.ts';
import type { StandInSettings } from './stand-in-settings.ts';

interface Bytes {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Buffer;
}

const CLOUDS = [novaReplies, gcoreReplies, iwinvReplies];
const { servers, latencyMilliseconds } = JSON.parse(process.argv[2] ?? '{}') as StandInSettings;
const known = new Map<string, Bytes>();
let origin = '';

function bytesOf(path: string): Bytes {
  const found = known.get(path);
  if (found !== undefined) return found;
  const url = new URL(path, origin);
  const reply = CLOUDS.map((cloud) => cloud(url, { origin, servers })).find((one) => one !== undefined);
  const body = Buffer.from(JSON.stringify(reply?.body ?? { error: `nothing at ${url.pathname}` }));
  const headers = { 'content-type': 'application/json', 'content-length': body.length, ...reply?.headers };
  const bytes = { status: reply === undefined ? 404 : 200, headers, body };
  known.set(path, bytes);
  return bytes;
}

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => void answer());
  async function answer(): Promise<void> {
    const { status, headers, body } = bytesOf(request.url ?? '/');
    if (latencyMilliseconds > 0) await setTimeout(latencyMilliseconds);
    // A new token is 201, as the client programs of OpenStack insist.
    response.writeHead(request.method === 'POST' ? 201 : status, headers);
    response.end(body);
  }
});

server.listen(0, '127.0.0.1', () => {
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.stdout.write(`${origin}\n`);
});
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
