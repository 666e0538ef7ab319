import { describe, expect, it } from 'vitest';

import { toFlavor } from './flavor-mapper.ts';

const flavorOf = (flavor_id: string, members: { readonly os_type?: string | null } = {}) =>
  toFlavor('lux', { flavor_id, ...members }, '2026-01-05T03:00:00.000Z');

describe('toFlavor', () => {
  it.each([
    ['g1-standard-2-4', 'g1'],
    ['g2w-standard-4-8', 'g2w'],
    ['g3a-memory-8-64', 'g3a'],
    ['bm1-hf-medium', null],
    ['g1', null],
    ['custom-g1-2', null],
  ])('takes of the name %s the generation %j', (id, generation) => {
    expect(flavorOf(id).generation).toBe(generation);
  });

  it.each([
    ['linux', ['linux']],
    ['windows', ['windows']],
    ['plan9', null],
    [null, null],
  ])('tells for os_type %j the systems %j', (os_type, osTypes) => {
    expect(flavorOf('g1-standard-2-4', { os_type })).toMatchObject({ osTypes, constraints: [] });
  });

  it('tells no sizes that stand in the name alone', () => {
    expect(flavorOf('g1s-shared-1-2-25')).toMatchObject({ vcpus: null, vcpuKind: null, memoryMiB: null, diskGiB: null });
  });
});
