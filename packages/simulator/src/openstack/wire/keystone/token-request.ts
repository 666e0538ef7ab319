import type { AuthenticationRequest, ScopeRequest, UserReference } from '../../model/identity.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import { isJsonObject } from '../shared/exchange.ts';
import type { JsonObject } from '../shared/exchange.ts';

/** Reads the body of `POST /v3/auth/tokens`. Throws `badRequest` for what is not one. */
export function readTokenRequest(body: Uint8Array): AuthenticationRequest {
  const auth = child(parse(body), 'auth');
  const identity = child(auth, 'identity');
  const { methods } = identity as { methods?: unknown };
  if (!Array.isArray(methods)) throw missing('methods');
  const scope = readScope(auth['scope']);
  if (methods.includes('application_credential')) {
    return readApplicationCredential(child(identity, 'application_credential'), scope);
  }
  if (methods.includes('token')) {
    return { method: 'token', token: readText(child(identity, 'token'), 'id'), scope };
  }
  if (methods.includes('password')) {
    const user = child(child(identity, 'password'), 'user');
    const password = readText(user, 'password');
    return { method: 'password', user: readReference(user), password, scope };
  }
  // What Keystone does not know, it does not explain.
  throw new OpenStackRefusal('unauthenticated', 'The request you have made requires authentication.');
}

function readApplicationCredential(credential: JsonObject, scope: ScopeRequest): AuthenticationRequest {
  const { user } = credential as { user?: unknown };
  return {
    method: 'application_credential',
    secret: readText(credential, 'secret'),
    scope,
    ...optional('id', credential['id']),
    ...optional('name', credential['name']),
    ...(isJsonObject(user) ? { user: readReference(user) } : {}),
  };
}

function readScope(value: unknown): ScopeRequest {
  if (value === undefined) return { kind: 'none' };
  if (value === 'unscoped') return { kind: 'unscoped' };
  const project = isJsonObject(value) ? value['project'] : undefined;
  return isJsonObject(project) ? { kind: 'project', project: readReference(project) } : { kind: 'unscoped' };
}

function readReference(value: JsonObject): UserReference {
  const { domain } = value as { domain?: unknown };
  return {
    ...optional('id', value['id']),
    ...optional('name', value['name']),
    ...(isJsonObject(domain) ? { domain: { ...optional('id', domain['id']), ...optional('name', domain['name']) } } : {}),
  };
}

function parse(body: Uint8Array): JsonObject {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    if (isJsonObject(value)) return value;
  } catch {
    // Not JSON: the same answer as for any other body.
  }
  throw new OpenStackRefusal('badRequest', 'Malformed json in request body');
}

function child(parent: JsonObject, name: string): JsonObject {
  const value = parent[name];
  if (isJsonObject(value)) return value;
  throw missing(name);
}

function readText(parent: JsonObject, name: string): string {
  const value = parent[name];
  if (typeof value === 'string') return value;
  throw missing(name);
}

function missing(name: string): OpenStackRefusal {
  return new OpenStackRefusal('badRequest', `'${name}' is a required property`);
}

function optional<Name extends string>(name: Name, value: unknown) {
  return (typeof value === 'string' ? { [name]: value } : {}) as Partial<Record<Name, string>>;
}
