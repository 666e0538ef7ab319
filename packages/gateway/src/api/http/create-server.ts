import type { AddressInfo } from 'node:net';

import { fastify } from 'fastify';

import { requestIdOf } from '../../observability/request-id.ts';
import { createHandlers } from '../create-handlers.ts';
import { readContract } from '../document/contract-document.ts';
import { routesOf } from '../document/routes.ts';
import { eventStreams } from '../handlers/event-handlers.ts';
import type { Reference } from '../reference/render-reference.ts';
import { renderReference } from '../reference/render-reference.ts';
import { createMembersOf } from '../resources/fields.ts';
import { sweepUploads } from '../uploads/sweep-uploads.ts';
import { createSchemas } from '../validation/schemas.ts';
import { openServer, refuseConnection } from './open-server.ts';
import { createRateLimit } from './rate-limit.ts';
import { recordRefusals } from './record-refusals.ts';
import { registerRoutes } from './register-routes.ts';
import { MAX_JSON_BYTES, readBodies } from './request-body.ts';
import { sendProblem } from './send-problem.ts';
import type { ServerParts } from './server-parts.ts';
import type { ServerSettings } from './server-settings.ts';
import { Traffic } from './traffic.ts';
import { headersOf, watchRequests } from './watch-requests.ts';

/** The gateway as HTTP. Its last four members are the steps of a good end, in their order. */
export interface GatewayServer {
  /** Where it listens; of port 0 known once it does. */
  readonly url: string;
  listen(): Promise<void>;
  /** Answers no more requests but those about its health, and keeps no connection alive. */
  refuse(): void;
  endStreams(): void;
  /** Resolves when no request is being answered. */
  requests(): Promise<void>;
  close(): Promise<void>;
}

const REQUESTS_PER_MINUTE = 60_000;
const REFUSALS_PER_MINUTE = 600;
/** Longer than any id, and than names in any script with percent encoding. */
const MAX_PARAMETER_LENGTH = 6000;

/**
 * Serves the document: its routes are the routes, its schemas are what requests are held to.
 * @throws {Error} where an operation has no handler, or a handler no operation
 */
export async function createServer(parts: ServerParts, settings: ServerSettings): Promise<GatewayServer> {
  const document = readContract();
  const schemas = createSchemas(document);
  const routes = routesOf(document);
  const streams = eventStreams(parts);
  const traffic = new Traffic();
  const app = fastify({
    serverFactory: (listener) => openServer(listener, settings.tls),
    clientErrorHandler: refuseConnection,
    frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply.headers(headersOf(request, settings))),
    genReqId: (request) => requestIdOf(request.headers['x-request-id']?.toString()),
    bodyLimit: MAX_JSON_BYTES,
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: MAX_PARAMETER_LENGTH, querystringParser: () => ({}) },
  });
  readBodies(app);
  watchRequests(app, settings, traffic, parts.observer);
  app.setErrorHandler(sendProblem);
  let reference: Reference | null = null;
  registerRoutes(app, routes, {
    handlers: createHandlers({
      ...parts,
      streams,
      membersOf: createMembersOf(document, schemas),
      reference: () => (reference ??= renderReference(document, routes)),
    }),
    schemas,
    access: parts.access,
    idempotency: parts.idempotency,
    recordRefusal: recordRefusals(parts.audit, parts.now),
    validateAnswers: settings.validateAnswers ?? false,
    requests: createRateLimit(settings.requestsPerMinute ?? REQUESTS_PER_MINUTE, parts.now),
    refusals: createRateLimit(REFUSALS_PER_MINUTE, parts.now),
  });
  await app.ready();
  const stopSweeping = sweepUploads(parts.uploads);
  return {
    get url() {
      return urlOf(settings, app.server.address());
    },
    listen: async () => {
      await app.listen({ host: settings.host, port: settings.port });
    },
    refuse: () => traffic.refuse(),
    endStreams: () => streams.end(),
    requests: () => traffic.idle(),
    close: async () => {
      stopSweeping();
      streams.end();
      await app.close();
    },
  };
}

function urlOf({ host, port, tls }: ServerSettings, address: AddressInfo | string | null): string {
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return `${tls === undefined ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${bound}`;
}
