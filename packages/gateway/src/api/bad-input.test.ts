import { Agent, request } from 'node:http';

import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';

import type { HostileRequest } from './testing/hostile-requests.ts';
import { hostileRequests } from './testing/hostile-requests.ts';
import { HIDDEN, startDatabaseServer } from './testing/start-database-server.ts';

const RUNS = 300 * Number(process.env['ISOBAR_PROPERTY_RUNS'] ?? 1);
const SEED = Number(process.env['ISOBAR_PROPERTY_SEED'] ?? 20_261_122);

let gateway: Awaited<ReturnType<typeof startDatabaseServer>>;
const agent = new Agent({ keepAlive: true });
beforeAll(async () => {
  gateway = await startDatabaseServer();
});
afterAll(async () => {
  agent.destroy();
  await gateway.close();
});

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Sends a request as it is: nothing straightens its path. Of a stream the beginning is enough. */
function send({ method, path, headers, body, caller }: HostileRequest): Promise<Reply> {
  const { hostname, port } = new URL(gateway.url);
  const authorization = caller === null ? {} : { authorization: `Bearer ${gateway.tokens[caller]}` };
  return new Promise((resolve, reject) => {
    const outgoing = request({
      hostname,
      port,
      method,
      path,
      agent,
      headers: { ...headers, ...authorization, ...(body === null ? {} : { 'content-length': Buffer.byteLength(body) }) },
    });
    outgoing.once('error', reject).once('response', (incoming) => {
      const type = incoming.headers['content-type'] ?? '';
      const status = incoming.statusCode ?? 0;
      let text = '';
      incoming.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        if (type.startsWith('text/event-stream')) {
          resolve({ status, type, text });
          incoming.destroy();
        }
      });
      incoming.on('end', () => resolve({ status, type, text }));
    });
    outgoing.end(body ?? undefined);
  });
}

const STACK = /\bat .+:\d+:\d+|node:internal|node_modules|\/src\/|isobar_[a-z]+|syntax error at|duplicate key|violates/;

it('whatever is sent is answered with what it asks for or with where it is wrong, never with a fault, a stack or what is hidden', async () => {
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(hostileRequests(), async (hostile) => {
      const { status, type, text } = await send(hostile);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const failure = gateway.answered.at(-1)?.error;
      expect(status, failure instanceof Error ? failure.stack : text).toBeLessThan(500);
      if (hostile.caller !== 'administrator') expect(text).not.toContain(HIDDEN);
      if (status < 400) return;
      expect(type).toBe('application/problem+json');
      // What was given may be shown again; what is ours may not.
      const { error, ...problem } = JSON.parse(text) as {
        readonly code: string;
        readonly pointer?: string;
        readonly error?: { readonly message: string };
      };
      expect(error).toBeDefined();
      expect(JSON.stringify(problem).replaceAll(/isobar_tokens/g, '')).not.toMatch(STACK);
      if (problem.code === 'invalid_argument' && status !== 405) expect(problem.pointer, text).toMatch(/^\/(path|query|headers|body)/);
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: process.env['ISOBAR_PROPERTY_SHRINK'] === undefined },
  );
  // The run says something only where requests come through as well.
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 400, 401, 403, 404]));
}, 600_000);

it('a body of 10 MiB is refused wherever one is taken', async () => {
  const body = `{"request":{"name":"${'x'.repeat(10 * 1024 * 1024)}"}}`;
  const headers = { 'content-type': 'application/json' };
  for (const path of ['/v1/servers/lux/actions/create', '/v1/tokens', '/v1/webhooks', '/v1/clouds/lux/native']) {
    const reply = await send({ method: 'POST', path, headers, body, caller: 'administrator' });
    expect([reply.status, (JSON.parse(reply.text) as { readonly pointer: string }).pointer]).toEqual([413, '/body']);
  }
}, 60_000);
