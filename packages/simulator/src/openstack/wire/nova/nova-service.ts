import type { WireReply, WireRequest } from '../../../kernel/wire.ts';
import type { ServiceContext } from '../shared/exchange.ts';
import { handleVersioned } from '../shared/versioned-service.ts';
import type { VersionedService } from '../shared/versioned-service.ts';
import { novaRequestIdHeaders, novaVersionHeaders } from './nova-headers.ts';
import { NOVA_ROUTES } from './nova-routes.ts';
import { handleNovaVersions } from './nova-versions.ts';

/** Nova: `path` is what follows `/compute`. */
export function handleNova(context: ServiceContext, request: WireRequest, path: string): WireReply {
  const latest = context.backend.compute.maxMicroversion;
  const discovery = handleNovaVersions(context, request, path, latest);
  return discovery ?? handleVersioned(context, describeNova(latest), request, path);
}

function describeNova(latest: string): VersionedService {
  return {
    service: 'compute',
    legacyHeader: 'x-openstack-nova-api-version',
    least: '2.1',
    latest,
    routes: NOVA_ROUTES,
    versionHeaders: novaVersionHeaders,
    requestIdHeaders: novaRequestIdHeaders,
    errorContentType: 'application/json; charset=UTF-8',
    overQuota: { status: 403, name: 'forbidden' },
  };
}
