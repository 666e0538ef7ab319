import { describe, expect, it } from 'vitest';

import { CloudError } from '../error/cloud-error.ts';
import type { Bench } from '../testing/bench.ts';
import { benchFor } from '../testing/bench.ts';
import { sampleStrategy } from '../testing/sample-strategy.ts';
import { scriptedAdapter } from '../testing/scripted-adapter.ts';
import type { StepScript } from '../testing/scripted-step.ts';
import { DONE, scriptedStep, TAKEN } from '../testing/scripted-step.ts';
import { makePlan } from '../plan/make-plan.ts';
import { answerOperation } from './drive-operation.ts';
import type { OperationEvent } from './event.ts';
import { startOperation } from './start-operation.ts';
import type { Reconciliation, StepContext } from './step.ts';

const lostReply = new CloudError('unavailable', 'the connection broke', { outcome: 'unknown' });
const busy = new CloudError('conflict', 'busy now', { outcome: 'not_applied', transitional: true });
const refused = new CloudError('quota_exceeded', 'no quota', { outcome: 'not_applied' });

function oneStep(script: StepScript): { bench: Bench; step: ReturnType<typeof scriptedStep> } {
  const step = scriptedStep(script);
  return { step, bench: benchFor(scriptedAdapter({ steps: { rebuild: step } })) };
}

describe('driving an operation', () => {
  it('journals the intent before the write, and ends with what the step gave', async () => {
    const { bench, step } = oneStep({});
    const operation = await bench.run();
    expect(operation).toMatchObject({ state: 'succeeded', result: { changed: true }, progress: { done: 1, of: 1 }, error: null });
    expect(step.calls).toEqual(['send', 'observe']);
    expect(bench.types(operation.id)).toEqual(['created', 'started', 'intended', 'accepted', 'stepDone', 'finished']);
  });

  it('tries a write again that was refused because something else is going on', async () => {
    const { bench, step } = oneStep({ sends: [busy, busy, TAKEN] });
    expect(await bench.run()).toMatchObject({ state: 'succeeded' });
    expect(step.calls).toEqual(['send', 'send', 'send', 'observe']);
    expect(bench.sleeps).toHaveLength(2);
  });

  it.each([
    ['a lost reply', lostReply],
    ['an accepted write', TAKEN],
  ])('counts what a cloud may still show after %s from the end of the send, which quotas may have held back', async (_, answer) => {
    const step = scriptedStep({ sends: [answer], reconciles: [{ outcome: 'applied', receipt: TAKEN }] });
    const held = { ...step, send: (context: StepContext) => bench.ports.clock.sleep(120_000).then(() => step.send(context)) };
    const bench = benchFor(scriptedAdapter({ steps: { rebuild: held } }));
    expect(await bench.run()).toMatchObject({ state: 'succeeded' });
    const [sent, ...looks] = step.contexts;
    for (const { sentAt, now } of looks) {
      expect(sentAt).toBe((sent?.sentAt ?? 0) + 120_000);
      expect(now).toBeGreaterThanOrEqual(sentAt);
    }
    expect(looks.length).toBeGreaterThan(0);
  });

  it('counts from when it is found what another process may have sent a moment ago', async () => {
    const unseen: Reconciliation = { outcome: 'undecided', seen: 'nothing yet' };
    const { bench, step } = oneStep({ sends: [lostReply], reconciles: [unseen, { outcome: 'applied', receipt: TAKEN }] });
    const dying = {
      ...bench.store,
      append: async (id: string, event: Parameters<typeof bench.store.append>[1]) => {
        await bench.store.append(id, event);
        if (event.type === 'intended') throw new Error('killed');
      },
    };
    await expect(bench.run({ store: dying })).rejects.toThrow('killed');
    await bench.ports.clock.sleep(300_000);
    const foundAt = bench.ports.clock.now();
    const [id = ''] = bench.store.journals.keys();
    expect(await bench.drive(id)).toMatchObject({ state: 'succeeded' });
    expect(step.calls.slice(0, 2)).toEqual(['reconcile', 'reconcile']);
    expect(step.contexts.slice(0, 2).map(({ sentAt }) => sentAt)).toEqual([foundAt, foundAt]);
  });

  it('gives up on a cloud that stays busy', async () => {
    const { bench, step } = oneStep({ sends: [busy] });
    expect(await bench.run()).toMatchObject({ state: 'failed', error: { code: 'conflict' } });
    expect(step.calls.length).toBeLessThan(50);
  });

  it('warns that a password which was to be returned went away with its reply', async () => {
    const { bench } = oneStep({ sends: [lostReply], reconciles: [{ outcome: 'applied', receipt: TAKEN }] });
    const { adapter, clock } = bench.ports;
    const request = { image: 'debian', password: 'return' } as const;
    const plan = await makePlan(adapter, { action: 'rebuild', targetId: 'server-1', request }, { now: () => clock.now() });
    const { id } = await startOperation(plan, { yes: true, accept: plan.accept.surprising }, bench.ports);
    const operation = await bench.drive(id);
    expect(operation.warnings).toContainEqual(expect.objectContaining({ type: 'lossy', subject: 'secretLost' }));
  });

  it('does not try again what was refused for good', async () => {
    const { bench, step } = oneStep({ sends: [refused] });
    expect(await bench.run()).toMatchObject({ state: 'failed', error: { code: 'quota_exceeded' }, result: { changed: false } });
    expect(step.calls).toEqual(['send']);
  });

  it('asks the cloud what became of a write whose answer was lost, and never sends it blindly', async () => {
    const { bench, step } = oneStep({
      sends: [lostReply],
      reconciles: [
        { outcome: 'undecided', seen: 'WORK' },
        { outcome: 'applied', receipt: TAKEN },
      ],
    });
    expect(await bench.run()).toMatchObject({ state: 'succeeded' });
    expect(step.calls).toEqual(['send', 'reconcile', 'reconcile', 'observe']);
  });

  it('sends again only what reads prove was not applied', async () => {
    const { bench, step } = oneStep({ sends: [lostReply, TAKEN], reconciles: [{ outcome: 'not_applied' }] });
    expect(await bench.run()).toMatchObject({ state: 'succeeded' });
    expect(step.calls).toEqual(['send', 'reconcile', 'send', 'observe']);
  });

  it('takes an unknown failure of a send for a write that may have been applied', async () => {
    const { bench, step } = oneStep({
      sends: [new TypeError('a bug after the bytes were sent')],
      reconciles: [{ outcome: 'applied', receipt: TAKEN }],
    });
    expect(await bench.run()).toMatchObject({ state: 'succeeded' });
    expect(step.calls).toEqual(['send', 'reconcile', 'observe']);
  });

  it('stops sending what never arrives', async () => {
    const { bench, step } = oneStep({ sends: [lostReply], reconciles: [{ outcome: 'not_applied' }] });
    expect(await bench.run()).toMatchObject({ state: 'failed', error: { code: 'unavailable', outcome: 'not_applied' } });
    expect(step.calls.length).toBeLessThan(100);
  });

  it('looks at the facts again before it sends again', async () => {
    const step = scriptedStep({ sends: [lostReply], reconciles: [{ outcome: 'not_applied' }] });
    const facts = [{}, {}, { digest: { flavor: 'large' } }];
    const operation = await benchFor(scriptedAdapter({ steps: { rebuild: step }, facts })).run();
    expect(operation).toMatchObject({ state: 'failed', error: { code: 'plan_stale' } });
    expect(step.calls).toEqual(['send', 'reconcile']);
  });

  it('leaves a write open whose answer could not be journaled', async () => {
    const { bench, step } = oneStep({ reconciles: [{ outcome: 'applied', receipt: TAKEN }] });
    const append = (id: string, event: OperationEvent): Promise<void> =>
      event.type === 'accepted' ? Promise.reject(new Error('the disk is full')) : bench.store.append(id, event);
    await expect(bench.run({ store: { ...bench.store, append } })).rejects.toThrow('the disk is full');
    const [id = ''] = bench.store.journals.keys();
    expect(bench.types(id).at(-1)).toBe('intended');
    expect(await bench.drive(id)).toMatchObject({ state: 'succeeded' });
    expect(step.calls).toEqual(['send', 'reconcile', 'observe']);
  });

  it('goes on after a look that failed for a passing reason', async () => {
    const away = new CloudError('unavailable', 'away', { retryable: true });
    const { bench } = oneStep({ observes: [away, { state: 'waiting', seen: 'BUSY' }, away, DONE] });
    expect(await bench.run()).toMatchObject({ state: 'succeeded', steps: [{ seen: 'BUSY' }] });
  });

  it('stays open when it cannot look for a lasting reason', async () => {
    const { bench } = oneStep({ observes: [new CloudError('unauthenticated', 'wrong key'), DONE] });
    await expect(bench.run()).rejects.toMatchObject({ code: 'unauthenticated' });
    const [id = ''] = bench.store.journals.keys();
    expect(await bench.drive(id)).toMatchObject({ state: 'succeeded' });
  });

  it('stops waiting in time, tells what it last saw, and lets the operation go on', async () => {
    const { bench } = oneStep({ observes: [{ state: 'waiting', seen: 'BUSY' }] });
    await expect(bench.run({ timeoutMilliseconds: 10_000 })).rejects.toMatchObject({ code: 'timeout', details: { extra: { last: 'BUSY' } } });
    const [open] = await bench.store.list();
    expect(open).toMatchObject({ state: 'running' });
  });

  it('ends as superseded where somebody else did it', async () => {
    const { bench } = oneStep({ observes: [{ state: 'superseded', note: 'a colleague did it' }] });
    expect(await bench.run()).toMatchObject({ state: 'superseded', error: null });
  });

  it('ends as superseded where the facts show that it is done already', async () => {
    const step = scriptedStep();
    const strategy = sampleStrategy({ alreadyDone: (facts) => facts.digest['flavor'] === 'large' });
    const adapter = scriptedAdapter({ steps: { rebuild: step }, strategies: { rebuild: [strategy] }, facts: [{}, { digest: { flavor: 'large' } }] });
    expect(await benchFor(adapter).run()).toMatchObject({ state: 'superseded' });
    expect(step.calls).toEqual([]);
  });

  it('is stale where the server is gone', async () => {
    const step = scriptedStep();
    const operation = await benchFor(scriptedAdapter({ steps: { rebuild: step }, facts: [{}, null] })).run();
    expect(operation).toMatchObject({ state: 'failed', error: { code: 'plan_stale', outcome: 'not_applied' } });
    expect(step.calls).toEqual([]);
  });

  it('hands a secret over once and writes it nowhere', async () => {
    const { bench } = oneStep({ sends: [{ ...TAKEN, secrets: [{ kind: 'password', value: 'hunter2-hunter2' }] }] });
    const seen: string[] = [];
    const operation = await bench.run({ onSecret: (secret) => seen.push(secret.value) });
    expect(seen).toEqual(['hunter2-hunter2']);
    expect(JSON.stringify([...bench.store.journals.values(), operation])).not.toContain('hunter2');
  });

  it('asks a person where reads cannot tell, and goes on with the answer', async () => {
    const choices = [
      { id: 'applied', text: 'it is there', needs: ['serverId'] },
      { id: 'abandon', text: 'stop' },
    ] as const;
    const { bench, step } = oneStep({ sends: [lostReply], reconciles: [{ outcome: 'unknown', question: 'Is it there?', known: {}, choices }] });
    const asked = await bench.run();
    expect(asked).toMatchObject({ state: 'needsAttention', attention: { question: 'Is it there?' } });
    expect(await bench.drive(asked.id)).toMatchObject({ state: 'needsAttention' });
    await expect(answerOperation(asked.id, 'retry', {}, bench.ports)).rejects.toMatchObject({ code: 'invalid_argument' });
    await expect(answerOperation(asked.id, 'applied', {}, bench.ports)).rejects.toMatchObject({ details: { field: 'serverId' } });
    await answerOperation(asked.id, 'applied', { serverId: 'server-9' }, bench.ports);
    expect(await bench.drive(asked.id)).toMatchObject({ state: 'succeeded', steps: [{ output: { serverId: 'server-9' } }] });
    expect(step.calls).toEqual(['send', 'reconcile', 'observe']);
  });

  it('ends as failed where the person abandons it', async () => {
    const choices = [{ id: 'abandon', text: 'stop' }] as const;
    const { bench } = oneStep({ sends: [lostReply], reconciles: [{ outcome: 'unknown', question: 'Is it there?', known: {}, choices }] });
    const asked = await bench.run();
    expect(await answerOperation(asked.id, 'abandon', {}, bench.ports)).toMatchObject({ state: 'failed', error: { outcome: 'unknown' } });
    await expect(answerOperation(asked.id, 'abandon', {}, bench.ports)).rejects.toMatchObject({ code: 'conflict' });
  });
});
