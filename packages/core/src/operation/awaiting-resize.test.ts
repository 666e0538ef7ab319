import { describe, expect, it } from 'vitest';

import type { AwaitingResize } from '../adapter/facts.ts';
import { makePlan } from '../plan/make-plan.ts';
import type { Strategy } from '../strategy/strategy.ts';
import type { Bench } from '../testing/bench.ts';
import { benchFor } from '../testing/bench.ts';
import { effect, sampleStrategy } from '../testing/sample-strategy.ts';
import { scriptedAdapter } from '../testing/scripted-adapter.ts';
import type { ScriptedAdapter } from '../testing/scripted-adapter.ts';
import { scriptedStep } from '../testing/scripted-step.ts';
import { awaitingResizeOf } from './awaiting-resize.ts';
import type { Operation } from './operation.ts';
import type { StepSpec } from './step.ts';
import { startOperation } from './start-operation.ts';

const WINDOW: StepSpec = {
  id: 'window',
  kind: 'window',
  title: 'wait',
  input: {},
  writes: false,
  checks: [],
  awaitsConfirmation: { fromFlavor: 'small', toFlavor: 'large', window: 'cloud' },
};

const closing = <A extends 'confirmResize' | 'revertResize'>(action: A): Strategy<A> =>
  ({ ...sampleStrategy({ effects: () => [effect('identity', ['kept'])], steps: () => [] }), id: action, action }) as unknown as Strategy<A>;

function adapterWith(window: ReturnType<typeof scriptedStep>): ScriptedAdapter {
  const strategies = {
    rebuild: [sampleStrategy({ effects: () => [], steps: () => [WINDOW] })],
    confirmResize: [closing('confirmResize')],
    revertResize: [closing('revertResize')],
  };
  return scriptedAdapter({ strategies, steps: { window } });
}

async function close(bench: Bench, action: 'confirmResize' | 'revertResize', awaitingResize: AwaitingResize | null): Promise<Operation> {
  const plan = await makePlan(
    bench.ports.adapter,
    { action, targetId: 'server-1', request: {} },
    { now: () => bench.ports.clock.now(), awaitingResize },
  );
  const { id } = await startOperation(plan, { yes: true }, bench.ports);
  return bench.drive(id);
}

describe('a resize that waits for its user', () => {
  it('rests without an end, and rests again when it is driven again', async () => {
    const bench = benchFor(adapterWith(scriptedStep({ observes: [{ state: 'waiting', seen: 'VERIFY' }] })));
    const operation = await bench.run();
    expect(operation.state).toBe('awaitingConfirmation');
    expect(awaitingResizeOf(operation)).toEqual({ operationId: operation.id, fromFlavor: 'small', toFlavor: 'large' });
    const before = bench.types(operation.id).length;
    expect(await bench.drive(operation.id)).toMatchObject({ state: 'awaitingConfirmation' });
    expect(bench.types(operation.id)).toHaveLength(before);
  });

  it('ends well by a confirm', async () => {
    const bench = benchFor(adapterWith(scriptedStep({ observes: [{ state: 'waiting', seen: 'VERIFY' }] })));
    const resize = await bench.run();
    expect(await close(bench, 'confirmResize', awaitingResizeOf(resize))).toMatchObject({ state: 'succeeded' });
    expect(await bench.drive(resize.id)).toMatchObject({ state: 'succeeded', result: { changed: true } });
  });

  it('ends as cancelled by a revert, and has changed nothing', async () => {
    const bench = benchFor(adapterWith(scriptedStep({ observes: [{ state: 'waiting', seen: 'VERIFY' }] })));
    const resize = await bench.run();
    await close(bench, 'revertResize', awaitingResizeOf(resize));
    expect(await bench.drive(resize.id)).toMatchObject({ state: 'cancelled', result: { changed: false, resourceState: 'unchanged' } });
  });

  it('is superseded where somebody else closed it', async () => {
    const bench = benchFor(
      adapterWith(
        scriptedStep({
          observes: [
            { state: 'waiting', seen: 'VERIFY' },
            { state: 'superseded', note: 'confirmed elsewhere' },
          ],
        }),
      ),
    );
    const { id } = await bench.run();
    expect(await bench.drive(id)).toMatchObject({ state: 'superseded' });
  });

  it('is of no concern where no operation waits', () => {
    expect(awaitingResizeOf(null)).toBeNull();
  });
});
