import { matchRoute } from '../../../kernel/route-table.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { RefusalKind } from '../../model/refusal.ts';
import type { Caller } from '../../model/identity.ts';
import type { WireReply, WireRequest } from '../../../kernel/wire.ts';
import { findCaller, unauthorizedReply } from './callers.ts';
import type { Exchange, HandlerRoute, ServiceContext } from './exchange.ts';
import { formatMicroversion, isOffered, readMicroversion } from './microversion.ts';
import type { Microversion, MicroversionHeaders } from './microversion.ts';
import { plainNotFound } from './plain-not-found.ts';
import { notSimulated, NotSimulated } from './not-simulated.ts';

/** What differs between the two services with microversions, Nova and Cinder. */
export interface VersionedService extends MicroversionHeaders {
  readonly routes: readonly HandlerRoute[];
  versionHeaders(version: string): Readonly<Record<string, string>>;
  requestIdHeaders(requestId: string, reply: WireReply): Readonly<Record<string, string>>;
  /** Nova adds `; charset=UTF-8` to errors, Cinder does not. */
  readonly errorContentType: string;
  readonly overQuota: { readonly status: number; readonly name: string };
}

const ERROR_NAMES: Readonly<Record<Exclude<RefusalKind, 'overQuota'>, readonly [number, string]>> = {
  notFound: [404, 'itemNotFound'],
  badRequest: [400, 'badRequest'],
  conflict: [409, 'conflictingRequest'],
  forbidden: [403, 'forbidden'],
  unauthenticated: [401, 'unauthorized'],
  fault: [500, 'computeFault'],
};

/**
 * Token, route, microversion, handler: in this order, so that a 401 and an unknown path carry no
 * version headers, while a 406 echoes the version it refuses.
 */
export function handleVersioned(context: ServiceContext, service: VersionedService, request: WireRequest, path: string): WireReply {
  const requestId = context.newRequestId();
  const finish = (reply: WireReply, versionHeaders = {}): WireReply => {
    const ids = service.requestIdHeaders(requestId, reply);
    const headers = { 'content-type': 'application/json', ...versionHeaders, ...ids };
    return { ...reply, headers: { ...headers, ...reply.headers } };
  };
  const caller = findCaller(context, request, requestId);
  if (caller === undefined) return finish(unauthorizedReply(context, requestId));
  const match = matchRoute(service.routes, request.method, path);
  if (match.kind !== 'found') return finish(plainNotFound());
  const version = negotiate(service, request);
  if ('reply' in version) return finish(version.reply);
  const exchange = createExchange(context, request, caller, version, match.parameters);
  const reply = run(service, exchange, match.handler);
  return finish(reply, service.versionHeaders(formatMicroversion(version)));
}

function run(service: VersionedService, exchange: Exchange, handler: HandlerRoute['handler']) {
  try {
    return handler(exchange);
  } catch (error) {
    if (error instanceof OpenStackRefusal) return toErrorReply(service, error.kind, error.message);
    if (error instanceof NotSimulated) return notSimulated(error.feature);
    throw error;
  }
}

function negotiate(service: VersionedService, request: WireRequest): Microversion | { readonly reply: WireReply } {
  const wanted = readMicroversion(request.headers, service);
  if (wanted.kind === 'malformed') {
    const text = `API Version String ${wanted.text} is of invalid format. Must be of format MajorNum.MinorNum.`;
    return { reply: toErrorReply(service, 'badRequest', text) };
  }
  const { least, latest } = service;
  if (isOffered(wanted.version, least, latest)) return wanted.version;
  const version = formatMicroversion(wanted.version);
  const message = `Version ${version} is not supported by the API. Minimum is ${least} and maximum is ${latest}.`;
  const reply: WireReply = {
    status: 406,
    headers: {
      ...service.versionHeaders(version),
      'content-type': service.errorContentType,
    },
    body: { computeFault: { code: 406, message } },
  };
  return { reply };
}

function toErrorReply(service: VersionedService, kind: RefusalKind, message: string): WireReply {
  const headers = { 'content-type': service.errorContentType };
  if (kind !== 'overQuota') {
    const [status, name] = ERROR_NAMES[kind];
    return { status, headers, body: { [name]: { code: status, message } } };
  }
  const { status, name } = service.overQuota;
  if (status !== 413) return { status, headers, body: { [name]: { code: status, message } } };
  return {
    status,
    headers: { ...headers, 'retry-after': '0' },
    body: { [name]: { code: status, message, retryAfter: '0' } },
  };
}

function createExchange(
  context: ServiceContext,
  request: WireRequest,
  caller: Caller,
  version: Microversion,
  parameters: ReadonlyMap<string, string>,
): Exchange {
  return {
    context,
    request,
    caller,
    version,
    parameter: (name) => parameters.get(name) ?? '',
  };
}
