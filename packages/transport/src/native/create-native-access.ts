import { CloudError, invalidArgument } from '@isobar/core';

import type { HttpReply } from '../http-request.ts';
import { isRead } from '../http-request.ts';
import type { PathValue } from './fill-path.ts';
import { fillPath, hasPlaces, requireFilled } from './fill-path.ts';
import type { NativeAccess, NativeRequest } from './native-request.ts';
import type { NativeDocument } from './operation-table.ts';

export interface NativeAccessSettings {
  readonly cloud: string;
  readonly documents: readonly NativeDocument[];
  /** Writes are refused. */
  readonly readOnly: boolean;
  /** Path parameters that the account knows; asked only for a path that needs one. */
  readonly scope: (signal: AbortSignal | undefined) => Promise<Readonly<Record<string, PathValue>>> | Readonly<Record<string, PathValue>>;
  readonly requestIdOf: (reply: HttpReply) => string | null;
  /** Sends a request whose path is filled. */
  readonly send: (request: NativeRequest & { readonly operation: string }) => Promise<HttpReply>;
}

/** Set by the adapter or by HTTP itself; another value would change who asks, or cut the request. */
const OWN_HEADERS = /^(authorization|x-auth-token|x-iwinv-.*|host|connection|content-length|transfer-encoding)$/i;

/** Native access over an adapter's session. */
export function createNativeAccess(settings: NativeAccessSettings): NativeAccess {
  const { cloud, documents, readOnly, requestIdOf, send } = settings;
  return {
    documents,
    request: async (request) => {
      requireSendable(request);
      const operation = request.operation ?? `${request.method} ${request.path}`;
      if (readOnly && !isRead(request.method)) throw readOnlyRefusal(cloud, operation);
      const values = hasPlaces(request.path) ? await settings.scope(request.signal) : {};
      const path = requireFilled(fillPath(request.path, values));
      const reply = await send({ ...request, path, operation });
      const { status, headers, text } = reply;
      return { status, headers, requestId: requestIdOf(reply), body: reply.body ?? (text === '' ? undefined : text) };
    },
  };
}

/** The refusal of a write to a read-only cloud; nothing was sent. */
export function readOnlyRefusal(cloud: string, operation: string): CloudError {
  return new CloudError('permission_denied', `${cloud} is read-only here: nothing was sent`, { cloud, operation, outcome: 'not_applied' });
}

/** Credentials go to the account's own address only, so that a path is never an address. */
function requireSendable({ path, headers = {} }: NativeRequest): void {
  if (!path.startsWith('/')) throw invalidArgument('path', path, 'a path that begins with /');
  const own = Object.keys(headers).find((name) => OWN_HEADERS.test(name));
  if (own !== undefined) throw invalidArgument(`headers.${own}`, null, 'headers that the adapter does not set itself');
}
