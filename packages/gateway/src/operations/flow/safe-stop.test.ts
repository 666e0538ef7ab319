import type { OperationEvent, OperationStore } from '@isobar/core';
import { CloudError } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import { SafeStop } from './safe-stop.ts';

const AT = { at: 0, step: 'one' };
const INTENDED: OperationEvent = { ...AT, type: 'intended', baseline: {} };
const ACCEPTED: OperationEvent = { ...AT, type: 'accepted', output: {}, providerRefs: [] };
const SEEN: OperationEvent = { ...AT, type: 'seen', seen: 'BUILD' };
const GRACE_MILLISECONDS = 10_000;

function storeOf(): { readonly store: OperationStore; readonly written: OperationEvent[] } {
  const written: OperationEvent[] = [];
  const none = async (): Promise<never> => Promise.reject(new Error('not asked for here'));
  const append = async (_: string, event: OperationEvent): Promise<void> => void written.push(event);
  return {
    written,
    store: { create: none, append, events: none, list: none, activeOn: none, requestCancel: none, cancelRequested: none, own: none },
  };
}

/** A drive that goes on until it is told to stop. */
const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const end = (): void => reject(signal.reason);
    if (signal.aborted) end();
    signal.addEventListener('abort', end);
  });

const codeOf = (drive: Promise<unknown>): Promise<unknown> =>
  drive.then(
    () => null,
    (error: CloudError) => error.code,
  );

describe('a stop', () => {
  it('lets go at once of what only waits', async () => {
    const { store } = storeOf();
    const stop = new SafeStop();
    const guarded = stop.guard(store);
    const drive = stop.during('a', async ({ signal }) => {
      await guarded.append('a', SEEN);
      return untilAborted(signal);
    });
    const ended = codeOf(drive);
    await stop.stop(GRACE_MILLISECONDS);
    expect(await ended).toBe('canceled');
    expect(stop.count).toBe(0);
  });

  it('waits until the reply to what is being sent was journaled', async () => {
    const { store, written } = storeOf();
    const stop = new SafeStop();
    const guarded = stop.guard(store);
    const reply = Promise.withResolvers<void>();
    const drive = stop.during('a', async ({ signal }) => {
      await guarded.append('a', INTENDED);
      await reply.promise;
      await guarded.append('a', ACCEPTED);
      return untilAborted(signal);
    });
    const ended = codeOf(drive);
    const stopped = stop.stop(GRACE_MILLISECONDS);
    reply.resolve();
    await stopped;
    expect(await ended).toBe('canceled');
    expect(written.map(({ type }) => type)).toEqual(['intended', 'accepted']);
  });

  it('lets nothing more be meant to be sent', async () => {
    const { store, written } = storeOf();
    const stop = new SafeStop();
    const guarded = stop.guard(store);
    const told = Promise.withResolvers<void>();
    const drive = stop.during('a', async () => {
      await told.promise;
      await guarded.append('a', INTENDED);
    });
    const ended = codeOf(drive);
    const stopped = stop.stop(GRACE_MILLISECONDS);
    told.resolve();
    await stopped;
    expect(await ended).toBe('canceled');
    expect(written).toEqual([]);
  });

  it('leaves to reads what is not done in time', async () => {
    const { store } = storeOf();
    const stop = new SafeStop();
    const guarded = stop.guard(store);
    const sent = Promise.withResolvers<void>();
    const drive = stop.during('a', async ({ signal }) => {
      await guarded.append('a', INTENDED);
      sent.resolve();
      return untilAborted(signal);
    });
    const ended = codeOf(drive);
    await sent.promise;
    await stop.stop(1);
    expect(await ended).toBe('canceled');
  });
});

describe('an accepted write', () => {
  it('is journaled after what its reply carried beside is safe', async () => {
    const { store, written } = storeOf();
    const stop = new SafeStop();
    const guarded = stop.guard(store);
    const order: string[] = [];
    await stop.during('a', async (drive) => {
      drive.beforeAccepted = async (step) => void order.push(`${step}: ${written.length}`);
      await guarded.append('a', INTENDED);
      await guarded.append('a', ACCEPTED);
    });
    expect(order).toEqual(['one: 1']);
  });

  it('of an operation that is not driven here goes to the store as it is', async () => {
    const { store, written } = storeOf();
    await new SafeStop().guard(store).append('b', ACCEPTED);
    expect(written).toEqual([ACCEPTED]);
  });
});

it('an operation is driven by one at a time', async () => {
  const stop = new SafeStop();
  const order: string[] = [];
  const first = stop.during('a', async () => {
    await Promise.resolve();
    order.push('first');
    throw new Error('it failed');
  });
  const second = stop.during('a', async () => void order.push('second'));
  await expect(first).rejects.toThrow('it failed');
  await second;
  expect(order).toEqual(['first', 'second']);
});

it('everything is let go of at once where others may have taken it over', async () => {
  const stop = new SafeStop();
  const drive = stop.during('a', ({ signal }) => untilAborted(signal));
  stop.abandon(new CloudError('unavailable', 'the session broke', { retryable: true }));
  await expect(drive).rejects.toMatchObject({ code: 'unavailable' });
  expect(stop.isStopping).toBe(false);
});
