import { CloudError } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from 'vitest';

import { HttpClient } from '../http-client.ts';
import type { LocalServer } from '../testing/local-server.ts';
import { startLocalServer } from '../testing/local-server.ts';
import { createNativeAccess } from './create-native-access.ts';
import { createNativeCalls } from './native-calls.ts';
import type { NativeAccess } from './native-request.ts';

/** As openapi-typescript writes them. */
interface Operations {
  readonly listThings: {
    parameters: { query?: { limit?: number; tag?: string[] }; path: { project_id: number } };
    requestBody?: never;
    responses: { 200: { content: { 'application/json': { things: string[] } } }; default: { content: { 'application/json': string } } };
  };
  readonly showThing: {
    parameters: { query?: never; path: { project_id: number; thing_id: string } };
    requestBody?: never;
    responses: { 200: { content: { 'text/plain': string } } };
  };
  readonly makeThing: {
    parameters: { query?: never; path?: never };
    requestBody: { content: { 'multipart/form-data': { name: string; size?: number } } };
    responses: { 202: { content: { 'application/json': { id: string } } }; 204: { content?: never } };
  };
  readonly patchThing: {
    parameters: { query?: never; path?: never };
    requestBody: { content: { 'application/patch+json': { op: string }[] } };
    responses: { 200: { content: { 'application/json': null } } };
  };
}

const DOCUMENT = {
  service: null,
  operations: {
    listThings: { method: 'GET', path: '/v1/things/{project_id}', body: null },
    showThing: { method: 'GET', path: '/v1/things/{project_id}/{thing_id}', body: null },
    makeThing: { method: 'POST', path: '/v1/things', body: 'multipart/form-data' },
    patchThing: { method: 'PATCH', path: '/v1/things', body: 'application/patch+json' },
  },
} as const;

const TAGS = ['x', 'y'] as const;

interface Arrived {
  readonly line: string;
  readonly type: string;
  readonly body: string;
}

describe('native calls', () => {
  let server: LocalServer;
  let http: HttpClient;
  let arrived: Arrived[] = [];

  beforeEach(async () => {
    arrived = [];
    server = await startLocalServer((request, response, body) => {
      arrived.push({ line: `${request.method} ${request.url}`, type: request.headers['content-type'] ?? '', body });
      const text = request.url?.endsWith('/plain') === true ? 'no json' : '{"things":["a"]}';
      response.writeHead(request.url?.includes('gone') === true ? 404 : 200, { 'x-id': 'r-1' }).end(text);
    });
    http = new HttpClient({
      cloud: 'sky',
      provider: 'test',
      baseUrl: server.origin,
      toError: ({ status }) => new CloudError('not_found', `status ${status}`),
    });
  });

  afterEach(async () => {
    await http.close();
    await server.close();
  });

  function open(readOnly = false) {
    const access = createNativeAccess({
      cloud: 'sky',
      documents: [DOCUMENT],
      readOnly,
      toDocumentPath: (path) => path,
      scope: () => ({ project_id: 7 }),
      requestIdOf: ({ headers }) => headers['x-id'] ?? null,
      send: ({ path, ...request }) => http.send({ ...request, url: path, acceptsText: true }),
    });
    return { access, calls: createNativeCalls<Operations, 'project_id'>(access, DOCUMENT) };
  }

  it('fill in what the account knows, and give status, headers, request id and body', async () => {
    const reply = await open().calls.call('listThings', { query: { limit: 2, tag: TAGS } });
    expect(arrived).toMatchObject([{ line: 'GET /v1/things/7?limit=2&tag=x&tag=y' }]);
    expect(reply).toMatchObject({ status: 200, requestId: 'r-1', headers: { 'x-id': 'r-1' }, body: { things: ['a'] } });
    expectTypeOf(reply.body.things).toEqualTypeOf<string[]>();
    await open().calls.call('listThings', { path: { project_id: 8 } });
    expect(arrived.at(-1)?.line).toBe('GET /v1/things/8');
  });

  it('give a body that is no JSON as its text', async () => {
    expect((await open().calls.call('showThing', { path: { thing_id: 'plain' } })).body).toBe('no json');
  });

  it('send a form, JSON, or another kind of JSON, as the document has it', async () => {
    const { calls } = open();
    await calls.call('makeThing', { body: { name: 'a', size: 3 } });
    await calls.call('patchThing', { body: [{ op: 'add' }] });
    expect(arrived[0]?.type).toMatch(/^multipart\/form-data/);
    expect(arrived[0]?.body).toMatch(/name="size"\r\n\r\n3/);
    expect(arrived[1]).toEqual({ line: 'PATCH /v1/things', type: 'application/patch+json', body: '[{"op":"add"}]' });
  });

  it('are refused by the error table of the adapter', async () => {
    await expect(open().calls.call('showThing', { path: { thing_id: 'gone' } })).rejects.toMatchObject({
      code: 'not_found',
      details: { operation: 'showThing' },
    });
  });

  it('write nothing to a read-only cloud', async () => {
    const { calls } = open(true);
    await calls.call('listThings');
    await expect(calls.call('makeThing', { body: { name: 'a' } })).rejects.toMatchObject({
      code: 'permission_denied',
      details: { outcome: 'not_applied' },
    });
    expect(arrived).toHaveLength(1);
  });

  it.each<[string, Parameters<NativeAccess['request']>[0], string]>([
    ['an address', { method: 'GET', path: 'https://elsewhere.example/v1' }, 'path'],
    ['a path that hides one', { method: 'GET', path: '@elsewhere.example/v1' }, 'path'],
    ['a place that nobody fills', { method: 'GET', path: '/v1/{thing_id}' }, 'path.thing_id'],
    ['other credentials', { method: 'GET', path: '/v1', headers: { Authorization: 'APIKey other' } }, 'headers.Authorization'],
    ['a header of two lines', { method: 'GET', path: '/v1', headers: { 'x-note': 'a\r\nhost: b' } }, 'headers.x-note'],
  ])('refuse %s before anything is sent', async (_what, request, field) => {
    await expect(open().access.request(request)).rejects.toMatchObject({ code: 'invalid_argument', details: { field } });
    expect(arrived).toEqual([]);
  });

  it('compile only with what the document lists', async () => {
    const { calls } = open();
    // @ts-expect-error no such operation
    await expect(calls.call('listThing')).rejects.toThrow(/the nearest is listThings/);
    // @ts-expect-error the path is not known to the account
    await expect(calls.call('showThing')).rejects.toThrow(/path\.thing_id/);
    // @ts-expect-error a form without its name
    await calls.call('makeThing', { body: { size: 3 } });
    // @ts-expect-error no such filter
    await calls.call('listThings', { query: { colour: 'red' } });
  });
});
