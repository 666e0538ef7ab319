import type { Action, ResourceKind } from '@isobar/core';
import { ACTIONS, targetOf } from '@isobar/core';

import type { CallerName, Place } from '../../../access/testing/authorisation-matrix.ts';
import { CALLERS, MATRIX, PLACES, PROJECT_OF } from '../../../access/testing/authorisation-matrix.ts';
import { PROJECTS } from '../../../access/testing/matrix-callers.ts';
import { ADMINISTRATOR } from '../../../access/testing/open-access.ts';
import type { OperationId } from '../../../contract.ts';
import type { ContractRoute } from '../../document/routes.ts';
import type { MatrixWorld } from './matrix-world.ts';
import { ANOTHER, idAt } from './matrix-world.ts';

/** Who asks for what, and whose it is. */
export interface Attempt {
  readonly caller: CallerName;
  readonly place: Place;
  readonly isOwn: boolean;
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
const FILLED: Partial<Readonly<Record<OperationId, (attempt: Attempt, world: MatrixWorld) => Filled | Promise<Filled>>>> = {
  quotePrices: () => ({ body: { flavorId: 'small', volumes: [], publicAddresses: 0 } }),
  requestNatively: () => ({ body: { method: 'GET', path: '/' } }),
  findNativeOperation: () => ({ body: { method: 'GET', path: '/' } }),
  answerOperation: () => ({ body: { choice: 'retry' } }),
  createToken: ({ place }) => ({ body: { name: 'tried', grants: [{ project: PROJECT_OF[place], role: 'viewer' }] } }),
  revokeToken: async ({ place }, { opened }) => {
    const grants = [{ project: PROJECT_OF[place], role: 'viewer' as const }];
    return { id: (await opened.tokens.create(ADMINISTRATOR, { name: 'of another', grants })).token.id };
  },
  putProject: async ({ place }, { opened }) => {
    const name = PROJECT_OF[place];
    const { grants } = await opened.projects.show(ADMINISTRATOR, name);
    return { body: { selectors: PROJECTS[name], grants } };
  },
  createWebhook: ({ place }) => ({ body: { url: 'https://hooks.example/', clouds: [PLACES[place].cloud] } }),
  deleteWebhook: async ({ caller, isOwn }, { webhooks, callers }) => {
    const { webhook } = await webhooks.create(isOwn ? callers[caller] : ANOTHER, { url: 'https://hooks.example/' });
    return { id: webhook.id };
  },
};

/** What is put right again after a request that was let through. */
export const UNDONE: Partial<Readonly<Record<OperationId, (attempt: Attempt, world: MatrixWorld) => Promise<unknown>>>> = {
  deleteProject: async ({ place }, { opened, callers }) => {
    const name = PROJECT_OF[place];
    const grants = CALLERS.flatMap((caller) =>
      callers[caller].grants.filter(({ project }) => project === name).map(({ role, own }) => ({ subject: callers[caller].subject, role, own })),
    );
    await opened.projects.put(ADMINISTRATOR, name, { selectors: PROJECTS[name], grants });
  },
  createWebhook: (_attempt, { database }) => database.query('DELETE FROM isobar_webhooks'),
  deleteWebhook: (_attempt, { database }) => database.query('DELETE FROM isobar_webhooks'),
};

/** Sends what a caller would who wants this operation on the thing of a place. */
export async function send(route: ContractRoute, attempt: Attempt, world: MatrixWorld): Promise<Response> {
  const { action = '', id, body } = await filled(route, attempt, world);
  const path = route.path
    .replace('{cloud}', PLACES[attempt.place].cloud)
    .replace('{project}', PROJECT_OF[attempt.place])
    .replace('{action}', action)
    .replace('{id}', id ?? (route.path.startsWith('/v1/operations') ? operationOf(attempt, world) : idAt(attempt.place)));
  const type = route.body?.type ?? '';
  const content = type === 'application/octet-stream' ? 'bytes' : JSON.stringify(body ?? {});
  return fetch(`${world.gateway.url}${path}`, {
    method: route.method,
    headers: { authorization: `Bearer ${world.tokens[attempt.caller]}`, ...(route.body === null ? {} : { 'content-type': type }) },
    ...(route.body === null ? {} : { body: content }),
  });
}

export function operationOf({ caller, place, isOwn }: Attempt, { cells }: MatrixWorld): string {
  return cells.find((cell) => cell.caller === caller && cell.place === place && cell.isOwn === isOwn)?.id ?? '';
}

async function filled(route: ContractRoute, attempt: Attempt, world: MatrixWorld): Promise<Filled> {
  const { kind } = MATRIX[route.operationId];
  if (kind === undefined || !route.path.includes('{action}')) return (await FILLED[route.operationId]?.(attempt, world)) ?? {};
  if (route.path.includes('{id}')) {
    const [action, request] = VERBS[kind] ?? [];
    return { action: action ?? '', body: { request } };
  }
  const action = ACTIONS.find((candidate) => targetOf(candidate).creates === true && targetOf(candidate).target === kind) ?? '';
  const labels = kind === 'server' ? { labels: PLACES[attempt.place].labels } : {};
  return { action, body: { request: { ...NEW[kind], ...labels } } };
}
