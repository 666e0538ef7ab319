import { CloudError } from '@isobar/core';
import type { CloudErrorDetails, ErrorCode } from '@isobar/core';
import { beforeEach, describe, expect, it } from 'vitest';

import type { HttpRequest } from '../http-request.ts';
import { VirtualClock } from '../testing/virtual-clock.ts';
import type { HttpEvent } from './http-event.ts';
import type { Attempted, ResilienceSettings } from './resilient-sender.ts';
import { ResilientSender } from './resilient-sender.ts';
import { defaultRetryPolicy } from './retry-policy.ts';
import { DEFAULT_RETRY_SCHEDULE } from './retry-schedule.ts';

const ORIGIN = 'http://cloud.test';
const READ: HttpRequest = { method: 'GET', url: '/things', operation: 'list things' };
const WRITE: HttpRequest = { method: 'POST', url: '/things', operation: 'make thing' };
const OK: Attempted<string> = { kind: 'reply', status: 200, reply: 'things' };

let clock = new VirtualClock();
let events: HttpEvent[] = [];
let attempts = 0;

beforeEach(() => {
  clock = new VirtualClock();
  events = [];
  attempts = 0;
});

function senderOf(more: Partial<ResilienceSettings> = {}): ResilientSender {
  return new ResilientSender({
    cloud: 'lab',
    clock,
    random: () => 0.5,
    policy: defaultRetryPolicy,
    schedule: DEFAULT_RETRY_SCHEDULE,
    concurrency: 16,
    onEvent: (event) => events.push(event),
    ...more,
  });
}

function replied(status: number, code: ErrorCode = 'unavailable', details: CloudErrorDetails = {}): Attempted<string> {
  const error = new CloudError(code, `status ${status}`, { outcome: 'not_applied', retryable: true, ...details });
  return { kind: 'failure', error, status, sent: true, answered: true, retryAfterMilliseconds: details.retryAfterMilliseconds ?? null };
}

function broke(sent: boolean): Attempted<string> {
  const error = new CloudError('unavailable', 'broke', { outcome: sent ? 'unknown' : 'not_applied', retryable: true });
  return { kind: 'failure', error, status: null, sent, answered: false, retryAfterMilliseconds: null };
}

/** Attempts end as the script says; its last entry stays. */
function run(sender: ResilientSender, request: HttpRequest, ...script: Attempted<string>[]): Promise<string> {
  let at = 0;
  return sender.run(request, ORIGIN, { attempts: 0, status: null }, () => {
    attempts += 1;
    const result = script[Math.min(at, script.length - 1)] ?? OK;
    at += 1;
    return Promise.resolve(result);
  });
}

describe('a request that fails for a while', () => {
  it('is tried again with pauses that grow, and tells of it', async () => {
    expect(await run(senderOf(), READ, replied(503), replied(502), broke(true), OK)).toBe('things');
    expect(clock.waits).toEqual([50, 100, 200]);
    expect(events).toMatchObject([
      { type: 'retry', cloud: 'lab', operation: 'list things', method: 'GET', attempt: 1, delayMilliseconds: 50, code: 'unavailable', status: 503 },
      { type: 'retry', attempt: 2, status: 502 },
      { type: 'retry', attempt: 3, status: null },
    ]);
  });

  it('ends with the last failure', async () => {
    await expect(run(senderOf(), READ, replied(503))).rejects.toThrow('status 503');
    expect(attempts).toBe(10);
  });

  it('waits as long as the cloud asks, and not at all where that is too long', async () => {
    const asked = (seconds: number): Attempted<string> => replied(429, 'rate_limited', { retryAfterMilliseconds: seconds * 1000 });
    expect(await run(senderOf(), WRITE, asked(30), OK)).toBe('things');
    expect(clock.waits).toEqual([30_050]);
    await expect(run(senderOf(), WRITE, asked(3600), OK)).rejects.toMatchObject({ details: { retryAfterMilliseconds: 3_600_000 } });
    expect(clock.waits).toHaveLength(1);
  });

  it('is a write that was sent once where it may have arrived, and again where it cannot have', async () => {
    await expect(run(senderOf(), WRITE, broke(true), OK)).rejects.toMatchObject({ outcome: 'unknown' });
    expect(attempts).toBe(1);
    expect(await run(senderOf(), WRITE, broke(false), broke(false), OK)).toBe('things');
  });

  it('is tried once where retries are switched off', async () => {
    await expect(run(senderOf({ schedule: null }), READ, replied(503), OK)).rejects.toThrow('status 503');
  });

  it('stops when the caller gives up', async () => {
    const stop = new AbortController();
    const reason = new DOMException('stop', 'AbortError');
    const onEvent = (): void => stop.abort(reason);
    await expect(run(senderOf({ onEvent }), { ...READ, signal: stop.signal }, replied(503), OK)).rejects.toBe(reason);
    expect(attempts).toBe(1);
  });
});

describe('what an account may spend on trying again', () => {
  it('ends when only failures come, and is earned back by successes', async () => {
    const sender = senderOf();
    const fail = (): Promise<unknown> => expect(run(sender, READ, replied(503))).rejects.toThrow('status 503');
    for (let request = 0; request < 20; request += 1) await fail();
    expect(attempts).toBe(20 + 100);
    for (let request = 0; request < 4; request += 1) await run(sender, READ, OK);
    attempts = 0;
    await fail();
    expect(attempts).toBe(1 + 2);
  });

  it('lasts where one attempt of three fails', async () => {
    const sender = senderOf();
    for (let request = 0; request < 1_000; request += 1)
      expect(await run(sender, READ, ...(request % 2 === 0 ? [replied(503), OK] : [OK]))).toBe('things');
  });
});

describe('a cloud that is dead', () => {
  it('costs its callers nothing once that is known, and says when it is asked again', async () => {
    const sender = senderOf();
    await expect(run(sender, READ, broke(false))).rejects.toThrow('broke');
    expect(attempts).toBe(5);
    const waited = clock.waits.length;
    await expect(run(sender, WRITE, OK)).rejects.toMatchObject({
      code: 'unavailable',
      outcome: 'not_applied',
      retryable: true,
      message: 'make thing: http://cloud.test does not answer (unreachable); it is asked again in 5 s',
      details: { retryAfterMilliseconds: 5_000 },
    });
    expect([attempts, clock.waits.length]).toEqual([5, waited]);
    expect(events.at(-1)).toEqual({ type: 'breaker', cloud: 'lab', origin: ORIGIN, state: 'open', pauseMilliseconds: 5_000 });
  });

  it('is found again by the first who comes after the pause', async () => {
    const sender = senderOf();
    await expect(run(sender, READ, broke(false))).rejects.toThrow('broke');
    clock.advance(5_000);
    expect(await run(sender, READ, OK)).toBe('things');
    expect(await run(sender, READ, OK)).toBe('things');
    expect(events.filter(({ type }) => type === 'breaker')).toMatchObject([{ state: 'open' }, { state: 'halfOpen' }, { state: 'closed' }]);
  });

  it('does not keep others of the same account away', async () => {
    const sender = senderOf();
    await expect(run(sender, READ, broke(false))).rejects.toThrow('broke');
    expect(await sender.run(READ, 'http://other.test', { attempts: 0, status: null }, () => Promise.resolve(OK))).toBe('things');
  });

  it('is not one that refuses', async () => {
    const sender = senderOf({ schedule: null });
    for (let request = 0; request < 50; request += 1) await expect(run(sender, READ, replied(400, 'invalid_argument'))).rejects.toThrow('status 400');
    expect(events).toEqual([]);
  });
});

describe('a quota', () => {
  it('is asked for a turn at each attempt, and told when it was not enough', async () => {
    let turns = 0;
    const told: (number | null)[] = [];
    const pacer = {
      turn: () => {
        turns += 1;
        clock.advance(10);
        return Promise.resolve();
      },
      exceeded: (milliseconds: number | null) => void told.push(milliseconds),
    };
    // The general advice of an error table is the pacer's business.
    const advised = { ...replied(429, 'rate_limited', { retryAfterMilliseconds: 60_000 }), retryAfterMilliseconds: null } as const;
    expect(await run(senderOf({ pacer }), WRITE, advised, replied(429, 'rate_limited', { retryAfterMilliseconds: 3_000 }), OK)).toBe('things');
    expect([turns, told, clock.waits]).toEqual([3, [null, 3_000], [50, 3_100]]);
    expect(events.filter(({ type }) => type === 'paced')).toHaveLength(3);
  });
});

describe('the places of an account', () => {
  it('are free while a request waits for its next attempt', async () => {
    const sender = senderOf({ concurrency: 1 });
    const slow = run(sender, READ, replied(503), OK);
    const quick = run(sender, WRITE, OK);
    expect(await Promise.all([slow, quick])).toEqual(['things', 'things']);
    expect(events).toContainEqual({ type: 'limited', cloud: 'lab', operation: 'make thing', waiting: 1 });
  });

  it('are given back by whoever fails or gives up', async () => {
    const sender = senderOf({ concurrency: 1 });
    const thrown = new Error('the source failed');
    await expect(sender.run(READ, ORIGIN, { attempts: 0, status: null }, () => Promise.reject(thrown))).rejects.toBe(thrown);
    expect(await run(sender, READ, OK)).toBe('things');
  });
});
