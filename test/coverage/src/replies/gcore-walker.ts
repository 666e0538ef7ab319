import type { GcoreSimulator } from '@isobar/simulator';

import type { DocumentedOperation } from '../proof/contract-document.ts';

/** One call of the walk and what came back. */
export interface WalkedReply {
  readonly operation: DocumentedOperation;
  readonly status: number;
  readonly body: unknown;
}

export interface CallInput {
  /** What stands for the names in the path; project, region and client are known. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
}

const SETTLED_SECONDS = 600;
const PLACES = { project_id: '111', region_id: '76', client_id: '5678' };

/** Calls the operations of a document by their names on one simulated cloud, and remembers every reply. */
export class GcoreWalker {
  readonly replies: WalkedReply[] = [];
  readonly #cloud: GcoreSimulator;
  readonly #document: readonly DocumentedOperation[];

  constructor(cloud: GcoreSimulator, document: readonly DocumentedOperation[]) {
    this.#cloud = cloud;
    this.#document = document;
  }

  /** The reply; whatever a change began has come to its end. */
  async call(operationId: string, { path = {}, query = '', body }: CallInput = {}): Promise<unknown> {
    const operation = this.#document.find((candidate) => candidate.operationId === operationId);
    if (operation === undefined) throw new RangeError(`no operation ${operationId}`);
    const places: Readonly<Record<string, string>> = { ...PLACES, ...path };
    const target = operation.path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => places[name] ?? `no-${name}`);
    const reply = await fetch(`${this.#cloud.origin}${target}${query}`, {
      method: operation.method,
      headers: { authorization: `APIKey ${this.#cloud.credentials.apiKey}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    const decoded: unknown = text === '' ? undefined : JSON.parse(text);
    this.replies.push({ operation, status: reply.status, body: decoded });
    if (operation.method !== 'GET') this.#cloud.clock.advance(SETTLED_SECONDS);
    return decoded;
  }

  /** Calls what makes a thing and gives its id, which its task tells. */
  async make(operationId: string, kind: string, input: CallInput): Promise<string> {
    const made = await this.call(operationId, input);
    const task = await this.call('getTask', { path: { task_id: textAt(made, 'tasks', '0') } });
    return textAt(task, 'created_resources', kind, '0');
  }
}

/** A text within a body. @throws where it is not there */
export function textAt(body: unknown, ...path: readonly string[]): string {
  const found = path.reduce<unknown>((place, key) => Reflect.get(Object(place), key), body);
  if (typeof found !== 'string') throw new TypeError(`no text at ${path.join('.')} of ${JSON.stringify(body)}`);
  return found;
}
