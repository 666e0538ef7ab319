import { signPath } from '../wire/authentication.ts';
import type { IwinvSimulator } from '../start-iwinv-simulator.ts';

interface IwinvEnvelope {
  readonly code: string;
  readonly error_code: string;
  readonly message: string;
  readonly result: unknown;
  readonly count?: number;
  readonly page_no?: number | string;
  readonly page_size?: number | string;
  readonly total?: number;
}

export interface IwinvAnswer {
  readonly status: number;
  readonly body: IwinvEnvelope;
  readonly headers: Headers;
}

/** A row of `result` with its keys readable. */
export type Row = Readonly<Record<string, unknown>>;

/** Signs like a client and speaks to one simulator; for tests. */
export class IwinvClient {
  readonly #simulator: IwinvSimulator;

  constructor(simulator: IwinvSimulator) {
    this.#simulator = simulator;
  }

  get(path: string): Promise<IwinvAnswer> {
    return this.send('GET', path);
  }

  /** A multipart form, as instance and volume writes want it. */
  form(method: string, path: string, fields: Readonly<Record<string, string>> = {}): Promise<IwinvAnswer> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return this.send(method, path, form);
  }

  json(method: string, path: string, body: unknown): Promise<IwinvAnswer> {
    return this.send(method, path, JSON.stringify(body), { 'content-type': 'application/json' });
  }

  async send(method: string, path: string, body?: FormData | string, headers: Readonly<Record<string, string>> = {}): Promise<IwinvAnswer> {
    const { origin, credentials, clock } = this.#simulator;
    const timestamp = String(Math.floor(clock.wallNow() / 1000));
    const signed = {
      'x-iwinv-timestamp': timestamp,
      'x-iwinv-credential': credentials.accessKey,
      'x-iwinv-signature': signPath(credentials.secretKey, timestamp, path.split('?')[0] ?? ''),
    };
    const reply = await fetch(`${origin}${path}`, { method, headers: { ...signed, ...headers }, ...(body === undefined ? {} : { body }) });
    return { status: reply.status, body: (await reply.json()) as IwinvEnvelope, headers: reply.headers };
  }

  /** The rows of a successful reply. Throws for anything else. */
  async rows(path: string): Promise<readonly Row[]> {
    const { status, body } = await this.get(path);
    if (body.error_code !== 'SUCCESS') throw new Error(`${path}: ${status} ${body.error_code}`);
    return body.result as readonly Row[];
  }

  /** The one row of a detail. Throws if there is not exactly one. */
  async row(path: string): Promise<Row> {
    const rows = await this.rows(path);
    const [first] = rows;
    if (first === undefined || rows.length !== 1) throw new Error(`${path}: ${rows.length} rows`);
    return first;
  }
}
