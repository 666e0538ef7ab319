import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createdEvent } from '@isobar/sdk/testing';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';

import { PgAudit } from '../audit/pg-audit.ts';
import type { GatewayPlace } from '../gateway/settings-of.ts';
import { databaseSettings, settingsOf } from '../gateway/settings-of.ts';
import { parseSealingKey } from '../operations/sealing/sealing-key.ts';
import { PgOperationStore } from '../operations/store/pg-operation-store.ts';
import { openEmptyDatabase } from '../testing/test-database.ts';
import { verifyFile } from './backup/backup-file.ts';
import type { Database } from './database.ts';
import { backUpDatabase, markRestored, restoreDatabase, rollBackDatabase } from './maintain-database.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { OwnedDatabase } from './open-database.ts';
import { openDatabase } from './open-database.ts';

const folder = mkdtempSync(join(tmpdir(), 'isobar-maintain-'));
const config = join(folder, 'isobar.yaml');
const place = (database?: string): GatewayPlace => ({ config, stateDir: join(folder, 'state'), folder, environment: {}, given: { database } });
let running: OwnedDatabase;

const storeOf = (database: Database): PgOperationStore => {
  const worker = { id: 'worker', isAlive: async () => false };
  return new PgOperationStore({ database, worker, key: parseSealingKey('key', randomBytes(32).toString('base64')), now: Date.now });
};

beforeAll(async () => {
  writeFileSync(config, 'clouds:\n  sky:\n    provider: memory\n');
  running = await openDatabase(databaseSettings(settingsOf(place())));
});

afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

test('what a running gateway keeps moves from its own database to another one, whose tables can then go back and forth', async () => {
  await running.database.query(`INSERT INTO isobar_projects VALUES ('web', '[]', now())`);
  await storeOf(running.database).create(createdEvent('under-way'), null);
  const file = join(folder, 'backup');
  await backUpDatabase(place(), file);

  const other = await openEmptyDatabase();
  onTestFinished(() => other.close());
  const external = place(other.url);
  const { madeAt } = await verifyFile(file);
  expect(await restoreDatabase(external, file)).toMatchObject({ asking: 1 });
  expect(await storeOf(other).list()).toMatchObject([{ id: 'under-way', state: 'needsAttention' }]);
  expect(await storeOf(running.database).list()).toMatchObject([{ id: 'under-way', state: 'pending' }]);
  expect(await markRestored(external, '2026-11-22T05:00:00.000Z')).toBe(1);
  const audit = new PgAudit(other);
  onTestFinished(() => audit.close());
  expect(await audit.list(0, 10)).toMatchObject([
    { subject: 'gateway', action: 'restore', detail: { backupMadeAt: madeAt, asking: 1 } },
    { subject: 'gateway', action: 'restore', detail: { backupMadeAt: '2026-11-22T05:00:00.000Z', asking: 1 } },
  ]);
  expect(await other.query('SELECT name FROM isobar_projects')).toEqual([{ name: 'web' }]);

  const first = MIGRATIONS[0]?.name ?? '';
  expect(await rollBackDatabase(external, first)).toHaveLength(MIGRATIONS.length - 1);
  expect(await other.query(`SELECT to_regclass('isobar_projects') AS table`)).toEqual([{ table: null }]);
  const again = await openDatabase(databaseSettings(settingsOf(external)));
  onTestFinished(() => again.close());
  expect(await again.database.query('SELECT name FROM isobar_projects')).toEqual([]);
});

test('tables are neither brought back nor taken back under a gateway that runs', async () => {
  await expect(rollBackDatabase(place(), null)).rejects.toMatchObject({ code: 'conflict' });
  await expect(restoreDatabase(place(), join(folder, 'backup'))).rejects.toMatchObject({ code: 'conflict' });
});
