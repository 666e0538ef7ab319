import { CloudError, formatRef, isCloudError } from '@isobar/core';
import type { HttpClient, HttpRequest } from '@isobar/transport';
import { parsePage, parseWire } from '@isobar/transport/schema';
import { z } from 'zod';

export interface Look {
  /** Such as `list servers`. */
  readonly operation: string;
  readonly query?: HttpRequest['query'];
  /** Id of the resource concerned. */
  readonly id?: string;
  readonly signal?: AbortSignal | undefined;
}

/** A read that is asked in a body. */
interface Question extends Look {
  readonly json: unknown;
}

export interface Write extends Look {
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  readonly json?: unknown;
}

/** Rows of one page and the number of all matches. */
export interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly count: number;
}

/** Nothing is larger than this per page (SOURCES.md#gcore-paging). */
const MAX_PAGE = 1000;

const pageWire = z.looseObject({ count: z.number().nullish(), results: z.array(z.unknown()) });

/** JSON calls of one project and region. */
export class GcoreClient {
  readonly cloud: string;
  readonly projectId: number;
  readonly regionId: number;
  private readonly http: HttpClient;

  constructor(cloud: string, scope: { readonly projectId: number; readonly regionId: number }, http: HttpClient) {
    this.cloud = cloud;
    this.projectId = scope.projectId;
    this.regionId = scope.regionId;
    this.http = http;
  }

  /** `/v1/volumes` and the like with project and region, and what stands below. */
  scoped(collection: string, ...parts: readonly string[]): string {
    return [collection, this.projectId, this.regionId, ...parts.map(encodeURIComponent)].join('/');
  }

  /** A path that names `{project}` and `{region}` itself. */
  filled(path: string, ...parts: readonly string[]): string {
    const scope = path.replace('{project}', String(this.projectId)).replace('{region}', String(this.regionId));
    return [scope, ...parts.map(encodeURIComponent)].join('/');
  }

  /** A collection in the project and region, unless its path names its place itself. */
  placed(path: string, ...parts: readonly string[]): string {
    return path.includes('{') ? this.filled(path, ...parts) : this.scoped(path, ...parts);
  }

  /** @throws CloudError by the error table; `invalid_response` for another shape */
  async read<Schema extends z.ZodType>(schema: Schema, path: string, look: Look): Promise<z.output<Schema>> {
    const reply = await this.http.send({ method: 'GET', ...this.requestOf(path, look) });
    return parseWire(schema, reply.body, this.detailsOf(look));
  }

  /**
   * A read in spite of POST: asked again like any read, and its failure leaves no doubt of what was done.
   * @throws CloudError by the error table; `invalid_response` for another shape
   */
  async ask<Schema extends z.ZodType>(schema: Schema, path: string, question: Question): Promise<z.output<Schema>> {
    const { operation, json } = question;
    const request = { method: 'POST', ...this.requestOf(path, question), json, repeatable: true } as const;
    const reply = await this.http.send(request).catch((error: unknown) => Promise.reject(withoutOutcome(error)));
    return parseWire(schema, reply.body, { operation, cloud: this.cloud, ...this.resourceOf(question) });
  }

  async readPage<Row extends z.ZodType>(row: Row, path: string, look: Look): Promise<Rows<z.output<Row>>> {
    const reply = await this.http.send({ method: 'GET', ...this.requestOf(path, look) });
    const { page, rows } = parsePage({ frame: pageWire, member: 'results', row }, reply.body, this.detailsOf(look));
    return { rows, count: page.count ?? rows.length };
  }

  /** Every row of a list that is known to be small. */
  async readAll<Row extends z.ZodType>(row: Row, path: string, look: Look): Promise<readonly z.output<Row>[]> {
    const rows: z.output<Row>[] = [];
    for (;;) {
      const page = await this.readPage(row, path, { ...look, query: { ...look.query, limit: MAX_PAGE, offset: rows.length } });
      rows.push(...page.rows);
      if (page.rows.length === 0 || rows.length >= page.count) return rows;
    }
  }

  /**
   * Writes once.
   * @throws CloudError by the error table; `invalid_response` with the outcome `applied` where only the reply is strange
   */
  async write<Schema extends z.ZodType>(schema: Schema, path: string, write: Write): Promise<z.output<Schema>> {
    const { method, json } = write;
    const reply = await this.http.send({ method, ...this.requestOf(path, write), ...(json === undefined ? {} : { json }) });
    return parseWire(schema, reply.body, { ...this.detailsOf(write), outcome: 'applied' });
  }

  async close(): Promise<void> {
    await this.http.close();
  }

  private requestOf(path: string, look: Look): Omit<HttpRequest, 'method'> {
    const { operation, query = {}, signal } = look;
    return { url: path.startsWith('/iam/') ? path : `/cloud${path}`, query, operation, signal, ...this.resourceOf(look) };
  }

  private detailsOf(look: Look): Parameters<typeof parseWire>[2] {
    return { operation: look.operation, cloud: this.cloud, ...this.resourceOf(look) };
  }

  private resourceOf(look: Look): { readonly resource?: string } {
    return look.id === undefined ? {} : { resource: formatRef(this.cloud, look.id) };
  }
}

function withoutOutcome(error: unknown): unknown {
  if (!isCloudError(error)) return error;
  return new CloudError(error.code, error.message, { ...error.details, outcome: 'not_applicable' }, { cause: error.cause });
}
