import { formatRef } from '@isobar/core';
import type { HttpClient, HttpReply, HttpRequest } from '@isobar/transport';
import { parsePage } from '@isobar/transport/schema';
import type { z } from 'zod';

import { pageOf, toPageSize } from './envelope.ts';

export interface Rows<Row> {
  readonly rows: readonly Row[];
  /** Size of a page as the reply names it; null where it does not. */
  readonly pageSize: number | null;
}

export interface Look {
  /** Such as `list servers`. */
  readonly operation: string;
  readonly query?: HttpRequest['query'];
  /** Id of the resource concerned. */
  readonly id?: string;
  readonly signal?: AbortSignal | undefined;
}

export interface Write {
  readonly operation: string;
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** Multipart fields; left out, no body. */
  readonly form?: Readonly<Record<string, string>>;
  /** JSON, as the calls of security groups want it; not together with `form`. */
  readonly json?: Readonly<Record<string, string>>;
  readonly query?: HttpRequest['query'];
  readonly id?: string;
  readonly signal?: AbortSignal | undefined;
}

/** iwinv's calls: an envelope with rows around everything. */
export class IwinvClient {
  readonly cloud: string;
  /** Whether calls are counted against a quota. */
  readonly isPaced: boolean;
  private readonly http: HttpClient;

  constructor(cloud: string, http: HttpClient, isPaced: boolean) {
    this.cloud = cloud;
    this.http = http;
    this.isPaced = isPaced;
  }

  /** @throws CloudError by the error table; `invalid_response` for rows of another shape */
  async read<Row extends z.ZodType>(row: Row, path: string, look: Look): Promise<Rows<z.output<Row>>> {
    const { operation, query = {}, id, signal } = look;
    const resource = id === undefined ? {} : { resource: formatRef(this.cloud, id) };
    const reply = await this.http.send({ method: 'GET', url: path, query, operation, signal, ...resource });
    const { page, rows } = parsePage(pageOf(row), reply.body, { operation, cloud: this.cloud, ...resource });
    return { rows, pageSize: toPageSize(page.page_size) };
  }

  /**
   * Writes once.
   * @throws CloudError by the error table; `invalid_response` with the outcome `applied` where only the reply is strange
   */
  async write<Row extends z.ZodType>(row: Row, write: Write): Promise<readonly z.output<Row>[]> {
    const { operation, id } = write;
    const resource = id === undefined ? {} : { resource: formatRef(this.cloud, id) };
    const reply = await this.send(write);
    return parsePage(pageOf(row), reply.body, { operation, cloud: this.cloud, outcome: 'applied', ...resource }).rows;
  }

  /** Writes once, where the result is a text instead of rows (SOURCES.md#iwinv-result-string). @throws CloudError by the error table */
  async writeForText(write: Write): Promise<void> {
    await this.send(write);
  }

  async close(): Promise<void> {
    await this.http.close();
  }

  private send({ operation, method, path, form, json, query = {}, id, signal }: Write): Promise<HttpReply> {
    const resource = id === undefined ? {} : { resource: formatRef(this.cloud, id) };
    const body = { ...(form === undefined ? {} : { form }), ...(json === undefined ? {} : { json }) };
    return this.http.send({ method, url: path, query, operation, signal, ...resource, ...body });
  }
}
