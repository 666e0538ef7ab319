import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Operation } from './operation.ts';
import { isFinal, OPERATION_STATES, STEP_STATES } from './operation.ts';
import type { Observation, Reconciliation } from './step.ts';
import { CloudError } from '../error/cloud-error.ts';
import { benchFor } from '../testing/bench.ts';
import { sampleStrategy } from '../testing/sample-strategy.ts';
import { scriptedAdapter } from '../testing/scripted-adapter.ts';
import type { StepScript } from '../testing/scripted-step.ts';
import { DONE, scriptedStep, TAKEN } from '../testing/scripted-step.ts';
import type { OperationEvent } from './event.ts';
import { applyEvent, reduceEvents } from './reduce.ts';

const failures = {
  lost: new CloudError('unavailable', 'lost', { outcome: 'unknown' }),
  busy: new CloudError('conflict', 'busy', { outcome: 'not_applied', transitional: true }),
  refused: new CloudError('quota_exceeded', 'no quota', { outcome: 'not_applied' }),
};
const choices = [{ id: 'abandon', text: 'stop' }] as const;

const script: fc.Arbitrary<StepScript> = fc.record({
  sends: fc.array(fc.constantFrom(TAKEN, TAKEN, failures.lost, failures.busy, failures.refused), { minLength: 1, maxLength: 4 }),
  reconciles: fc.array(
    fc.constantFrom<Reconciliation>(
      { outcome: 'applied', receipt: TAKEN },
      { outcome: 'not_applied' },
      { outcome: 'unknown', question: 'Is it there?', known: {}, choices },
    ),
    { minLength: 1, maxLength: 3 },
  ),
  observes: fc.array(
    fc.constantFrom<Observation>(DONE, { state: 'failed', error: failures.refused.toJSON() }, { state: 'superseded', note: 'other' }),
    {
      minLength: 1,
      maxLength: 2,
    },
  ),
});

interface Story {
  readonly events: readonly OperationEvent[];
  readonly live: readonly Operation[];
}

/** A whole operation of two steps against a cloud that behaves as the scripts say. */
async function story(first: StepScript, second: StepScript, undo: StepScript): Promise<Story> {
  const steps = { first: scriptedStep(first), second: scriptedStep(second), undo: scriptedStep(undo) };
  const base = { title: 'step', input: {}, writes: true, checks: [] } as const;
  const specs = [
    { ...base, id: 'first', kind: 'first', compensation: { kind: 'undo', title: 'undo', input: {} } },
    { ...base, id: 'second', kind: 'second' },
  ];
  const bench = benchFor(scriptedAdapter({ strategies: { rebuild: [sampleStrategy({ steps: () => specs })] }, steps }));
  const live: Operation[] = [];
  const operation = await bench.run({ onEvent: (_, now) => live.push(now) });
  return { live, events: await bench.store.events(operation.id) };
}

describe('an operation', () => {
  it('is what its journal adds up to, at every event, whatever the cloud did', async () => {
    await fc.assert(
      fc.asyncProperty(script, script, script, async (first, second, undo) => {
        const { events, live } = await story(first, second, undo);
        for (const [index, operation] of live.entries())
          expect(JSON.parse(JSON.stringify(reduceEvents(events.slice(0, index + 2))))).toEqual(JSON.parse(JSON.stringify(operation)));
      }),
    );
  });

  it('always rests in a final state or with a question, and nothing is left half done where it succeeded', async () => {
    await fc.assert(
      fc.asyncProperty(script, script, script, async (first, second, undo) => {
        const { events } = await story(first, second, undo);
        const operation = reduceEvents(events);
        expect(isFinal(operation) || operation.attention !== null).toBe(true);
        if (operation.state === 'succeeded') expect([operation.progress.done, operation.error]).toEqual([2, null]);
        if (operation.state === 'failed') expect(operation.error).not.toBeNull();
      }),
    );
  });

  it('never sends before the intent is journaled', async () => {
    await fc.assert(
      fc.asyncProperty(script, script, script, async (first, second, undo) => {
        const { events } = await story(first, second, undo);
        const intendedBefore = (index: number, step: string): boolean =>
          events.slice(0, index).some((each) => each.type === 'intended' && each.step === step);
        expect(events.filter((event, index) => event.type === 'accepted' && !intendedBefore(index, event.step))).toEqual([]);
      }),
    );
  });

  it('keeps its invariants under events in any order', async () => {
    const { events } = await story({ sends: [failures.lost] }, { sends: [failures.refused] }, {});
    const [created, ...later] = events;
    fc.assert(
      fc.property(fc.shuffledSubarray(later), (shuffled) => {
        const operation = shuffled.reduce(applyEvent, reduceEvents(created === undefined ? [] : [created]));
        expect(OPERATION_STATES).toContain(operation.state);
        expect(operation.progress.done).toBeLessThanOrEqual(operation.progress.of);
        for (const step of operation.steps) expect(STEP_STATES).toContain(step.state);
        expect(new Set(operation.steps.map((step) => step.id)).size).toBe(operation.steps.length);
      }),
    );
  });

  it('cannot be read from a journal without a beginning', () => {
    expect(() => reduceEvents([])).toThrow(/begin with its creation/);
    expect(() => reduceEvents([{ type: 'started', at: 0 }])).toThrow(/begin with its creation/);
  });
});
