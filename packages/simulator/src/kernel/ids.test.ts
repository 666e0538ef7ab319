import { describe, expect, it } from 'vitest';
import { createIdSource } from './ids.ts';

describe('createIdSource', () => {
  it('gives the same ids for the same seed and others for another seed or salt', () => {
    const first = createIdSource(7, 'north').uuid();
    expect(createIdSource(7, 'north').uuid()).toBe(first);
    expect(createIdSource(8, 'north').uuid()).not.toBe(first);
    expect(createIdSource(7, 'lux').uuid()).not.toBe(first);
  });

  it('makes ids of the shape that clouds use', () => {
    const ids = createIdSource(1);
    expect(ids.uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(ids.base62(22)).toMatch(/^[0-9A-Za-z]{22}$/);
  });

  it('does not repeat itself in ten thousand ids', () => {
    const ids = createIdSource(1);
    expect(new Set(Array.from({ length: 10_000 }, () => ids.uuid())).size).toBe(10_000);
  });
});
