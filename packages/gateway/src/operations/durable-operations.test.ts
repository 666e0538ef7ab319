import { randomBytes } from 'node:crypto';

import type { CloudError } from '@isobar/core';
import { systemClock } from '@isobar/core';
import type { Isobar } from '@isobar/sdk';
import { createIsobar } from '@isobar/sdk';
import type { Simulation } from '@isobar/simulator';
import { startSimulation } from '@isobar/simulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { NewAuditEntry } from '../audit/audit.ts';
import type { Database } from '../database/database.ts';
import type { NewEvent } from '../live/event-log.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { DurableOperations } from './durable-operations.ts';
import { FORM } from './flow/form.ts';
import { SafeStop } from './flow/safe-stop.ts';
import { parseSealingKey } from './sealing/sealing-key.ts';
import { PgOperationStore } from './store/pg-operation-store.ts';
import { Worker } from './workers/worker.ts';

const EVERYTHING = { all: true, selectors: [], ownSelectors: [], subject: 'token:1' };
const STARTED = { startedBy: 'token:1', yes: true };
const LONG_MILLISECONDS = 20_000;

let database: Database;
let simulation: Simulation;
let isobar: Isobar;
let store: PgOperationStore;
let operations: DurableOperations;
const events: NewEvent[] = [];
const entries: NewAuditEntry[] = [];
const noted: string[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  simulation = await startSimulation({ timeScale: 60, iwinv: { rateLimit: 0 } });
  const stop = new SafeStop();
  const worker = await Worker.open({ database, form: FORM });
  store = new PgOperationStore({ database, worker, key: parseSealingKey('key', randomBytes(32).toString('base64')), now: Date.now });
  isobar = await createIsobar({ config: simulation.configuration, store: stop.guard(store), timers: true });
  operations = new DurableOperations(
    {
      database,
      worker,
      store,
      stop,
      isobar: (work) => work(isobar),
      inventory: {
        labelsOf: async () => ({ team: 'web' }),
        noteOperation: async ({ id }) => void noted.push(id),
        list: async () => ({
          items: [{ ref: 'north/1', cloud: 'north', id: '1', name: 'theirs' }],
          documents: [],
          next: null,
          total: 1,
          failures: [],
          coverage: [],
          warnings: [],
          freshness: [],
        }),
      },
      events: { append: async (added) => void events.push(...added) },
      audit: { record: async (entry) => void entries.push(entry) },
      clock: systemClock,
      onProblem: () => undefined,
    },
    { works: true, queues: { seoul: { concurrency: 1, perMinute: 1000 } }, graceMilliseconds: 1000 },
  );
  await operations.launch();
});

afterAll(async () => {
  await operations.drain();
  await isobar.close();
  await simulation.close();
  await database.close();
});

describe('an operation of the gateway', () => {
  it('is driven to its end by the queue of its cloud, and tells of itself', async () => {
    const begun = await operations.start(await isobar.plan('north/web-1', 'rebuild', { image: 'ubuntu-24.04' }), STARTED);
    expect(begun.state).toBe('pending');
    const ended = await operations.wait(begun.id, LONG_MILLISECONDS);
    expect(ended).toMatchObject({ state: 'succeeded', result: { changed: true } });
    expect(await operations.ownerOf(begun.id)).toMatchObject({ cloud: 'north', startedBy: 'token:1', labels: { team: 'web' } });
    const told = events.filter(({ operation }) => operation?.id === begun.id);
    expect(told).toHaveLength((await operations.events(begun.id, 0)).length);
    expect(told.at(-1)).toMatchObject({ type: 'operation.changed', cloud: 'north', labels: { team: 'web' }, startedBy: 'token:1' });
    const own = entries.filter(({ operationId }) => operationId === begun.id);
    expect(own.map(({ action }) => action)).toEqual(['accept', 'write', 'finish']);
    expect(own[0]).toMatchObject({ subject: 'token:1', detail: { kind: 'rebuild' } });
    expect(noted).toContain(begun.id);
  });

  it('is nothing where its plan was not accepted', async () => {
    const before = (await store.list()).length;
    const refused = await operations
      .start(await isobar.plan('north/web-2', 'rebuild', { image: 'ubuntu-24.04' }), { startedBy: 'token:1' })
      .catch((error: CloudError) => error);
    expect(refused).toMatchObject({ code: 'consent_required' });
    expect(await store.list()).toHaveLength(before);
  });

  it('gives who waits the state it has when the time is up, or when something more happened', async () => {
    const begun = await operations.start(await isobar.plan('seoul/API test', 'rebuild', { image: 'Ubuntu 24.04 LTS' }), STARTED);
    expect((await operations.wait(begun.id, 0)).id).toBe(begun.id);
    const more = await operations.wait(begun.id, LONG_MILLISECONDS, 1);
    expect((await operations.events(begun.id, 1)).length).toBeGreaterThan(0);
    expect(more.id).toBe(begun.id);
    expect(await operations.wait(begun.id, LONG_MILLISECONDS)).toMatchObject({ state: 'succeeded' });
  });

  it('rests while its resize waits to be confirmed, stands in the inbox, and ends with the confirmation', async () => {
    const begun = await operations.start(await isobar.plan('north/web-2', 'resize', { flavor: '3', confirm: 'manual' }), STARTED);
    expect(await operations.wait(begun.id, LONG_MILLISECONDS)).toMatchObject({ state: 'awaitingConfirmation' });
    expect(await operations.inbox(EVERYTHING, null)).toMatchObject([
      { kind: 'resizeConfirmation', operationId: begun.id, target: begun.target },
      { kind: 'resizeConfirmation', operationId: null, target: 'north/1', name: 'theirs' },
    ]);
    const confirm = await operations.start(await isobar.plan(begun.target, 'confirmResize', {}), STARTED);
    expect(await operations.wait(confirm.id, LONG_MILLISECONDS)).toMatchObject({ state: 'succeeded' });
    expect(await operations.get(begun.id)).toMatchObject({ state: 'succeeded' });
  });

  it('is reverted when nobody confirmed its resize in time, as was accepted with it', async () => {
    const plan = await isobar.plan('north/web-2', 'resize', { flavor: '4', confirm: { revertAfterSeconds: 1 } });
    const begun = await operations.start(plan, { ...STARTED, accept: ['writes-since-resize-loss'] });
    await expect.poll(async () => (await operations.get(begun.id)).state, { timeout: LONG_MILLISECONDS, interval: 250 }).toBe('cancelled');
    expect((await operations.events(begun.id, 0)).map(({ type }) => type)).toContain('awaitingConfirmation');
    // It ends the resize first, and itself then.
    const revert = (await store.list()).find(({ kind, target }) => kind === 'revertResize' && target === begun.target);
    expect(await operations.wait(revert?.id ?? '', LONG_MILLISECONDS)).toMatchObject({ state: 'succeeded' });
  });

  it('waits for an answer where nobody can know, and goes on with it', async () => {
    simulation.clouds.seoul?.running.faults.add({ match: { method: 'POST', path: '^/v1/instances$' }, action: { type: 'dropRequest' }, count: 1 });
    const plan = await isobar.servers.planCreate('seoul', { name: 'fresh', flavor: 'vgna_1_n', image: 'Ubuntu 24.04 LTS', zone: 'kr2-z01' });
    const begun = await operations.start(plan, STARTED);
    const asking = await operations.wait(begun.id, LONG_MILLISECONDS);
    expect(asking.state).toBe('needsAttention');
    await expect(operations.answer(begun.id, 'perhaps', {})).rejects.toMatchObject({ code: 'invalid_argument' });
    await operations.answer(begun.id, 'abandon', {});
    expect(await operations.wait(begun.id, LONG_MILLISECONDS)).toMatchObject({ state: 'failed' });
  });

  it('is refused a cancel once it is over', async () => {
    const [over] = (
      await operations.list({ clouds: null, state: 'succeeded', active: false, target: null, startedBy: null, limit: 1, cursor: null }, EVERYTHING)
    ).items;
    await expect(operations.cancel(over?.id ?? '')).rejects.toMatchObject({ code: 'conflict' });
  });
});
