import { EventEmitter } from 'node:events';

import type { Client } from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { watchSession } from './session.ts';

const CHECK_MILLISECONDS = 5000;

/** A connection whose far end answers, or not. */
class FakeClient extends EventEmitter {
  looks = 0;
  answers = true;
  ended = 0;
  readonly connection = { stream: { destroy: () => this.emit('end') } };

  async query(): Promise<void> {
    this.looks += 1;
    if (this.answers) return;
    await new Promise<void>((_resolve, reject) => this.once('end', () => reject(new Error('it broke'))));
  }

  async end(): Promise<void> {
    this.ended += 1;
  }
}

let client: FakeClient;

beforeEach(() => {
  vi.useFakeTimers();
  client = new FakeClient();
  watchSession(client as unknown as Client, CHECK_MILLISECONDS);
});

afterEach(() => vi.useRealTimers());

test('a session is looked at again and again while it answers', async () => {
  await vi.advanceTimersByTimeAsync(4 * CHECK_MILLISECONDS);
  expect([client.looks, client.ended]).toEqual([4, 0]);
});

test('one that does not answer in time is broken, and looked at no more', async () => {
  client.answers = false;
  const ends = vi.fn<() => void>();
  client.once('end', ends);
  await vi.advanceTimersByTimeAsync(2 * CHECK_MILLISECONDS - 1);
  expect(ends).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(ends).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(4 * CHECK_MILLISECONDS);
  expect(client.looks).toBe(1);
});

test('one that ended is looked at no more', async () => {
  client.emit('end');
  await vi.advanceTimersByTimeAsync(4 * CHECK_MILLISECONDS);
  expect([client.looks, vi.getTimerCount()]).toEqual([0, 0]);
});
