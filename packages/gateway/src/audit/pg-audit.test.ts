import { assert, asyncProperty, dictionary, jsonValue, string } from 'fast-check';
import type { JsonObject } from '@isobar/core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import { StandingClock } from '../access/testing/open-access.ts';
import type { Database } from '../database/database.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import type { AuditEntry, NewAuditEntry } from './audit.ts';
import { PgAudit } from './pg-audit.ts';

const entry = (detail: JsonObject): NewAuditEntry => ({
  subject: 'token:a',
  action: 'accept',
  cloud: 'lux',
  target: 'lux/web-1',
  operationId: null,
  detail,
});

let database: Database;
let audit: PgAudit;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  await asOwner('TRUNCATE isobar_audit, isobar_audit_intake');
  audit = new PgAudit(database, new StandingClock());
});

afterEach(() => audit.close());

/** What only who owns the table can do: past the trigger. */
async function asOwner(statement: string): Promise<void> {
  await database.query('ALTER TABLE isobar_audit DISABLE TRIGGER isobar_audit_append_only');
  await database.query(statement);
  await database.query('ALTER TABLE isobar_audit ENABLE TRIGGER isobar_audit_append_only');
}

async function recordMany(count: number): Promise<void> {
  await Promise.all(Array.from({ length: count }, (_, index) => audit.record(entry({ index }))));
}

test('entries are listed in order, each bound to the one before', async () => {
  await audit.record(entry({ accept: ['root-disk-loss'] }));
  await audit.record({ ...entry({}), action: 'finish', cloud: null, target: null, operationId: 'o-1' });
  const [first, second] = await audit.list(0, 10);
  expect(first).toMatchObject({
    number: 1,
    at: '2026-01-01T00:00:00.000Z',
    subject: 'token:a',
    action: 'accept',
    detail: { accept: ['root-disk-loss'] },
  });
  expect(second).toMatchObject({ number: 2, cloud: null, target: null, operationId: 'o-1', previousHash: first?.hash });
  expect(await audit.list(1, 10)).toEqual([second]);
  expect(await audit.verify()).toEqual({ valid: true, entries: 2, firstBroken: null, head: second?.hash });
});

test('an entry stands or falls with its transaction', async () => {
  await database.transaction((connection) => audit.record(entry({ kept: true }), connection));
  const failed = database.transaction(async (connection) => {
    await audit.record(entry({ kept: false }), connection);
    throw new Error('no further');
  });
  await expect(failed).rejects.toThrow('no further');
  expect((await audit.list(0, 10)).map(({ detail }) => detail)).toEqual([{ kept: true }]);
});

test('an open transaction makes no other wait', async () => {
  const [begun, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const slow = database.transaction(async (connection) => {
    await audit.record(entry({ slow: true }), connection);
    begun.resolve();
    await end.promise;
  });
  await begun.promise;
  await audit.record(entry({ slow: false }));
  expect((await audit.list(0, 10)).map(({ detail }) => detail)).toEqual([{ slow: false }]);
  end.resolve();
  await slow;
  expect((await audit.list(0, 10)).map(({ detail }) => detail)).toEqual([{ slow: false }, { slow: true }]);
});

test('many entries of many processes make one chain, and every page of it is read', async () => {
  const other = new PgAudit(database, new StandingClock());
  await Promise.all([recordMany(1200), ...Array.from({ length: 300 }, (_, index) => other.record(entry({ index })))]);
  await Promise.all([audit.list(0, 1), other.list(0, 1)]);
  expect(await audit.verify()).toMatchObject({ valid: true, entries: 1500 });
  const exported: AuditEntry[] = [];
  for await (const one of audit.export()) exported.push(one);
  expect(exported.map(({ number }) => number)).toEqual(Array.from({ length: 1500 }, (_, index) => index + 1));
  await other.close();
});

test('what a process left behind is bound by the next', async () => {
  await database.query(`INSERT INTO isobar_audit_intake (at, subject, action, detail) VALUES (now(), 'token:gone', 'write', '{}')`);
  expect(await audit.verify()).toMatchObject({ valid: true, entries: 1 });
});

test('entries are neither changed nor removed', async () => {
  await recordMany(2);
  await audit.verify();
  for (const statement of ['UPDATE isobar_audit SET subject = subject', 'DELETE FROM isobar_audit', 'TRUNCATE isobar_audit'])
    await expect(database.query(statement)).rejects.toThrow('neither changed nor removed');
});

const FLIPPED: readonly string[] = [
  `number = 9`,
  `at = at + interval '1 millisecond'`,
  `subject = 'token:b'`,
  `action = 'plan'`,
  `cloud = NULL`,
  `target = 'lux/web-2'`,
  `operation_id = ''`,
  `detail = '{"index": 99}'`,
  `detail = '{}'`,
  `previous_hash = 'x'`,
  `hash = previous_hash`,
];

test.each(FLIPPED)('a row changed past the trigger is found: %s', async (change) => {
  await recordMany(4);
  await audit.verify();
  await asOwner(`UPDATE isobar_audit SET ${change} WHERE number = 2`);
  expect(await audit.verify()).toMatchObject({ valid: false, firstBroken: 2 });
});

test('a row taken out is found, and the last one by who knows the head', async () => {
  await recordMany(3);
  const { head } = await audit.verify();
  await asOwner('DELETE FROM isobar_audit WHERE number = 3');
  expect(await audit.verify()).toMatchObject({ valid: true, entries: 2 });
  expect((await audit.verify()).head).not.toBe(head);
  await asOwner('DELETE FROM isobar_audit WHERE number = 1');
  expect(await audit.verify()).toMatchObject({ valid: false, firstBroken: 1 });
});

test('no secret is recorded, by whatever name or form', async () => {
  const planted = ['hunter2-planted', `isb_${'0'.repeat(32)}_${'s'.repeat(43)}`, 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJraW0ifQ.c2lnbmF0dXJl'];
  await audit.record(entry({ request: { name: 'web', password: planted[0] }, text: `Bearer ${planted[1]}`, more: [{ note: `saw ${planted[2]}` }] }));
  const [recorded] = await audit.list(0, 1);
  for (const secret of planted) expect(JSON.stringify(recorded)).not.toContain(secret);
  expect(recorded?.detail).toMatchObject({ request: { name: 'web', password: '[redacted]' } });
});

test('whatever a detail holds, the chain can be checked', async () => {
  await assert(
    asyncProperty(dictionary(string({ unit: 'binary' }), jsonValue()), string({ unit: 'binary' }), async (detail, subject) => {
      await audit.record({ ...entry(detail), subject });
    }),
    { numRuns: 60 },
  );
  await audit.record(entry({ nul: 'a\u0000b', half: '\ud800', huge: 1e300, tiny: 5e-324, ['__proto__']: { deep: 1 } }));
  expect(await audit.verify()).toMatchObject({ valid: true, entries: 61 });
});
