import { CloudError } from '../error/cloud-error.ts';
import type { JsonObject } from '../json.ts';
import type { Backoff } from './backoff.ts';
import { backoffDelay, DEFAULT_BACKOFF } from './backoff.ts';
import type { Clock } from './clock.ts';

/** What an acceptor says of one look. */
export type Look<Value> =
  | { readonly kind: 'accepted'; readonly value: Value }
  | { readonly kind: 'again'; readonly seen: string }
  | { readonly kind: 'failed'; readonly error: CloudError };

export interface PollSettings<Value> {
  readonly what: string;
  readonly look: (signal: AbortSignal | undefined) => Promise<Look<Value>>;
  readonly clock: Clock;
  readonly backoff?: Backoff | undefined;
  readonly random?: (() => number) | undefined;
  readonly timeoutMilliseconds?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Looks until the acceptor accepts. Stops at once on failure; on timeout the error carries
 * the last state seen and how often each state was seen.
 * @throws CloudError `timeout`, whatever the acceptor failed with, or the abort reason.
 */
export async function poll<Value>(settings: PollSettings<Value>): Promise<Value> {
  const { clock, signal } = settings;
  const deadline = settings.timeoutMilliseconds === undefined ? Number.POSITIVE_INFINITY : clock.now() + settings.timeoutMilliseconds;
  const histogram = new Map<string, number>();
  for (let attempt = 0; ; attempt += 1) {
    signal?.throwIfAborted();
    const look = await settings.look(signal);
    if (look.kind === 'accepted') return look.value;
    if (look.kind === 'failed') throw look.error;
    histogram.set(look.seen, (histogram.get(look.seen) ?? 0) + 1);
    const delay = backoffDelay(settings.backoff ?? DEFAULT_BACKOFF, attempt, settings.random ?? Math.random);
    if (clock.now() + delay > deadline) throw timedOut(settings.what, look.seen, histogram);
    await clock.sleep(delay, signal);
  }
}

function timedOut(what: string, last: string, histogram: ReadonlyMap<string, number>): CloudError {
  const seen: JsonObject = Object.fromEntries(histogram);
  return new CloudError('timeout', `${what}: not done in time, last seen ${last}`, { outcome: 'unknown', retryable: true, extra: { last, seen } });
}
