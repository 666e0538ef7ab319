import { CloudError, invalidArgument } from '@isobar/core';

import type { HttpReply } from '../http-request.ts';
import { isRead } from '../http-request.ts';
import type { PathValue } from './fill-path.ts';
import { fillPath, hasPlaces, requireFilled } from './fill-path.ts';
import type { FoundOperation } from './find-operation.ts';
import { findOperation, nearestOperation } from './find-operation.ts';
import type { NativeAccess, NativeRequest } from './native-request.ts';
import type { NativeDocument } from './operation-table.ts';

export interface NativeAccessSettings {
  readonly cloud: string;
  /** The first is meant where a request names no service. */
  readonly documents: readonly [NativeDocument, ...NativeDocument[]];
  /** Writes are refused. */
  readonly readOnly: boolean;
  /** Path parameters that the account knows; asked only for a path that needs one. */
  readonly scope: (signal: AbortSignal | undefined) => Promise<Readonly<Record<string, PathValue>>> | Readonly<Record<string, PathValue>>;
  /** A path as the document has it, where shorter ones are known too. */
  readonly toDocumentPath: (path: string, service: string | null) => string;
  readonly requestIdOf: (reply: HttpReply) => string | null;
  /** Sends a request whose path is filled. */
  readonly send: (request: SendableRequest) => Promise<HttpReply>;
}

export type SendableRequest = NativeRequest & { readonly operation: string };

/** Set by the adapter or by HTTP itself; another value would change who asks, or cut the request. */
const OWN_HEADERS = /^(authorization|x-auth-token|x-iwinv-.*|host|connection|content-length|transfer-encoding)$/i;

const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/;
const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Native access over an adapter's session. */
export function createNativeAccess(settings: NativeAccessSettings): NativeAccess {
  const { cloud, documents, readOnly, requestIdOf, send } = settings;
  const search = ({ method, path, service }: Pick<NativeRequest, 'method' | 'path' | 'service'>) => {
    const document = documents.find((candidate) => candidate.service === (service ?? documents[0].service));
    const wanted = { method, path: settings.toDocumentPath(path, document?.service ?? null) };
    const operations = document?.operations ?? {};
    return { found: findOperation(operations, wanted), nearest: () => nearestOperation(operations, wanted) };
  };
  return {
    documents,
    find: (request) => {
      const { found, nearest } = search(request);
      return found === undefined ? { found: null, nearest: nearest() ?? null } : { found, nearest: found };
    },
    request: async (request) => {
      requireSendable(request);
      const operation = request.operation ?? `${request.method} ${request.path}`;
      if (readOnly && !isRead(request.method)) throw readOnlyRefusal(cloud, operation);
      const { found } = search(request);
      const values = hasPlaces(request.path) ? await settings.scope(request.signal) : {};
      const path = requireFilled(fillPath(request.path, values));
      const reply = await send({ ...request, ...contentOf(request, found), path, operation });
      const { status, headers, text } = reply;
      return { status, headers, requestId: requestIdOf(reply), body: reply.body ?? (text === '' ? undefined : text) };
    },
  };
}

/** The refusal of a write to a read-only cloud; nothing was sent. */
export function readOnlyRefusal(cloud: string, operation: string): CloudError {
  return new CloudError('permission_denied', `${cloud} is read-only here: nothing was sent`, { cloud, operation, outcome: 'not_applied' });
}

/** What the document says of the body: a form is sent even when it is empty, and JSON may have a type of its own. */
function contentOf({ json, form, headers }: NativeRequest, found: FoundOperation | undefined): Pick<NativeRequest, 'form' | 'headers'> {
  const type = found?.body ?? null;
  if (json === undefined) return form === undefined && type === 'multipart/form-data' ? { form: {} } : {};
  return type === null || type === 'application/json' || !type.endsWith('json') ? {} : { headers: { 'content-type': type, ...headers } };
}

/** Credentials go to the account's own address only, so that a path is never an address. */
function requireSendable({ path, headers = {} }: NativeRequest): void {
  if (!path.startsWith('/')) throw invalidArgument('path', path, 'a path that begins with /');
  const own = Object.keys(headers).find((name) => OWN_HEADERS.test(name));
  if (own !== undefined) throw invalidArgument(`headers.${own}`, null, 'headers that the adapter does not set itself');
  const broken = Object.entries(headers).find(([name, value]) => !HEADER_NAME.test(name) || !HEADER_VALUE.test(value));
  if (broken !== undefined) throw invalidArgument(`headers.${broken[0]}`, null, 'a name of letters, digits and dashes, and a value of one line');
}
