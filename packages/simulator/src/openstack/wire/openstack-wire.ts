import type { WireReply, WireRequest } from '../../kernel/wire.ts';
import { CINDER_PATH, handleCinder } from './cinder/cinder-service.ts';
import { GLANCE_PATH, handleGlance } from './glance/glance-service.ts';
import { handleKeystone, KEYSTONE_PATH, listKeystoneVersions } from './keystone/keystone-service.ts';
import { handleNeutron, NEUTRON_PATH } from './neutron/neutron-service.ts';
import { NOVA_PATH } from './nova/nova-headers.ts';
import { handleNova } from './nova/nova-service.ts';
import { handlePlacement, PLACEMENT_PATH } from './placement/placement-service.ts';
import type { ServiceContext } from './shared/exchange.ts';
import { plainNotFound } from './shared/plain-not-found.ts';

type ServiceHandler = (context: ServiceContext, request: WireRequest, path: string) => WireReply;

const SERVICES: readonly (readonly [prefix: string, handle: ServiceHandler])[] = [
  [KEYSTONE_PATH, handleKeystone],
  [NOVA_PATH, handleNova],
  [GLANCE_PATH, handleGlance],
  [CINDER_PATH, handleCinder],
  [NEUTRON_PATH, handleNeutron],
  [PLACEMENT_PATH, handlePlacement],
];

/** Six services behind one origin, as behind a provider's front door. */
export function handleOpenStack(context: ServiceContext, request: WireRequest): WireReply {
  if (request.path === '/' && request.method === 'GET') return listKeystoneVersions(context);
  for (const [prefix, handle] of SERVICES) {
    if (request.path === prefix || request.path.startsWith(`${prefix}/`)) {
      return handle(context, request, request.path.slice(prefix.length));
    }
  }
  return plainNotFound();
}
