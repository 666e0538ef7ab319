import { describe, expect, it } from 'vitest';

import { toInstant } from './gcore-time.ts';

describe('a time', () => {
  it.each(['2026-01-16T10:11:36Z', '2026-01-16T10:11:36+0000', '2026-01-16T12:11:36+02:00', '2026-01-16T10:11:36'])(
    '%s is the same instant',
    (text) => {
      expect(toInstant(text)).toBe('2026-01-16T10:11:36Z');
    },
  );

  it.each([null, undefined, '', 'soon'])('%j is no time', (text) => {
    expect(toInstant(text)).toBeNull();
  });
});
