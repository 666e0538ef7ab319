import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { createdEvent } from '@isobar/sdk/testing';
import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';

import type { EmbeddedServer } from '../../database/embedded/embedded-server.ts';
import { startEmbedded } from '../../database/embedded/embedded-server.ts';
import { migrate } from '../../database/migrate.ts';
import { MIGRATIONS } from '../../database/migrations/index.ts';
import { PoolDatabase } from '../../database/pool-database.ts';
import { makeTestFolder } from '../../testing/left-folders.ts';
import { PgOperationStore } from '../store/pg-operation-store.ts';
import { parseSealingKey } from './sealing-key.ts';

const GIVEN = 'planted-user-data-4711';
const ANSWERED = 'planted-password-4712';
const RETURNED = 'planted-reply-4713';
/** Not secret: shows that what is written is found where it is looked for. */
const MARKER = 'plain-name-4714';

let folder: string;
let server: EmbeddedServer;
let database: PoolDatabase;
const log: string[] = [];

beforeAll(async () => {
  folder = await makeTestFolder();
  // A server that logs every statement with its values, as an administrator may have set it.
  const parameters = { fsync: 'off', log_statement: 'all', log_min_messages: 'info', wal_level: 'logical' };
  server = await startEmbedded({ folder, parameters, log: ({ text }) => log.push(text) });
  database = new PoolDatabase({ url: server.url('postgres') });
  await migrate(database, MIGRATIONS);
});

afterAll(async () => {
  await database.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

it('secrets are in no table, no log of changes and no log, as long as the operation lives and after', async () => {
  const key = randomBytes(32).toString('base64');
  const store = storeWith(key);
  const { publicKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256' });
  const { x = '', y = '' } = await exportJWK(publicKey);
  const started = { startedBy: 'token:1', labels: {}, secrets: { userData: GIVEN }, sealTo: { kty: 'EC', crv: 'P-256', x, y } } as const;
  await store.creator(started, async () => undefined).create(createdEvent('a', { request: { name: MARKER } }), null);
  await store.giveSecrets('a', { password: ANSWERED });
  await store.keepReturned('a', 'rebuild', [{ kind: 'password', value: RETURNED }]);
  expect(await store.givenSecrets('a')).toEqual({ userData: GIVEN, password: ANSWERED });

  const wrong = storeWith(randomBytes(32).toString('base64'));
  const refused: unknown = await wrong.givenSecrets('a').catch((error: unknown) => error);
  expectNowhere([...allFiles(), JSON.stringify(refused), log.join('\n')]);

  await store.own('a');
  await store.append('a', { type: 'finished', at: 1, state: 'failed' });
  await database.query('CHECKPOINT');
  const files = allFiles();
  expectNowhere([...files, log.join('\n')]);
  expect(log.some((line) => line.includes('isobar_operation_secrets'))).toBe(true);
  expect(files.filter((content) => content.includes(key))).toEqual([]);
  for (const part of ['pg_wal', 'base'])
    expect(
      allFiles(part).some((content) => content.includes(MARKER)),
      part,
    ).toBe(true);
});

function storeWith(key: string): PgOperationStore {
  return new PgOperationStore({ database, key: parseSealingKey('key', key), now: Date.now, worker: { id: 'worker', isAlive: async () => false } });
}

function expectNowhere(contents: readonly (Buffer | string)[]): void {
  for (const secret of [GIVEN, ANSWERED, RETURNED]) {
    const forms = [secret, Buffer.from(secret).toString('hex'), Buffer.from(secret).toString('base64').replace(/=+$/, '')];
    expect(contents.filter((content) => forms.some((form) => content.includes(form))).length, secret).toBe(0);
  }
}

/** Content of each file of the data folder, or of a part of it. */
function allFiles(part = ''): readonly Buffer[] {
  return readdirSync(join(folder, 'data', part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
}
