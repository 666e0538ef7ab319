import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';

import type { Access } from '../../access/access.ts';
import type { ContractRoute } from '../document/routes.ts';
import type { Handlers } from '../handler.ts';
import { ApiError } from '../problem/api-error.ts';
import type { Answering } from './answer-request.ts';
import { answerRequest } from './answer-request.ts';
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

const METHODS: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/**
 * Makes the routes of the document.
 * @throws {Error} for an operation without a handler, or a handler without an operation
 */
export function registerRoutes(app: FastifyInstance, routes: readonly ContractRoute[], parts: RouteParts): void {
  requireComplete(routes, parts.handlers);
  for (const route of routes) {
    app.route({
      method: route.method,
      url: toUrl(route.path),
      onRequest: (request) => admit(route, request, parts),
      preParsing: (request, _reply, payload, done) => requireBodyOf(route, request, payload, done),
      handler: (request, reply) => answerRequest(route, parts.handlers[route.operationId], request, reply, parts),
    });
  }
  for (const [path, group] of Map.groupBy(routes, ({ path }) => path)) {
    const allowed = group.map(({ method }) => method);
    const others = METHODS.filter((method) => !allowed.some((one) => one === method));
    app.route({ method: others, url: toUrl(path), onRequest: refuseMethod(allowed), handler: refuseMethod(allowed) });
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
  refusals.require(request.ip);
  try {
    state.caller = await access.authenticate(request.headers.authorization);
  } catch (error) {
    refusals.take(request.ip);
    throw error;
  }
  requests.take(state.caller.subject);
}

function refuseMethod(allowed: readonly string[]) {
  return async (_request: FastifyRequest, _reply: FastifyReply): Promise<never> => {
    const allow = allowed.join(', ');
    throw new ApiError(
      'invalid_argument',
      `allowed here: ${allow}`,
      { field: 'method', allowed: allow, outcome: 'not_applied' },
      { status: 405, headers: { allow } },
    );
  };
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
