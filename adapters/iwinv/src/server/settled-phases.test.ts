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
});
