import type { Action, ResourceKind } from '@isobar/core';
import { ACTIONS, formatRef, RESOURCE_KINDS, targetOf } from '@isobar/core';
import type { Isobar } from '@isobar/sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Caller } from './access/caller.ts';
import { inScope } from './access/in-scope.ts';
import type { CallerName, Place, Verdict } from './access/testing/authorisation-matrix.ts';
import { CALLERS, EXPECTED, expectedVerdict, MATRIX, PLACE_NAMES, PLACES, PROJECT_OF, STRANGERS } from './access/testing/authorisation-matrix.ts';
import { makeCallers, makeStrangers, PROJECTS } from './access/testing/matrix-callers.ts';
import type { OpenAccess } from './access/testing/open-access.ts';
import { ADMINISTRATOR, openAccess } from './access/testing/open-access.ts';
import { readContract } from './api/document/contract-document.ts';
import type { ContractRoute } from './api/document/routes.ts';
import { routesOf } from './api/document/routes.ts';
import type { TestServer } from './api/testing/start-test-server.ts';
import { startTestServer } from './api/testing/start-test-server.ts';
import { testInventory } from './api/testing/test-inventory.ts';
import { testIsobar, testPlan } from './api/testing/test-isobar.ts';
import { testOperations } from './api/testing/test-operations.ts';
import type { OperationId } from './contract.ts';
import type { Database } from './database/database.ts';
import type { GatewayEvent } from './live/event-log.ts';
import { PgWebhookStore } from './live/webhooks/pg-webhook-store.ts';
import { openTestDatabase } from './testing/test-database.ts';

const CLOUDS = ['north', 'south', 'east'];
const ROUTES = routesOf(readContract());
const TIMEOUT_MILLISECONDS = 120_000;

/** Who is none of the callers. */
const ANOTHER: Caller = { subject: 'token:another', administrator: false, grants: [], expiresAt: null };

/** One resource of each kind in each place; in the cloud of two places, one for each. */
const idAt = (place: Place): string => `at-${place}`;
const refAt = (place: Place): string => formatRef(PLACES[place].cloud, idAt(place));

/** Something that is looked for in a list, and what decides who finds it. */
interface Cell {
  readonly id: string;
  readonly caller: CallerName;
  readonly place: Place;
  readonly isOwn: boolean;
  readonly startedBy: string;
}

interface Attempt {
  readonly caller: CallerName;
  readonly token: string;
  readonly place: Place;
  readonly isOwn: boolean;
}

let database: Database;
let opened: OpenAccess;
let strangers: Awaited<ReturnType<typeof makeStrangers>>;
let tokens: Readonly<Record<CallerName, string>>;
let callers: Readonly<Record<CallerName, Caller>>;
let webhooks: PgWebhookStore;
let cells: readonly Cell[];
let gateway: TestServer;

beforeAll(async () => {
  database = await openTestDatabase();
  opened = await openAccess(database);
  strangers = await makeStrangers(opened);
  tokens = await makeCallers(opened);
  const known = await Promise.all(Object.entries(tokens).map(async ([name, token]) => [name, await opened.bearer(token)] as const));
  callers = Object.fromEntries(known) as Record<CallerName, Caller>;
  const operations = testOperations((target) => PLACES[PLACE_NAMES.find((place) => refAt(place) === target) ?? 'otherCloud'].labels);
  cells = await makeCells(operations);
  webhooks = new PgWebhookStore({
    database,
    access: opened.access,
    audit: { record: () => Promise.resolve() },
    egress: { check: () => Promise.resolve() },
    sealer: { seal: (_id, secret) => secret, open: (_id, sealed) => sealed },
    clock: opened.clock,
  });
  const seen = (scope: Parameters<typeof inScope>[0]): readonly Cell[] =>
    cells.filter(({ place, startedBy }) => inScope(scope, { ...PLACES[place], startedBy }));
  const isobar = isobarOfThreeClouds();
  gateway = await startTestServer({
    // What is answered is held to the document elsewhere; here it matters whether it is.
    validateAnswers: false,
    parts: {
      access: opened.access,
      tokens: opened.tokens,
      projects: opened.projects,
      webhooks,
      clouds: { names: () => CLOUDS, use: (work) => work(isobar) },
      inventory: testInventory(Object.fromEntries(RESOURCE_KINDS.map((kind) => [kind, rowsOf(kind)])), CLOUDS),
      operations: {
        ...operations,
        list: (_query, scope) => Promise.resolve({ items: seen(scope) as never, next: null, total: null as never }),
        inbox: (scope) => Promise.resolve(seen(scope) as never),
      },
      events: {
        append: () => Promise.resolve(),
        follow: async function* follow(_query, scope) {
          await Promise.resolve();
          yield* seen(scope) as unknown as readonly GatewayEvent[];
        },
      },
    },
  });
});

afterAll(async () => {
  await gateway.close();
  await opened.close();
  await database.close();
});

async function makeCells(operations: ReturnType<typeof testOperations>): Promise<readonly Cell[]> {
  const made: Cell[] = [];
  for (const caller of CALLERS)
    for (const place of PLACE_NAMES)
      for (const isOwn of [true, false]) {
        const startedBy = isOwn ? callers[caller].subject : ANOTHER.subject;
        const { id } = await operations.start(testPlan(refAt(place), 'stop', {}, {}), { startedBy });
        made.push({ id, caller, place, isOwn, startedBy });
      }
  return made;
}

function rowsOf(kind: ResourceKind) {
  const rows = PLACE_NAMES.map((place) => {
    const { cloud, labels } = PLACES[place];
    return { ref: refAt(place), cloud, id: idAt(place), name: idAt(place), visibility: 'private', ...(kind === 'server' ? { labels } : {}) };
  });
  const everywhere = CLOUDS.map((cloud) => ({ ref: `${cloud}/public`, cloud, id: 'public', name: 'public', visibility: 'public' }));
  return kind === 'image' ? [...rows, ...everywhere] : rows;
}

function isobarOfThreeClouds(): Isobar {
  const isobar = testIsobar({ names: CLOUDS });
  const bytes = (async function* none() {
    yield* [];
  })();
  const download = () => Promise.resolve({ stream: bytes, sizeBytes: null, checksum: null });
  return { ...isobar, images: { ...isobar.images, download } };
}

/** A verb of each kind, and what it needs. */
const VERBS: Partial<Readonly<Record<ResourceKind, readonly [Action, object]>>> = {
  server: ['stop', {}],
  image: ['deleteImage', {}],
  volume: ['extendVolume', { sizeGiB: 20 }],
  volumeSnapshot: ['deleteVolumeSnapshot', {}],
  keyPair: ['deleteKeyPair', {}],
  port: ['deletePort', {}],
  floatingIp: ['deleteFloatingIp', {}],
  securityGroup: ['deleteSecurityGroup', {}],
  serverGroup: ['deleteServerGroup', {}],
};

const NEW: Partial<Readonly<Record<ResourceKind, object>>> = {
  server: { name: 'new', flavor: 'small', image: 'public' },
  image: { name: 'new', url: 'https://images.example/new.qcow2' },
  volume: { name: 'new', sizeGiB: 10 },
  keyPair: { name: 'new' },
  port: { network: 'net' },
  floatingIp: {},
  securityGroup: { name: 'new' },
  serverGroup: { name: 'new', policy: 'affinity' },
};

interface Filled {
  readonly action?: string;
  readonly id?: string;
  readonly body?: unknown;
}

/** What a request needs beside its place. */
const FILLED: Partial<Readonly<Record<OperationId, (attempt: Attempt) => Filled | Promise<Filled>>>> = {
  quotePrices: () => ({ body: { flavorId: 'small', volumes: [], publicAddresses: 0 } }),
  requestNatively: () => ({ body: { method: 'GET', path: '/' } }),
  findNativeOperation: () => ({ body: { method: 'GET', path: '/' } }),
  answerOperation: () => ({ body: { choice: 'retry' } }),
  createToken: ({ place }) => ({ body: { name: 'tried', grants: [{ project: PROJECT_OF[place], role: 'viewer' }] } }),
  revokeToken: async ({ place }) => {
    const { token } = await opened.tokens.create(ADMINISTRATOR, { name: 'of another', grants: [{ project: PROJECT_OF[place], role: 'viewer' }] });
    return { id: token.id };
  },
  putProject: async ({ place }) => {
    const name = PROJECT_OF[place];
    const { grants } = await opened.projects.show(ADMINISTRATOR, name);
    return { body: { selectors: PROJECTS[name], grants } };
  },
  createWebhook: ({ place }) => ({ body: { url: 'https://hooks.example/', clouds: [PLACES[place].cloud] } }),
  deleteWebhook: async ({ caller, isOwn }) => {
    const { webhook } = await webhooks.create(isOwn ? callers[caller] : ANOTHER, { url: 'https://hooks.example/' });
    return { id: webhook.id };
  },
};

/** What is put right again after a request that was let through. */
const UNDONE: Partial<Readonly<Record<OperationId, (place: Place) => Promise<unknown>>>> = {
  deleteProject: async (place) => {
    const name = PROJECT_OF[place];
    const grants = CALLERS.filter((caller) => callers[caller].grants.some(({ project }) => project === name)).map((caller) => {
      const { role, own } = callers[caller].grants[0] ?? { role: 'viewer' as const, own: false };
      return { subject: callers[caller].subject, role, own };
    });
    await opened.projects.put(ADMINISTRATOR, name, { selectors: PROJECTS[name], grants });
  },
  createWebhook: () => database.query('DELETE FROM isobar_webhooks'),
  deleteWebhook: () => database.query('DELETE FROM isobar_webhooks'),
};

async function filled(route: ContractRoute, attempt: Attempt): Promise<Filled> {
  const { kind } = MATRIX[route.operationId];
  if (kind === undefined || !route.path.includes('{action}')) return (await FILLED[route.operationId]?.(attempt)) ?? {};
  if (route.path.includes('{id}')) {
    const [action, request] = VERBS[kind] ?? [];
    return { action: action ?? '', body: { request } };
  }
  const action = ACTIONS.find((candidate) => targetOf(candidate).creates === true && targetOf(candidate).target === kind) ?? '';
  const labels = kind === 'server' ? { labels: PLACES[attempt.place].labels } : {};
  return { action, body: { request: { ...NEW[kind], ...labels } } };
}

async function send(route: ContractRoute, attempt: Attempt): Promise<Response> {
  const { action = '', id, body } = await filled(route, attempt);
  const path = route.path
    .replace('{cloud}', PLACES[attempt.place].cloud)
    .replace('{project}', PROJECT_OF[attempt.place])
    .replace('{action}', action)
    .replace('{id}', id ?? (route.path.startsWith('/v1/operations') ? operationOf(attempt) : idAt(attempt.place)));
  const type = route.body?.type ?? '';
  const content = type === 'application/octet-stream' ? 'bytes' : JSON.stringify(body ?? {});
  return fetch(`${gateway.url}${path}`, {
    method: route.method,
    headers: { authorization: `Bearer ${attempt.token}`, ...(route.body === null ? {} : { 'content-type': type }) },
    ...(route.body === null ? {} : { body: content }),
  });
}

function operationOf({ caller, place, isOwn }: Attempt): string {
  return cells.find((cell) => cell.caller === caller && cell.place === place && cell.isOwn === isOwn)?.id ?? '';
}

/** What a list must hold for its caller to have found the thing of a place. */
function isListed(route: ContractRoute, text: string, attempt: Attempt): boolean {
  const wanted: Partial<Record<OperationId, string>> = {
    listClouds: `"name":"${PLACES[attempt.place].cloud}"`,
    listProjects: `"name":"${PROJECT_OF[attempt.place]}"`,
    listOperations: operationOf(attempt),
    listInbox: operationOf(attempt),
    streamEvents: operationOf(attempt),
  };
  return text.includes(wanted[route.operationId] ?? `"${refAt(attempt.place)}"`);
}

/** Lists refuse nobody: what may not be seen is not in them. */
const LISTS: ReadonlySet<OperationId> = new Set(
  ROUTES.map(({ operationId }) => operationId).filter(
    (id) => id === 'streamEvents' || (id.startsWith('list') && MATRIX[id].row.endsWith('Read') && id !== 'listOperationEvents'),
  ),
);

const VERDICT_OF_STATUS: Readonly<Record<number, Verdict>> = { 403: 'permission_denied', 404: 'not_found' };

async function verdictOf(route: ContractRoute, attempt: Attempt): Promise<string> {
  const reply = await send(route, attempt);
  const text = await reply.text();
  if (!reply.ok) return VERDICT_OF_STATUS[reply.status] ?? `${reply.status} ${text}`;
  await UNDONE[route.operationId]?.(attempt.place);
  return LISTS.has(route.operationId) && !isListed(route, text, attempt) ? 'not_found' : 'allowed';
}

/** Whose it is makes a difference where the expectation has two words. */
const ownerships = (operation: OperationId): readonly boolean[] => (EXPECTED[MATRIX[operation].row].viewer.includes(' ') ? [true, false] : [true]);

async function wrongOf(route: ContractRoute, caller: CallerName): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const place of PLACE_NAMES)
    for (const isOwn of ownerships(route.operationId)) {
      const expected = expectedVerdict(route.operationId, caller, place, isOwn);
      const found = await verdictOf(route, { caller, token: tokens[caller], place, isOwn });
      if (found !== expected) wrong.push(`${route.operationId} at ${place}, ${isOwn ? 'own' : "another's"}: ${found}, expected is ${expected}`);
    }
  return wrong;
}

describe('over HTTP', () => {
  test.each(CALLERS)(
    '%s may do what the matrix says, and nothing else',
    async (caller) => {
      const wrong: string[] = [];
      for (const route of ROUTES) wrong.push(...(await wrongOf(route, caller)));
      expect(wrong).toEqual([]);
    },
    TIMEOUT_MILLISECONDS,
  );

  test.each(STRANGERS)(
    '%s is let in nowhere but where nobody is asked, and told the same everywhere',
    async (stranger) => {
      const authorization = strangers[stranger];
      const told = new Set<string>();
      const letIn: string[] = [];
      for (const { method, path, operationId } of ROUTES) {
        const reply = await fetch(`${gateway.url}${path.replaceAll(/\{\w+\}/g, 'north')}`, {
          method,
          headers: authorization === undefined ? {} : { authorization },
        });
        const text = await reply.text();
        if (reply.status === 401) told.add((JSON.parse(text) as { detail: string }).detail);
        else letIn.push(operationId);
      }
      expect(letIn.sort()).toEqual(['showDocument', 'showHealth', 'showReadiness', 'showReference']);
      expect([...told]).toEqual(['a valid token is needed, as Authorization: Bearer …']);
    },
    TIMEOUT_MILLISECONDS,
  );
});
