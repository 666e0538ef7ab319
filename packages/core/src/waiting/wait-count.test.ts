import { describe, expect, it } from 'vitest';

import { benchFor } from '../testing/bench.ts';
import { scriptedAdapter } from '../testing/scripted-adapter.ts';
import { DONE, scriptedStep } from '../testing/scripted-step.ts';
import { WaitCount } from './wait-count.ts';

describe('the count of waits', () => {
  it('has a step in it while its end is looked for, and not before or after', async () => {
    const waits = new WaitCount();
    const counts: number[] = [];
    const step = scriptedStep({ observes: [{ state: 'waiting', seen: 'BUILD' }, DONE] });
    const rebuild = {
      ...step,
      prepare: async () => {
        counts.push(waits.now);
        return {};
      },
      observe: (context: Parameters<typeof step.observe>[0]) => {
        counts.push(waits.now);
        return step.observe(context);
      },
    };
    expect(await benchFor({ ...scriptedAdapter({ steps: { rebuild } }), waits }).run()).toMatchObject({ state: 'succeeded' });
    expect([...counts, waits.now]).toEqual([0, 1, 1, 0]);
  });

  it('goes down where a wait fails', async () => {
    const waits = new WaitCount();
    await expect(waits.during(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(waits.now).toBe(0);
  });
});
