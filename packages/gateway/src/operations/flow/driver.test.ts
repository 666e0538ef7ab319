import type { OperationEvent, Plan } from '@isobar/core';
import { CloudError } from '@isobar/core';
import type { Isobar } from '@isobar/sdk';
import { describe, expect, it } from 'vitest';

import type { Database } from '../../database/database.ts';
import type { MemoryDurableStore } from '../testing/memory-durable-store.ts';
import { memoryDurableStore } from '../testing/memory-durable-store.ts';
import type { Worker } from '../workers/worker.ts';
import { Driver } from './driver.ts';
import { SafeStop } from './safe-stop.ts';

const NOW = 600_000;
const ID = 'operation-1';

/** Statements go nowhere: the journals are in memory. */
const database = {
  transaction: async (work: (connection: { readonly query: () => Promise<readonly never[]> }) => Promise<unknown>) => work({ query: async () => [] }),
} as unknown as Database;

const PLAN = { action: 'resize', cloud: 'north', target: 'north/1', targetId: '1', steps: [{ id: 'one', kind: 'k', title: 't' }], warnings: [] };
const CREATED: OperationEvent = { type: 'created', at: 0, id: ID, plan: PLAN as unknown as Plan, accepted: [], warnings: [] };
const AT = { at: 0, step: 'one' };

interface Rig {
  readonly driver: Driver;
  readonly store: MemoryDurableStore;
  readonly stop: SafeStop;
  readonly reverted: string[];
  readonly problems: string[];
  readonly last: () => OperationEvent | undefined;
}

/** Driving does what is given in place of what the SDK does. */
async function rigOf(drives: (store: MemoryDurableStore) => Promise<void>, events: readonly OperationEvent[] = []): Promise<Rig> {
  const store = memoryDurableStore(database);
  for (const event of [CREATED, ...events]) await store.append(ID, event);
  const stop = new SafeStop();
  const wait = async (): Promise<unknown> => ({
    takeSecrets: () => [],
    wait: async () => {
      await drives(store);
      return (await store.list())[0];
    },
  });
  const reverted: string[] = [];
  const problems: string[] = [];
  const isobar = { operations: { wait } } as unknown as Isobar;
  const driver = new Driver(
    {
      database,
      worker: {} as Worker,
      store,
      stop,
      isobar: (work) => work(isobar),
      inventory: {
        labelsOf: async () => null,
        noteOperation: async () => undefined,
        list: async () => Promise.reject(new Error('not asked for here')),
      },
      events: { append: async () => undefined },
      audit: { record: async () => undefined },
      clock: { now: () => NOW, sleep: async () => undefined },
      onProblem: (text) => void problems.push(text),
    },
    async ({ id }) => void reverted.push(id),
  );
  return { driver, store, stop, reverted, problems, last: () => store.journals.get(ID)?.at(-1) };
}

const fails = (error: Error) => async (): Promise<void> => Promise.reject(error);
const ends = (event: OperationEvent) => (store: MemoryDurableStore) => store.append(ID, event);
const refused = new CloudError('unauthenticated', 'the password is wrong', { outcome: 'not_applied' });

describe('driving an operation', () => {
  it('is over when it ended', async () => {
    const { driver } = await rigOf(ends({ type: 'finished', at: 0, state: 'succeeded' }));
    expect(await driver.drive(ID)).toEqual({ kind: 'over' });
    expect(await driver.drive(ID)).toEqual({ kind: 'over' });
  });

  it('looks again at what waits to be confirmed, and reverts it only once its time is over', async () => {
    const { driver, reverted } = await rigOf(ends({ ...AT, type: 'awaitingConfirmation' }));
    expect(await driver.drive(ID)).toEqual({ kind: 'look', at: 660_000 });
    expect(reverted).toEqual([]);
    const step = { ...PLAN.steps[0], awaitsConfirmation: { fromFlavor: 'a', toFlavor: 'b', window: 'cloud', revertAfterSeconds: 60 } };
    const timed = { ...CREATED, plan: { ...PLAN, steps: [step] } as unknown as Plan };
    const due = await rigOf(async () => undefined, [timed, { ...AT, type: 'awaitingConfirmation' }]);
    await due.driver.drive(ID);
    expect(due.reverted).toEqual([ID]);
  });

  it.each([
    ['the cloud is away', new CloudError('unavailable', 'no answer', { retryable: true })],
    ['another process drives it', new CloudError('concurrent_operation', 'driven elsewhere')],
  ])('is tried again where %s', async (_, error) => {
    const { driver, last, problems } = await rigOf(fails(error));
    expect(await driver.drive(ID)).toEqual({ kind: 'again' });
    expect(last()).toMatchObject({ type: 'created' });
    expect(problems).toHaveLength(1);
  });

  it('asks a person about what does not pass by itself', async () => {
    const { driver, last } = await rigOf(fails(refused));
    expect(await driver.drive(ID)).toEqual({ kind: 'over' });
    expect(last()).toMatchObject({
      type: 'needsAttention',
      attention: { question: expect.stringContaining('the password is wrong'), choices: [{ id: 'retry' }, { id: 'abandon' }] },
    });
  });

  it('asks nothing while a write is in question: an answer could have it sent twice', async () => {
    const { driver, last } = await rigOf(fails(refused), [{ ...AT, type: 'intended', baseline: {} }]);
    expect(await driver.drive(ID)).toEqual({ kind: 'again' });
    expect(last()).toMatchObject({ type: 'intended' });
  });

  it('asks nothing where another process has it by now', async () => {
    const { driver, store, last } = await rigOf(fails(refused));
    store.ownedElsewhere.add(ID);
    expect(await driver.drive(ID)).toEqual({ kind: 'again' });
    expect(last()).toMatchObject({ type: 'created' });
  });

  it('leaves alone what asks, though its time to be reverted is over, until it is answered or cancelled', async () => {
    const step = { ...PLAN.steps[0], awaitsConfirmation: { fromFlavor: 'a', toFlavor: 'b', window: 'cloud', revertAfterSeconds: 60 } };
    const timed = { ...CREATED, plan: { ...PLAN, steps: [step] } as unknown as Plan };
    const attention = { stepId: '', question: 'Go on?', known: {}, choices: [] };
    const asks: OperationEvent = { type: 'needsAttention', at: 0, attention };
    const drives: string[] = [];
    const rig = await rigOf(async () => void drives.push(ID), [timed, { ...AT, type: 'awaitingConfirmation' }, asks]);
    expect(await rig.driver.drive(ID)).toEqual({ kind: 'over' });
    expect([...rig.reverted, ...drives]).toEqual([]);
    await rig.store.requestCancel(ID);
    await rig.driver.drive(ID);
    expect(drives).toEqual([ID]);
  });

  it('never comes back once the process stops: others take over', async () => {
    const { driver, stop } = await rigOf(async () => undefined);
    await stop.stop(0);
    const first = await Promise.race([driver.drive(ID), Promise.resolve('still driving')]);
    expect(first).toBe('still driving');
  });
});
