import { request } from 'undici';

import type { Account, AccountName } from './lab-accounts.ts';
import { labAccount } from './lab-accounts.ts';

export type Service = 'identity' | 'compute' | 'image' | 'network' | 'volumev3';

export interface Answer {
  readonly status: number;
  /** Parsed; {} where there is none. */
  readonly body: Readonly<Record<string, unknown>>;
}

interface Endpoint {
  readonly interface: string;
  readonly url: string;
}

interface TokenBody {
  readonly token: {
    readonly project: { readonly id: string };
    readonly user: { readonly id: string };
    readonly catalog: readonly { readonly type: string; readonly endpoints: readonly Endpoint[] }[];
  };
}

/** One signed-in account that speaks to the lab by itself, so that nothing is proven with the code under test. */
export interface LabSession {
  readonly projectId: string;
  readonly userId: string;
  readonly token: string;
  readonly endpoints: Readonly<Record<Service, string>>;
  /** Sends and returns what came, whatever its status. `microversion` is for compute and volumes. */
  ask(service: Service, method: string, path: string, body?: object, microversion?: string): Promise<Answer>;
  /** As `ask`. @throws where the status is not 2xx */
  call(service: Service, method: string, path: string, body?: object, microversion?: string): Promise<Answer['body']>;
}

const LATEST = { compute: '2.93', volumev3: '3.70' } as const;
const VERSION_PREFIX = { compute: 'compute', volumev3: 'volume' } as const;

export async function signIn(account: AccountName | Account): Promise<LabSession> {
  const { auth_url: authUrl, ...credentials } = typeof account === 'string' ? labAccount(account) : account;
  const reply = await request(`${authUrl}/auth/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(authBody(credentials)),
  });
  if (reply.statusCode !== 201) throw new Error(`signing in: ${reply.statusCode} ${await reply.body.text()}`);
  const { token: details } = (await reply.body.json()) as TokenBody;
  const token = String(reply.headers['x-subject-token']);
  const endpoints = endpointsOf(details);
  const ask: LabSession['ask'] = (service, method, path, body, microversion) =>
    send(`${endpoints[service]}${path}`, method, { 'x-auth-token': token, ...versionHeader(service, microversion) }, body);
  return {
    projectId: details.project.id,
    userId: details.user.id,
    token,
    endpoints,
    ask,
    call: async (service, method, path, body, microversion) => {
      const answer = await ask(service, method, path, body, microversion);
      if (answer.status >= 300) throw new Error(`${method} ${service}${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
  };
}

function authBody(credentials: Omit<Account, 'auth_url'>): object {
  const { application_credential_id: id, application_credential_secret: secret } = credentials;
  if (id !== undefined) return { auth: { identity: { methods: ['application_credential'], application_credential: { id, secret } } } };
  const domain = { name: 'Default' };
  const user = { name: credentials.username, password: credentials.password, domain };
  return { auth: { identity: { methods: ['password'], password: { user } }, scope: { project: { name: credentials.project_name, domain } } } };
}

function endpointsOf({ catalog }: TokenBody['token']): Readonly<Record<Service, string>> {
  const url = (type: string): string => {
    const found = catalog.find((service) => service.type === type)?.endpoints.find((endpoint) => endpoint.interface === 'public')?.url;
    if (found === undefined) throw new Error(`no public endpoint of ${type} in the catalog`);
    return found.replace(/\/$/, '');
  };
  const withVersion = (base: string, version: string): string => (base.endsWith(version) ? base : `${base}${version}`);
  return {
    identity: withVersion(url('identity'), '/v3'),
    compute: url('compute'),
    image: withVersion(url('image'), '/v2'),
    network: withVersion(url('network'), '/v2.0'),
    volumev3: url('volumev3'),
  };
}

function versionHeader(service: Service, microversion: string | undefined): Record<string, string> {
  if (service !== 'compute' && service !== 'volumev3') return {};
  return { 'openstack-api-version': `${VERSION_PREFIX[service]} ${microversion ?? LATEST[service]}` };
}

async function send(url: string, method: string, headers: Record<string, string>, body: object | undefined): Promise<Answer> {
  const reply = await request(url, {
    method: method as 'GET',
    headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const text = await reply.body.text();
  return { status: reply.statusCode, body: text === '' ? {} : (JSON.parse(text) as Answer['body']) };
}
