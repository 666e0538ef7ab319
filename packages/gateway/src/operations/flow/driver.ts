import type { Operation, OperationEvent } from '@isobar/core';
import { CloudError, isCloudError, isFinal, reduceEvents } from '@isobar/core';
import type { OperationHandle } from '@isobar/sdk';

import type { FlowParts } from './flow-parts.ts';
import type { Rest } from './rest.ts';
import type { Drive } from './safe-stop.ts';
import { nextLook } from './workflow-ids.ts';

const OVER: Rest = { kind: 'over' };
const AGAIN: Rest = { kind: 'again' };

/** Events after which what the operation is about looks different in its cloud. */
const SHOWS: ReadonlySet<OperationEvent['type']> = new Set(['accepted', 'stepDone', 'awaitingConfirmation', 'finished']);

/** Failures that pass by themselves, beside those that say so. */
const PASSING: ReadonlySet<string> = new Set(['canceled', 'timeout', 'unavailable', 'rate_limited', 'concurrent_operation']);

/** Drives one operation from wherever its journal says it is. */
export class Driver {
  private readonly parts: FlowParts;
  private readonly revert: (operation: Operation) => Promise<void>;

  constructor(parts: FlowParts, revert: (operation: Operation) => Promise<void>) {
    this.parts = parts;
    this.revert = revert;
  }

  async drive(id: string): Promise<Rest> {
    const { stop } = this.parts;
    const rest = stop.isStopping ? AGAIN : await this.attempt(id);
    // The workflow stays as it is, for another process to take over: nothing more of it happens in this one.
    return stop.isStopping ? new Promise<never>(() => undefined) : rest;
  }

  private async attempt(id: string): Promise<Rest> {
    const { store, clock, stop } = this.parts;
    try {
      const before = reduceEvents(await store.events(id));
      if (isFinal(before) || (await this.asks(before))) return OVER;
      if (isDue(before, clock.now())) await this.revert(before);
      const after = await stop.during(id, (drive) => this.bringOn(before, drive));
      return restOf(after, clock.now());
    } catch (error) {
      return this.failed(id, error);
    }
  }

  /** Whether it waits for an answer. A cancel may come in its place. */
  private async asks({ id, state }: Operation): Promise<boolean> {
    return state === 'needsAttention' && !(await this.parts.store.cancelRequested(id));
  }

  private async bringOn({ id }: Operation, drive: Drive): Promise<Operation> {
    const { store, isobar, inventory } = this.parts;
    const secrets = await store.givenSecrets(id);
    return isobar(async ({ operations }) => {
      const onEvent = (event: OperationEvent, operation: Operation): void => {
        if (SHOWS.has(event.type)) void inventory.noteOperation(operation);
      };
      const handle: OperationHandle = await operations.wait(id, { secrets, signal: drive.signal, onEvent });
      drive.beforeAccepted = async (step) => {
        const returned = handle.takeSecrets();
        if (returned.length > 0) await store.keepReturned(id, step, returned);
      };
      return handle.wait();
    });
  }

  /** What does not pass by itself is asked, unless a write is in question: then only looking again can tell. */
  private async failed(id: string, error: unknown): Promise<Rest> {
    const { store, stop, onProblem } = this.parts;
    if (stop.isStopping) return AGAIN;
    const text = error instanceof Error ? error.message : String(error);
    onProblem(`driving failed: ${text}`, id);
    if (isCloudError(error) && (error.retryable || PASSING.has(error.code))) return AGAIN;
    try {
      const operation = reduceEvents(await store.events(id));
      if (isInQuestion(operation)) return AGAIN;
      return (await this.ask(operation, text)) ? OVER : AGAIN;
    } catch {
      return AGAIN;
    }
  }

  private async ask({ id }: Operation, why: string): Promise<boolean> {
    const { store, clock } = this.parts;
    const ownership = await store.own(id);
    if ('owner' in ownership) return false;
    try {
      await store.append(id, {
        type: 'needsAttention',
        at: clock.now(),
        attention: {
          // No step: an answer changes none.
          stepId: '',
          question: `It cannot go on: ${why}. Go on from where it is?`,
          known: {},
          choices: [
            { id: 'retry', text: 'go on from where it is' },
            { id: 'abandon', text: 'end the operation as failed and leave things as they are' },
          ],
        },
      });
      return true;
    } finally {
      await ownership.release();
    }
  }
}

function isDue({ state, revertsAt }: Operation, now: number): boolean {
  return state === 'awaitingConfirmation' && revertsAt !== null && Date.parse(revertsAt) <= now;
}

function isInQuestion({ steps }: Operation): boolean {
  return steps.some(({ state }) => state === 'intended' || state === 'accepted');
}

function restOf(operation: Operation, now: number): Rest {
  if (isFinal(operation) || operation.state === 'needsAttention') return OVER;
  if (operation.state === 'awaitingConfirmation') return { kind: 'look', at: nextLook(now, operation.revertsAt) };
  throw new CloudError('unavailable', `it was left ${operation.state}`, { outcome: 'unknown', retryable: true });
}
