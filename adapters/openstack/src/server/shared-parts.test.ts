import { describe, expect, it } from 'vitest';

import { SharedParts } from './shared-parts.ts';

interface Wire {
  readonly ram: number;
}

const parts = () =>
  new SharedParts<Wire, { readonly id: string | null; readonly memoryMiB: number }>({
    isSame: (part, wire) => part.memoryMiB === wire.ram,
    make: (wire, id) => ({ id: id ?? null, memoryMiB: wire.ram }),
  });

describe('SharedParts', () => {
  it('hands out the part of an id again while nothing differs', () => {
    const flavors = parts();
    const first = flavors.of('a', { ram: 1 });
    expect(flavors.of('b', { ram: 1 })).toEqual({ id: 'b', memoryMiB: 1 });
    expect(flavors.of('a', { ram: 1 })).toBe(first);
  });

  it('makes another where rows tell of one id in two ways', () => {
    const flavors = parts();
    expect([1, 2, 1].map((ram) => flavors.of('a', { ram }).memoryMiB)).toEqual([1, 2, 1]);
  });

  it('shares what has no id as well', () => {
    const flavors = parts();
    expect(flavors.of(null, { ram: 3 })).toBe(flavors.of(undefined, { ram: 3 }));
  });
});
