import { matchRoute } from '../../../kernel/route-table.ts';
import type { Route } from '../../../kernel/route-table.ts';
import type { WireReply, WireRequest } from '../../../kernel/wire.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import { findCaller, keystoneChallenge } from '../shared/callers.ts';
import type { ServiceContext } from '../shared/exchange.ts';
import { notSimulated, NotSimulated } from '../shared/not-simulated.ts';
import { plainNotFound } from '../shared/plain-not-found.ts';
import type { GlanceExchange } from './glance-exchange.ts';
import { listImages, showImage } from './image-reads.ts';

/** Where Glance lives below the origin. */
export const GLANCE_PATH = '/image';

type GlanceHandler = (exchange: GlanceExchange) => WireReply;

const ROUTES: readonly Route<GlanceHandler>[] = [
  { method: 'GET', pattern: '/v2/images', handler: listImages },
  { method: 'GET', pattern: '/v2/images/{id}', handler: showImage },
];

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
  const match = matchRoute(ROUTES, request.method, path);
  if (match.kind !== 'found') return plainNotFound(undefined, headers);
  const imageId = match.parameters.get('id') ?? '';
  const reply = run(match.handler, { context, caller, request, imageId });
  return { ...reply, headers: { 'content-type': 'application/json', ...headers } };
}

function run(handler: GlanceHandler, exchange: GlanceExchange): WireReply {
  try {
    return handler(exchange);
  } catch (error) {
    if (error instanceof NotSimulated) return notSimulated(error.feature);
    if (!(error instanceof OpenStackRefusal)) throw error;
    if (error.kind === 'notFound') return plainNotFound(error.message);
    const message = `${error.message}<br /><br />\n\n\n`;
    return { status: 400, body: { message, code: '400 Bad Request', title: 'Bad Request' } };
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
