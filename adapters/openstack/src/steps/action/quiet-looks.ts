import type { StepContext } from '@isobar/core';

/** Operations that are remembered at a time; an older one starts anew, which costs time and nothing else. */
const MOST_KEPT = 5_000;

/**
 * Since when a server stands still under an action, by operation and intent. In memory only: another process that takes
 * over waits for the settling time again.
 */
export class QuietLooks {
  private readonly since = new Map<string, number>();

  /** How long it has been quiet by now, in milliseconds. */
  quietFor(context: StepContext): number {
    return context.now - (this.since.get(keyOf(context)) ?? context.now);
  }

  note(context: StepContext): void {
    const key = keyOf(context);
    if (!this.since.has(key)) this.since.set(key, context.now);
    const oldest = this.since.keys().next().value;
    if (this.since.size > MOST_KEPT && oldest !== undefined) this.since.delete(oldest);
  }

  forget(context: StepContext): void {
    this.since.delete(keyOf(context));
  }
}

function keyOf({ operationId, sentAt }: StepContext): string {
  return `${operationId} ${sentAt}`;
}
