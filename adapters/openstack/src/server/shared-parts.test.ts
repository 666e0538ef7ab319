import { describe, expect, it } from 'vitest';

import { SharedParts } from './shared-parts.ts';

interface Wire {
  readonly id?: string | null;
  readonly ram: number;
}

const parts = () =>
  new SharedParts<Wire, { readonly id: string | null; readonly memoryMiB: number }>({
    idOf: (wire) => wire.id,
    isSame: (part, wire) => part.memoryMiB === wire.ram,
    make: (wire) => ({ id: wire.id ?? null, memoryMiB: wire.ram }),
  });

describe('SharedParts', () => {
  it('hands out the part of an id again while nothing differs', () => {
    const flavors = parts();
    const first = flavors.of({ id: 'a', ram: 1 });
    expect(flavors.of({ id: 'b', ram: 1 })).toEqual({ id: 'b', memoryMiB: 1 });
    expect(flavors.of({ id: 'a', ram: 1 })).toBe(first);
  });

  it('makes another where rows tell of one id in two ways', () => {
    const flavors = parts();
    expect([1, 2, 1].map((ram) => flavors.of({ id: 'a', ram }).memoryMiB)).toEqual([1, 2, 1]);
  });

  it('shares what has no id as well', () => {
    const flavors = parts();
    expect(flavors.of({ id: null, ram: 3 })).toBe(flavors.of({ ram: 3 }));
  });
});
