import { createIdSource } from '../../kernel/ids.ts';
import { matchRoute } from '../../kernel/route-table.ts';
import type { Route } from '../../kernel/route-table.ts';
import type { WireReply, WireRequest } from '../../kernel/wire.ts';
import { GcoreRefusal } from '../gcore-refusal.ts';
import { authenticate } from './authenticate.ts';
import { httpErrorReply, toErrorReply } from './error-reply.ts';
import type { GcoreContext, GcoreHandler, GcoreRoute } from './gcore-call.ts';
import { ADDRESS_ROUTES } from './routes/address-routes.ts';
import { CATALOG_ROUTES } from './routes/catalog-routes.ts';
import { BARE_METAL_ROUTES } from './routes/bare-metal-routes.ts';
import { GROUP_ROUTES } from './routes/group-routes.ts';
import { IMAGE_ROUTES } from './routes/image-routes.ts';
import { INSTANCE_ROUTES } from './routes/instance-routes.ts';
import { METADATA_ROUTES } from './routes/metadata-routes.ts';
import { NAMING_ROUTES } from './routes/naming-routes.ts';
import { NETWORK_ROUTES } from './routes/network-routes.ts';
import { PLACE_ROUTES } from './routes/place-routes.ts';
import { POWER_ROUTES } from './routes/power-routes.ts';
import { QUOTA_ROUTES } from './routes/quota-routes.ts';
import { SECURITY_GROUP_ROUTES } from './routes/security-group-routes.ts';
import { SSH_KEY_ROUTES } from './routes/ssh-key-routes.ts';
import { TASK_ROUTES } from './routes/task-routes.ts';
import { VOLUME_ROUTES } from './routes/volume-routes.ts';

/** Literal paths stand before those with an id in the same place. */
const ROUTES: readonly GcoreRoute[] = [
  ...CATALOG_ROUTES,
  ...NAMING_ROUTES,
  ...INSTANCE_ROUTES,
  ...GROUP_ROUTES,
  ...METADATA_ROUTES,
  ...BARE_METAL_ROUTES,
  ...POWER_ROUTES,
  ...VOLUME_ROUTES,
  ...IMAGE_ROUTES,
  ...NETWORK_ROUTES,
  ...SECURITY_GROUP_ROUTES,
  ...ADDRESS_ROUTES,
  ...TASK_ROUTES,
  ...SSH_KEY_ROUTES,
  ...QUOTA_ROUTES,
  ...PLACE_ROUTES,
];

/** Answers requests in the platform's way; knows the backend by its interface alone. */
export function createGcoreWire(
  context: GcoreContext,
  settings: { readonly apiKey: string; readonly seed: number },
): (request: WireRequest) => WireReply {
  const { dialect } = context;
  const ids = createIdSource(settings.seed, 'gcore-requests');
  const routes = ROUTES.filter((route) => route.only === undefined || route.only === dialect.name);
  return (request) => {
    const requestId = ids.hex(32);
    const reply = answer(context, routes, request, requestId, settings.apiKey);
    return { ...reply, headers: { ...reply.headers, request_id: requestId, 'x-id': requestId } };
  };
}

function answer(context: GcoreContext, routes: readonly Route<GcoreHandler>[], request: WireRequest, requestId: string, apiKey: string): WireReply {
  const isOld = context.dialect.unknownRoute === 'empty';
  if (isOld && request.method === 'OPTIONS') return { status: 204 };
  const match = matchRoute(routes, request.method, request.path);
  if (match.kind === 'unknownPath' && isOld) return { status: 404 };
  const refused = authenticate(request, apiKey);
  if (refused !== undefined) return refused;
  if (match.kind === 'unknownPath') return httpErrorReply(404, 'Not Found', requestId);
  if (match.kind === 'wrongMethod') return httpErrorReply(405, 'Method Not Allowed', requestId);
  try {
    return match.handler({ ...context, request, parameters: match.parameters });
  } catch (error) {
    if (error instanceof GcoreRefusal) return toErrorReply(error.refusal, requestId);
    throw error;
  }
}
