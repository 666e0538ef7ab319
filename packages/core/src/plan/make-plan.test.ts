import { describe, expect, it } from 'vitest';

import { effect, GUESSED, sampleStrategy } from '../testing/sample-strategy.ts';
import { sampleServer } from '../testing/sample-server.ts';
import type { AdapterScript } from '../testing/scripted-adapter.ts';
import { scriptedAdapter } from '../testing/scripted-adapter.ts';
import { doesNotFit, fitUnknown } from '../strategy/fit.ts';
import type { Keep } from './intent.ts';
import { makePlan } from './make-plan.ts';
import type { Plan } from './plan.ts';
import { startOperation } from '../operation/start-operation.ts';
import { benchFor } from '../testing/bench.ts';
import { canAct } from './can.ts';

const NOW = Date.parse('2026-01-01T00:00:00Z');

function plan(script: AdapterScript = {}, keep: Keep = {}): Promise<Plan> {
  return makePlan(scriptedAdapter(script), { action: 'rebuild', targetId: 'server-1', request: {}, ...keep }, { now: () => NOW });
}

describe('making a plan', () => {
  it('shows the losses, what must be accepted, and for how long it holds', async () => {
    expect(await plan()).toMatchObject({
      target: 'sky/server-1',
      changes: true,
      accept: { inherent: ['root-disk-loss'], surprising: [] },
      expiresAt: '2026-01-01T00:15:00.000Z',
    });
  });

  it('reads nothing for what is wrong in itself', async () => {
    const adapter = scriptedAdapter();
    const context = { now: () => NOW };
    const asked = { action: 'rebuild', targetId: 'server-1' } as const;
    await expect(makePlan(adapter, { ...asked, request: { colour: 'red' } as never }, context)).rejects.toMatchObject({ code: 'invalid_argument' });
    await expect(makePlan(adapter, { ...asked, request: {}, preserve: ['everything'] }, context)).rejects.toMatchObject({
      details: { field: 'preserve' },
    });
    await expect(makePlan(adapter, { ...asked, request: {}, evidence: 'rumour' }, context)).rejects.toMatchObject({ details: { field: 'evidence' } });
    await expect(makePlan(adapter, { action: 'shelve', targetId: 'server-1', request: {} }, context)).rejects.toMatchObject({ code: 'unsupported' });
    expect(adapter.readings()).toBe(0);
  });

  it('gives the reasons of every strategy and the nearest alternative where none will do', async () => {
    const strategies = {
      rebuild: [
        sampleStrategy({ id: 'a', fit: () => doesNotFit('it is locked', 'unlock it') }),
        sampleStrategy({ id: 'b', fit: () => doesNotFit('no quota') }),
      ],
    };
    await expect(plan({ strategies })).rejects.toMatchObject({
      code: 'unsupported',
      details: { reasons: ['a: it is locked', 'b: no quota'], alternative: 'unlock it', outcome: 'not_applied' },
    });
  });

  it('has nothing to do and nothing to accept where it is done already', async () => {
    const strategies = { rebuild: [sampleStrategy({ alreadyDone: () => true })] };
    expect(await plan({ strategies })).toMatchObject({ changes: false, steps: [], losses: [], accept: { inherent: [], surprising: [] } });
  });

  it('asks to accept what is kept by assumption only, if it must be preserved', async () => {
    const strategies = { rebuild: [sampleStrategy({ effects: () => [effect('identity', ['kept'], GUESSED)] })] };
    expect((await plan({ strategies }, { preserve: ['identity'] })).accept.surprising).toEqual(['unproven:identity']);
    expect((await plan({ strategies })).accept.surprising).toEqual([]);
  });

  it('warns of a surprising loss that is only assumed', async () => {
    const strategies = { rebuild: [sampleStrategy({ effects: () => [effect('identity', ['changed'], GUESSED)] })] };
    const made = await plan({ strategies });
    expect(made.accept.surprising).toEqual([]);
    expect(made.warnings).toMatchObject([{ type: 'assumed', subject: 'identity' }]);
  });

  it('warns where it cannot be read whether the cloud allows it', async () => {
    const strategies = { rebuild: [sampleStrategy({ fit: () => fitUnknown('policy') })] };
    expect((await plan({ strategies })).warnings).toMatchObject([{ type: 'assumed', subject: 'scripted.rebuild' }]);
  });

  it('asks to accept a server that belongs to something else, and a lock that is overridden', async () => {
    const server = sampleServer({ locked: true, managedBy: { kind: 'kubernetes', name: 'pool', mark: 'label' } });
    const made = await plan({ facts: [{ server, overridesLock: true }] });
    expect(made.accept.surprising).toEqual(['managed-resource', 'override-lock']);
  });

  it('makes the same digest whatever the order of the facts', async () => {
    const [first, second] = [await plan({ facts: [{ digest: { a: 1, b: 2 } }] }), await plan({ facts: [{ digest: { b: 2, a: 1 } }] })];
    expect(first.digest).toBe(second.digest);
  });
});

describe('starting an operation', () => {
  const bench = benchFor(scriptedAdapter());

  it('refuses a plan that expired or was altered, and keeps nothing of it', async () => {
    const made = await bench.plan();
    await expect(startOperation({ ...made, expiresAt: made.createdAt }, { yes: true }, bench.ports)).rejects.toMatchObject({ code: 'plan_stale' });
    await expect(startOperation({ ...made, facts: { flavor: 'large' } }, { yes: true }, bench.ports)).rejects.toMatchObject({ code: 'plan_stale' });
    await expect(startOperation(made, {}, bench.ports)).rejects.toMatchObject({ code: 'consent_required' });
    expect(await bench.store.list()).toEqual([]);
  });

  it('writes down what was accepted', async () => {
    const operation = await startOperation(await bench.plan(), { yes: true }, bench.ports);
    expect(operation).toMatchObject({ state: 'pending', accepted: ['root-disk-loss'] });
  });
});

describe('can', () => {
  const ask = (script: AdapterScript) => canAct(scriptedAdapter(script), 'rebuild', 'server-1', {}, { now: () => NOW });

  it('takes the best that any strategy offers', async () => {
    const [no, unknown, yes] = [
      sampleStrategy({ fit: () => doesNotFit('locked') }),
      sampleStrategy({ fit: () => fitUnknown('policy') }),
      sampleStrategy(),
    ];
    expect(await ask({ strategies: { rebuild: [no, unknown, yes] } })).toEqual({ verdict: 'yes' });
    expect(await ask({ strategies: { rebuild: [no, unknown] } })).toEqual({ verdict: 'unknown', reasons: ['policy'] });
    expect(await ask({ strategies: { rebuild: [no] } })).toEqual({ verdict: 'no', reasons: ['locked'] });
  });

  it('says no with a reason to a verb that the adapter lacks', async () => {
    expect(await ask({ strategies: {} })).toMatchObject({ verdict: 'no', reasons: [expect.stringContaining('rebuild')] });
  });
});
