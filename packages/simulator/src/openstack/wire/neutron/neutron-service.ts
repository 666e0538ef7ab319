import { matchRoute } from '../../../kernel/route-table.ts';
import type { WireReply, WireRequest } from '../../../kernel/wire.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { RefusalKind } from '../../model/refusal.ts';
import { findCaller, unauthorizedReply } from '../shared/callers.ts';
import type { Handler, ServiceContext } from '../shared/exchange.ts';
import type { Exchange } from '../shared/exchange.ts';
import { notSimulated, NotSimulated } from '../shared/not-simulated.ts';
import { plainNotFound } from '../shared/plain-not-found.ts';
import { NEUTRON_ROUTES } from './neutron-routes.ts';

/** Where Neutron lives below the origin. */
export const NEUTRON_PATH = '/network';

const STATUSES: Readonly<Record<RefusalKind, number>> = {
  notFound: 404,
  badRequest: 400,
  conflict: 409,
  forbidden: 403,
  overQuota: 409,
  unauthenticated: 401,
  fault: 500,
};

/** Neutron has extensions instead of microversions. */
const NO_VERSION = { major: 2, minor: 0 };

/** Neutron: `path` is what follows `/network`. */
export function handleNeutron(context: ServiceContext, request: WireRequest, path: string): WireReply {
  if (request.method === 'GET' && (path === '' || path === '/')) {
    const links = [{ rel: 'self', href: `${context.origin()}${NEUTRON_PATH}/v2.0/` }];
    return { status: 200, body: { versions: [{ id: 'v2.0', status: 'CURRENT', links }] } };
  }
  const requestId = context.newRequestId();
  const headers = { 'x-openstack-request-id': requestId };
  const caller = findCaller(context, request, requestId);
  if (caller === undefined) return unauthorizedReply(context, requestId);
  // Clients may end any path in `.json`.
  const match = matchRoute(NEUTRON_ROUTES, request.method, path.replace(/\.json$/u, ''));
  if (match.kind !== 'found') return plainNotFound(undefined, headers);
  const parameter = (name: string): string => match.parameters.get(name) ?? '';
  const reply = run(match.handler, { context, request, caller, version: NO_VERSION, parameter });
  const type = reply.status === 204 ? {} : { 'content-type': 'application/json' };
  return { ...reply, headers: { ...type, ...headers, ...reply.headers } };
}

function run(handler: Handler, exchange: Exchange): WireReply {
  try {
    return handler(exchange);
  } catch (error) {
    if (error instanceof NotSimulated) return notSimulated(error.feature);
    if (!(error instanceof OpenStackRefusal)) throw error;
    const type = error.type ?? 'HTTPBadRequest';
    const body = { NeutronError: { type, message: error.message, detail: '' } };
    return { status: STATUSES[error.kind], body };
  }
}
