import type { OperationEvent, OperationStore, Ownership } from '@isobar/core';
import { isFinal } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createdEvent } from './plan-fixture.ts';

/** One place where operations are kept. */
export interface StoreWorld {
  /** The store of another process that is alive and looks at the same place; a new one each time. */
  readonly open: () => OperationStore;
  readonly close: () => Promise<void>;
}

const MANY = 20;
const TARGET = 'lab/server-1';

/** What core expects of every operation store. */
export function describeOperationStore(openWorld: () => Promise<StoreWorld>): void {
  describe('an operation store', () => {
    let world: StoreWorld;
    let store: OperationStore;

    beforeEach(async () => {
      world = await openWorld();
      store = world.open();
    });

    afterEach(() => world.close());

    it('gives back what was journaled, in order and unchanged', async () => {
      const created = createdEvent('a', { request: { name: 'a "b" \\ 한글 \u{1F30D}', control: '\u0000\u001F', nested: { z: 1, a: [null, 1e21] } } });
      await store.create(created, null);
      await asOwner(store, 'a', { type: 'started', at: 2 }, { type: 'seen', at: 3, step: 'x', seen: 'WORK \u0000' });
      expect(await world.open().events('a')).toEqual([created, { type: 'started', at: 2 }, { type: 'seen', at: 3, step: 'x', seen: 'WORK \u0000' }]);
    });

    it('lists operations in the order of their beginning, as their events add up', async () => {
      for (const [index, id] of ['b', 'a', 'c'].entries()) {
        await store.create({ ...createdEvent(id, { target: `lab/${id}` }), at: 1000 + index }, null);
        await asOwner(store, id, { type: 'started', at: 2000 });
      }
      expect((await store.list()).map(({ id, state }) => [id, state])).toEqual([
        ['b', 'running'],
        ['a', 'running'],
        ['c', 'running'],
      ]);
    });

    it('refuses a second operation on a target while the first is not final', async () => {
      await store.create(createdEvent('a'), null);
      await expect(world.open().create(createdEvent('b'), null)).rejects.toMatchObject({
        code: 'concurrent_operation',
        details: { outcome: 'not_applied', extra: { operationId: 'a' } },
      });
      await asOwner(store, 'a', finished('succeeded'));
      await store.create(createdEvent('c'), null);
      expect((await store.activeOn(TARGET))?.id).toBe('c');
      expect(await store.activeOn('lab/another')).toBeNull();
    });

    it('lets a confirm join the resize that it closes, and gives the target back to the resize if the confirm ends first', async () => {
      await store.create(createdEvent('resize'), null);
      await store.create(createdEvent('confirm', { closesOperation: 'resize' }), 'resize');
      expect((await store.activeOn(TARGET))?.id).toBe('confirm');
      await expect(store.create(createdEvent('revert', { closesOperation: 'resize' }), 'resize')).rejects.toMatchObject({
        code: 'concurrent_operation',
      });
      await asOwner(store, 'confirm', finished('failed'));
      expect((await store.activeOn(TARGET))?.id).toBe('resize');
      await expect(store.create(createdEvent('other'), null)).rejects.toMatchObject({ code: 'concurrent_operation' });
    });

    it('lets a confirm end the resize that waits, which nobody drives', async () => {
      await store.create(createdEvent('resize'), null);
      await asOwner(store, 'resize', { type: 'started', at: 1 }, { type: 'awaitingConfirmation', at: 2, step: 'window' });
      await store.append('resize', finished('succeeded'));
      expect(await store.activeOn(TARGET)).toBeNull();
    });

    it('gives one target to exactly one of many that ask at the same time', async () => {
      const ids = Array.from({ length: MANY }, (_, index) => `operation-${index}`);
      const results = await Promise.allSettled(ids.map((id) => world.open().create(createdEvent(id), null)));
      expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
      expect((await store.list()).filter((operation) => !isFinal(operation))).toHaveLength(1);
    });

    it('names the living owner, and takes over when it has let go', async () => {
      await store.create(createdEvent('a'), null);
      const first = await store.own('a');
      expect(await world.open().own('a')).toMatchObject({ owner: { processId: process.pid } });
      expect(await store.own('a')).toMatchObject({ owner: { processId: process.pid } });
      await release(first);
      expect(await world.open().own('a')).toHaveProperty('release');
    });

    it('gives an operation to exactly one of many that ask at the same time', async () => {
      await store.create(createdEvent('a'), null);
      const results = await Promise.all(Array.from({ length: MANY }, () => world.open().own('a')));
      expect(results.filter((result) => 'release' in result)).toHaveLength(1);
    });

    it('keeps the wish to cancel for every process, beside the journal of whoever drives the operation', async () => {
      await store.create(createdEvent('a'), null);
      const other = world.open();
      expect(await other.cancelRequested('a')).toBe(false);
      await store.requestCancel('a');
      await store.requestCancel('a');
      expect(await other.cancelRequested('a')).toBe(true);
      expect(await other.events('a')).toHaveLength(1);
      expect(await other.list()).toHaveLength(1);
    });

    it.each(['nope', '../FORMAT', 'a\u0000b'])('says not_found for %j', async (id) => {
      await expect(store.events(id)).rejects.toMatchObject({ code: 'not_found' });
      await expect(store.requestCancel(id)).rejects.toMatchObject({ code: 'not_found' });
    });
  });
}

/** Writes events as the one who drives the operation. */
async function asOwner(store: OperationStore, id: string, ...events: readonly OperationEvent[]): Promise<void> {
  const ownership = await store.own(id);
  for (const event of events) await store.append(id, event);
  await release(ownership);
}

async function release(ownership: Awaited<ReturnType<OperationStore['own']>>): Promise<void> {
  if (!('release' in ownership)) throw new Error('somebody else drives it');
  const own: Ownership = ownership;
  await own.release();
}

function finished(state: 'succeeded' | 'failed'): OperationEvent {
  return { type: 'finished', at: 9, state };
}
