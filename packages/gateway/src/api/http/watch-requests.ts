import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { AnsweredRequest, RequestObserver } from '../../observability/request-observer.ts';
import { crossOriginHeaders } from './cross-origin.ts';
import { createHostCheck, hostNamesOf } from './host-check.ts';
import { stateOf } from './request-state.ts';
import { SECURITY_HEADERS, TLS_HEADERS } from './security-headers.ts';
import { draining } from './send-problem.ts';
import type { ServerSettings } from './server-settings.ts';
import type { Traffic } from './traffic.ts';

/** Asked until the very end. */
const ABOUT_HEALTH: ReadonlySet<string | undefined> = new Set(['/healthz', '/readyz']);

/** Headers of every answer. */
export function headersOf(request: FastifyRequest, { tls }: Pick<ServerSettings, 'tls'>): Readonly<Record<string, string>> {
  return { ...SECURITY_HEADERS, ...(tls === undefined ? {} : TLS_HEADERS), 'x-request-id': request.id };
}

/** What every request meets first and every answer last, whatever it is about. */
export function watchRequests(app: FastifyInstance, settings: ServerSettings, traffic: Traffic, observer: RequestObserver): void {
  const checkHost = createHostCheck(hostNamesOf(settings));
  app.addHook('onRequest', async (request, reply) => {
    traffic.begin();
    observer.began();
    whenOver(request, reply, (answered) => {
      traffic.end();
      observer.answered(answered);
    });
    const crossOrigin = crossOriginHeaders(settings.origins ?? [], request.headers.origin);
    void reply.headers({ ...headersOf(request, settings), ...crossOrigin, ...(traffic.isRefusing ? { connection: 'close' } : {}) });
    checkHost(request.headers.host);
    if (traffic.isRefusing && !ABOUT_HEALTH.has(request.routeOptions.url)) throw draining();
    // Asked by a browser, before a page of an allowed origin asks.
    if (request.method === 'OPTIONS' && crossOrigin !== null) return reply.code(204).send();
  });
}

/** The caller went away before there was an answer; a status that others use for it too. */
const GONE_AWAY = 499;

/** Calls back once, when the answer was sent or the connection broke: the framework has a hook for the first alone. */
function whenOver(request: FastifyRequest, reply: FastifyReply, tell: (answered: AnsweredRequest) => void): void {
  const began = performance.now();
  reply.raw.once('close', () => {
    const { operationId, caller, error } = stateOf(request);
    tell({
      requestId: request.id,
      method: request.method,
      path: (request.raw.url ?? '').split('?', 1)[0] ?? '',
      operationId,
      status: reply.raw.headersSent ? reply.statusCode : GONE_AWAY,
      durationMilliseconds: performance.now() - began,
      subject: caller?.subject ?? null,
      error,
    });
  });
}
