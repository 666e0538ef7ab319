import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { OperationEvent } from '@isobar/core';
import { createdEvent } from '@isobar/sdk/testing';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';

import type { Park } from '../../database/backup/restore-backup.ts';
import { restoreBackup } from '../../database/backup/restore-backup.ts';
import { writeBackup } from '../../database/backup/write-backup.ts';
import type { Database } from '../../database/database.ts';
import { migrate } from '../../database/migrate.ts';
import { MIGRATIONS } from '../../database/migrations/index.ts';
import { openEmptyDatabase, openTestDatabase } from '../../testing/test-database.ts';
import { parseSealingKey } from '../sealing/sealing-key.ts';
import { PgOperationStore } from '../store/pg-operation-store.ts';
import { parkOperations } from './park-operations.ts';

const BACKUP = '2026-11-22T01:02:03.000Z';
const NOW = 42_000;
const STEP = { id: 'one', kind: 'k', title: 'first step', input: {}, writes: true, checks: [] };
const INTENDED: OperationEvent = { type: 'intended', at: 1, step: 'one', baseline: {} };
const ASKED: OperationEvent = {
  type: 'needsAttention',
  at: 2,
  attention: { stepId: 'one', question: 'Is it there?', known: { name: 'web' }, choices: [{ id: 'send_again', text: 'send it again' }] },
};

let database: Database;
let store: PgOperationStore;

const storeOf = (on: Database): PgOperationStore => {
  const worker = { id: randomUUID(), isAlive: async () => true };
  return new PgOperationStore({ database: on, worker, key: parseSealingKey('key', randomBytes(32).toString('base64')), now: () => 0 });
};

beforeAll(async () => {
  database = await openTestDatabase();
  store = storeOf(database);
});

afterAll(() => database.close());

async function begin(id: string, events: readonly OperationEvent[]): Promise<void> {
  const started = { startedBy: 'token:1', labels: { team: id }, secrets: {}, sealTo: null };
  await store
    .creator(started, async () => undefined)
    .create(createdEvent(id, { cloud: 'lab', target: `lab/${id}`, steps: [STEP, { ...STEP, id: 'two' }] }), null);
  const ownership = await store.own(id);
  for (const event of events) await store.append(id, event);
  if (!('owner' in ownership)) await ownership.release();
}

it('has each operation that was not over ask once, with what it was, and tells those who follow', async () => {
  await begin('queued', []);
  await begin('sent', [{ type: 'started', at: 0 }, INTENDED]);
  await begin('asked', [{ type: 'started', at: 0 }, INTENDED, ASKED]);
  await begin('over', [{ type: 'finished', at: 3, state: 'succeeded' }]);
  await store.requestCancel('queued');
  await store.requestCancel('over');

  expect(await database.transaction((connection) => parkOperations(connection, BACKUP, NOW))).toBe(3);

  const asking = Object.fromEntries((await store.list()).map((operation) => [operation.id, operation]));
  expect(asking['over']).toMatchObject({ state: 'succeeded', attention: null });
  expect(asking['queued']).toMatchObject({
    state: 'needsAttention',
    updatedAt: new Date(NOW).toISOString(),
    attention: {
      stepId: '',
      known: { restored: { backupMadeAt: BACKUP, state: 'pending', revertsAt: null, cancelWasRequested: true } },
      question: expect.stringMatching(/backup of 2026-11-22T01:02:03\.000Z.*nothing of it had begun.*cancel.*lab\/queued/),
      choices: [{ id: 'retry' }, { id: 'abandon' }],
    },
  });
  expect(asking['sent']?.attention?.question).toContain('under way was: first step');
  expect(asking['asked']?.attention).toMatchObject({
    stepId: 'one',
    known: { name: 'web', restored: { state: 'needsAttention' } },
    question: expect.stringMatching(/backup of .* Then it asked: Is it there\?$/),
    choices: [{ id: 'send_again' }],
  });
  expect(await store.cancelRequested('queued')).toBe(false);
  const journal = await store.events('queued');
  expect(journal.map(({ type }) => type)).toEqual(['created', 'needsAttention']);
  expect(await database.query(`SELECT body #>> '{operation,id}' AS id, labels, started_by FROM isobar_events ORDER BY 1`)).toEqual(
    ['asked', 'queued', 'sent'].map((id) => ({ id, labels: { team: id }, started_by: 'token:1' })),
  );
});

it('has those of a backup ask that a program made whose tables had their first shape', async () => {
  const [old, restored] = [await openEmptyDatabase(), await openEmptyDatabase()];
  const folder = mkdtempSync(join(tmpdir(), 'isobar-park-'));
  onTestFinished(async () => {
    await old.close();
    await restored.close();
    rmSync(folder, { recursive: true });
  });
  await migrate(old, MIGRATIONS.slice(0, 1));
  await storeOf(old).create(createdEvent('old'), null);
  const file = join(folder, 'backup');
  await writeBackup(old, file, new Date(BACKUP));
  const park: Park = (connection, madeAt) => parkOperations(connection, madeAt, NOW);
  expect(await restoreBackup(restored, file, MIGRATIONS, park)).toMatchObject({ asking: 1 });
  expect(await migrate(restored, MIGRATIONS)).toEqual([]);
  expect(await storeOf(restored).list()).toMatchObject([
    { id: 'old', state: 'needsAttention', attention: { known: { restored: { backupMadeAt: BACKUP } } } },
  ]);
});
