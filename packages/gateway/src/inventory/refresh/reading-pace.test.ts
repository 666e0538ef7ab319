import { setTimeout } from 'node:timers/promises';

import { beforeEach, describe, expect, it } from 'vitest';

import type { Rest } from './reading-pace.ts';
import { ReadingPace } from './reading-pace.ts';

const SIGNAL = new AbortController().signal;

let busy = 0;
let slept: number[] = [];
let pace: ReadingPace;

beforeEach(() => {
  busy = 0;
  slept = [];
  pace = new ReadingPace({ busyMilliseconds: () => busy, sleep: async (milliseconds) => void slept.push(milliseconds) });
});

async function restAfter(worked: number, rest: Rest): Promise<void> {
  busy += worked;
  await rest(SIGNAL);
}

describe('the pace of readings', () => {
  it('leaves two thirds of the process to others, page by page', async () => {
    await pace.run(async (rest) => {
      await restAfter(50, rest);
      await restAfter(0, rest);
      await restAfter(7, rest);
    });
    expect(slept).toEqual([100, 0, 14]);
  });

  it('leaves as much where several read at a time', async () => {
    const over = Promise.withResolvers<void>();
    const other = pace.run(() => over.promise);
    await pace.run((rest) => restAfter(30, rest));
    over.resolve();
    await other;
    await pace.run((rest) => restAfter(30, rest));
    expect(slept).toEqual([120, 60]);
  });

  it('counts one who failed no more', async () => {
    await expect(pace.run(async () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    await pace.run((rest) => restAfter(10, rest));
    expect(slept).toEqual([20]);
  });

  it('never rests longer than a second', async () => {
    await pace.run((rest) => restAfter(60_000, rest));
    expect(slept).toEqual([1000]);
  });

  it('ends a rest that is given up, with the reason', async () => {
    const giveUp = new AbortController();
    const patient = new ReadingPace({
      busyMilliseconds: () => (busy += 500),
      sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }),
    });
    const reading = patient.run(async (rest) => {
      const resting = rest(giveUp.signal);
      giveUp.abort(new Error('enough'));
      await resting;
    });
    await expect(reading).rejects.toThrow('enough');
  });
});
