import type { Caller, KeystoneToken } from '../../model/identity.ts';
import type { WireReply, WireRequest } from '../../../kernel/wire.ts';
import type { ServiceContext } from './exchange.ts';

/** Who calls, or `undefined` without a valid token that is scoped to a project. */
export function findCaller(context: ServiceContext, request: WireRequest, requestId: string): Caller | undefined {
  const token = context.backend.identity.findToken(request.headers['x-auth-token'] ?? '');
  if (token === undefined || token.project === null) return undefined;
  return toCaller(token, token.project.id, requestId);
}

/** The 401 of Nova, Cinder and Neutron; unlike their other errors it says `error`. */
export function unauthorizedReply(context: ServiceContext, requestId: string): WireReply {
  return {
    status: 401,
    headers: { ...keystoneChallenge(context), 'x-openstack-request-id': requestId },
    body: {
      error: {
        code: 401,
        title: 'Unauthorized',
        message: 'The request you have made requires authentication.',
      },
    },
  };
}

/** Where to get a token. */
export function keystoneChallenge(context: ServiceContext): Readonly<Record<string, string>> {
  return { 'www-authenticate': `Keystone uri="${context.origin()}/v3"` };
}

function toCaller(token: KeystoneToken, projectId: string, requestId: string): Caller {
  const names = token.roles.map(({ name }) => name);
  return {
    userId: token.user.id,
    projectId,
    isAdmin: names.includes('admin'),
    isReaderOnly: names.length > 0 && names.every((name) => name === 'reader'),
    requestId,
  };
}
