import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import type { Database } from '../../database/database.ts';
import { openTestDatabase } from '../../testing/test-database.ts';
import type { Caller } from '../caller.ts';
import type { Project } from '../project-store.ts';
import type { OpenAccess } from '../testing/open-access.ts';
import { ADMINISTRATOR, openAccess } from '../testing/open-access.ts';

const KIM = 'user:https://id.example#kim';
const LEE = 'user:https://id.example#lee';
const TEAM = 'group:https://id.example#team';

let database: Database;
let opened: OpenAccess;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  await database.query('TRUNCATE isobar_tokens, isobar_projects CASCADE');
  opened = await openAccess(database);
});

afterEach(() => opened.close());

async function callerOf(subject: string, groups: readonly string[] = []): Promise<Caller> {
  const caller = await opened.access.callerOf(subject, groups);
  if (caller === null) throw new Error(`${subject} is nobody`);
  return caller;
}

const listed = async (caller: Caller): Promise<readonly Project[]> => (await opened.projects.list(caller, { limit: 100, cursor: null })).items;

test('a project gives its members their roles, groups their members too', async () => {
  await opened.projects.put(ADMINISTRATOR, 'blue', {
    selectors: [{ cloud: 'north', labels: { team: 'blue' } }, { cloud: 'lux' }],
    grants: [
      { subject: KIM, role: 'viewer' },
      { subject: TEAM, role: 'operator', own: true },
    ],
  });
  const selectors = [
    { cloud: 'north', labels: { team: 'blue' } },
    { cloud: 'lux', labels: null },
  ];
  expect((await callerOf(KIM)).grants).toEqual([{ project: 'blue', role: 'viewer', own: false, selectors }]);
  expect((await callerOf(LEE)).grants).toEqual([]);
  expect((await callerOf(KIM, [TEAM])).grants).toEqual([
    { project: 'blue', role: 'operator', own: true, selectors },
    { project: 'blue', role: 'viewer', own: false, selectors },
  ]);
});

test('members see a project with their own role, who administers it sees all, the others nothing', async () => {
  const grants = [
    { subject: KIM, role: 'admin' as const, own: false },
    { subject: LEE, role: 'viewer' as const, own: false },
  ];
  await opened.projects.put(ADMINISTRATOR, 'blue', { selectors: [{ cloud: 'lux' }], grants });
  await opened.projects.put(ADMINISTRATOR, 'red', { selectors: [{ cloud: 'lux' }], grants: [] });
  const shown = { name: 'blue', selectors: [{ cloud: 'lux' }], createdAt: '2026-01-01T00:00:00.000Z' };
  expect(await listed(await callerOf(KIM))).toEqual([{ ...shown, grants }]);
  expect(await opened.projects.show(await callerOf(LEE), 'blue')).toEqual({ ...shown, grants: [grants[1]] });
  expect((await listed(ADMINISTRATOR)).map(({ name }) => name)).toEqual(['blue', 'red']);
  for (const name of ['red', 'none'])
    await expect(opened.projects.show(await callerOf(KIM), name)).rejects.toMatchObject({ code: 'not_found', message: `project ${name}: not found` });
});

test('who administers a project changes its grants, and not which resources it groups', async () => {
  await opened.projects.put(ADMINISTRATOR, 'blue', { selectors: [{ cloud: 'lux' }], grants: [{ subject: KIM, role: 'admin' }] });
  const kim = await callerOf(KIM);
  const grants = [
    { subject: KIM, role: 'admin' as const },
    { subject: LEE, role: 'operator' as const },
  ];
  await opened.projects.put(kim, 'blue', { selectors: [{ cloud: 'lux', labels: {} }], grants });
  expect((await callerOf(LEE)).grants).toMatchObject([{ project: 'blue', role: 'operator' }]);
  await expect(opened.projects.put(kim, 'blue', { selectors: [{ cloud: 'lux' }, { cloud: 'north' }], grants })).rejects.toMatchObject({
    code: 'permission_denied',
  });
  await expect(opened.projects.delete(kim, 'blue')).rejects.toMatchObject({ code: 'permission_denied' });
  await expect(opened.projects.put(kim, 'mine', { selectors: [{ cloud: 'north' }], grants })).rejects.toMatchObject({ code: 'not_found' });
});

test.each(['viewer', 'operator', 'admin of its own'] as const)('a %s changes no grants', async (name) => {
  const role = name === 'admin of its own' ? 'admin' : name;
  await opened.projects.put(ADMINISTRATOR, 'blue', { selectors: [{ cloud: 'lux' }], grants: [{ subject: KIM, role, own: role === 'admin' }] });
  const raising = opened.projects.put(await callerOf(KIM), 'blue', { selectors: [{ cloud: 'lux' }], grants: [{ subject: KIM, role: 'admin' }] });
  await expect(raising).rejects.toMatchObject({ code: 'permission_denied' });
});

test('with a project its grants go, and tokens stay', async () => {
  await opened.projects.put(ADMINISTRATOR, 'blue', { selectors: [{ cloud: 'lux' }], grants: [] });
  const { secret } = await opened.tokens.create(ADMINISTRATOR, { name: 'ci', grants: [{ project: 'blue', role: 'viewer' }] });
  await opened.projects.delete(ADMINISTRATOR, 'blue');
  expect((await opened.bearer(secret)).grants).toEqual([]);
  await expect(opened.projects.delete(ADMINISTRATOR, 'blue')).rejects.toMatchObject({ code: 'not_found' });
});

test.each([
  ['a subject that nobody can be', { selectors: [{ cloud: 'lux' }], grants: [{ subject: 'kim', role: 'viewer' as const }] }, '/grants/0/subject'],
  ['the label that keeps a name', { selectors: [{ cloud: 'lux', labels: { 'isobar-name': 'x' } }], grants: [] }, '/selectors/0/labels'],
])('%s is refused by its place', async (_name, input, field) => {
  await expect(opened.projects.put(ADMINISTRATOR, 'blue', input)).rejects.toMatchObject({ code: 'invalid_argument', details: { field } });
  expect(await listed(ADMINISTRATOR)).toEqual([]);
});

test('who watches is told when its project changes, and not when another does', async () => {
  const elsewhere = await openAccess(database);
  await opened.projects.put(ADMINISTRATOR, 'blue', { selectors: [{ cloud: 'lux' }], grants: [{ subject: KIM, role: 'viewer' }] });
  const kim = await callerOf(KIM);
  const told: string[] = [];
  const changed = Promise.withResolvers<void>();
  opened.access.watch(kim, () => told.push('stopped'))();
  opened.access.watch(kim, () => {
    told.push('kim');
    changed.resolve();
  });
  await elsewhere.projects.put(ADMINISTRATOR, 'red', { selectors: [{ cloud: 'lux' }], grants: [{ subject: LEE, role: 'viewer' }] });
  const lee = Promise.withResolvers<void>();
  opened.access.watch(await callerOf(LEE), lee.resolve);
  await elsewhere.projects.delete(ADMINISTRATOR, 'red');
  await lee.promise;
  expect(told).toEqual([]);
  await elsewhere.projects.put(ADMINISTRATOR, 'blue', { selectors: [{ cloud: 'north' }], grants: [{ subject: KIM, role: 'viewer' }] });
  await changed.promise;
  expect(told).toEqual(['kim']);
  await elsewhere.close();
});

test('each change stands in the audit record', async () => {
  await opened.projects.put(ADMINISTRATOR, 'blue', { selectors: [{ cloud: 'lux' }], grants: [{ subject: KIM, role: 'admin' }] });
  await opened.projects.delete(ADMINISTRATOR, 'blue');
  expect(opened.audited).toMatchObject([
    {
      subject: 'token:administrator',
      action: 'access',
      detail: { change: 'put project', project: 'blue', grants: [{ subject: KIM, role: 'admin' }] },
    },
    { subject: 'token:administrator', action: 'access', detail: { change: 'delete project', project: 'blue' } },
  ]);
});

test('projects come in pages, by name, each with those that the caller sees', async () => {
  for (const name of ['blue', 'green', 'red', 'violet'])
    await opened.projects.put(ADMINISTRATOR, name, {
      selectors: [{ cloud: 'lux' }],
      grants: name === 'red' ? [] : [{ subject: KIM, role: 'viewer' }],
    });
  const kim = await callerOf(KIM);
  const first = await opened.projects.list(kim, { limit: 2, cursor: null });
  expect(first.items.map(({ name }) => name)).toEqual(['blue', 'green']);
  await opened.projects.delete(ADMINISTRATOR, 'green');
  const last = await opened.projects.list(kim, { limit: 2, cursor: first.next });
  expect([last.items.map(({ name }) => name), last.next]).toEqual([['violet'], null]);
});
