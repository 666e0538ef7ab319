import { isCloudError } from '@isobar/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { Access } from '../../access/access.ts';
import type { ContractRoute } from '../document/routes.ts';
import type { Handlers } from '../handler.ts';
import type { Answering } from './answer-request.ts';
import { answerRequest } from './answer-request.ts';
import { createMissingRoute } from './missing-route.ts';
import type { RateLimit } from './rate-limit.ts';
import { requireBodyOf } from './request-body.ts';
import { stateOf } from './request-state.ts';

export interface RouteParts extends Answering {
  readonly access: Access;
  readonly handlers: Handlers;
  /** By subject, and by address of who is none. */
  readonly requests: RateLimit;
  /** Of tokens that were refused, by address. */
  readonly refusals: RateLimit;
}

/**
 * Makes the routes of the document.
 * @throws {Error} for an operation without a handler, or a handler without an operation
 */
export function registerRoutes(app: FastifyInstance, routes: readonly ContractRoute[], parts: RouteParts): void {
  requireComplete(routes, parts.handlers);
  const missing = createMissingRoute(routes);
  app.addHook('onRequest', async (request) => {
    // Before its body is read.
    if (request.is404) throw missing(request.raw.url ?? '');
  });
  for (const route of routes) {
    app.route({
      method: route.method,
      url: toUrl(route.path),
      onRequest: (request) => admit(route, request, parts),
      preParsing: (request, _reply, payload, done) => requireBodyOf(route, request, payload, done),
      handler: (request, reply) => answerRequest(route, parts.handlers[route.operationId], request, reply, parts),
    });
  }
}

/** Before a byte of the body is read: who asks, and whether it asks too often. */
async function admit(route: ContractRoute, request: FastifyRequest, { access, requests, refusals }: RouteParts): Promise<void> {
  const state = stateOf(request);
  state.operationId = route.operationId;
  if (route.open) {
    requests.take(`address ${request.ip}`);
    return;
  }
  try {
    state.caller = await access.authenticate(request.headers.authorization);
  } catch (error) {
    // Who has a token is let in all the same: others may share its address, such as that of a proxy.
    if (isCloudError(error) && error.code === 'unauthenticated') refusals.take(request.ip);
    throw error;
  }
  requests.take(state.caller.subject);
}

/** `/v1/clouds/{cloud}` as the router has it. */
function toUrl(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

function requireComplete(routes: readonly ContractRoute[], handlers: Handlers): void {
  const told = new Set<string>(routes.map(({ operationId }) => operationId));
  const bound = Object.keys(handlers);
  const missing = [...told].filter((id) => !bound.includes(id));
  const extra = bound.filter((id) => !told.has(id));
  if (missing.length + extra.length === 0) return;
  throw new Error(`the handlers are not those of the document; missing: ${missing.join(', ') || 'none'}; extra: ${extra.join(', ') || 'none'}`);
}
