import { describe, expect, it } from 'vitest';

import { CloudError } from '../error/cloud-error.ts';
import type { Bench } from '../testing/bench.ts';
import { benchFor } from '../testing/bench.ts';
import { sampleStrategy } from '../testing/sample-strategy.ts';
import { scriptedAdapter } from '../testing/scripted-adapter.ts';
import type { StepScript } from '../testing/scripted-step.ts';
import { DONE, scriptedStep, TAKEN } from '../testing/scripted-step.ts';
import { requestCancel } from './cancel.ts';
import { answerOperation } from './drive-operation.ts';
import type { OperationEvent } from './event.ts';
import { startOperation } from './start-operation.ts';
import type { StepDriver, StepSpec } from './step.ts';

const busy = new CloudError('conflict', 'busy now', { outcome: 'not_applied', transitional: true });
const lostReply = new CloudError('unavailable', 'the connection broke', { outcome: 'unknown' });
const noCapacity = new CloudError('capacity_unavailable', 'full', { outcome: 'not_applied' });
const CHOICES = [
  { id: 'applied', text: 'it is there' },
  { id: 'abandon', text: 'stop' },
] as const;

function spec(id: string, changes: Partial<StepSpec> = {}): StepSpec {
  return { id, kind: id, title: id, input: {}, writes: true, checks: [], ...changes };
}

function undoable(id: string): StepSpec {
  return spec(id, { compensation: { kind: `undo-${id}`, title: `undo ${id}`, input: {} } });
}

interface Scene {
  readonly bench: Bench;
  /** Kinds of the steps that were sent, in order. */
  readonly sent: string[];
  /** Journals an operation and gives its id. */
  readonly begin: () => Promise<string>;
}

/** `during` names the step whose sending makes someone ask for the cancel. */
function scene(specs: readonly StepSpec[], scripts: Readonly<Record<string, StepScript>> = {}, during?: string): Scene {
  const sent: string[] = [];
  const kinds = specs.flatMap((step) => [step.kind, ...(step.compensation === undefined ? [] : [step.compensation.kind])]);
  const noted = (kind: string): StepDriver => {
    const step = scriptedStep(scripts[kind]);
    const send: StepDriver['send'] = async (context) => {
      sent.push(kind);
      if (kind === during) await bench.store.requestCancel(context.operationId);
      return step.send(context);
    };
    return { ...step, send };
  };
  const steps = Object.fromEntries(kinds.map((kind) => [kind, noted(kind)]));
  const bench = benchFor(scriptedAdapter({ strategies: { rebuild: [sampleStrategy({ steps: () => specs })] }, steps }));
  const begin = async (): Promise<string> => {
    const plan = await bench.plan();
    return (await startOperation(plan, { yes: true, accept: plan.accept.surprising }, bench.ports)).id;
  };
  return { bench, sent, begin };
}

describe('an operation that is cancelled', () => {
  it('sends nothing where it had not begun', async () => {
    const { bench, sent, begin } = scene([undoable('first')]);
    const id = await begin();
    await requestCancel(id, bench.ports);
    expect(await bench.drive(id)).toMatchObject({ state: 'cancelled', error: null, result: { changed: false, resourceState: 'unchanged' } });
    expect(sent).toEqual([]);
  });

  it('lets the step that is under way come to its end, sends no other and undoes what was done', async () => {
    const { bench, sent } = scene([undoable('first'), undoable('second'), spec('third')], {}, 'second');
    const operation = await bench.run();
    expect(operation).toMatchObject({ state: 'cancelled', error: null, result: { changed: false, resourceState: 'unchanged' } });
    expect(operation.cancelRequestedAt).not.toBeNull();
    expect(sent).toEqual(['first', 'second', 'undo-second', 'undo-first']);
    expect(bench.types(operation.id)).toContain('cancelRequested');
  });

  it('leaves a step that waits for its turn, since nothing of it was applied', async () => {
    const { bench, sent } = scene([undoable('first'), spec('second')], { second: { sends: [busy] } }, 'second');
    expect(await bench.run()).toMatchObject({ state: 'cancelled' });
    expect(sent).toEqual(['first', 'second', 'undo-first']);
  });

  it('leaves a step that only looks', async () => {
    const look = spec('look', { writes: false });
    const { bench, sent } = scene(
      [undoable('first'), look, spec('last')],
      { look: { observes: [{ state: 'waiting', seen: 'BUSY' }, DONE] } },
      'look',
    );
    expect(await bench.run()).toMatchObject({ state: 'cancelled', result: { changed: false } });
    expect(sent).toEqual(['first', 'look', 'undo-first']);
  });

  it('finds out first what became of a write whose answer was lost', async () => {
    const script: StepScript = { sends: [lostReply], reconciles: [{ outcome: 'applied', receipt: TAKEN }] };
    const { bench, sent } = scene([undoable('first'), spec('second')], { first: script }, 'first');
    expect(await bench.run()).toMatchObject({ state: 'cancelled' });
    expect(sent).toEqual(['first', 'undo-first']);
  });

  it('goes on, and says so once, where the step under way cannot be undone', async () => {
    const { bench, sent } = scene([undoable('first'), spec('second'), spec('third')], {}, 'second');
    const operation = await bench.run();
    expect(operation).toMatchObject({ state: 'succeeded', cancelRequestedAt: null });
    expect(operation.warnings).toEqual([expect.objectContaining({ type: 'unsupported', subject: 'cancel' })]);
    expect(sent).toEqual(['first', 'second', 'third']);
  });

  it('says that the wish came too late where the last step was under way', async () => {
    const { bench } = scene([undoable('first')], {}, 'first');
    const operation = await bench.run();
    expect(operation.state).toBe('succeeded');
    expect(operation.warnings).toEqual([expect.objectContaining({ subject: 'cancel', detail: expect.stringContaining('every step was done') })]);
  });

  it('fails as it would have where the step that was under way failed', async () => {
    const { bench, sent } = scene([undoable('first'), spec('second')], { second: { sends: [noCapacity] } }, 'second');
    expect(await bench.run()).toMatchObject({ state: 'failed', error: { code: 'capacity_unavailable' }, cancelRequestedAt: null });
    expect(sent).toEqual(['first', 'second', 'undo-first']);
  });

  it('asks where the undoing fails, and is cancelled after the answer', async () => {
    const scripts = { 'undo-first': { sends: [noCapacity, TAKEN] } };
    const { bench, sent } = scene([undoable('first'), spec('second')], scripts, 'first');
    const asked = await bench.run();
    expect(asked).toMatchObject({ state: 'needsAttention', attention: { stepId: 'first:undo' } });
    expect(await bench.drive(asked.id)).toEqual(asked);
    await answerOperation(asked.id, 'retry', {}, bench.ports);
    expect(await bench.drive(asked.id)).toMatchObject({ state: 'cancelled', error: null });
    expect(sent).toEqual(['first', 'undo-first', 'undo-first']);
  });

  it.each(['started', 'intended', 'accepted', 'stepDone', 'cancelRequested', 'compensated'] as const)(
    'ends the same where the process dies right after it journaled %s',
    async (last) => {
      const scripts = { first: { sends: [TAKEN], reconciles: [{ outcome: 'applied', receipt: TAKEN }] } } as const;
      const { bench, sent } = scene([undoable('first'), spec('second')], scripts, 'first');
      const append = async (id: string, event: OperationEvent): Promise<void> => {
        await bench.store.append(id, event);
        if (event.type === last) throw new Error('killed');
      };
      await expect(bench.run({ store: { ...bench.store, append } })).rejects.toThrow('killed');
      const [id = ''] = bench.store.journals.keys();
      await bench.store.requestCancel(id);
      const undone = last === 'started' ? [] : ['undo-first'];
      expect(await bench.drive(id)).toMatchObject({ state: 'cancelled', result: { changed: false } });
      expect(sent.filter((kind) => kind.startsWith('undo'))).toEqual(undone);
      expect(sent).not.toContain('second');
    },
  );
});

describe('a wish to cancel', () => {
  it('is refused past the point of no return, naming the step', async () => {
    const { bench, begin } = scene([spec('gone', { pointOfNoReturn: true }), spec('last')], { last: { sends: [busy] } });
    const id = await begin();
    const append = async (of: string, event: OperationEvent): Promise<void> => {
      await bench.store.append(of, event);
      if (event.type === 'stepDone') throw new Error('killed');
    };
    await expect(bench.drive(id, { store: { ...bench.store, append } })).rejects.toThrow('killed');
    await expect(requestCancel(id, bench.ports)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('past the point of no return: gone'),
    });
    expect(await bench.drive(id)).toMatchObject({ state: 'needsAttention', attention: { stepId: 'last' }, cancelRequestedAt: null });
  });

  it('is refused for a resize that waits, naming what comes nearest', async () => {
    const window = spec('window', { writes: false, awaitsConfirmation: { fromFlavor: 'small', toFlavor: 'large', window: 'cloud' } });
    const { bench } = scene([spec('resize'), window], { window: { observes: [{ state: 'waiting', seen: 'resized' }] } });
    const waiting = await bench.run();
    expect(waiting.state).toBe('awaitingConfirmation');
    await expect(requestCancel(waiting.id, bench.ports)).rejects.toMatchObject({ code: 'conflict', details: { alternative: 'revertResize' } });
  });

  it('is refused while a question is open about what became of a write', async () => {
    const unknown = { outcome: 'unknown', question: 'Is it there?', known: {}, choices: CHOICES } as const;
    const { bench } = scene([undoable('first'), spec('second')], { first: { sends: [lostReply], reconciles: [unknown] } });
    const asked = await bench.run();
    await expect(requestCancel(asked.id, bench.ports)).rejects.toMatchObject({ code: 'conflict', details: { alternative: 'answer' } });
    expect(await bench.drive(asked.id)).toEqual(asked);
  });

  it('is refused while a write is under way, though the question is about the operation as a whole', async () => {
    const { bench, sent, begin } = scene([undoable('first'), spec('second')]);
    const id = await begin();
    await bench.store.append(id, { type: 'intended', at: 0, step: 'first', baseline: {} });
    const attention = { stepId: '', question: 'Go on?', known: {}, choices: [CHOICES[1]] };
    await bench.store.append(id, { type: 'needsAttention', at: 0, attention });
    await expect(requestCancel(id, bench.ports)).rejects.toMatchObject({ code: 'conflict', details: { alternative: 'answer' } });
    await bench.store.requestCancel(id);
    expect(await bench.drive(id)).toMatchObject({ state: 'needsAttention' });
    expect(sent).toEqual([]);
  });

  it('is granted to an operation that was parked between two steps', async () => {
    const { bench, sent, begin } = scene([undoable('first'), spec('second')]);
    const id = await begin();
    const attention = { stepId: 'second', question: 'Go on with another version?', known: {}, choices: [CHOICES[1]] };
    const append = async (of: string, event: OperationEvent): Promise<void> => {
      await bench.store.append(of, event);
      if (event.type === 'stepDone') throw new Error('killed');
    };
    await expect(bench.drive(id, { store: { ...bench.store, append } })).rejects.toThrow('killed');
    await bench.store.append(id, { type: 'needsAttention', at: 0, attention });
    await requestCancel(id, bench.ports);
    expect(await bench.drive(id)).toMatchObject({ state: 'cancelled', attention: null });
    expect(sent).toEqual(['first', 'undo-first']);
  });

  it('is refused for what is over or is being undone, and granted twice', async () => {
    const { bench, begin } = scene([undoable('first'), spec('second')], { second: { sends: [noCapacity] } });
    const failed = await bench.run();
    await expect(requestCancel(failed.id, bench.ports)).rejects.toMatchObject({ code: 'conflict' });
    const id = await begin();
    await requestCancel(id, bench.ports);
    await requestCancel(id, bench.ports);
    await bench.drive(id);
    expect(await requestCancel(id, bench.ports)).toMatchObject({ state: 'cancelled' });
  });
});
