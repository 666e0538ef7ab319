import { matchRoute } from '../../../kernel/route-table.ts';
import type { Route } from '../../../kernel/route-table.ts';
import type { WireReply, WireRequest } from '../../../kernel/wire.ts';
import type { KeystoneToken } from '../../model/identity.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import { keystoneChallenge } from '../shared/callers.ts';
import type { ServiceContext } from '../shared/exchange.ts';
import { describeCatalog } from './service-catalog.ts';
import { toTokenBody } from './token-body.ts';
import { readTokenRequest } from './token-request.ts';

/** Where Keystone lives below the origin. */
export const KEYSTONE_PATH = '/v3';

interface KeystoneExchange {
  readonly context: ServiceContext;
  readonly request: WireRequest;
}

type KeystoneHandler = (exchange: KeystoneExchange) => WireReply;

const ROUTES: readonly Route<KeystoneHandler>[] = [
  { method: 'GET', pattern: '', handler: showVersion },
  { method: 'GET', pattern: '/', handler: showVersion },
  { method: 'POST', pattern: '/auth/tokens', handler: issueToken },
  { method: 'GET', pattern: '/auth/tokens', handler: showToken },
  { method: 'DELETE', pattern: '/auth/tokens', handler: revokeToken },
  { method: 'GET', pattern: '/auth/catalog', handler: showCatalog },
  { method: 'GET', pattern: '/auth/projects', handler: listProjects },
];

/** Keystone: `path` is what follows `/v3`. */
export function handleKeystone(context: ServiceContext, request: WireRequest, path: string): WireReply {
  const headers = {
    'content-type': 'application/json',
    vary: 'X-Auth-Token',
    'x-openstack-request-id': context.newRequestId(),
  };
  const reply = run({ context, request }, path);
  return { ...reply, headers: { ...headers, ...reply.headers } };
}

/** `GET /`, which lists what Keystone has. */
export function listKeystoneVersions(context: ServiceContext): WireReply {
  return { status: 300, body: { versions: { values: [describeVersion(context)] } } };
}

function run(exchange: KeystoneExchange, path: string): WireReply {
  const match = matchRoute(ROUTES, exchange.request.method, path);
  if (match.kind !== 'found') return errorReply(404, 'Not Found', 'Not Found');
  try {
    return match.handler(exchange);
  } catch (error) {
    if (!(error instanceof OpenStackRefusal)) throw error;
    if (error.kind === 'unauthenticated') return unauthorized(exchange.context, error);
    if (error.kind === 'notFound') return errorReply(404, 'Not Found', error.message);
    return errorReply(400, 'Bad Request', error.message);
  }
}

function showVersion({ context }: KeystoneExchange): WireReply {
  return { status: 200, body: { version: describeVersion(context) } };
}

function issueToken({ context, request }: KeystoneExchange): WireReply {
  const token = context.backend.identity.authenticate(readTokenRequest(request.body));
  return {
    status: 201,
    headers: { 'x-subject-token': token.value },
    body: { token: toTokenBody(context, token) },
  };
}

function showToken({ context, request }: KeystoneExchange): WireReply {
  requireToken(context, request);
  const token = findSubject(context, request);
  return {
    status: 200,
    headers: { 'x-subject-token': token.value },
    body: { token: toTokenBody(context, token) },
  };
}

function revokeToken({ context, request }: KeystoneExchange): WireReply {
  requireToken(context, request);
  context.backend.identity.revokeToken(findSubject(context, request).value);
  return { status: 204 };
}

function showCatalog({ context, request }: KeystoneExchange): WireReply {
  const { project } = requireToken(context, request);
  const self = `${context.origin()}/v3/auth/catalog`;
  const catalog = project === null ? [] : describeCatalog(context, project.id);
  return { status: 200, body: { catalog, links: { self } } };
}

function listProjects({ context, request }: KeystoneExchange): WireReply {
  const token = requireToken(context, request);
  const projects = context.backend.identity.projectsOf(token).map(({ id, name, domain }) => ({
    id,
    name,
    domain_id: domain.id,
    description: '',
    enabled: true,
    parent_id: domain.id,
    is_domain: false,
    tags: [],
    options: {},
    links: { self: `${context.origin()}/v3/projects/${id}` },
  }));
  const self = `${context.origin()}/v3/auth/projects`;
  return { status: 200, body: { projects, links: { next: null, self, previous: null } } };
}

function requireToken(context: ServiceContext, request: WireRequest): KeystoneToken {
  const token = context.backend.identity.findToken(request.headers['x-auth-token'] ?? '');
  if (token !== undefined) return token;
  const text = 'The request you have made requires authentication.';
  throw new OpenStackRefusal('unauthenticated', text);
}

function findSubject(context: ServiceContext, request: WireRequest): KeystoneToken {
  const value = request.headers['x-subject-token'] ?? '';
  const token = context.backend.identity.findToken(value);
  if (token !== undefined) return token;
  throw new OpenStackRefusal('notFound', 'Could not find token.');
}

/** An application credential that asks for a scope is told so; every other 401 says nothing. */
function unauthorized(context: ServiceContext, { message, type }: OpenStackRefusal): WireReply {
  const identity = type === 'identity' ? { identity: {} } : {};
  return {
    status: 401,
    headers: keystoneChallenge(context),
    body: { error: { code: 401, ...identity, message, title: 'Unauthorized' } },
  };
}

function errorReply(code: number, title: string, message: string): WireReply {
  return { status: code, body: { error: { code, message, title } } };
}

function describeVersion(context: ServiceContext) {
  return {
    id: 'v3.14',
    status: 'stable',
    updated: '2020-04-07T00:00:00Z',
    links: [{ rel: 'self', href: `${context.origin()}${KEYSTONE_PATH}/` }],
    'media-types': [{ base: 'application/json', type: 'application/vnd.openstack.identity-v3+json' }],
  };
}
