import { describe, expect, it } from 'vitest';

import { answerOperation, driveOperation } from '../operation/drive-operation.ts';
import { startOperation } from '../operation/start-operation.ts';
import type { StepSpec } from '../operation/step.ts';
import { FITS } from '../strategy/fit.ts';
import type { Strategy, StrategyTable } from '../strategy/strategy.ts';
import { benchFor } from '../testing/bench.ts';
import { effect } from '../testing/sample-strategy.ts';
import { scriptedAdapter } from '../testing/scripted-adapter.ts';
import { scriptedStep } from '../testing/scripted-step.ts';
import { canAct } from './can.ts';
import { makePlan } from './make-plan.ts';

const resize = { id: 'resize', kind: 'resize', title: 'resize', input: {}, writes: true, checks: [] } as const satisfies StepSpec;
const window: StepSpec = {
  ...resize,
  id: 'window',
  kind: 'window',
  writes: false,
  awaitsConfirmation: { fromFlavor: 'small', toFlavor: 'large', window: 'cloud' },
};

const RESIZE: Strategy<'resize'> = {
  id: 'scripted.resize',
  action: 'resize',
  support: 'native',
  title: 'resize',
  requires: [],
  envelope: {} as Strategy<'resize'>['envelope'],
  fit: () => FITS,
  effects: (_, { confirm }) => [effect('confirmation', [confirm === 'manual' ? 'awaited' : 'automatic'])],
  steps: (_, { confirm }) => (confirm === 'manual' ? [resize, window] : [resize]),
};

function reverting(writesSinceResize: 'kept' | 'lost'): Strategy<'revertResize'> {
  const envelope = { writesSinceResize: { values: [writesSinceResize], evidence: { level: 'real', source: 'test' } } };
  return {
    id: 'scripted.revert',
    action: 'revertResize',
    support: 'native',
    title: 'revert',
    requires: [],
    envelope: envelope as unknown as Strategy<'revertResize'>['envelope'],
    fit: () => FITS,
    effects: () => [],
    steps: () => [],
  };
}

const TIMED = { flavor: 'large', confirm: { revertAfterSeconds: 90 } } as const;
const INTENT = { action: 'resize', targetId: 'server-1', request: TIMED } as const;

function world(strategies: StrategyTable) {
  const steps = { resize: scriptedStep(), window: scriptedStep({ observes: [{ state: 'waiting', seen: 'resized' }] }) };
  const adapter = scriptedAdapter({ strategies, steps, facts: [{ digest: {} }] });
  const { ports } = benchFor(adapter);
  return { adapter, ports, context: { now: () => ports.clock.now(), timers: true } };
}

describe('a resize that reverts itself', () => {
  it('is refused where nobody keeps the time, before anything is read', async () => {
    const { adapter, context } = world({ resize: [RESIZE], revertResize: [reverting('lost')] });
    const nobody = { ...context, timers: false };
    await expect(makePlan(adapter, INTENT, nobody)).rejects.toMatchObject({
      code: 'unsupported',
      message: expect.stringContaining('needs a gateway'),
    });
    expect(await canAct(adapter, 'resize', 'server-1', TIMED, nobody)).toMatchObject({ verdict: 'no', reasons: [expect.stringContaining('timer')] });
    expect(await canAct(adapter, 'resize', 'server-1', TIMED, context)).toEqual({ verdict: 'yes' });
    expect(adapter.readings()).toBe(1);
  });

  it('is planned as one that waits, and carries its time', async () => {
    const { adapter, context } = world({ resize: [RESIZE], revertResize: [reverting('lost')] });
    const plan = await makePlan(adapter, INTENT, context);
    expect(plan.request).toEqual(TIMED);
    expect(plan.steps.map((step) => step.awaitsConfirmation?.revertAfterSeconds)).toEqual([undefined, 90]);
    expect(plan.effects).toMatchObject([{ facet: 'confirmation', values: ['awaited'] }]);
  });

  it.each([
    ['lost', ['writes-since-resize-loss']],
    ['kept', []],
  ] as const)('asks for what its revert loses when it is planned: writes are %s', async (writes, surprising) => {
    const { adapter, context } = world({ resize: [RESIZE], revertResize: [reverting(writes)] });
    const plan = await makePlan(adapter, INTENT, context);
    expect(plan.accept.surprising).toEqual(surprising);
    const manual = await makePlan(adapter, { ...INTENT, request: { flavor: 'large', confirm: 'manual' } }, context);
    expect(manual.accept.surprising).toEqual([]);
  });

  it('tells when it will be reverted from when it began to wait until it is over', async () => {
    const { adapter, ports, context } = world({ resize: [RESIZE], revertResize: [reverting('kept')] });
    const { id, revertsAt } = await startOperation(await makePlan(adapter, INTENT, context), {}, ports);
    expect(revertsAt).toBeNull();
    const waiting = await driveOperation(id, ports);
    expect(waiting.state).toBe('awaitingConfirmation');
    expect(waiting.revertsAt).toBe(new Date(Date.parse(waiting.updatedAt) + 90_000).toISOString());
    await ports.store.append(id, { type: 'finished', at: ports.clock.now(), state: 'cancelled' });
    expect((await driveOperation(id, ports)).revertsAt).toBeNull();
  });

  it('is not reverted while it asks a person, and counts its time anew when it waits again', async () => {
    const { adapter, ports, context } = world({ resize: [RESIZE], revertResize: [reverting('kept')] });
    const { id } = await startOperation(await makePlan(adapter, INTENT, context), {}, ports);
    await driveOperation(id, ports);
    const attention = { stepId: '', question: 'Go on?', known: {}, choices: [{ id: 'retry', text: 'go on' }] } as const;
    await ports.store.append(id, { type: 'needsAttention', at: ports.clock.now(), attention });
    expect((await driveOperation(id, ports)).revertsAt).toBeNull();
    await answerOperation(id, 'retry', {}, ports);
    const waiting = await driveOperation(id, ports);
    expect(waiting.state).toBe('awaitingConfirmation');
    expect(waiting.revertsAt).toBe(new Date(Date.parse(waiting.updatedAt) + 90_000).toISOString());
  });

  it('has nothing to revert where the flavor is there already', async () => {
    const { adapter, context } = world({ resize: [{ ...RESIZE, alreadyDone: () => true }], revertResize: [reverting('lost')] });
    expect(await makePlan(adapter, INTENT, context)).toMatchObject({ changes: false, steps: [], accept: { surprising: [] } });
  });
});
