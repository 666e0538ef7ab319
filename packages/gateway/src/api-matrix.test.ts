import { afterAll, beforeAll, expect, test } from 'vitest';

import type { CallerName, Verdict } from './access/testing/authorisation-matrix.ts';
import { CALLERS, EXPECTED, expectedVerdict, MATRIX, PLACE_NAMES, PLACES, PROJECT_OF, STRANGERS } from './access/testing/authorisation-matrix.ts';
import { readContract } from './api/document/contract-document.ts';
import type { ContractRoute } from './api/document/routes.ts';
import { routesOf } from './api/document/routes.ts';
import type { Attempt } from './api/testing/matrix/matrix-requests.ts';
import { operationOf, send, UNDONE } from './api/testing/matrix/matrix-requests.ts';
import type { MatrixWorld } from './api/testing/matrix/matrix-world.ts';
import { openMatrixWorld, refAt } from './api/testing/matrix/matrix-world.ts';
import type { OperationId } from './contract.ts';

const ROUTES = routesOf(readContract());
const TIMEOUT_MILLISECONDS = 120_000;

let world: MatrixWorld;

beforeAll(async () => {
  world = await openMatrixWorld();
}, TIMEOUT_MILLISECONDS);

afterAll(() => world.close());

/** Lists refuse nobody: what may not be seen is not in them. What each must hold for its caller to have found the thing of a place. */
const LISTS: Partial<Readonly<Record<OperationId, (attempt: Attempt) => string>>> = {
  listClouds: ({ place }) => `"name":"${PLACES[place].cloud}"`,
  listProjects: ({ place }) => `"name":"${PROJECT_OF[place]}"`,
  listOperations: (attempt) => operationOf(attempt, world),
  listInbox: (attempt) => operationOf(attempt, world),
  streamEvents: (attempt) => operationOf(attempt, world),
};

function isFound({ operationId }: ContractRoute, text: string, attempt: Attempt): boolean {
  const isListOfKind = operationId.startsWith('list') && MATRIX[operationId].kind !== undefined;
  const wanted = isListOfKind ? `"${refAt(attempt.place)}"` : LISTS[operationId]?.(attempt);
  return wanted === undefined || text.includes(wanted);
}

const VERDICT_OF_STATUS: Readonly<Record<number, Verdict>> = { 403: 'permission_denied', 404: 'not_found' };

async function verdictOf(route: ContractRoute, attempt: Attempt): Promise<string> {
  const reply = await send(route, attempt, world);
  const text = await reply.text();
  if (!reply.ok) return VERDICT_OF_STATUS[reply.status] ?? `${reply.status} ${text}`;
  await UNDONE[route.operationId]?.(attempt, world);
  return isFound(route, text, attempt) ? 'allowed' : 'not_found';
}

/** Whose it is makes a difference where the expectation has two words. */
const ownerships = (operation: OperationId): readonly boolean[] => (EXPECTED[MATRIX[operation].row].viewer.includes(' ') ? [true, false] : [true]);

async function wrongOf(route: ContractRoute, caller: CallerName): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const place of PLACE_NAMES)
    for (const isOwn of ownerships(route.operationId)) {
      const expected = expectedVerdict(route.operationId, caller, place, isOwn);
      const found = await verdictOf(route, { caller, place, isOwn });
      if (found !== expected) wrong.push(`${route.operationId} at ${place}, ${isOwn ? 'own' : "another's"}: ${found}, expected is ${expected}`);
    }
  return wrong;
}

test.each(CALLERS)(
  'over HTTP, %s may do what the matrix says, and nothing else',
  async (caller) => {
    const wrong: string[] = [];
    for (const route of ROUTES) wrong.push(...(await wrongOf(route, caller)));
    expect(wrong).toEqual([]);
  },
  TIMEOUT_MILLISECONDS,
);

test.each(STRANGERS)(
  'over HTTP, %s is let in nowhere but where nobody is asked, and told the same everywhere',
  async (stranger) => {
    const authorization = world.strangers[stranger];
    const told = new Set<string>();
    const letIn: string[] = [];
    for (const { method, path, operationId } of ROUTES) {
      const url = `${world.gateway.url}${path.replaceAll(/\{\w+\}/g, 'north')}`;
      const reply = await fetch(url, { method, headers: authorization === undefined ? {} : { authorization } });
      const text = await reply.text();
      if (reply.status === 401) told.add((JSON.parse(text) as { detail: string }).detail);
      else letIn.push(operationId);
    }
    expect(letIn.sort()).toEqual(['showDocument', 'showHealth', 'showReadiness', 'showReference']);
    expect([...told]).toEqual(['a valid token is needed, as Authorization: Bearer …']);
  },
  TIMEOUT_MILLISECONDS,
);
