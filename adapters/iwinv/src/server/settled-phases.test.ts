import { describe, expect, it } from 'vitest';

import { SettledPhases } from './settled-phases.ts';

describe('SettledPhases', () => {
  it('remembers the phase before the work', () => {
    const phases = new SettledPhases();
    expect(phases.note('a', 'off')).toBeNull();
    expect(phases.note('a', 'work')).toBe('stopped');
    expect(phases.note('a', 'work')).toBe('stopped');
    expect(phases.note('a', 'active')).toBeNull();
    expect(phases.note('a', 'work')).toBe('running');
  });

  it('claims nothing of a server that was never seen settled', () => {
    const phases = new SettledPhases();
    phases.note('a', 'active');
    expect(phases.note('b', 'work')).toBeNull();
  });

  it('forgets who was not seen for very long, and nobody else', () => {
    const phases = new SettledPhases();
    const seeOthers = (from: number): void => {
      for (let index = from; index < from + 20_000; index += 1) phases.note(`other-${index}`, 'active');
    };
    phases.note('gone', 'off');
    for (const from of [0, 20_000, 40_000]) {
      phases.note('a', 'active');
      seeOthers(from);
    }
    expect(phases.note('a', 'work')).toBe('running');
    expect(phases.note('gone', 'work')).toBeNull();
  });
});
