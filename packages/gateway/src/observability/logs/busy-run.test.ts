import { CloudError } from '@isobar/core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { TestServer } from '../../api/testing/start-test-server.ts';
import { startTestServer } from '../../api/testing/start-test-server.ts';
import { createObservability } from '../observability.ts';
import { createLogger } from './create-logger.ts';

/** What callers and failures bring with them; no line of the log may have any of it. */
const PLANTED = {
  token: 'isb_0f8fad5bd9cb469fa165_7kq2v9cQverysecret',
  jwt: 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9.c2lnbmF0dXJl',
  password: 'Correct-Horse-77',
  query: 'inTheQuery-4711',
  database: 'db-pass-0815',
};

let gateway: TestServer;
let text = '';

beforeAll(async () => {
  const write = (line: string): void => {
    text += line;
  };
  const log = createLogger({ level: 'trace', secrets: [PLANTED.database], stream: { write } });
  const { metrics, requests } = createObservability(log, {});
  const broken = (): never => {
    throw new Error(`no connection to postgres://isobar:${PLANTED.database}@db/isobar`, {
      cause: new CloudError('internal', `sent {"adminPass":"${PLANTED.password}"} with Bearer ${PLANTED.jwt}`),
    });
  };
  gateway = await startTestServer({
    parts: {
      observer: requests,
      metrics: () => metrics.scrape(),
      audit: {
        record: async () => undefined,
        list: async () => broken(),
        export: async function* none() {
          yield* [];
        },
        verify: async () => broken(),
      },
    },
  });
  log.info('ready');
});

afterAll(() => gateway.close());

test('a busy run writes a line for each request, and no secret into any', async () => {
  const { ask, post } = gateway;
  const { token, jwt, password, query } = PLANTED;
  const statuses = await Promise.all(
    [
      ask('administrator', '/v1/servers'),
      ask('administrator', `/v1/servers?q=${query}&token=${query}`, { headers: { 'x-request-id': 'mine-1' } }),
      ask('viewer', '/v1/nothing', { headers: { cookie: `session=${password}` } }),
      ask('nobody', '/v1/servers', { headers: { authorization: `Bearer ${token}` } }),
      ask('nobody', '/v1/servers', { headers: { authorization: `Bearer ${jwt}`, 'x-request-id': `${token} ${jwt}` } }),
      ask('administrator', '/v1/audit'),
      ask('administrator', '/v1/audit/verify', { method: 'POST' }),
      ask('administrator', '/healthz'),
      post('operator', '/v1/servers/lux/red-1/actions/rebuild', {
        request: { image: 'x', password: 'set', userData: password },
        secrets: { password },
      }),
      post('operator', '/v1/servers/lux/red-1/actions/stop', { request: {}, apiKey: password }),
    ].map(async (reply) => (await reply).status),
  );
  const lines = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { readonly msg: string; readonly status: number; readonly requestId: string; readonly error?: object });
  const requests = lines.filter(({ msg }) => msg === 'request');
  expect(requests.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual(statuses.toSorted((one, other) => one - other));
  expect(requests.find(({ requestId }) => requestId === 'mine-1')).toMatchObject({ path: '/v1/servers', subject: 'token:administrator' });
  expect(requests.filter(({ status, error }) => status >= 500 && error !== undefined)).toHaveLength(2);
  for (const [name, secret] of Object.entries(PLANTED)) expect(text, name).not.toContain(secret);
  const scraped = await (await ask('administrator', '/metrics')).text();
  expect(scraped).toContain('isobar_http_request_duration_seconds_count{operation="listServers"');
  for (const [name, secret] of Object.entries(PLANTED)) expect(scraped, name).not.toContain(secret);
});
