import { startOpenStackSimulator } from '../start-openstack-simulator.ts';
import type { OpenStackSimulator, OpenStackSimulatorSettings } from '../start-openstack-simulator.ts';
import type { OpenStackLogin } from '../seed/identity-seed.ts';
import { isJsonObject } from '../wire/shared/exchange.ts';
import type { JsonObject } from '../wire/shared/exchange.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body; an empty object when there is none. */
  readonly body: JsonObject;
}

interface CallOptions {
  readonly version?: string;
  readonly body?: unknown;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A simulator whose wall clock stands still, and a client of the kind that curl is. */
export class OpenStackSession {
  readonly simulator: OpenStackSimulator;
  readonly #tokens = new Map<string, string>();

  private constructor(simulator: OpenStackSimulator) {
    this.simulator = simulator;
  }

  static async start(settings: OpenStackSimulatorSettings = {}): Promise<OpenStackSession> {
    const now = Date.parse('2026-11-21T00:00:00Z');
    return new OpenStackSession(await startOpenStackSimulator({ wallNow: () => now, ...settings }));
  }

  close(): Promise<void> {
    return this.simulator.close();
  }

  /** A call to Nova, at 2.93 unless said otherwise. */
  nova(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    const version = { 'openstack-api-version': `compute ${options.version ?? '2.93'}` };
    return this.call(method, `/compute/v2.1${path}`, withHeaders(options, version));
  }

  /** A call to Cinder in the member's project, at 3.70 unless said otherwise. */
  async cinder(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    const version = { 'openstack-api-version': `volume ${options.version ?? '3.70'}` };
    const project = await this.projectId();
    return this.call(method, `/volume/v3/${project}${path}`, withHeaders(options, version));
  }

  neutron(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    return this.call(method, `/network/v2.0${path}`, options);
  }

  glance(path: string, options: CallOptions = {}): Promise<Answer> {
    return this.call('GET', `/image/v2${path}`, options);
  }

  /** Any request, with the member's token unless another is given. */
  async call(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    const token = options.token ?? (await this.token());
    const response = await fetch(`${this.simulator.origin}${path}`, {
      method,
      headers: {
        ...(token === '' ? {} : { 'x-auth-token': token }),
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(options.body === undefined ? {} : { body: toText(options.body) }),
    });
    return toAnswer(response);
  }

  /** Logs a user in, once. */
  async token(login: OpenStackLogin = this.simulator.logins.member): Promise<string> {
    const known = this.#tokens.get(login.username);
    if (known !== undefined) return known;
    const answer = await this.authenticate(login);
    const token = answer.headers.get('x-subject-token') ?? '';
    this.#tokens.set(login.username, token);
    return token;
  }

  /** `POST /v3/auth/tokens` with a password. */
  authenticate(login: OpenStackLogin): Promise<Answer> {
    const domain = { name: 'Default' };
    const user = { name: login.username, domain, password: login.password };
    const scope = { project: { name: login.projectName, domain } };
    const auth = { identity: { methods: ['password'], password: { user } }, scope };
    return this.call('POST', '/v3/auth/tokens', { body: { auth }, token: '' });
  }

  /** The id of the member's project. */
  async projectId(): Promise<string> {
    const answer = await this.call('GET', '/v3/auth/projects');
    return String(rows(answer, 'projects')[0]?.['id']);
  }

  /** The id of a server by its name. */
  async serverId(name: string): Promise<string> {
    const answer = await this.nova('GET', `/servers?name=^${name}$`);
    return String(rows(answer, 'servers')[0]?.['id']);
  }

  /** A server as the member sees it now. */
  async server(id: string, version = '2.93'): Promise<JsonObject> {
    return row(await this.nova('GET', `/servers/${id}`, { version }), 'server');
  }

  /** Runs an action and lets `seconds` pass. */
  async act(id: string, body: JsonObject, seconds = 0, options: CallOptions = {}): Promise<Answer> {
    const answer = await this.nova('POST', `/servers/${id}/action`, { ...options, body });
    this.simulator.clock.advance(seconds);
    return answer;
  }

  /** The different `status/task_state` that show while `seconds` pass. */
  async watch(id: string, seconds: number): Promise<readonly string[]> {
    const seen: string[] = [];
    for (let passed = 0; passed <= seconds; passed += 0.25) {
      const answer = await this.nova('GET', `/servers/${id}`);
      const server = answer.status === 200 ? row(answer, 'server') : undefined;
      const task = server?.['OS-EXT-STS:task_state'];
      const state = server === undefined ? String(answer.status) : toState(server, task);
      if (seen.at(-1) !== state) seen.push(state);
      this.simulator.clock.advance(0.25);
    }
    return seen;
  }
}

/** The object under a key of the body. Throws when it is missing. */
export function row(answer: Answer, key: string): JsonObject {
  const value = answer.body[key];
  if (isJsonObject(value)) return value;
  throw new Error(`no ${key} in ${answer.status} ${answer.text}`);
}

/** The list under a key of the body. Throws when it is missing. */
export function rows(answer: Answer, key: string): readonly JsonObject[] {
  const value = answer.body[key];
  if (Array.isArray(value)) return value.filter(isJsonObject);
  throw new Error(`no ${key} in ${answer.status} ${answer.text}`);
}

/** The text of an error, whatever the service calls its envelope. */
export function errorMessage(answer: Answer): string {
  const [envelope] = Object.values(answer.body);
  const message = isJsonObject(envelope) ? envelope['message'] : answer.body['message'];
  return String(message);
}

function toState(server: JsonObject, task: unknown): string {
  return typeof task === 'string' ? `${String(server['status'])}/${task}` : String(server['status']);
}

/** A text is sent as it is, so that a test can send what is not JSON. */
function toText(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}

function withHeaders(options: CallOptions, headers: Readonly<Record<string, string>>): CallOptions {
  return { ...options, headers: { ...headers, ...options.headers } };
}

async function toAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const parsed: unknown = text.startsWith('{') ? JSON.parse(text) : {};
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJsonObject(parsed) ? parsed : {},
  };
}
