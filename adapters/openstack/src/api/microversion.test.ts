import { describe, expect, it } from 'vitest';

import { compareMicroversions, isAtLeast, newestOf } from './microversion.ts';

describe('microversions', () => {
  it('are compared as numbers, so that 2.100 comes after 2.93', () => {
    expect(isAtLeast('2.100', '2.93')).toBe(true);
    expect(isAtLeast('2.9', '2.54')).toBe(false);
    expect(isAtLeast('2.54', '2.54')).toBe(true);
    expect(compareMicroversions('3.1', '2.93')).toBeGreaterThan(0);
  });

  it('have a newest among those that are used', () => {
    expect(newestOf(['2.19', undefined, '2.100', '2.54'])).toBe('2.100');
    expect(newestOf([undefined])).toBeUndefined();
  });
});
