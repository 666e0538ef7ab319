import { matchRoute } from '../../../kernel/route-table.ts';
import type { WireReply, WireRequest } from '../../../kernel/wire.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import { findCaller, keystoneChallenge } from '../shared/callers.ts';
import type { ServiceContext } from '../shared/exchange.ts';
import { notSimulated, NotSimulated } from '../shared/not-simulated.ts';
import { plainNotFound } from '../shared/plain-not-found.ts';
import { toErrorReply } from './glance-errors.ts';
import type { GlanceExchange, GlanceRoute } from './glance-exchange.ts';
import { GLANCE_ROUTES } from './glance-routes.ts';

/** Where Glance lives below the origin. */
export const GLANCE_PATH = '/image';

/** Newest first, as discovery lists them. */
const VERSIONS = ['v2.15', 'v2.9', 'v2.7', 'v2.6', 'v2.5', 'v2.4', 'v2.3', 'v2.2', 'v2.1', 'v2.0'];

/** Glance: `path` is what follows `/image`. It has no microversions. */
export function handleGlance(context: ServiceContext, request: WireRequest, path: string): WireReply {
  const isRoot = path === '' || path === '/';
  if (request.method === 'GET' && (isRoot || path === '/versions')) {
    return { status: isRoot ? 300 : 200, body: { versions: describeVersions(context) } };
  }
  const requestId = context.newRequestId();
  const headers = { 'x-openstack-request-id': requestId };
  const caller = findCaller(context, request, requestId);
  if (caller === undefined) return unauthorized(context);
  const match = matchRoute(GLANCE_ROUTES, request.method, path);
  if (match.kind !== 'found') return plainNotFound(undefined, headers);
  const parameter = (name: string): string => match.parameters.get(name) ?? '';
  const reply = run(match.handler, { context, caller, request, parameter });
  const type = reply.body === undefined ? {} : { 'content-type': 'application/json' };
  return { ...reply, headers: { ...type, ...headers, ...reply.headers } };
}

function run(handler: GlanceRoute['handler'], exchange: GlanceExchange): WireReply {
  try {
    return handler(exchange);
  } catch (error) {
    if (error instanceof NotSimulated) return notSimulated(error.feature);
    if (error instanceof OpenStackRefusal) return toErrorReply(error);
    throw error;
  }
}

/** Unlike the others' 401: a text as code, HTML in the message. */
function unauthorized(context: ServiceContext): WireReply {
  const message =
    'This server could not verify that you are authorized to access the document you requested. Either you supplied the wrong credentials (e.g., bad password), or your browser does not understand how to supply the credentials required.<br /><br />\n\n\n';
  return {
    status: 401,
    headers: { ...keystoneChallenge(context), 'content-type': 'application/json' },
    body: { message, code: '401 Unauthorized', title: 'Unauthorized' },
  };
}

function describeVersions(context: ServiceContext) {
  const href = `${context.origin()}${GLANCE_PATH}/v2/`;
  return VERSIONS.map((id, index) => ({
    id,
    status: index === 0 ? 'CURRENT' : 'SUPPORTED',
    links: [{ rel: 'self', href }],
  }));
}
