import type { ResourceKind } from '@isobar/core';
import { formatRef, RESOURCE_KINDS } from '@isobar/core';
import type { Isobar } from '@isobar/sdk';

import type { Scope } from '../../../access/access.ts';
import type { Caller } from '../../../access/caller.ts';
import { inScope } from '../../../access/in-scope.ts';
import type { CallerName, Place } from '../../../access/testing/authorisation-matrix.ts';
import { CALLERS, PLACE_NAMES, PLACES } from '../../../access/testing/authorisation-matrix.ts';
import { makeCallers, makeStrangers } from '../../../access/testing/matrix-callers.ts';
import type { OpenAccess } from '../../../access/testing/open-access.ts';
import { openAccess } from '../../../access/testing/open-access.ts';
import type { Database } from '../../../database/database.ts';
import type { GatewayEvent } from '../../../live/event-log.ts';
import { PgWebhookStore } from '../../../live/webhooks/pg-webhook-store.ts';
import { openTestDatabase } from '../../../testing/test-database.ts';
import type { TestServer } from '../start-test-server.ts';
import { startTestServer } from '../start-test-server.ts';
import { testInventory } from '../test-inventory.ts';
import { testIsobar, testPlan } from '../test-isobar.ts';
import { testOperations } from '../test-operations.ts';

const CLOUDS = ['north', 'south', 'east'];

/** Who is none of the callers. */
export const ANOTHER: Caller = { subject: 'token:another', administrator: false, grants: [], expiresAt: null };

/** One resource of each kind in each place; in the cloud of two places, one for each. */
export const idAt = (place: Place): string => `at-${place}`;
export const refAt = (place: Place): string => formatRef(PLACES[place].cloud, idAt(place));

/** An operation for each caller, in each place, of its own and of another. */
export interface Cell {
  readonly id: string;
  readonly caller: CallerName;
  readonly place: Place;
  readonly isOwn: boolean;
  readonly startedBy: string;
}

/** The server over the real rules, tokens, projects and webhooks, and clouds that allow everything. */
export interface MatrixWorld {
  readonly database: Database;
  readonly opened: OpenAccess;
  readonly strangers: Awaited<ReturnType<typeof makeStrangers>>;
  readonly tokens: Readonly<Record<CallerName, string>>;
  readonly callers: Readonly<Record<CallerName, Caller>>;
  readonly webhooks: PgWebhookStore;
  readonly cells: readonly Cell[];
  readonly gateway: TestServer;
  close(): Promise<void>;
}

export async function openMatrixWorld(): Promise<MatrixWorld> {
  const database = await openTestDatabase();
  const opened = await openAccess(database);
  const { access, projects, clock } = opened;
  const strangers = await makeStrangers(opened);
  const tokens = await makeCallers(opened);
  const known = await Promise.all(Object.entries(tokens).map(async ([name, token]) => [name, await opened.bearer(token)] as const));
  const callers = Object.fromEntries(known) as Record<CallerName, Caller>;
  const operations = testOperations((target) => PLACES[PLACE_NAMES.find((place) => refAt(place) === target) ?? 'otherCloud'].labels);
  const cells = await makeCells(operations, callers);
  const webhooks = new PgWebhookStore({
    database,
    access,
    audit: { record: () => Promise.resolve() },
    egress: { check: () => Promise.resolve() },
    sealer: { seal: (_id, secret) => secret, open: (_id, sealed) => sealed },
    clock,
  });
  const seen = (scope: Scope): readonly Cell[] => cells.filter(({ place, startedBy }) => inScope(scope, { ...PLACES[place], startedBy }));
  const isobar = isobarOfThreeClouds();
  const gateway = await startTestServer({
    // What is answered is held to the document elsewhere; here it matters whether it is.
    validateAnswers: false,
    parts: {
      access,
      tokens: opened.tokens,
      projects,
      webhooks,
      clouds: { names: () => CLOUDS, use: (work) => work(isobar) },
      inventory: testInventory(Object.fromEntries(RESOURCE_KINDS.map((kind) => [kind, rowsOf(kind)])), CLOUDS),
      operations: {
        ...operations,
        list: (_query, scope) => Promise.resolve({ items: seen(scope) as never, next: null, total: 0 }),
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
  const close = async (): Promise<void> => {
    await gateway.close();
    await opened.close();
    await database.close();
  };
  return { database, opened, strangers, tokens, callers, webhooks, cells, gateway, close };
}

async function makeCells(operations: ReturnType<typeof testOperations>, callers: MatrixWorld['callers']): Promise<readonly Cell[]> {
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
  const stream = (async function* none() {
    yield* [];
  })();
  return { ...isobar, images: { ...isobar.images, download: () => Promise.resolve({ stream, sizeBytes: null, checksum: null }) } };
}
