import { matchRoute } from '../../../kernel/route-table.ts';
import type { WireReply, WireRequest } from '../../../kernel/wire.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import { findCaller, unauthorizedReply } from '../shared/callers.ts';
import type { Exchange, Handler, HandlerRoute, ServiceContext } from '../shared/exchange.ts';
import { formatMicroversion, isOffered, readMicroversion } from '../shared/microversion.ts';
import { toPlacementError } from './placement-errors.ts';
import { listAllocationCandidates, listProviders, showInventories, showProvider, showUsages } from './providers.ts';

/** Where Placement lives below the origin. */
export const PLACEMENT_PATH = '/placement';

const VERSIONS = { service: 'placement', least: '1.0', latest: '1.39' } as const;

/** The reads; writing is for the services alone. */
const ROUTES: readonly HandlerRoute[] = [
  { method: 'GET', pattern: '/resource_providers', handler: listProviders },
  { method: 'GET', pattern: '/resource_providers/{id}', handler: showProvider },
  { method: 'GET', pattern: '/resource_providers/{id}/inventories', handler: showInventories },
  { method: 'GET', pattern: '/resource_providers/{id}/usages', handler: showUsages },
  { method: 'GET', pattern: '/allocation_candidates', handler: listAllocationCandidates },
];

/** Placement: `path` is what follows `/placement`. */
export function handlePlacement(context: ServiceContext, request: WireRequest, path: string): WireReply {
  const requestId = context.newRequestId();
  const ids = { 'x-openstack-request-id': requestId };
  const isRoot = path === '' || path === '/';
  if (isRoot && request.method === 'GET') {
    return { status: 200, headers: { ...versionHeaders(VERSIONS.least), ...ids }, body: { versions: [describeVersion()] } };
  }
  const caller = findCaller(context, request, requestId);
  if (caller === undefined) return unauthorizedReply(context, requestId);
  const wanted = readMicroversion(request.headers, VERSIONS);
  if (wanted.kind === 'malformed') {
    const text = `Invalid microversion: ${wanted.text}`;
    return { ...toPlacementError(new OpenStackRefusal('badRequest', text), requestId), headers: ids };
  }
  const version = formatMicroversion(wanted.version);
  if (!isOffered(wanted.version, VERSIONS.least, VERSIONS.latest)) return notOffered(version, requestId);
  const headers = { ...versionHeaders(version), ...ids };
  const match = matchRoute(ROUTES, request.method, path);
  if (match.kind !== 'found') {
    const refusal = new OpenStackRefusal('notFound', 'The resource could not be found.');
    return { ...toPlacementError(refusal, requestId), headers };
  }
  const parameter = (name: string): string => match.parameters.get(name) ?? '';
  const reply = run(match.handler, { context, request, caller, version: wanted.version, parameter }, requestId);
  return { ...reply, headers };
}

function run(handler: Handler, exchange: Exchange, requestId: string): WireReply {
  try {
    return handler(exchange);
  } catch (error) {
    if (error instanceof OpenStackRefusal) return toPlacementError(error, requestId);
    throw error;
  }
}

function notOffered(version: string, requestId: string): WireReply {
  const error = {
    status: 406,
    title: 'Not Acceptable',
    detail: `Unacceptable version header: ${version}`,
    request_id: requestId,
    max_version: VERSIONS.latest,
    min_version: VERSIONS.least,
  };
  return { status: 406, headers: { 'x-openstack-request-id': requestId }, body: { errors: [error] } };
}

function versionHeaders(version: string): Readonly<Record<string, string>> {
  return { 'content-type': 'application/json', 'openstack-api-version': `placement ${version}`, vary: 'openstack-api-version' };
}

function describeVersion() {
  const { least, latest } = VERSIONS;
  return { id: 'v1.0', max_version: latest, min_version: least, status: 'CURRENT', links: [{ rel: 'self', href: '' }] };
}
