import { OpenStackRefusal } from '../../model/refusal.ts';
import type { Caller } from '../../model/identity.ts';
import type { OpenStackBackend } from '../../openstack-backend.ts';
import type { Route } from '../../../kernel/route-table.ts';
import type { WireReply, WireRequest } from '../../../kernel/wire.ts';
import type { Microversion } from './microversion.ts';

/** What every service knows of the cloud it stands in front of. */
export interface ServiceContext {
  readonly backend: OpenStackBackend;
  /** `http://127.0.0.1:port`; known once the server listens. */
  readonly origin: () => string;
  readonly newRequestId: () => string;
}

/** One authenticated request to a service. `path` parameters are looked up by name. */
export interface Exchange {
  readonly request: WireRequest;
  readonly context: ServiceContext;
  readonly caller: Caller;
  readonly version: Microversion;
  readonly parameter: (name: string) => string;
}

export type Handler = (exchange: Exchange) => WireReply;

export type HandlerRoute = Route<Handler>;

/** A JSON object as it came over the wire. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for a JSON object; arrays are none. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The body as a JSON object. Throws the refusal that Nova and Cinder have for anything else. */
export function readJsonBody(request: WireRequest): JsonObject {
  try {
    const body: unknown = JSON.parse(new TextDecoder().decode(request.body));
    if (isJsonObject(body)) return body;
  } catch {
    // Not JSON at all: the same answer.
  }
  throw new OpenStackRefusal('badRequest', 'Malformed request body');
}

/** The object under the one key that the API wraps it in. */
export function readWrapped(request: WireRequest, key: string): JsonObject {
  const wrapped = readJsonBody(request)[key];
  if (isJsonObject(wrapped)) return wrapped;
  const text = `Invalid input for field/attribute None. '${key}' is a required property`;
  throw new OpenStackRefusal('badRequest', text);
}
