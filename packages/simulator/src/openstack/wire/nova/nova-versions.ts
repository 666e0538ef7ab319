import type { WireReply, WireRequest } from '../../../kernel/wire.ts';
import type { ServiceContext } from '../shared/exchange.ts';
import { NOVA_PATH, novaRequestIdHeaders, novaVersionHeaders } from './nova-headers.ts';

/** Version discovery, which needs no token; `undefined` for all other paths. */
export function handleNovaVersions(context: ServiceContext, request: WireRequest, path: string, latest: string): WireReply | undefined {
  if (request.method !== 'GET') return undefined;
  if (path === '' || path === '/') return { status: 200, body: { versions: list(context, latest) } };
  if (path !== '/v2.1' && path !== '/v2.1/') return undefined;
  return {
    status: 200,
    headers: { ...novaVersionHeaders('2.1'), ...novaRequestIdHeaders(context.newRequestId()) },
    body: { version: describeCurrent(context, latest) },
  };
}

function list(context: ServiceContext, latest: string) {
  const old = {
    id: 'v2.0',
    status: 'SUPPORTED',
    version: '',
    min_version: '',
    updated: '2011-01-21T11:33:21Z',
    links: [{ rel: 'self', href: `${context.origin()}${NOVA_PATH}/v2/` }],
  };
  return [old, { ...current(latest), links: [selfLink(context)] }];
}

function describeCurrent(context: ServiceContext, latest: string) {
  const docs = { rel: 'describedby', type: 'text/html', href: 'http://docs.openstack.org/' };
  const type = 'application/vnd.openstack.compute+json;version=2.1';
  return {
    ...current(latest),
    links: [selfLink(context), docs],
    'media-types': [{ base: 'application/json', type }],
  };
}

function current(latest: string) {
  return {
    id: 'v2.1',
    status: 'CURRENT',
    version: latest,
    min_version: '2.1',
    updated: '2013-07-23T11:33:21Z',
  };
}

function selfLink(context: ServiceContext) {
  return { rel: 'self', href: `${context.origin()}${NOVA_PATH}/v2.1/` };
}
