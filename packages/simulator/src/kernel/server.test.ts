import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningCloud } from './server.ts';
import { startServer } from './server.ts';
import { CounterCloud } from './testing/counter-cloud.ts';

let cloud: CounterCloud;
let running: RunningCloud;

beforeEach(async () => {
  cloud = new CounterCloud();
  running = await startServer(cloud);
});

afterEach(() => running.close());

function post(path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  return fetch(`${running.origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  });
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

describe('a running cloud', () => {
  it('listens on 127.0.0.1 and tells the cloud its origin', () => {
    expect(running.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(running.endpoint).toBe(`${running.origin}/api`);
    expect(cloud.origin).toBe(running.origin);
  });

  it('records method, path with query, digest and body of each request, and masks what looks secret', async () => {
    const body = { name: 'a', auth: { password: 'hunter2' }, adminPass: 'x', api_key: 'y' };
    await post('/things?limit=2', body);
    expect(running.ledger.entries()).toMatchObject([
      {
        sequence: 1,
        method: 'POST',
        path: '/things?limit=2',
        status: 200,
        applied: true,
        replied: true,
        requestId: 'req-1',
        bodyDigest: createHash('sha256').update(JSON.stringify(body)).digest('hex'),
        body: { name: 'a', auth: { password: '***' }, adminPass: '***', api_key: '***' },
      },
    ]);
  });

  it('serves what the cloud holds in truth over its control API', async () => {
    await post('/things', {});
    expect(await (await fetch(`${running.origin}/_sim/state`)).json()).toEqual({ servers: [], volumes: [], others: { writes: ['0'] } });
    expect(running.state().others).toEqual({ writes: ['0'] });
  });

  it('serves the ledger over its control API, without the control requests themselves', async () => {
    await post('/things', {});
    const entries = await (await fetch(`${running.origin}/_sim/requests`)).json();
    expect(entries).toHaveLength(1);
    await fetch(`${running.origin}/_sim/requests`, { method: 'DELETE' });
    expect(running.ledger.entries()).toEqual([]);
  });

  it('moves its clock on request and reports it', async () => {
    const before = running.clock.now();
    const reply = await post('/_sim/clock', { advanceSeconds: 3600, scale: 0 });
    expect(await reply.json()).toMatchObject({ scale: 0 });
    expect(running.clock.now() - before).toBeGreaterThanOrEqual(3_600_000);
  });

  it('hands a change to the cloud and answers 400 with the field that it refuses', async () => {
    await post('/things', {});
    expect(await (await post('/_sim/change', { action: 'reset' })).json()).toEqual({ result: { count: 0 } });
    const refused = await post('/_sim/change', { action: 'explode' });
    expect([refused.status, await refused.json()]).toEqual([400, { error: 'action: must be reset' }]);
  });

  it.each([
    ['/_sim/clock', { advanceSeconds: -1 }, /^advanceSeconds:/],
    ['/_sim/clock', { speed: 2 }, /^speed:/],
    ['/_sim/faults', { action: { type: 'nonsense' } }, /^action\.type:/],
    ['/_sim/faults', { match: { path: '(' }, action: { type: 'hold' } }, /^match\.path:/],
    ['/_sim/faults', { match: { verb: 'GET' }, action: { type: 'hold' } }, /^match\.verb:/],
    ['/_sim/faults', { action: { type: 'reply', status: 99 } }, /^status:/],
    ['/_sim/faults', { action: { type: 'hold' }, count: 0 }, /^count:/],
    ['/_sim/change', 'text', /^body:/],
  ])('answers bad control input to %s %j with 400 and the field', async (path, body, message) => {
    const reply = await post(path, body);
    expect(reply.status).toBe(400);
    expect(await reply.json()).toEqual({ error: expect.stringMatching(message) });
  });

  it('answers an unknown control path with 404 and a wrong method with 405', async () => {
    expect((await fetch(`${running.origin}/_sim/nothing`)).status).toBe(404);
    expect((await fetch(`${running.origin}/_sim/clock`, { method: 'DELETE' })).status).toBe(405);
  });

  it('answers its own defects with a status that no cloud uses', async () => {
    expect((await fetch(`${running.origin}/defect`)).status).toBe(599);
  });
});

describe('an injected fault', () => {
  it('replies in place of the cloud, so often as asked, and only to what matches', async () => {
    const action = { type: 'reply', status: 503, headers: { 'retry-after': '1' }, body: { why: 'test' } };
    await post('/_sim/faults', { match: { method: 'POST', path: '^/things', bodyPattern: 'boom' }, action, count: 2 });
    expect((await post('/things', { text: 'calm' })).status).toBe(200);
    expect((await post('/things', { text: 'boom' })).status).toBe(503);
    expect((await post('/things', { text: 'boom' })).headers.get('retry-after')).toBe('1');
    expect((await post('/things', { text: 'boom' })).status).toBe(200);
    expect(cloud.count).toBe(2);
    expect(running.faults.list()).toMatchObject([{ remaining: 0, hits: 2 }]);
  });

  it('holds a reply after the request was applied, and lets it go on release', async () => {
    await post('/_sim/faults', { match: { path: '^/things' }, action: { type: 'hold' } });
    const pending = post('/things', {});
    await until(() => running.faults.heldCount === 1);
    expect(cloud.count).toBe(1);
    expect(running.ledger.entries()).toMatchObject([{ status: null, applied: true, replied: false, fault: 'hold' }]);
    expect(await (await post('/_sim/release', {})).json()).toEqual({ released: 1 });
    expect((await pending).status).toBe(200);
    expect(running.ledger.entries()).toMatchObject([{ status: 200, replied: true }]);
  });

  it('never calls a held reply sent when its client has gone', async () => {
    await post('/_sim/faults', { match: { path: '^/things' }, action: { type: 'hold' } });
    const abort = new AbortController();
    const pending = post('/things', {}, abort.signal);
    await until(() => running.faults.heldCount === 1);
    abort.abort();
    await expect(pending).rejects.toThrow(/abort/);
    await until(() => running.ledger.entries()[0]?.clientGone === true);
    running.faults.release();
    await fetch(`${running.origin}/_sim/clock`);
    expect(running.ledger.entries()).toMatchObject([{ status: null, applied: true, replied: false, clientGone: true }]);
  });

  it('holds a request before it is applied', async () => {
    await post('/_sim/faults', { match: { path: '^/things' }, action: { type: 'holdBefore' } });
    const pending = post('/things', {});
    await until(() => running.faults.heldCount === 1);
    expect(cloud.count).toBe(0);
    expect(running.ledger.entries()).toMatchObject([{ status: null, applied: false }]);
    running.faults.release();
    await pending;
    expect(cloud.count).toBe(1);
  });

  it.each([
    ['dropReply', 1],
    ['dropRequest', 0],
  ])('%s destroys the socket when %i writes were applied', async (type, applied) => {
    await post('/_sim/faults', { match: { path: '^/things' }, action: { type } });
    await expect(post('/things', {})).rejects.toThrow(/fetch failed/);
    expect(cloud.count).toBe(applied);
    expect(running.ledger.entries()).toMatchObject([{ status: null, replied: false, fault: type }]);
  });

  it.each([
    ['first', 1],
    ['second', 2],
  ])('carries a duplicate out twice and answers with the %s reply', async (answer, count) => {
    await post('/_sim/faults', { match: { path: '^/things' }, action: { type: 'duplicate', answer } });
    expect(await (await post('/things', {})).json()).toMatchObject({ count });
    expect(cloud.count).toBe(2);
    expect(running.ledger.entries()).toMatchObject([
      { applied: true, replied: true, fault: 'duplicate' },
      { applied: true, replied: false },
    ]);
  });

  it('cuts JSON off, or answers with a page of HTML', async () => {
    await post('/_sim/faults', { match: {}, action: { type: 'malformed' } });
    await expect((await post('/things', {})).json()).rejects.toThrow(/JSON/);
    await post('/_sim/faults', { match: {}, action: { type: 'html', status: 502 } });
    const page = await post('/things', {});
    expect([page.status, page.headers.get('content-type')]).toEqual([502, 'text/html']);
    expect(cloud.count).toBe(1);
  });

  it('can be withdrawn', async () => {
    await post('/_sim/faults', { match: {}, action: { type: 'dropRequest' }, count: 9 });
    await fetch(`${running.origin}/_sim/faults`, { method: 'DELETE' });
    expect((await post('/things', {})).status).toBe(200);
  });

  it('does not keep the server from closing', async () => {
    await post('/_sim/faults', { match: { path: '^/things' }, action: { type: 'hold' } });
    const pending = post('/things', {});
    await until(() => running.faults.heldCount === 1);
    await Promise.all([expect(pending).rejects.toThrow(/fetch failed/), running.close()]);
    running = await startServer(cloud);
  });
});

it('lets virtual time pass after every GET when asked to', async () => {
  const stepping = await startServer(new CounterCloud(), { autoAdvanceSeconds: 30 });
  const before = stepping.clock.now();
  await fetch(`${stepping.origin}/things`);
  await fetch(`${stepping.origin}/things`, { method: 'POST' });
  expect(Math.round((stepping.clock.now() - before) / 30_000)).toBe(1);
  await stepping.close();
});
