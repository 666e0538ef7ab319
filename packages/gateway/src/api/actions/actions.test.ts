import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestServer } from '../testing/start-test-server.ts';
import { startTestServer } from '../testing/start-test-server.ts';

let gateway: TestServer;
beforeAll(async () => {
  gateway = await startTestServer({ clouds: { losses: { resize: ['writes-since-resize-loss'] } } });
});
afterAll(() => gateway.close());

const problem = async (reply: Response) => ({
  status: reply.status,
  ...((await reply.json()) as { code: string; pointer?: string; detail: string }),
});

describe('an action', () => {
  const stop = '/v1/servers/lux/red-1/actions/stop';

  it('is planned and changes nothing', async () => {
    const before = gateway.operations.started.length;
    const reply = await gateway.post('viewer', `${stop}/plan`, {});
    expect([reply.status, gateway.operations.started.length]).toEqual([200, before]);
    expect(gateway.audited.at(-1)).toMatchObject({ action: 'plan', target: 'lux/red-1', subject: 'token:viewer' });
  });

  it('starts an operation that has a path', async () => {
    const reply = await gateway.post('operator', stop, {});
    const { id } = (await reply.json()) as { id: string };
    expect([reply.status, reply.headers.get('location')]).toEqual([202, `/v1/operations/${id}`]);
    expect((await gateway.ask('operator', `/v1/operations/${id}`)).status).toBe(200);
    expect(gateway.operations.started.at(-1)?.options).toMatchObject({ startedBy: 'token:operator' });
  });

  it('is refused with its plan where a loss was not accepted, and executes just that plan', async () => {
    const path = '/v1/servers/lux/red-1/actions/resize';
    const refused = await gateway.post('operator', path, { request: { flavor: 'big' } });
    const body = (await refused.json()) as { code: string; accept: string[]; plan: { id: string } };
    expect([refused.status, body.code, body.accept]).toEqual([409, 'consent_required', ['writes-since-resize-loss']]);
    expect(await problem(await gateway.post('viewer', path, { plan: body.plan.id, accept: body.accept }))).toMatchObject({
      status: 409,
      code: 'plan_stale',
    });
    const done = await gateway.post('operator', path, { plan: body.plan.id, accept: body.accept });
    expect([done.status, gateway.operations.started.at(-1)?.plan.id]).toEqual([202, body.plan.id]);
    expect(await problem(await gateway.post('operator', stop, { plan: body.plan.id }))).toMatchObject({ status: 400, pointer: '/body/plan' });
    expect(await problem(await gateway.post('operator', path, { plan: body.plan.id, request: { flavor: 'big' } }))).toMatchObject({
      pointer: '/body/request',
    });
  });

  it('is refused where the facts are others than those that were shown', async () => {
    expect(await problem(await gateway.post('operator', stop, { digest: 'sha256:other' }))).toMatchObject({ status: 409, code: 'plan_stale' });
  });

  it('is told of by what it takes itself', async () => {
    expect(await problem(await gateway.post('operator', '/v1/servers/lux/red-1/actions/rename', { request: { nam: 'x' } }))).toMatchObject({
      status: 400,
      pointer: '/body/request/name',
    });
    expect(
      await problem(
        await gateway.post('operator', '/v1/servers/lux/actions/create', { request: { name: 'a', flavor: 'b', image: 'c', flavour: 'd' } }),
      ),
    ).toMatchObject({
      pointer: '/body/request/flavour',
    });
    expect(await problem(await gateway.post('operator', '/v1/volumes/lux/v-1/actions/extendVolume', { request: { sizeGiB: 1.5 } }))).toMatchObject({
      pointer: '/body/request/sizeGiB',
    });
    expect(await problem(await gateway.post('operator', '/v1/servers/lux/red-1/actions/extendVolume', {}))).toMatchObject({
      pointer: '/path/action',
    });
  });

  it('reaches no resource of others through its request', async () => {
    expect((await gateway.post('red', '/v1/servers/lux/red-1/actions/attachVolume/plan', { request: { volume: 'other' } })).status).toBe(404);
    expect((await gateway.post('red', '/v1/servers/lux/red-1/actions/rebuild/plan', { request: { image: 'public-image' } })).status).toBe(200);
    expect((await gateway.post('red', '/v1/servers/lux/red-1/actions/rebuild/plan', { request: { image: 'private-image' } })).status).toBe(404);
  });

  it('makes a server only where its labels put it', async () => {
    const request = { name: 'new', flavor: 'small', image: 'public-image' };
    const path = '/v1/servers/lux/actions/create';
    expect((await gateway.post('red', path, { request })).status).not.toBe(202);
    expect((await gateway.post('red', path, { request: { ...request, labels: { team: 'red' } } })).status).toBe(202);
  });

  it('that is asked for again with its key is answered again and not done again', async () => {
    const key = { 'idempotency-key': 'k-1' };
    const [first, count] = [await gateway.post('operator', stop, {}, key), gateway.operations.started.length];
    const second = await gateway.post('operator', stop, {}, key);
    expect([second.status, second.headers.get('idempotency-replayed'), await second.text()]).toEqual([202, 'true', await first.text()]);
    expect(gateway.operations.started.length).toBe(count);
    expect(await problem(await gateway.post('operator', stop, { yes: true }, key))).toMatchObject({ status: 409, code: 'conflict' });
    expect((await gateway.post('red', stop, {}, key)).headers.get('idempotency-replayed')).toBe(null);
  });

  it('leaves its key free where it was refused', async () => {
    const key = { 'idempotency-key': 'k-2' };
    expect((await gateway.post('operator', '/v1/servers/lux/red-1/actions/resize', { request: { flavor: 'big' } }, key)).status).toBe(409);
    expect((await gateway.post('operator', stop, {}, key)).status).toBe(202);
  });

  it('is waited for as long as was wished', async () => {
    const reply = await gateway.post('operator', stop, {}, { prefer: 'respond-async, wait=900' });
    expect([reply.status, reply.headers.get('preference-applied')]).toEqual([202, 'wait=60']);
    expect(await problem(await gateway.post('operator', stop, {}, { prefer: 'wait=soon' }))).toMatchObject({ pointer: '/headers/prefer' });
  });
});

describe('an image import', () => {
  const path = '/v1/images/lux/actions/importImage';

  it('takes no address that leads inside', async () => {
    expect(await problem(await gateway.post('operator', path, { request: { name: 'i', url: 'http://169.254.169.254/' } }))).toMatchObject({
      status: 400,
      pointer: '/body/request/url',
    });
    expect((await gateway.post('operator', path, { request: { name: 'i', url: 'https://files.example/i.img' } })).status).toBe(202);
  });

  it('takes a file that was sent, for who sent it, once', async () => {
    const sent = await gateway.ask('operator', '/v1/uploads', {
      method: 'POST',
      body: 'the image',
      headers: { 'content-type': 'application/octet-stream' },
    });
    const { id, sizeBytes, sha256 } = (await sent.json()) as { id: string; sizeBytes: number; sha256: string };
    expect([sent.status, sizeBytes]).toEqual([201, 9]);
    const body = { request: { name: 'i', file: { path: `upload:${id}`, sizeBytes, sha256 } } };
    expect(await problem(await gateway.post('administrator', path, body))).toMatchObject({ status: 400, pointer: '/body/request/file/path' });
    expect((await gateway.post('operator', path, body)).status).toBe(202);
    expect(await problem(await gateway.post('operator', path, body))).toMatchObject({ status: 400, pointer: '/body/request/file/path' });
  });

  it('reads no file of the machine', async () => {
    const file = { path: '/etc/passwd', sizeBytes: 1, sha256: 'x' };
    expect(await problem(await gateway.post('operator', path, { request: { name: 'i', file } }))).toMatchObject({
      status: 400,
      pointer: '/body/request/file/path',
    });
  });
});
