import type { Action } from '@isobar/core';
import { ACTIONS, formatRef, isCloudError, targetOf } from '@isobar/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { OperationId } from '../contract.ts';
import { readContract } from '../api/document/contract-document.ts';
import { routesOf } from '../api/document/routes.ts';
import type { Database } from '../database/database.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import type { Caller, Permission } from './caller.ts';
import { askedOfCreation } from './creation.ts';
import { inScope } from './in-scope.ts';
import type { OperationRule } from './operation-rules.ts';
import { OPERATION_RULES } from './operation-rules.ts';
import type { CallerName, Place, Verdict } from './testing/authorisation-matrix.ts';
import { CALLERS, expectedVerdict, MATRIX, PLACE_NAMES, PLACES, PROJECT_OF, STRANGERS } from './testing/authorisation-matrix.ts';
import { makeCallers, makeStrangers, PROJECTS } from './testing/matrix-callers.ts';
import type { OpenAccess } from './testing/open-access.ts';
import { ADMINISTRATOR, openAccess } from './testing/open-access.ts';
import { isShared } from './visibility.ts';

const FIRST_PAGE = { limit: 100, cursor: null };
const OPERATIONS = Object.keys(MATRIX) as readonly OperationId[];

let database: Database;
let opened: OpenAccess;
let strangers: Awaited<ReturnType<typeof makeStrangers>>;
let callers: Readonly<Record<CallerName, Caller>>;

beforeAll(async () => {
  database = await openTestDatabase();
  opened = await openAccess(database);
  strangers = await makeStrangers(opened);
  const tokens = Object.entries(await makeCallers(opened));
  callers = Object.fromEntries(await Promise.all(tokens.map(async ([name, token]) => [name, await opened.bearer(token)]))) as Record<
    CallerName,
    Caller
  >;
});

afterAll(async () => {
  await opened.close();
  await database.close();
});

interface Attempt {
  readonly operation: OperationId;
  readonly caller: Caller;
  readonly place: Place;
  readonly isOwn: boolean;
}

/** Does what the handler of such an operation asks of Access. */
async function attempt(rule: OperationRule, { operation, caller, place, isOwn }: Attempt): Promise<Verdict> {
  const { access } = opened;
  const { cloud, labels } = PLACES[place];
  const { kind } = MATRIX[operation];
  const row = { cloud, labels: kind === 'server' ? labels : {}, shared: kind !== undefined && isShared(kind, { visibility: 'private' }) };
  const startedBy = isOwn ? caller.subject : 'token:another';
  switch (rule.on) {
    case 'open':
    case 'caller':
      return 'allowed';
    case 'rows':
      return isListed(operation, rule.permission, caller, kind === undefined ? { cloud, labels, startedBy } : row);
    case 'cloud':
      return verdictOf(() => access.require(caller, rule.permission, { cloud, ref: null, labels: {} }));
    case 'creation': {
      const action = ACTIONS.find((candidate: Action) => targetOf(candidate).creates === true && targetOf(candidate).target === kind) ?? 'create';
      return verdictOf(() => access.require(caller, rule.permission, askedOfCreation(cloud, action, { labels })));
    }
    case 'resource':
      return verdictOf(() => access.require(caller, rule.permission, { ...row, ref: formatRef(cloud, 'one') }));
    case 'operation':
      return verdictOf(() => access.require(caller, rule.permission, { cloud, labels, ref: formatRef(cloud, 'one'), startedBy }));
    case 'somewhere':
      return verdictOf(() => access.requireSomewhere(caller, rule.permission));
    case 'everything':
      return verdictOf(() => access.requireEverything(caller, rule.permission, ['north', 'south', 'east']));
    case 'administrator':
      return verdictOf(() => access.requireAdministrator(caller));
    case 'tokens':
    case 'projects':
    case 'webhooks':
      return attemptRecord(operation, caller, place);
  }
}

function isListed(operation: OperationId, permission: Permission, caller: Caller, thing: Parameters<typeof inScope>[1]): Verdict {
  if (operation === 'listClouds') return opened.access.visibleClouds(caller, [thing.cloud]).length === 1 ? 'allowed' : 'not_found';
  return inScope(opened.access.scope(caller, permission), thing) ? 'allowed' : 'not_found';
}

type AttemptRecord = (caller: Caller, project: 'blue' | 'red', cloud: string) => Promise<Verdict>;

const viewerIn = (project: string) => [{ project, role: 'viewer' as const }];

/** What their stores decide. Who may make a webhook is decided by clouds alone, and tried with its store as the rest of them. */
const RECORDS: Partial<Readonly<Record<OperationId, AttemptRecord>>> = {
  listTokens: (caller) => verdictOf(() => opened.tokens.list(caller, FIRST_PAGE)),
  createToken: (caller, project) => verdictOf(() => opened.tokens.create(caller, { name: 'tried', grants: viewerIn(project) })),
  revokeToken: async (caller, project) => {
    const { token } = await opened.tokens.create(ADMINISTRATOR, { name: 'of another', grants: viewerIn(project) });
    return verdictOf(() => opened.tokens.revoke(caller, token.id));
  },
  listProjects: async (caller, project) =>
    (await opened.projects.list(caller, FIRST_PAGE)).items.some(({ name }) => name === project) ? 'allowed' : 'not_found',
  showProject: (caller, project) => verdictOf(() => opened.projects.show(caller, project)),
  putProject: async (caller, project) => {
    const { grants } = await opened.projects.show(ADMINISTRATOR, project);
    return verdictOf(() => opened.projects.put(caller, project, { selectors: PROJECTS[project], grants }));
  },
  deleteProject: async (caller, project) => {
    const { grants } = await opened.projects.show(ADMINISTRATOR, project);
    const verdict = await verdictOf(() => opened.projects.delete(caller, project));
    await opened.projects.put(ADMINISTRATOR, project, { selectors: PROJECTS[project], grants });
    return verdict;
  },
  createWebhook: (caller, _project, cloud) => Promise.resolve(opened.access.visibleClouds(caller, [cloud]).length === 1 ? 'allowed' : 'not_found'),
};

function attemptRecord(operation: OperationId, caller: Caller, place: Place): Promise<Verdict> {
  const tryIt = RECORDS[operation];
  if (tryIt === undefined) throw new Error(`${operation} is tried nowhere`);
  return tryIt(caller, PROJECT_OF[place], PLACES[place].cloud);
}

async function verdictOf(work: () => unknown): Promise<Verdict> {
  try {
    await work();
    return 'allowed';
  } catch (error) {
    if (isCloudError(error) && (error.code === 'not_found' || error.code === 'permission_denied')) return error.code;
    throw error;
  }
}

test('the matrix has a row for every operation of the document, and for nothing else', () => {
  const documented = routesOf(readContract()).map(({ operationId }) => operationId);
  expect([...OPERATIONS].sort()).toEqual([...documented].sort());
});

describe.each(STRANGERS)('%s', (stranger) => {
  test('gets no further than the door, and learns nothing there', async () => {
    await expect(opened.access.authenticate(strangers[stranger])).rejects.toMatchObject({
      code: 'unauthenticated',
      message: 'a valid token is needed, as Authorization: Bearer …',
    });
  });
});

/** Webhooks belong to their maker; the store of webhooks has the test. */
const TRIED_ELSEWHERE: ReadonlySet<OperationId> = new Set(['deleteWebhook', 'listWebhooks']);

describe.each(CALLERS)('%s', (name) => {
  test.each(OPERATIONS.filter((operation) => !TRIED_ELSEWHERE.has(operation)))('%s', async (operation) => {
    const [found, expected]: Record<string, Verdict>[] = [{}, {}];
    for (const place of PLACE_NAMES)
      for (const isOwn of [true, false]) {
        const cell = `${place}, ${isOwn ? 'own' : "another's"}`;
        Object.assign(expected ?? {}, { [cell]: expectedVerdict(operation, name, place, isOwn) });
        Object.assign(found ?? {}, { [cell]: await attempt(OPERATION_RULES[operation], { operation, caller: callers[name], place, isOwn }) });
      }
    expect(found).toEqual(expected);
  });
});
