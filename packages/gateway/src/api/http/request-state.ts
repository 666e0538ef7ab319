import type { FastifyRequest } from 'fastify';

import type { Caller } from '../../access/caller.ts';
import type { OperationId } from '../../contract.ts';

/** What becomes known of a request while it is answered. */
export interface RequestState {
  operationId: OperationId | null;
  caller: Caller | null;
  /** What a failure came from. */
  error: unknown;
}

const states = new WeakMap<FastifyRequest['raw'], RequestState>();

export function stateOf(request: FastifyRequest): RequestState {
  const state = states.get(request.raw) ?? { operationId: null, caller: null, error: null };
  states.set(request.raw, state);
  return state;
}
