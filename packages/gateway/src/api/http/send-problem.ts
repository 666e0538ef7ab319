import type { FastifyReply, FastifyRequest } from 'fastify';

import { ApiError } from '../problem/api-error.ts';
import { fromFramework } from '../problem/framework-problem.ts';
import { problemOf } from '../problem/problem.ts';
import { stateOf } from './request-state.ts';

/** Sends any failure as problem+json; what a 5xx came from is for the log alone. */
export function sendProblem(thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const error = fromFramework(thrown);
  const { status, headers, body } = problemOf(error, request.id);
  if (status >= 500) stateOf(request).error = error;
  // As bytes: to text the framework would add a charset, which this type does not have.
  return reply
    .code(status)
    .headers(headers)
    .type('application/problem+json')
    .send(Buffer.from(JSON.stringify(body)));
}

export function draining(): ApiError {
  const details = { retryable: true, outcome: 'not_applied', retryAfterMilliseconds: 1000 } as const;
  return new ApiError('unavailable', 'this gateway is about to end', details, {});
}
