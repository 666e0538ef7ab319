import type { Answer, Asker, ScenarioRequest, Service } from '../exchange.ts';

/** Where the services are, without their versions. */
export type ServiceRoots = Readonly<Record<Service, string>>;

/** The tokens of those who have one. */
export type Tokens = Readonly<Record<Exclude<Asker, 'stranger' | 'nobody'>, string>>;

/** Names that the microversion header uses. */
const VERSIONED: Partial<Record<Service, string>> = { compute: 'compute', volume: 'volume', placement: 'placement' };

/** How one user signs in, in the domain Default. */
export interface Login {
  readonly username: string;
  readonly password: string;
  readonly projectName: string;
}

/** A token of a user in a project. Throws where the cloud gives none. */
export async function signIn(identityRoot: string, { username, password, projectName }: Login): Promise<string> {
  const domain = { id: 'default' };
  const identity = { methods: ['password'], password: { user: { name: username, domain, password } } };
  const body = { auth: { identity, scope: { project: { name: projectName, domain } } } };
  const answer = await sendTo(identityRoot, undefined, { service: 'identity', method: 'POST', path: '/v3/auth/tokens', body });
  const token = answer.headers['x-subject-token'];
  if (token === undefined) throw new Error(`${username} cannot sign in: ${answer.status} ${JSON.stringify(answer.body)}`);
  return token;
}

/** Sends as one of the askers. */
export function send(roots: ServiceRoots, tokens: Tokens, as: Asker, request: ScenarioRequest): Promise<Answer> {
  return sendTo(roots[request.service], tokenOf(tokens, as), request);
}

function tokenOf(tokens: Tokens, as: Asker): string | undefined {
  if (as === 'nobody') return undefined;
  return as === 'stranger' ? 'not-a-token' : tokens[as];
}

async function sendTo(root: string, token: string | undefined, request: ScenarioRequest): Promise<Answer> {
  const { method, path, body } = request;
  const response = await fetch(`${root}${path}`, {
    method,
    redirect: 'manual',
    headers: { accept: 'application/json', ...headersOf(request), ...(token === undefined ? {} : { 'x-auth-token': token }) },
    ...(body === undefined ? {} : { body: isRaw(body) ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: Object.fromEntries(response.headers), body: parse(text) };
}

function isRaw(body: unknown): body is string | Uint8Array<ArrayBuffer> {
  return typeof body === 'string' || body instanceof Uint8Array;
}

function headersOf({ service, microversion, headers, body }: ScenarioRequest): Readonly<Record<string, string>> {
  const versioned = VERSIONED[service];
  return {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(microversion === undefined || versioned === undefined ? {} : { 'openstack-api-version': `${versioned} ${microversion}` }),
    ...headers,
  };
}

function parse(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
