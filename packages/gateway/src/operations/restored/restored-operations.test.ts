import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Operation } from '@isobar/core';
import { systemClock } from '@isobar/core';
import type { Isobar } from '@isobar/sdk';
import { createIsobar } from '@isobar/sdk';
import type { Simulation } from '@isobar/simulator';
import { startSimulation } from '@isobar/simulator';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { restoreBackup } from '../../database/backup/restore-backup.ts';
import { writeBackup } from '../../database/backup/write-backup.ts';
import type { Database } from '../../database/database.ts';
import { MIGRATIONS } from '../../database/migrations/index.ts';
import { openEmptyDatabase, openTestDatabase } from '../../testing/test-database.ts';
import { DurableOperations } from '../durable-operations.ts';
import { FORM } from '../flow/form.ts';
import { SafeStop } from '../flow/safe-stop.ts';
import { parseSealingKey } from '../sealing/sealing-key.ts';
import { PgOperationStore } from '../store/pg-operation-store.ts';
import { Worker } from '../workers/worker.ts';
import { parkOperations } from './park-operations.ts';

const MADE_AT = new Date('2026-11-22T01:02:03.000Z');
const LONG_MILLISECONDS = 20_000;
const REVERT_SECONDS = 3600;
const STARTED = { startedBy: 'token:1', yes: true };
const BUSY = `SELECT workflow_uuid FROM dbos.workflow_status WHERE status IN ('PENDING', 'ENQUEUED')`;
const nothing = async (): Promise<undefined> => undefined;
const key = parseSealingKey('key', randomBytes(32).toString('base64'));
const folder = mkdtempSync(join(tmpdir(), 'isobar-restored-'));

interface Process {
  readonly operations: DurableOperations;
  readonly isobar: Isobar;
  end(): Promise<void>;
}

let simulation: Simulation;
let source: Database;
let restored: Database;
let gateway: Process;
let queued: Operation;
let cancelled: Operation;
let waiting: Operation;
let writesBefore: number;

/** What the clouds were told to do. */
const writes = (): number =>
  (simulation.clouds.north?.running.ledger.entries() ?? []).filter(({ method, path }) => method === 'POST' && path.endsWith('/action')).length;

async function startProcess(database: Database, works: boolean): Promise<Process> {
  const stop = new SafeStop();
  const worker = await Worker.open({ database, form: FORM });
  const store = new PgOperationStore({ database, worker, key, now: Date.now });
  const isobar = await createIsobar({ config: simulation.configuration, store: stop.guard(store), timers: true });
  const operations = new DurableOperations(
    {
      database,
      worker,
      store,
      stop,
      isobar: (work) => work(isobar),
      inventory: { labelsOf: async () => ({}), noteOperation: nothing, list: async () => Promise.reject(new Error('not asked for here')) },
      events: { append: nothing },
      audit: { record: nothing },
      clock: systemClock,
      onProblem: () => undefined,
    },
    { works, queues: {}, graceMilliseconds: 1000 },
  );
  await operations.launch();
  const end = async (): Promise<void> => {
    await operations.drain();
    await isobar.close();
  };
  return { operations, isobar, end };
}

async function rebuild({ operations, isobar }: Process, server: string): Promise<Operation> {
  return operations.start(await isobar.plan(server, 'rebuild', { image: 'ubuntu-24.04' }), STARTED);
}

beforeAll(async () => {
  [source, restored] = [await openTestDatabase(), await openEmptyDatabase()];
  simulation = await startSimulation({ timeScale: 60, servers: 9, clouds: ['openstack'] });
  const worker = await startProcess(source, true);
  const resize = await worker.isobar.plan('north/web-2', 'resize', { flavor: '3', confirm: { revertAfterSeconds: REVERT_SECONDS } });
  const { id } = await worker.operations.start(resize, { ...STARTED, accept: ['writes-since-resize-loss'] });
  waiting = await worker.operations.wait(id, LONG_MILLISECONDS);
  await worker.end();
  const taker = await startProcess(source, false);
  [queued, cancelled] = [await rebuild(taker, 'north/web-1'), await rebuild(taker, 'north/node-007')];
  await taker.operations.cancel(cancelled.id);
  await taker.end();

  const file = join(folder, 'backup');
  await writeBackup(source, file, MADE_AT);
  await restoreBackup(restored, file, MIGRATIONS, (connection, madeAt) => parkOperations(connection, madeAt, Date.now()));
  writesBefore = writes();
  gateway = await startProcess(restored, true);
});

afterAll(async () => {
  await gateway.end();
  await simulation.close();
  await source.close();
  await restored.close();
  rmSync(folder, { recursive: true, force: true });
});

it('asks about each operation that was under way, and sends nothing, whatever its queue and its wishes say', async () => {
  expect(waiting).toMatchObject({ state: 'awaitingConfirmation', revertsAt: expect.any(String) });
  await expect.poll(() => restored.query(BUSY), { timeout: LONG_MILLISECONDS, interval: 100 }).toEqual([]);
  for (const [{ id }, was] of [
    [queued, 'nothing of it had begun'],
    [cancelled, 'cancel was asked for'],
    [waiting, 'waited to be confirmed'],
  ] as const) {
    const asking = await gateway.operations.get(id);
    expect(asking).toMatchObject({ state: 'needsAttention', revertsAt: null });
    expect(asking.attention?.question).toContain('backup of 2026-11-22T01:02:03.000Z');
    expect(asking.attention?.question).toContain(was);
  }
  expect(writes()).toBe(writesBefore);
});

it('goes on with what a person lets go on, once, and asks no more', async () => {
  await gateway.operations.answer(queued.id, 'retry', {});
  expect(await gateway.operations.wait(queued.id, LONG_MILLISECONDS)).toMatchObject({ state: 'succeeded' });
  expect(writes()).toBe(writesBefore + 1);
  expect((await gateway.operations.events(queued.id, 0)).filter(({ type }) => type === 'needsAttention')).toHaveLength(1);
});

it('waits again for what waited, and counts its time from then on', async () => {
  const answered = Date.now();
  await gateway.operations.answer(waiting.id, 'retry', {});
  const again = await gateway.operations.wait(waiting.id, LONG_MILLISECONDS);
  expect(again.state).toBe('awaitingConfirmation');
  expect(Date.parse(again.revertsAt ?? '')).toBeGreaterThanOrEqual(answered + REVERT_SECONDS * 1000);
});

it('leaves alone what a person gives up', async () => {
  const before = writes();
  await gateway.operations.answer(cancelled.id, 'abandon', {});
  expect(await gateway.operations.get(cancelled.id)).toMatchObject({ state: 'failed', error: { outcome: 'unknown' } });
  expect(writes()).toBe(before);
});
