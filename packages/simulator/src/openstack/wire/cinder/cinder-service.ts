import type { WireReply, WireRequest } from '../../../kernel/wire.ts';
import type { ServiceContext } from '../shared/exchange.ts';
import { handleVersioned } from '../shared/versioned-service.ts';
import type { VersionedService } from '../shared/versioned-service.ts';
import { CINDER_ROUTES } from './cinder-routes.ts';

/** Where Cinder lives below the origin. */
export const CINDER_PATH = '/volume';

const CINDER: VersionedService = {
  service: 'volume',
  least: '3.0',
  latest: '3.70',
  routes: CINDER_ROUTES,
  versionHeaders: (version) => ({
    'openstack-api-version': `volume ${version}`,
    vary: 'OpenStack-API-Version',
  }),
  requestIdHeaders,
  errorContentType: 'application/json',
  overQuota: { status: 413, name: 'overLimit' },
};

/** Cinder: `path` is what follows `/volume`. */
export function handleCinder(context: ServiceContext, request: WireRequest, path: string): WireReply {
  const isRoot = path === '' || path === '/';
  if (request.method === 'GET' && (isRoot || path === '/v3' || path === '/v3/')) {
    return describeVersions(context, isRoot ? 300 : 200);
  }
  return handleVersioned(context, CINDER, request, path);
}

/** The second name of the request id is missing where Cinder itself wrote no body (recorded). */
function requestIdHeaders(requestId: string, reply: WireReply): Readonly<Record<string, string>> {
  const ids = { 'x-openstack-request-id': requestId };
  const isCinders = reply.body !== undefined && reply.status !== 401;
  return isCinders ? { ...ids, 'x-compute-request-id': requestId } : ids;
}

/** Version discovery needs no token. */
function describeVersions(context: ServiceContext, status: number): WireReply {
  const version = {
    id: 'v3.0',
    status: 'CURRENT',
    version: CINDER.latest,
    min_version: CINDER.least,
    updated: '2022-08-31T00:00:00Z',
    links: [
      { rel: 'describedby', type: 'text/html', href: 'https://docs.openstack.org/' },
      { rel: 'self', href: `${context.origin()}${CINDER_PATH}/v3/` },
    ],
    'media-types': [{ base: 'application/json', type: 'application/vnd.openstack.volume+json;version=3' }],
  };
  return {
    status,
    headers: {
      ...CINDER.versionHeaders(CINDER.least),
      ...requestIdHeaders(context.newRequestId(), { status, body: {} }),
    },
    body: { versions: [version] },
  };
}
