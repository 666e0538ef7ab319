import { describe, expect, it } from 'vitest';

import type { CloudAdapter } from '../adapter/adapter.ts';
import { CloudError } from '../error/cloud-error.ts';
import { benchFor } from '../testing/bench.ts';
import { scriptedAdapter } from '../testing/scripted-adapter.ts';
import { scriptedStep } from '../testing/scripted-step.ts';

const away = new CloudError('unavailable', 'status 503', { outcome: 'not_applicable', retryable: true });
const refused = new CloudError('unauthenticated', 'status 401', { outcome: 'not_applicable' });

/** Answers as before, but for these turns (from 1), which fail. */
function failingAt<Given extends readonly unknown[], Value>(
  turns: readonly number[],
  error: Error,
  answer: (...given: Given) => Promise<Value>,
): (...given: Given) => Promise<Value> {
  let turn = 0;
  return (...given) => {
    turn += 1;
    return turns.includes(turn) ? Promise.reject(error) : answer(...given);
  };
}

/** The adapter's reading of facts, failing at these turns. */
function failingReads(adapter: CloudAdapter, turns: readonly number[], error: CloudError): CloudAdapter['readFacts'] {
  let turn = 0;
  return (query) => {
    turn += 1;
    return turns.includes(turn) ? Promise.reject(error) : adapter.readFacts(query);
  };
}

describe('reads right before a write', () => {
  it('outlive a cloud that is away while the facts are read again', async () => {
    const step = scriptedStep();
    const adapter = scriptedAdapter({ steps: { rebuild: step } });
    // The first reading makes the plan.
    const bench = benchFor({ ...adapter, readFacts: failingReads(adapter, [2, 3], away) });
    expect(await bench.run()).toMatchObject({ state: 'succeeded' });
    expect(bench.sleeps).toHaveLength(2);
    expect(step.calls).toEqual(['send', 'observe']);
  });

  it('outlive a cloud that is away while a step prepares itself', async () => {
    const step = scriptedStep();
    const prepare = failingAt([1], away, () => Promise.resolve({ before: 'small' }));
    const bench = benchFor(scriptedAdapter({ steps: { rebuild: { ...step, prepare } } }));
    expect(await bench.run()).toMatchObject({ state: 'succeeded', steps: [{ baseline: { before: 'small' } }] });
    expect(bench.sleeps).toHaveLength(1);
  });

  it('end the looking where trying again does not help, and send nothing', async () => {
    const step = scriptedStep();
    const adapter = scriptedAdapter({ steps: { rebuild: step } });
    const bench = benchFor({ ...adapter, readFacts: failingReads(adapter, [2], refused) });
    await expect(bench.run()).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(step.calls).toEqual([]);
  });
});
