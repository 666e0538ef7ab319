import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Caller } from '../../access/caller.ts';
import type { IdempotencyStore } from '../../operations/idempotency-store.ts';
import type { ContractRoute } from '../document/routes.ts';
import { takes } from '../document/routes.ts';
import type { Answer, Call, Handler } from '../handler.ts';
import { checkRequest } from '../validation/check-request.ts';
import type { Schemas } from '../validation/schemas.ts';
import { answeredOnce } from './idempotent.ts';
import { pointAt } from './point-at.ts';
import type { RecordRefusal } from './record-refusals.ts';
import { render } from './render.ts';
import { stateOf } from './request-state.ts';
import { sendPieces } from './send-pieces.ts';
import { validateAnswer } from './validate-answer.ts';

export interface Answering {
  readonly schemas: Schemas;
  readonly idempotency: IdempotencyStore;
  readonly recordRefusal: RecordRefusal;
  readonly validateAnswers: boolean;
}

/** Who asks for what needs no token. */
const NOBODY: Caller = { subject: 'nobody', administrator: false, grants: [], expiresAt: null };

/** One request that was let in: held to the document, handled, held to the document again, sent. */
export async function answerRequest(
  route: ContractRoute,
  handler: Handler,
  request: FastifyRequest,
  reply: FastifyReply,
  answering: Answering,
): Promise<FastifyReply> {
  const call = toCall(route, request, reply, answering.schemas);
  const answer = await handleOnce(route, handler, request, call, answering.idempotency).catch(async (error: unknown) => {
    await answering.recordRefusal(error, route, call);
    throw pointAt(error, route, answering.schemas);
  });
  if (answering.validateAnswers) validateAnswer(route, answer, answering.schemas);
  const { status, headers, body } = render(route, answer, call.headers);
  if (Array.isArray(body)) return sendPieces(reply, status, headers, body as readonly Buffer[]);
  return reply
    .code(status)
    .headers(headers)
    .send(body ?? undefined);
}

function handleOnce(route: ContractRoute, handler: Handler, request: FastifyRequest, call: Call, store: IdempotencyStore): Promise<Answer> {
  const key = call.headers['idempotency-key'];
  if (key === undefined || !takes(route, 'Idempotency-Key')) return handler(call);
  return answeredOnce(key, call, { method: route.method, requestId: request.id, store }, () => handler(call));
}

function toCall(route: ContractRoute, request: FastifyRequest, reply: FastifyReply, schemas: Schemas): Call {
  const url = request.raw.url ?? '';
  const { body } = request;
  const path = request.params as Readonly<Record<string, string>>;
  const question = url.indexOf('?');
  const queryText = question === -1 ? '' : url.slice(question + 1);
  const checked = checkRequest(route, { path, queryText, headers: request.headers, body: body ?? undefined }, schemas);
  return { ...checked, caller: stateOf(request).caller ?? NOBODY, body: body ?? undefined, url, signal: goneAway(reply) };
}

/** Ends when the connection is closed before the answer was sent. */
function goneAway(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
}
