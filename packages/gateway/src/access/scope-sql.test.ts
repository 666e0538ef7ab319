import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Database } from '../database/database.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import type { Scope } from './access.ts';
import type { Selector } from './caller.ts';
import type { Scoped } from './in-scope.ts';
import { inScope } from './in-scope.ts';
import { scopeSql } from './scope-sql.ts';

const COLUMNS = { cloud: 'cloud', labels: 'labels', startedBy: 'started_by', shared: 'shared' };

const CLOUDS = ['north', 'seoul'];
const LABELS: readonly Scoped['labels'][] = [{}, { team: 'a' }, { team: 'a', stage: 'test' }, { team: 'b' }, { "it's": '"$1"' }];
const STARTERS = [undefined, 'token:me', 'token:other'];
const THINGS: readonly Scoped[] = CLOUDS.flatMap((cloud) =>
  LABELS.flatMap((labels) => STARTERS.flatMap((startedBy) => [false, true].map((shared) => ({ cloud, labels, startedBy, shared })))),
);

const north = (labels: Selector['labels']): Selector => ({ cloud: 'north', labels });
const scopeOf = (selectors: readonly Selector[], ownSelectors: readonly Selector[] = []): Scope => ({
  all: false,
  selectors,
  ownSelectors,
  subject: 'token:me',
});

const SCOPES: Readonly<Record<string, Scope>> = {
  everything: { ...scopeOf([]), all: true },
  nothing: scopeOf([]),
  'a whole cloud': scopeOf([north(null)]),
  'labels in a cloud': scopeOf([north({ team: 'a' })]),
  'labels with quotes': scopeOf([north({ "it's": '"$1"' })]),
  'two selectors': scopeOf([north({ team: 'a', stage: 'test' }), { cloud: 'seoul', labels: { team: 'b' } }]),
  'a cloud and a part of it': scopeOf([north(null), north({ team: 'a' })]),
  'what one started in a cloud': scopeOf([], [north(null)]),
  'what one started among labels, and all of another cloud': scopeOf([{ cloud: 'seoul', labels: null }], [north({ team: 'a' })]),
};

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
  await database.query('CREATE TABLE things (number int, cloud text, labels jsonb, started_by text, shared boolean)');
  for (const [number, { cloud, labels, startedBy, shared }] of THINGS.entries())
    await database.query('INSERT INTO things VALUES ($1, $2, $3, $4, $5)', [number, cloud, labels, startedBy ?? null, shared]);
});

afterAll(() => database.close());

test.each(Object.entries(SCOPES))('the database and the code agree on %s', async (_name, scope) => {
  const { text, values } = scopeSql(scope, COLUMNS, 2);
  const rows = await database.query<{ number: number }>(`SELECT number FROM things WHERE number >= $1 AND ${text} ORDER BY number`, [0, ...values]);
  const expected = [...THINGS.keys()].filter((number) => inScope(scope, THINGS[number] ?? { cloud: '', labels: {} }));
  expect(rows.map(({ number }) => number)).toEqual(expected);
});

test('a scope of nothing holds nothing, and one of everything all', () => {
  expect(scopeSql(scopeOf([]), COLUMNS, 1)).toEqual({ text: 'false', values: [] });
  expect(scopeSql({ ...scopeOf([]), all: true }, COLUMNS, 1)).toEqual({ text: 'true', values: [] });
});

test('without a column for who started it, who has only what it started sees the resources', () => {
  expect(scopeSql(scopeOf([], [north(null)]), { ...COLUMNS, startedBy: null, shared: null }, 1)).toEqual({
    text: '(cloud = ANY($1::text[]))',
    values: [['north']],
  });
});

test('rows without labels are held by whole clouds only', () => {
  const columns = { cloud: 'cloud', labels: null, startedBy: null, shared: null };
  expect(scopeSql(scopeOf([north({ team: 'a' })]), columns, 1)).toEqual({ text: 'false', values: [] });
});
