import type { Clock, Operation, OperationEvent } from '@isobar/core';
import { applyEvent, CloudError, isCloudError, isFinal, reduceEvents } from '@isobar/core';

import type { GatewayApi } from '../http/gateway-api.ts';
import { dataOf } from '../http/gateway-api.ts';

export interface Followed {
  readonly id: string;
  /** Events that the caller knows; these are not told again. */
  readonly known: number;
  /** Something must happen first: the operation rests, and an answer to it is on its way. */
  readonly rests?: boolean;
}

export interface FollowSettings {
  readonly api: GatewayApi;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** How long one step may take before we look no longer. */
  readonly timeoutMilliseconds?: number | undefined;
  readonly tell: (event: OperationEvent, operation: Operation) => void;
}

export interface Journal {
  readonly items: readonly OperationEvent[];
  readonly operation: Operation;
}

/** How long the gateway may hold an answer back until something happens. */
const WAIT_SECONDS = 20;
/** A gateway that is started anew is back by then. */
const RETURN_MILLISECONDS = 60_000;
const BETWEEN_MILLISECONDS = 1_000;

/** What happened after so many events; waits for it where `waitSeconds` is not 0. */
export function readJournal(api: GatewayApi, id: string, after: number, waitSeconds: number, signal: AbortSignal | null): Promise<Journal> {
  const header = waitSeconds === 0 ? {} : { header: { Prefer: `wait=${waitSeconds}` } };
  return dataOf<Journal>(api.GET('/v1/operations/{id}/events', { params: { path: { id }, query: { after }, ...header }, signal }));
}

/** Over, or waiting for a person. */
export function isResting(operation: Operation): boolean {
  return isFinal(operation) || operation.state === 'needsAttention' || operation.state === 'awaitingConfirmation';
}

/**
 * Tells what happens until the operation rests. It goes on whether anybody follows or not, and so does the following when the gateway
 * is away for a moment.
 * @throws CloudError `timeout` where one step takes too long, `unavailable` where the gateway stays away
 */
export async function followOperation({ id, known, rests = false }: Followed, settings: FollowSettings): Promise<Operation> {
  const { api, clock, signal, tell, timeoutMilliseconds = Number.POSITIVE_INFINITY } = settings;
  let current: Operation | null = null;
  let seen = 0;
  let stepSince = clock.now();
  let answeredAt = clock.now();
  for (;;) {
    const leftMilliseconds = timeoutMilliseconds - (clock.now() - stepSince);
    if (current !== null && leftMilliseconds <= 0) throw tooLate(current);
    const waitSeconds = Math.max(1, Math.min(WAIT_SECONDS, Math.ceil(leftMilliseconds / 1000)));
    let journal: Journal;
    try {
      journal = await readJournal(api, id, seen, waitSeconds, signal);
      answeredAt = clock.now();
    } catch (error) {
      if (!isAway(error) || clock.now() - answeredAt > RETURN_MILLISECONDS) throw error;
      await clock.sleep(BETWEEN_MILLISECONDS, signal);
      continue;
    }
    for (const event of journal.items) {
      current = current === null ? reduceEvents([event]) : applyEvent(current, event);
      seen += 1;
      if (event.type !== 'seen' && event.type !== 'warned') stepSince = clock.now();
      if (seen > known) tell(event, current);
    }
    // The operation may have been read after its events: it is over for us when we were told so.
    if (current !== null && isResting(current) && (!rests || seen > known)) return journal.operation;
  }
}

const isAway = (error: unknown): boolean => isCloudError(error) && (error.code === 'unavailable' || error.code === 'timeout');

function tooLate(operation: Operation): CloudError {
  const step = operation.steps.find(({ state }) => state !== 'pending' && state !== 'done');
  return new CloudError(
    'timeout',
    `${step?.title ?? operation.kind}: still ${step?.seen ?? operation.state}; the operation goes on, wait for it by its id`,
    {
      cloud: operation.cloud,
      outcome: 'unknown',
      retryable: true,
      extra: { operationId: operation.id, last: step?.seen ?? null },
    },
  );
}
