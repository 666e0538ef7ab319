import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PR, read, startClient } from '../testing/gcore-client.ts';
import type { GcoreClient } from '../testing/gcore-client.ts';
import { SEEDED } from '../testing/seeded.ts';

let client: GcoreClient;
beforeAll(async () => void (client = await startClient()));
afterAll(() => client.simulator.close());

const withHeader = (authorization?: string): Promise<unknown> =>
  client.send('GET', '/v1/projects', undefined, authorization === undefined ? {} : { authorization });

describe('authentication', () => {
  it('takes the key whatever the case of the scheme', async () => {
    expect(await withHeader(`apikey ${client.simulator.credentials.apiKey}`)).toMatchObject({ status: 200 });
  });

  it('refuses another key with a masked 401 that has no request id', async () => {
    const answer = await withHeader('APIKey 12345_0000000012345');
    expect(answer).toMatchObject({
      status: 401,
      body: { exception_class: 'UnauthorizedError', message: 'Invalid <APIKey> authentication token: 12345*****12345' },
    });
    expect(read(answer, 'body.request_id')).toBeUndefined();
  });

  it('refuses the same key sent as Bearer, and a request without credentials', async () => {
    expect(await withHeader(`Bearer ${client.simulator.credentials.apiKey}`)).toMatchObject({ status: 401 });
    expect(await withHeader()).toMatchObject({ status: 401 });
  });

  it('answers the token check outside the cloud prefix', async () => {
    expect(await client.get('/iam/clients/me')).toMatchObject({ status: 200, body: { id: 5678, status: 'active' } });
  });
});

describe('errors', () => {
  it('answers an unknown path with 404 and a known one with another method with 405, as JSON', async () => {
    expect(await client.get('/v9/nothing')).toMatchObject({ status: 404, body: { exception_class: 'HTTPError' } });
    expect(await client.send('PUT', `/v1/instances/${PR}`)).toMatchObject({
      status: 405,
      body: { exception_class: 'HTTPError', message: 'HTTP 405: Method Not Allowed' },
    });
  });

  it('has no rebuild, rescue or confirm of a virtual machine', async () => {
    for (const word of ['rebuild', 'rescue', 'confirmresize', 'resize']) {
      expect(await client.post(`/v1/instances/${PR}/${SEEDED.web1}/${word}`, {})).toMatchObject({ status: 404 });
    }
  });

  it('names what is missing in the way Python prints it, and again as JSON', async () => {
    expect(await client.post(`/v2/instances/${PR}`, { flavor: 'g1-standard-1-2', name: 'web-9' })).toMatchObject({
      status: 400,
      body: {
        exception_class: 'ValidationError',
        message: "Validation Error: {'interfaces': ['Field required'], 'volumes': ['Field required']}",
        invalid_fields: { interfaces: ['Field required'], volumes: ['Field required'] },
      },
    });
  });

  it('tells an absent body from bad JSON', async () => {
    expect(await client.post(`/v2/instances/${PR}`)).toMatchObject({
      status: 400,
      body: { message: 'Validation Error: Invalid JSON: EOF while parsing a value at line 1 column 0' },
    });
    expect(await client.post(`/v2/instances/${PR}`, '{"name"')).toMatchObject({ status: 400, body: { exception_class: 'ValidationError' } });
  });

  it('refuses a PATCH that changes nothing', async () => {
    expect(await client.patch(`/v1/instances/${PR}/${SEEDED.web1}`, {})).toMatchObject({
      status: 400,
      body: { message: 'To update an instance you need to specify a name or tags' },
    });
  });

  it('answers unknown ids, and ids of another region, with 404 NotFoundError', async () => {
    const missing = '11111111-0000-4000-8000-00000000ffff';
    expect(await client.instance(missing)).toMatchObject({
      status: 404,
      body: { exception_class: 'NotFoundError', message: `Instance ${missing} could not be found` },
    });
    expect(await client.get(`/v1/instances/111/38/${SEEDED.web1}`)).toMatchObject({ status: 404 });
    expect(await client.get(`/v1/images/${PR}/${missing}`)).toMatchObject({ body: { message: `Image ${missing} not found` } });
    expect(await client.get('/v1/instances/999/76')).toMatchObject({ status: 404 });
  });

  it('gives every answer a request id, which the ledger records', async () => {
    const answer = await client.instance('nothing');
    const requestId = read(answer.body, 'request_id');
    expect(requestId).toMatch(/^[0-9a-f]{32}$/u);
    expect(answer.headers.get('request_id')).toBe(requestId);
    expect(client.simulator.ledger.entries().at(-1)?.requestId).toBe(requestId);
  });
});
