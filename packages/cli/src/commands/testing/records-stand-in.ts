import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a stand-in answers to a request. */
export interface Told {
  readonly status: number;
  readonly body?: unknown;
  /** In place of `body`. */
  readonly lines?: string;
  /** Address of the page after this one. */
  readonly next?: string;
}

export interface RecordsStandIn {
  readonly url: string;
  /** Answers by `METHOD /path`. */
  readonly answers: Map<string, Told>;
  /** What came, with its token and its body. */
  readonly asked: { readonly request: string; readonly authorization: string | undefined; readonly body: unknown }[];
  close(): Promise<void>;
}

/** Stands in for the records of a gateway; what the real one says is tested with it. */
export async function startRecordsStandIn(): Promise<RecordsStandIn> {
  const answers = new Map<string, Told>();
  const asked: RecordsStandIn['asked'] = [];
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      const key = `${request.method} ${request.url}`;
      asked.push({ request: key, authorization: request.headers.authorization, body });
      const told = answers.get(key) ?? { status: 404, body: { type: '/problems/not-found', title: 'not found', status: 404, code: 'not_found' } };
      const type = told.lines !== undefined ? 'application/x-ndjson' : told.status < 400 ? 'application/json' : 'application/problem+json';
      const headers = {
        ...(told.status === 204 ? {} : { 'content-type': type }),
        ...(told.next === undefined ? {} : { link: `<${told.next}>; rel="next"` }),
      };
      response.writeHead(told.status, headers).end(told.lines ?? text(told.body));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const text = (body: unknown): string | undefined => (body === undefined ? undefined : JSON.stringify(body));

async function read(request: IncomingMessage): Promise<unknown> {
  const chunks = (await request.toArray()) as Buffer[];
  const body = Buffer.concat(chunks).toString();
  return body === '' ? null : JSON.parse(body);
}
