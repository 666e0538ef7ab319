import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { RequestObserver } from '../../observability/request-observer.ts';
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
  const begun = new WeakSet<FastifyRequest['raw']>();
  app.addHook('onRequest', async (request, reply) => {
    begun.add(request.raw);
    traffic.begin();
    observer.began();
    const crossOrigin = crossOriginHeaders(settings.origins ?? [], request.headers.origin);
    void reply.headers({ ...headersOf(request, settings), ...crossOrigin, ...(traffic.isRefusing ? { connection: 'close' } : {}) });
    checkHost(request.headers.host);
    if (traffic.isRefusing && !ABOUT_HEALTH.has(request.routeOptions.url)) throw draining();
    // Asked by a browser, before a page of an allowed origin asks.
    if (request.method === 'OPTIONS' && crossOrigin !== null) return reply.code(204).send();
  });
  app.addHook('onResponse', async (request, reply) => {
    // What the framework refuses by itself never began here.
    if (!begun.delete(request.raw)) return;
    traffic.end();
    const { operationId, caller, error } = stateOf(request);
    observer.answered({
      requestId: request.id,
      method: request.method,
      path: (request.raw.url ?? '').split('?', 1)[0] ?? '',
      operationId,
      status: reply.statusCode,
      durationMilliseconds: reply.elapsedTime,
      subject: caller?.subject ?? null,
      error,
    });
  });
}
