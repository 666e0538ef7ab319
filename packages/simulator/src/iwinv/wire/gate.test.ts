import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IwinvSimulator } from '../start-iwinv-simulator.ts';
import { startIwinvSimulator } from '../start-iwinv-simulator.ts';
import { IwinvClient } from '../testing/iwinv-client.ts';
import { signPath } from './authentication.ts';

let wall: { now: number };
let simulator: IwinvSimulator;
let client: IwinvClient;

beforeEach(async () => {
  wall = { now: Date.UTC(2026, 0, 15) };
  simulator = await startIwinvSimulator({ wallNow: () => wall.now });
  client = new IwinvClient(simulator);
});

afterEach(() => simulator.close());

describe('the pace', () => {
  it('is 60 requests in a rolling minute: the 61st is 429 without Retry-After', async () => {
    for (let index = 0; index < 60; index += 1) expect((await client.get('/v1/zones')).status).toBe(200);
    const refused = await client.get('/v1/zones');
    expect([refused.status, refused.body.error_code, refused.headers.get('retry-after')]).toEqual([429, 'LIMIT_EXCEEDED', null]);
    wall.now += 59_999;
    expect((await client.get('/v1/zones')).status).toBe(429);
    wall.now += 1;
    expect((await client.get('/v1/zones')).status).toBe(200);
  });

  it('follows wall time: virtual time does not refill it', async () => {
    simulator.change({ switches: { rateLimit: 1 } });
    await client.get('/v1/zones');
    simulator.clock.advance(3600);
    expect((await client.get('/v1/zones')).status).toBe(429);
  });

  it('can have a shorter window, another error, or be off', async () => {
    simulator.change({ switches: { rateLimit: 1, rateLimitError: 'CHECK_PARAM' }, rateWindowScale: 0.1 });
    await client.get('/v1/zones');
    expect((await client.get('/v1/zones')).body.error_code).toBe('CHECK_PARAM');
    wall.now += 6000;
    expect((await client.get('/v1/zones')).status).toBe(200);
    simulator.change({ switches: { rateLimit: 0 } });
    expect((await client.get('/v1/zones')).status).toBe(200);
  });
});

describe('the gate', () => {
  it('refuses a source address that the key does not list with 403 CHECK_IP', async () => {
    simulator.change({ switches: { allowedAddresses: ['203.0.113.7'] } });
    const refused = await client.get('/v1/zones');
    expect([refused.status, refused.body.code, refused.body.error_code]).toEqual([403, '0x9', 'CHECK_IP']);
    simulator.change({ switches: { allowedAddresses: ['127.0.0.1'] } });
    expect((await client.get('/v1/zones')).status).toBe(200);
  });

  it('lets its clock be skewed, and shows the skewed time in Date', async () => {
    simulator.change({ skewSeconds: 400 });
    const refused = await client.get('/v1/zones');
    expect(refused.status).toBe(401);
    expect(Date.parse(refused.headers.get('date') ?? '')).toBe(wall.now + 400_000);
  });

  it('answers an unknown path with 404 and a wrong method with 405, both in the envelope', async () => {
    const unknown = await client.get('/v1/nothing');
    expect([unknown.status, unknown.body]).toEqual([404, { code: '0x1', error_code: 'NOT_FOUND', message: 'Check request.', result: 'error' }]);
    expect((await client.form('PATCH', '/v1/instances')).status).toBe(405);
  });

  it('takes a path with a trailing slash as the path without it', async () => {
    const { origin, credentials } = simulator;
    const plain = await client.get('/v1/zones');
    expect(plain.status).toBe(200);
    const timestamp = String(wall.now / 1000);
    const headers = {
      'x-iwinv-credential': credentials.accessKey,
      'x-iwinv-timestamp': timestamp,
      'x-iwinv-signature': signPath(credentials.secretKey, timestamp, '/v1/zones'),
    };
    expect((await fetch(`${origin}/v1/zones/`, { headers })).status).toBe(200);
  });

  it('refuses a switch that is unknown or cannot have the value, naming it', () => {
    expect(() => simulator.change({ switches: { speed: 1 } })).toThrow(/^switches\.speed:/);
    expect(() => simulator.change({ switches: { absenceAnswer: 'maybe' } })).toThrow(/^switches\.absenceAnswer:/);
    expect(() => simulator.change({ tokenSeconds: 1 })).toThrow(/^tokenSeconds:/);
  });
});
