import { describe, expect, it } from 'vitest';

import { CloudError } from '../error/cloud-error.ts';
import type { Bench } from '../testing/bench.ts';
import { benchFor } from '../testing/bench.ts';
import { sampleStrategy } from '../testing/sample-strategy.ts';
import { scriptedAdapter } from '../testing/scripted-adapter.ts';
import type { ScriptedStep, StepScript } from '../testing/scripted-step.ts';
import { scriptedStep, TAKEN } from '../testing/scripted-step.ts';
import { answerOperation } from './drive-operation.ts';
import type { StepSpec } from './step.ts';

const noCapacity = new CloudError('capacity_unavailable', 'no room', { outcome: 'not_applied' });
const lostReply = new CloudError('unavailable', 'the connection broke', { outcome: 'unknown' });

const spec = (id: string, changes: Partial<StepSpec> = {}): StepSpec => ({
  id,
  kind: id,
  title: id,
  input: {},
  writes: true,
  checks: [],
  ...changes,
});
const undoable = (id: string): StepSpec => spec(id, { compensation: { kind: `undo-${id}`, title: `undo ${id}`, input: { of: id } } });

interface Scene {
  readonly bench: Bench;
  readonly order: readonly string[];
  readonly steps: Readonly<Record<string, ScriptedStep>>;
}

/** Steps in a row, with a note of who was sent when. */
function scene(specs: readonly StepSpec[], scripts: Readonly<Record<string, StepScript>> = {}): Scene {
  const order: string[] = [];
  const kinds = specs.flatMap((step) => [step.kind, ...(step.compensation === undefined ? [] : [step.compensation.kind])]);
  const steps = Object.fromEntries(kinds.map((kind) => [kind, scriptedStep(scripts[kind])]));
  const noted = Object.entries(steps).map(([kind, step]) => {
    const send: ScriptedStep['send'] = (context) => {
      order.push(kind);
      return step.send(context);
    };
    return [kind, { ...step, send }] as const;
  });
  const strategies = { rebuild: [sampleStrategy({ steps: () => specs })] };
  return { order, steps, bench: benchFor(scriptedAdapter({ strategies, steps: Object.fromEntries(noted) })) };
}

describe('a step that fails', () => {
  it('has the finished steps undone, last first, and the operation changed nothing', async () => {
    const { bench, order } = scene([undoable('first'), undoable('second'), spec('third')], { third: { sends: [noCapacity] } });
    const operation = await bench.run();
    expect(order).toEqual(['first', 'second', 'third', 'undo-second', 'undo-first']);
    expect(operation).toMatchObject({
      state: 'failed',
      error: { code: 'capacity_unavailable' },
      result: { changed: false, resourceState: 'unchanged' },
    });
    expect(operation.steps.filter((step) => step.compensates === null).map((step) => step.state)).toEqual(['compensated', 'compensated', 'failed']);
  });

  it('does not say that nothing changed where the way back made the server anew', async () => {
    const anew = { ref: 'lab/server-2', changed: true, replaced: [{ old: 'lab/server-1', new: 'lab/server-2' }], resourceState: 'changed' } as const;
    const { bench } = scene([undoable('first'), spec('second')], {
      'undo-first': { observes: [{ state: 'done', result: anew }] },
      second: { sends: [noCapacity] },
    });
    expect(await bench.run()).toMatchObject({ state: 'failed', result: { ref: 'lab/server-2', changed: true, resourceState: 'changed' } });
  });

  it('gives the undoing what the undone step gave', async () => {
    const { bench, steps } = scene([undoable('first'), spec('second')], { second: { sends: [noCapacity] } });
    await bench.run();
    expect(steps['undo-first']?.contexts[0]).toMatchObject({ input: { of: 'first' }, outputs: { first: TAKEN.output } });
  });

  it('keeps saying that things changed where a step cannot be undone', async () => {
    const { bench } = scene([spec('first'), undoable('second'), spec('third')], { third: { sends: [noCapacity] } });
    expect(await bench.run()).toMatchObject({ state: 'failed', result: { changed: true } });
  });

  it('finds out what became of an undoing whose answer was lost', async () => {
    const undo = { sends: [lostReply], reconciles: [{ outcome: 'applied', receipt: TAKEN }] } as const;
    const { bench, steps } = scene([undoable('first'), spec('second')], { second: { sends: [noCapacity] }, 'undo-first': undo });
    expect(await bench.run()).toMatchObject({ state: 'failed' });
    expect(steps['undo-first']?.calls).toEqual(['send', 'reconcile', 'observe']);
  });

  it('asks where an undoing fails, and undoes the rest after the answer', async () => {
    const scripts = { third: { sends: [noCapacity] }, 'undo-second': { sends: [noCapacity, TAKEN] } };
    const { bench, order } = scene([undoable('first'), undoable('second'), spec('third')], scripts);
    const asked = await bench.run();
    expect(asked).toMatchObject({ state: 'needsAttention', attention: { stepId: 'second:undo' } });
    await answerOperation(asked.id, 'retry', {}, bench.ports);
    expect(await bench.drive(asked.id)).toMatchObject({ state: 'failed', error: { code: 'capacity_unavailable' } });
    expect(order).toEqual(['first', 'second', 'third', 'undo-second', 'undo-second', 'undo-first']);
  });

  it('leaves things as they are where a person abandons the undoing', async () => {
    const { bench, order } = scene([undoable('first'), spec('second')], { second: { sends: [noCapacity] }, 'undo-first': { sends: [noCapacity] } });
    const asked = await bench.run();
    expect(await answerOperation(asked.id, 'abandon', {}, bench.ports)).toMatchObject({ state: 'failed' });
    expect(order).toEqual(['first', 'second', 'undo-first']);
  });

  it('asks past the point of no return, and tries the step again', async () => {
    const gone = spec('gone', { pointOfNoReturn: true });
    const { bench, order } = scene([undoable('first'), gone, spec('last')], { last: { sends: [noCapacity, TAKEN] } });
    const asked = await bench.run();
    expect(asked).toMatchObject({ state: 'needsAttention', attention: { stepId: 'last', choices: [{ id: 'retry' }, { id: 'abandon' }] } });
    await answerOperation(asked.id, 'retry', {}, bench.ports);
    expect(await bench.drive(asked.id)).toMatchObject({ state: 'succeeded', error: null });
    expect(order).toEqual(['first', 'gone', 'last', 'last']);
  });

  it('is undone by another process too', async () => {
    const { bench, order } = scene([undoable('first'), spec('second')], { second: { sends: [noCapacity] } });
    const dying = {
      ...bench.store,
      append: async (id: string, event: Parameters<typeof bench.store.append>[1]) => {
        await bench.store.append(id, event);
        if (event.type === 'compensating') throw new Error('killed');
      },
    };
    await expect(bench.run({ store: dying })).rejects.toThrow('killed');
    const [id = ''] = bench.store.journals.keys();
    expect(await bench.drive(id)).toMatchObject({ state: 'failed' });
    expect(order).toEqual(['first', 'second', 'undo-first']);
  });
});
