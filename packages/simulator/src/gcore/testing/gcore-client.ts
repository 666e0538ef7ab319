import { startGcoreSimulator } from '../start-gcore-simulator.ts';
import type { GcoreSimulator, GcoreSimulatorSettings } from '../start-gcore-simulator.ts';

export interface GcoreAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

/** The scope that all seeds live in, as it stands in paths. */
export const PR = '111/76';

/** A value inside a JSON body, by a path such as `results.0.flavor.flavor_id`. */
export function read(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, key) => {
    if (typeof inner !== 'object' || inner === null) return undefined;
    return new Map<string, unknown>(Object.entries(inner)).get(key);
  }, value);
}

export const readText = (value: unknown, path: string): string => String(read(value, path));

/** The rows of a list reply. */
export function rowsOf(answer: GcoreAnswer): readonly unknown[] {
  const rows = read(answer.body, 'results');
  if (!Array.isArray(rows)) throw new TypeError(`no list: ${JSON.stringify(answer.body)}`);
  return rows;
}

/** Speaks to one simulator whose virtual time stands still unless it is moved; for tests. */
export class GcoreClient {
  readonly simulator: GcoreSimulator;

  constructor(simulator: GcoreSimulator) {
    this.simulator = simulator;
  }

  get(path: string): Promise<GcoreAnswer> {
    return this.send('GET', path);
  }

  post(path: string, body?: unknown): Promise<GcoreAnswer> {
    return this.send('POST', path, body);
  }

  patch(path: string, body: unknown): Promise<GcoreAnswer> {
    return this.send('PATCH', path, body);
  }

  delete(path: string): Promise<GcoreAnswer> {
    return this.send('DELETE', path);
  }

  advance(seconds: number): void {
    this.simulator.clock.advance(seconds);
  }

  instance(id: string): Promise<GcoreAnswer> {
    return this.get(`/v1/instances/${PR}/${id}`);
  }

  volume(id: string): Promise<GcoreAnswer> {
    return this.get(`/v1/volumes/${PR}/${id}`);
  }

  /** The one task that a write answered with. Throws when it answered with something else. */
  async task(answer: GcoreAnswer): Promise<unknown> {
    const tasks = read(answer.body, 'tasks');
    if (!Array.isArray(tasks) || tasks.length !== 1) throw new TypeError(`no single task: ${JSON.stringify(answer.body)}`);
    return (await this.get(`/v1/tasks/${String(tasks[0])}`)).body;
  }

  /** Lets time pass until the task of a write has ended, and returns it. */
  async finish(answer: GcoreAnswer, seconds = 60): Promise<unknown> {
    this.advance(seconds);
    return this.task(answer);
  }

  async send(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<GcoreAnswer> {
    const { origin, credentials } = this.simulator;
    const reply = await fetch(`${origin}${path.startsWith('/iam') ? '' : '/cloud'}${path}`, {
      method,
      headers: headers ?? { authorization: `APIKey ${credentials.apiKey}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await reply.text();
    return { status: reply.status, body: text === '' ? undefined : JSON.parse(text), headers: reply.headers };
  }
}

/** 2026-06-01 00:00:00 UTC: where virtual time stands in tests. */
const TEST_NOW = Date.parse('2026-06-01T00:00:00Z');

/** Starts a simulator with a clock that stands still. */
export async function startClient(settings: GcoreSimulatorSettings = {}): Promise<GcoreClient> {
  return new GcoreClient(await startGcoreSimulator({ wallNow: () => TEST_NOW, ...settings }));
}
