import { describe, expect, it } from 'vitest';

import { EXISTENCE_FIELDS, FIELD_BITS, fieldMask, SAFE_FIELDS } from './server-fields.ts';

describe('the fields mask', () => {
  it('asks for all that is known but the password and the console link', () => {
    expect(SAFE_FIELDS).toBe(114_559);
    expect(SAFE_FIELDS & FIELD_BITS.default_account).toBe(0);
    expect(SAFE_FIELDS & FIELD_BITS.vnc).toBe(0);
  });

  it('gives each part a bit of its own', () => {
    const bits = Object.values(FIELD_BITS);
    expect(new Set(bits).size).toBe(bits.length);
    expect(fieldMask(Object.keys(FIELD_BITS) as (keyof typeof FIELD_BITS)[])).toBe(131_071);
  });

  it('looks for existence with id and status only', () => {
    expect(EXISTENCE_FIELDS).toBe(9);
  });
});
