import { randomBytes, randomUUID } from 'node:crypto';

import type { Operation } from '@isobar/core';
import { systemClock } from '@isobar/core';
import type { Isobar } from '@isobar/sdk';
import { createIsobar, toSecretText } from '@isobar/sdk';
import type { Simulation } from '@isobar/simulator';
import { startSimulation } from '@isobar/simulator';
import { afterAll, beforeAll, expect, it } from 'vitest';

import type { Database } from '../../database/database.ts';
import { openTestDatabase } from '../../testing/test-database.ts';
import { DurableOperations } from '../durable-operations.ts';
import { FORM } from '../flow/form.ts';
import { SafeStop } from '../flow/safe-stop.ts';
import { PgOperationStore } from '../store/pg-operation-store.ts';
import { Worker } from '../workers/worker.ts';
import type { SealingKey } from './sealing-key.ts';
import { parseSealingKey } from './sealing-key.ts';

const USER_DATA = '#!/bin/sh\necho planted';
const LONG_MILLISECONDS = 20_000;
const newKey = (): SealingKey => parseSealingKey('key', randomBytes(32).toString('base64'));
const nothing = async (): Promise<undefined> => undefined;

let database: Database;
let simulation: Simulation;
let isobar: Isobar;
let operations: DurableOperations;

beforeAll(async () => {
  database = await openTestDatabase();
  simulation = await startSimulation({ timeScale: 60, clouds: ['openstack'] });
  const stop = new SafeStop();
  const worker = await Worker.open({ database, form: FORM });
  const store = new PgOperationStore({ database, worker, key: newKey(), now: Date.now });
  isobar = await createIsobar({ config: simulation.configuration, store: stop.guard(store) });
  const empty = { items: [], documents: [], next: null, total: 0, failures: [], coverage: [], warnings: [], freshness: [] };
  operations = new DurableOperations(
    {
      database,
      worker,
      store,
      stop,
      isobar: (work) => work(isobar),
      inventory: { labelsOf: async () => ({}), noteOperation: nothing, list: async () => empty },
      events: { append: nothing },
      audit: { record: nothing },
      clock: systemClock,
      onProblem: () => undefined,
    },
    { works: true, queues: {}, graceMilliseconds: 1000 },
  );
  await operations.launch();
});

afterAll(async () => {
  await operations.drain();
  await isobar.close();
  await simulation.close();
  await database.close();
});

/** Begun by a gateway that has another key, and found here. */
async function begunElsewhere(server: string): Promise<Operation> {
  const other = new PgOperationStore({ database, key: newKey(), now: Date.now, worker: { id: randomUUID(), isAlive: async () => false } });
  const plan = await isobar.plan(server, 'rebuild', { image: 'ubuntu-24.04', userData: toSecretText(USER_DATA) });
  const secrets = { userData: USER_DATA };
  const creator = other.creator({ startedBy: 'token:1', labels: {}, secrets, sealTo: null }, nothing);
  const { id } = await isobar.operations.begin(plan, { yes: true, accept: plan.accept.surprising, secrets, creator });
  const asking = await operations.wait(id, LONG_MILLISECONDS);
  expect(asking).toMatchObject({ state: 'needsAttention', attention: { question: expect.stringContaining('sealed with another key') } });
  return asking;
}

const rebuilds = (): number =>
  (simulation.clouds.north?.running.ledger.entries() ?? []).filter(({ method, path }) => method === 'POST' && path.endsWith('/action')).length;

it('asks where another key sealed what it needs, and goes on with what comes with the answer', async () => {
  const { id } = await begunElsewhere('north/web-1');
  expect(rebuilds()).toBe(0);
  await operations.answer(id, 'retry', {}, { userData: USER_DATA });
  expect(await operations.wait(id, LONG_MILLISECONDS)).toMatchObject({ state: 'succeeded' });
  expect(rebuilds()).toBe(1);
});

it('can be cancelled without the key', async () => {
  const before = rebuilds();
  const { id } = await begunElsewhere('north/web-2');
  await operations.cancel(id);
  await expect.poll(async () => (await operations.get(id)).state, { timeout: LONG_MILLISECONDS, interval: 100 }).toBe('cancelled');
  expect(rebuilds()).toBe(before);
});
