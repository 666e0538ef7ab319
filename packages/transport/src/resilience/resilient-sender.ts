import type { Clock, CloudError } from '@isobar/core';

import type { HttpRequest } from '../http-request.ts';
import { Breakers, turnedAway } from './breakers.ts';
import type { CircuitBreaker, LineResult } from './circuit-breaker.ts';
import { ConcurrencyLimit } from './concurrency-limit.ts';
import type { HttpEvent } from './http-event.ts';
import type { Pacer } from './pacer.ts';
import { RetryBudget } from './retry-budget.ts';
import type { FailedAttempt, RetryPolicy } from './retry-policy.ts';
import { mayRepeat } from './retry-policy.ts';
import type { RetrySchedule } from './retry-schedule.ts';
import { retryDelay } from './retry-schedule.ts';

/** How one attempt ended. */
export type Attempted<Reply> =
  | { readonly kind: 'reply'; readonly status: number; readonly reply: Reply }
  | {
      readonly kind: 'failure';
      readonly error: CloudError;
      readonly status: number | null;
      /** Whether bytes of the request may have reached the cloud. */
      readonly sent: boolean;
      /** Whether the cloud began to answer. */
      readonly answered: boolean;
      /** From the reply's header alone. */
      readonly retryAfterMilliseconds: number | null;
    };

type Failure = Extract<Attempted<unknown>, { readonly kind: 'failure' }>;

/** What became of a request so far, for traces. */
export interface RequestRecord {
  attempts: number;
  status: number | null;
}

export interface ResilienceSettings {
  readonly cloud: string;
  readonly clock: Clock;
  readonly random: () => number;
  readonly policy: RetryPolicy;
  /** null: one attempt. */
  readonly schedule: RetrySchedule | null;
  readonly concurrency: number;
  readonly pacer?: Pacer | undefined;
  readonly renew?: ((request: HttpRequest) => Promise<boolean>) | undefined;
  readonly onEvent?: ((event: HttpEvent) => void) | undefined;
}

/**
 * Every request of an account goes through here: breaker, place, turn, attempt, and again where that is safe.
 * Above undici's dispatcher on purpose, so that each attempt is signed when it is truly sent (docs/decisions/0008).
 */
export class ResilientSender {
  private readonly settings: ResilienceSettings;
  private readonly breakers: Breakers;
  private readonly limit: ConcurrencyLimit;
  private readonly budget = new RetryBudget();

  constructor(settings: ResilienceSettings) {
    this.settings = settings;
    this.breakers = new Breakers(settings.cloud, settings.onEvent);
    this.limit = new ConcurrencyLimit(settings.concurrency);
  }

  /** @throws CloudError of the last attempt, or the abort reason of the request's signal */
  async run<Reply>(request: HttpRequest, origin: string, record: RequestRecord, attempt: () => Promise<Attempted<Reply>>): Promise<Reply> {
    const { clock, renew } = this.settings;
    const breaker = this.breakers.of(origin);
    const started = clock.now();
    let renewed = renew === undefined || request.anonymous === true;
    for (;;) {
      const result = await this.once(request, origin, breaker, attempt);
      record.attempts += 1;
      record.status = result.status;
      if (result.kind === 'reply') {
        this.budget.earn();
        return result.reply;
      }
      if (result.status === 401 && !renewed) {
        renewed = true;
        // A 401 was not applied, whatever was asked.
        if (request.stream === undefined && (await renew?.(request)) === true) continue;
      }
      await this.pauseOrThrow(request, breaker, result, record.attempts, clock.now() - started);
    }
  }

  /** Place, breaker, turn, attempt. One function for all of it: each call comes by here. */
  private async once<Reply>(
    request: HttpRequest,
    origin: string,
    breaker: CircuitBreaker,
    attempt: () => Promise<Attempted<Reply>>,
  ): Promise<Attempted<Reply>> {
    const { clock, pacer } = this.settings;
    // A transfer of many minutes would keep others out of its place.
    const limited = request.stream === undefined;
    if (limited && !this.limit.tryEnter()) await this.queue(request);
    let line: LineResult | 'turnedAway' = 'turnedAway';
    let failure: CloudError | undefined;
    try {
      const now = clock.now();
      const blocked = breaker.blockedMilliseconds(now);
      if (blocked > 0) throw turnedAway(request, origin, blocked, breaker.lastFailure);
      breaker.enter(now);
      line = 'abandoned';
      if (pacer !== undefined) await this.takeTurn(pacer, request);
      const result = await attempt();
      line = lineOf(result);
      failure = result.kind === 'failure' ? result.error : undefined;
      return result;
    } finally {
      if (line !== 'turnedAway') breaker.settle(line, clock.now(), failure);
      if (limited) this.limit.leave();
    }
  }

  private queue(request: HttpRequest): Promise<void> {
    const { cloud, onEvent } = this.settings;
    onEvent?.({ type: 'limited', cloud, operation: request.operation, waiting: this.limit.waiting + 1 });
    return this.limit.enter(request.signal);
  }

  private async takeTurn(pacer: Pacer, request: HttpRequest): Promise<void> {
    const { clock, cloud, onEvent } = this.settings;
    const asked = clock.now();
    await pacer.turn(request.signal);
    const waitedMilliseconds = clock.now() - asked;
    if (waitedMilliseconds > 0) onEvent?.({ type: 'paced', cloud, operation: request.operation, waitedMilliseconds });
  }

  private async pauseOrThrow(
    request: HttpRequest,
    breaker: CircuitBreaker,
    failure: Failure,
    attempts: number,
    elapsedMilliseconds: number,
  ): Promise<void> {
    const { clock, cloud, pacer, policy, random, schedule, onEvent } = this.settings;
    const { error, status } = failure;
    if (error.code === 'rate_limited') pacer?.exceeded(failure.retryAfterMilliseconds);
    const failed: FailedAttempt = { request, error, status, sent: failure.sent };
    if (schedule === null || !mayRepeat(failed, policy)) throw error;
    const tried = { attempts, elapsedMilliseconds, retryAfterMilliseconds: this.askedPause(failure) };
    const delayMilliseconds = retryDelay(schedule, tried, random);
    const blocked = breaker.blockedMilliseconds(clock.now());
    if (delayMilliseconds === null || delayMilliseconds < blocked || !this.budget.spend()) throw error;
    onEvent?.({
      type: 'retry',
      cloud,
      operation: request.operation,
      method: request.method,
      attempt: attempts,
      delayMilliseconds,
      code: error.code,
      status,
    });
    await clock.sleep(delayMilliseconds, request.signal);
  }

  /** Where there is a pacer, it knows the quota better than the general advice of the adapter's error table. */
  private askedPause({ error, retryAfterMilliseconds }: Failure): number | null {
    return retryAfterMilliseconds ?? (this.settings.pacer === undefined ? (error.details.retryAfterMilliseconds ?? null) : null);
  }
}

function lineOf(result: Attempted<unknown>): LineResult {
  if (result.kind === 'reply' || result.answered) return 'answered';
  return result.sent ? 'silent' : 'unreachable';
}
