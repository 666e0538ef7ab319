import { createHash, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Action, ActionRequest, JsonObject, ResourceKind } from '@isobar/core';
import { READER_NAMES } from '@isobar/sdk';

import { LIST_PATHS } from '../rows/kind-paths.ts';
import type { StandInAnswer, StandInCall, StandInWorld } from './stand-in-world.ts';

type Handler = (call: StandInCall) => Promise<StandInAnswer>;

/** So small that lists have several pages. */
const PAGE = 2;
const AS_OF = '2026-01-01T00:00:00.000Z';

const ok = (body: unknown): StandInAnswer => ({ status: 200, body });
const refOf = ({ path }: StandInCall): string => `${path['cloud']}/${path['id'] ?? 'new'}`;

/** How a path is answered; null for what the client does not ask. */
export function handlerFor(path: string, operationId: string, world: StandInWorld): Handler | null {
  const kind = (Object.keys(LIST_PATHS) as ResourceKind[]).find((one) => path === LIST_PATHS[one] || path.startsWith(`${LIST_PATHS[one]}/`));
  return kind === undefined ? (byName(world)[operationId] ?? null) : ofKind(kind, path, world);
}

function ofKind(kind: ResourceKind, path: string, { isobar, operations }: StandInWorld): Handler | null {
  const client = isobar[READER_NAMES[kind]];
  if (path === LIST_PATHS[kind]) return async ({ query }) => listed(kind, await client.list({ clouds: query['cloud']?.split(',') }).collect(), query);
  if (path.endsWith('/content')) return async () => ({ status: 200, body: Buffer.from('the bytes of an image') });
  if (path.endsWith('{id}')) return async (call) => ok(await client.get(refOf(call)));
  const wanted = ({ body, path: { action } }: StandInCall) => {
    const { request = {}, ...keep } = body as { readonly request?: JsonObject };
    return { action: action as Action, request: request as ActionRequest<Action>, keep };
  };
  if (path.endsWith('/plan')) {
    return async (call) => {
      const { action, request, keep } = wanted(call);
      const plan = await isobar.plan(refOf(call), action, request, keep);
      operations.plans.set(plan.id, plan);
      return ok(plan);
    };
  }
  if (path.endsWith('/can')) {
    return async (call) => {
      const { action, request } = wanted(call);
      return ok(await isobar.can(refOf(call), action, request));
    };
  }
  return async ({ body }) => {
    const { plan, sealTo, ...options } = body as { readonly plan: string; readonly sealTo?: Readonly<Record<string, string>> };
    return { status: 202, body: await operations.start(plan, options, sealTo) };
  };
}

function listed(kind: ResourceKind, { items, ...summary }: { readonly items: readonly object[] }, query: StandInCall['query']): StandInAnswer {
  const from = Number(query['cursor'] ?? 0);
  const next = from + PAGE;
  const freshness = (query['cloud'] ?? '').split(',').map((cloud) => ({ cloud, kind, asOf: AS_OF, complete: true, reachableSeconds: 5 }));
  const headers: Readonly<Record<string, string>> = next < items.length ? { link: `</v1/any?cursor=${next}>; rel="next"` } : {};
  return { status: 200, headers, body: { items: items.slice(from, next), ...summary, freshness, total: items.length } };
}

function byName({ isobar, operations, folder }: StandInWorld): Readonly<Record<string, Handler>> {
  const { clouds, prices } = isobar;
  const cloudOf = ({ path }: StandInCall): string => path['cloud'] ?? '';
  const idOf = ({ path }: StandInCall): string => path['id'] ?? '';
  return {
    listClouds: async () => {
      const items = clouds.names.map((name) => ({
        name,
        provider: clouds.provider(name),
        readOnly: clouds.isReadOnly(name),
        quotes: prices.quotes(name),
        warnings: clouds.warnings(name),
      }));
      return ok({ items, failures: [], warnings: [], coverage: [] });
    },
    checkCloud: async (call) => ok(await clouds.check(cloudOf(call))),
    showPlace: async (call) => ok(await clouds.place(cloudOf(call))),
    signOutOfCloud: async (call) => ok({ signOut: await clouds.signOut(cloudOf(call)) }),
    showBilling: async (call) => ok(await prices.billing(cloudOf(call))),
    quotePrices: async (call) => ok({ parts: await prices.quote(cloudOf(call), call.body as never) }),
    showPriceBook: async (call) => ok((await clouds.priceBook(cloudOf(call))) ?? { text: null, source: null }),
    requestNatively: async ({ body }) => ok({ status: 200, headers: {}, requestId: 'r-1', body }),
    findNativeOperation: async () => ok({ found: null, nearest: { operationId: 'listThings', method: 'GET', path: '/things' } }),
    uploadFile: async ({ body }) => {
      const id = randomUUID();
      writeFileSync(join(folder, id), body as Buffer);
      const sha256 = createHash('sha256')
        .update(body as Buffer)
        .digest('hex');
      return { status: 201, body: { id, sizeBytes: (body as Buffer).byteLength, sha256, expiresAt: AS_OF } };
    },
    listOperations: async ({ query }) => {
      const all = (await isobar.operations.list()).filter(({ target }) => query['target'] === undefined || target === query['target']).toReversed();
      const { body, ...answer } = listed('server', { items: all }, query);
      return { ...answer, body: { failures: [], warnings: [], coverage: [], ...(body as object) } };
    },
    showOperation: async (call) => ok(await isobar.operations.get(idOf(call))),
    listOperationEvents: async (call) =>
      ok(await operations.events(idOf(call), Number(call.query['after'] ?? 0), call.headers['prefer'] !== undefined)),
    answerOperation: async (call) => {
      const { choice, values = {} } = call.body as { readonly choice: string; readonly values?: Readonly<Record<string, string>> };
      return { status: 202, body: await operations.answer(idOf(call), choice, values) };
    },
    takeOperationSecrets: async (call) => ok({ items: await operations.secrets(idOf(call)) }),
  };
}
