import { describe, expect, it } from 'vitest';
import { SimClock } from './clock.ts';

function createClock(scale = 1) {
  const wall = { now: 1_000_000 };
  return { wall, clock: new SimClock({ scale, wallNow: () => wall.now }) };
}

describe('SimClock', () => {
  it('runs what is due in due order, each event at its own due time', () => {
    const { wall, clock } = createClock();
    const seen: (readonly [string, number])[] = [];
    const note = (name: string) => () => void seen.push([name, clock.now()]);
    clock.after(20, note('late'));
    clock.after(10, note('early'));
    clock.after(30, note('not yet'));
    wall.now += 25_000;
    clock.settle();
    expect(seen).toEqual([
      ['early', 1_010_000],
      ['late', 1_020_000],
    ]);
  });

  it('counts from the due time of the event that schedules the next one', () => {
    const { clock } = createClock();
    const seen: number[] = [];
    clock.after(10, () => clock.after(5, () => seen.push(clock.now())));
    clock.advance(100);
    expect(seen).toEqual([1_015_000]);
  });

  it('runs events of the same due time in the order in which they were scheduled', () => {
    const { clock } = createClock();
    const seen: string[] = [];
    for (const name of ['a', 'b', 'c']) clock.after(1, () => void seen.push(name));
    clock.advance(1);
    expect(seen).toEqual(['a', 'b', 'c']);
  });

  it('passes faster by its scale, and keeps what has passed when the scale changes', () => {
    const { wall, clock } = createClock(10);
    wall.now += 1000;
    expect(clock.now()).toBe(1_010_000);
    clock.setScale(1);
    wall.now += 1000;
    expect(clock.now()).toBe(1_011_000);
    expect(clock.wallNow()).toBe(1_002_000);
  });

  it('stands still at scale 0 until it is advanced', () => {
    const { wall, clock } = createClock(0);
    wall.now += 5000;
    expect(clock.now()).toBe(1_000_000);
    clock.advance(3);
    expect(clock.now()).toBe(1_003_000);
  });

  it('refuses a negative scale and a step backwards', () => {
    const { clock } = createClock();
    expect(() => clock.setScale(-1)).toThrow(/scale/);
    expect(() => clock.advance(-1)).toThrow(/negative/);
  });
});
