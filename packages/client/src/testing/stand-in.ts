import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { toCloudError } from '@isobar/core';
import { createIsobar, FileOperationStore } from '@isobar/sdk';
import fastify from 'fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { readDocument } from './document.ts';
import { handlerFor } from './handlers.ts';
import { leapingClock } from './leaping-clock.ts';
import { StandInOperations } from './stand-in-operations.ts';
import type { StandInAnswer, StandInCall, StandInWorld } from './stand-in-world.ts';

/** A gateway that answers as the document says: what it takes and gives is checked against that, and the clouds behind it are real ones of the SDK. */
export interface StandIn extends StandInWorld {
  readonly url: string;
  readonly token: string;
  readonly requests: { readonly method: string; readonly url: string; readonly headers: Readonly<Record<string, unknown>>; readonly body: unknown }[];
  /** Answers that come before the right ones, in turn. */
  readonly before: { status: number; body: string; type?: string; headers?: Readonly<Record<string, string>> }[];
  close(): Promise<void>;
}

const STATUS: Readonly<Record<string, number>> = { not_found: 404, consent_required: 409, plan_stale: 409, conflict: 409, unsupported: 422 };

export async function startStandIn(clouds: Readonly<Record<string, unknown>>): Promise<StandIn> {
  const folder = mkdtempSync(join(tmpdir(), 'isobar-stand-in-'));
  const store = new FileOperationStore(join(folder, 'state'));
  const isobar = await createIsobar({ config: { clouds }, clock: leapingClock(), store, stateDir: join(folder, 'state'), folder });
  const world = { folder, isobar, operations: new StandInOperations(isobar, store) };
  const token = 'token-of-a-test';
  const requests: StandIn['requests'] = [];
  const before: StandIn['before'] = [];
  const document = readDocument();
  const server = fastify();
  server.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  for (const { path, method, operation } of document.routes) {
    const handle = handlerFor(path, operation.operationId, world);
    if (handle === null) continue;
    const answer = async (request: FastifyRequest): Promise<StandInAnswer & { readonly type: string }> => {
      if (request.headers.authorization !== `Bearer ${token}`) return { ...problem({ code: 'unauthenticated', message: 'no' }, 401) };
      const { body } = request;
      const wrong = Buffer.isBuffer(body) ? null : document.bodyProblem(operation, body ?? undefined);
      if (wrong !== null) return problem({ code: 'invalid_argument', message: wrong }, 400);
      const { params, query, headers } = request;
      try {
        return { type: 'application/json', ...(await handle({ path: params, query, headers, body } as StandInCall)) };
      } catch (error) {
        const failure = toCloudError(error);
        return problem(failure.toJSON(), STATUS[failure.code] ?? 400);
      }
    };
    server.route({
      method,
      url: path.replaceAll(/\{(\w+)\}/g, ':$1'),
      handler: async (request: FastifyRequest, reply: FastifyReply) => {
        requests.push({ method, url: request.url, headers: request.headers, body: Buffer.isBuffer(request.body) ? null : request.body });
        const first = before.shift();
        if (first !== undefined)
          return reply
            .status(first.status)
            .headers(first.headers ?? {})
            .type(first.type ?? 'text/plain')
            .send(first.body);
        const { status, body, headers = {}, type } = await answer(request);
        if (Buffer.isBuffer(body)) return reply.status(status).headers(headers).type('application/octet-stream').send(body);
        const json = JSON.stringify(body);
        const lie = document.answerProblem(operation, status, type, JSON.parse(json));
        if (lie !== null) throw new Error(`${operation.operationId} answers what the document does not allow: ${lie}`);
        return reply.status(status).headers(headers).type(type).send(json);
      },
    });
  }
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    ...world,
    url,
    token,
    requests,
    before,
    close: async () => {
      server.server.closeAllConnections();
      await server.close();
      await isobar.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function problem(error: object & { readonly code: string; readonly message: string }, status: number) {
  const whole = { outcome: 'not_applied', retryable: false, ...error };
  const body = {
    type: `/problems/${error.code.replaceAll('_', '-')}`,
    title: error.code,
    status,
    detail: error.message,
    code: error.code,
    error: whole,
  };
  return { status, type: 'application/problem+json', body: 'accept' in error ? { ...body, accept: error.accept } : body };
}
