import type { StepContext } from '@isobar/core';

/** What was seen so far of an accepted action. iwinv has no job id, so this is all there is. */
export interface Trace {
  /** The status was `work` (or `building`, `pending`) at least once. */
  readonly workSeen: boolean;
  /** Since when the server stands still without what was asked for, UTC milliseconds. */
  readonly quietSince: number | null;
}

const NOTHING_SEEN: Trace = { workSeen: false, quietSince: null };

/** Operations whose traces are kept at a time; an older one starts anew, which costs time and nothing else. */
const MOST_KEPT = 5_000;

/** Traces by operation and moment of the intent. In memory only: a resumed operation waits for the settling time instead. */
export class ActivityTraces {
  private readonly traces = new Map<string, Trace>();

  read(context: StepContext): Trace {
    return this.traces.get(keyOf(context)) ?? NOTHING_SEEN;
  }

  keep(context: StepContext, trace: Trace): void {
    const key = keyOf(context);
    this.traces.delete(key);
    this.traces.set(key, trace);
    const oldest = this.traces.keys().next().value;
    if (this.traces.size > MOST_KEPT && oldest !== undefined) this.traces.delete(oldest);
  }

  forget(context: StepContext): void {
    this.traces.delete(keyOf(context));
  }
}

/** A step that is sent again has a new intent, and its old trace is not its own. */
function keyOf({ operationId, sentAt }: StepContext): string {
  return `${operationId} ${sentAt}`;
}
