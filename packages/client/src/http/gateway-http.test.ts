import type { HttpEvent, HttpExchange, Isobar } from '@isobar/sdk';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { createRemoteIsobar } from '../create-remote-isobar.ts';
import type { StandIn } from '../testing/stand-in.ts';
import { startStandIn } from '../testing/stand-in.ts';

let gateway: StandIn;
let remote: Isobar;
let slept: number[] = [];
let events: HttpEvent[] = [];
let exchanges: HttpExchange[] = [];

const clock = {
  now: () => Date.now(),
  sleep: (milliseconds: number) => {
    slept.push(milliseconds);
    return Promise.resolve();
  },
};

beforeAll(async () => {
  gateway = await startStandIn({ lab: { provider: 'memory' } });
  remote = await createRemoteIsobar({
    url: gateway.url,
    token: gateway.token,
    clock,
    onHttpEvent: (event) => void events.push(event),
    onExchange: (exchange) => void exchanges.push(exchange),
  });
});
afterAll(async () => {
  await remote.close();
  await gateway.close();
});
afterEach(() => {
  gateway.before.splice(0);
  [slept, events, exchanges] = [[], [], []];
});

const busy = (status: number, headers: Readonly<Record<string, string>> = {}) => ({ status, body: '', headers });

describe('a request to a gateway', () => {
  it('is sent again where it only reads and the gateway is busy, no sooner than the gateway says', async () => {
    gateway.before.push(busy(503), busy(429, { 'retry-after': '7' }));
    expect((await remote.servers.get('lab/server-1')).id).toBe('server-1');
    expect(slept).toHaveLength(2);
    expect(slept[1]).toBe(7000);
    expect(events).toMatchObject([
      { type: 'retry', status: 503 },
      { type: 'retry', status: 429, code: 'rate_limited' },
    ]);
  });

  it('is given up after four attempts', async () => {
    gateway.before.push(busy(503), busy(503), busy(503), busy(503));
    await expect(remote.servers.get('lab/server-1')).rejects.toMatchObject({ code: 'unavailable' });
    expect(slept).toHaveLength(3);
  });

  it('that begins an operation is sent again with the same key', async () => {
    const plan = await remote.servers.plan('lab/web-1', 'lock', {});
    const from = gateway.requests.length;
    gateway.before.push(busy(503));
    await (await remote.execute(plan, { yes: true, accept: plan.accept.surprising })).wait();
    const keys = gateway.requests.slice(from, from + 2).map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).toBeDefined();
    expect(keys[0]).toBe(keys[1]);
  });

  it('without a key is sent once where it may change something', async () => {
    gateway.before.push(busy(503));
    await expect(remote.clouds.signOut('lab')).rejects.toMatchObject({ code: 'unavailable' });
    expect(slept).toEqual([]);
  });

  it('is told for the debug log without its token', async () => {
    await remote.servers.get('lab/server-1');
    expect(exchanges).toMatchObject([{ cloud: 'gateway', method: 'GET', status: 200, requestHeaders: { authorization: '[redacted]' } }]);
    expect(JSON.stringify(exchanges)).not.toContain(gateway.token);
  });

  it('follows no redirect, so that the token goes nowhere else', async () => {
    gateway.before.push(busy(302, { location: 'http://127.0.0.1:9/' }));
    await expect(remote.servers.get('lab/server-1')).rejects.toMatchObject({ code: 'invalid_response' });
  });

  it.each([
    [502, 'text/html', '<h1>Bad gateway</h1>', 'unavailable'],
    [404, 'text/plain', 'no such page', 'not_found'],
    [200, 'application/json', '{"items": [', 'invalid_response'],
    [500, 'application/problem+json', '{"code": "no_such_code"}', 'invalid_response'],
  ])('that something else answers with %i %s is a failure of that kind', async (status, type, body, code) => {
    gateway.before.push({ status, type, body });
    await expect(remote.clouds.place('lab')).rejects.toMatchObject({ code });
  });

  it('that is refused keeps the words of the cloud', async () => {
    const native = { status: 409, code: 'Conflict', text: 'Instance is locked', requestId: 'req-1' };
    const error = { code: 'conflict', message: 'it is locked', outcome: 'not_applied', retryable: false, transitional: true, native, reasons: ['a'] };
    const problem = { type: '/problems/conflict', title: 'Not in this state', status: 409, code: 'conflict', error };
    gateway.before.push({ status: 409, type: 'application/problem+json', body: JSON.stringify(problem) });
    await expect(remote.clouds.place('lab')).rejects.toMatchObject({ code: 'conflict', details: { native, transitional: true, reasons: ['a'] } });
  });
});

describe('a gateway', () => {
  it('that is not there says so, and that nothing was sent', async () => {
    const opened = createRemoteIsobar({ url: 'http://127.0.0.1:9', token: 't', clock });
    await expect(opened).rejects.toMatchObject({ code: 'unavailable', details: { outcome: 'not_applied' } });
  });

  it('that does not know the token refuses it', async () => {
    await expect(createRemoteIsobar({ url: gateway.url, token: 'wrong' })).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});
