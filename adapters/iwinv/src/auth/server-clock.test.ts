import type { Warning } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import { VirtualClock } from '../testing/virtual-clock.ts';
import { ServerClock } from './server-clock.ts';

function open() {
  const clock = new VirtualClock();
  // In the middle of a second, as `Date` is read on average.
  clock.advanceSeconds(0.5);
  const warnings: Warning[] = [];
  const server = new ServerClock(clock, (warning) => warnings.push(warning));
  /** A reply whose `Date` is so many seconds ahead of ours, cut to the second. */
  const reply = (aheadSeconds: number, elapsedMilliseconds = 0): void => {
    const told = clock.now() + aheadSeconds * 1000 - elapsedMilliseconds / 2;
    server.observe(Math.floor(told / 1000) * 1000, elapsedMilliseconds);
  };
  return { clock, server, warnings, reply };
}

describe('the clock of the cloud', () => {
  it('is ours where they differ by no more than jitter', () => {
    const { clock, server, warnings, reply } = open();
    for (const seconds of [0, 1, -1, 4]) reply(seconds);
    expect(server.now()).toBe(clock.now());
    expect(warnings).toEqual([]);
  });

  it.each([400, -400, 30])('is corrected by what Date tells: %d s', (seconds) => {
    const { clock, server, warnings, reply } = open();
    reply(seconds);
    expect(Math.abs(server.now() - clock.now() - seconds * 1000)).toBeLessThanOrEqual(500);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.detail).toContain(`${Math.abs(seconds)} s ${seconds > 0 ? 'behind' : 'ahead of'}`);
  });

  it('is told once, and again when it jumps', () => {
    const { warnings, reply, server } = open();
    for (const seconds of [400, 401, 399, 402]) reply(seconds);
    expect(warnings).toHaveLength(1);
    reply(-50);
    expect(warnings).toHaveLength(2);
    reply(0);
    expect(server.correctionMilliseconds).toBe(0);
    expect(warnings).toHaveLength(2);
  });

  it('counts half of the way there and back, and does not believe a difference that the way explains', () => {
    const { server, reply, clock } = open();
    reply(400, 20_000);
    expect(Math.abs(server.now() - clock.now() - 400_000)).toBeLessThanOrEqual(500);
    const slow = open();
    slow.server.observe(slow.clock.now() - 25_000, 60_000);
    expect(slow.server.correctionMilliseconds).toBe(0);
  });
});
