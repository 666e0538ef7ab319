import { describe, expect, it } from 'vitest';

import type { CreateServerRequest } from './request.ts';
import { validateRequest } from './validate.ts';

const CREATE: CreateServerRequest = { name: 'web-1', flavor: 'small', image: 'debian' };

const BAD: readonly (readonly [changes: object, field: string])[] = [
  [{ name: ' ' }, 'name'],
  [{ flavor: undefined }, 'flavor'],
  [{ colour: 'red' }, 'request.colour'],
  [{ networks: ['a', ''] }, 'networks[1]'],
  [{ rootDiskGiB: 1.5 }, 'rootDiskGiB'],
  [{ volumes: [{ sizeGiB: 0 }] }, 'volumes[0].sizeGiB'],
  [{ labels: { team: 7 } }, 'labels.team'],
  [{ publicAddress: 'perhaps' }, 'publicAddress'],
  [{ password: 'show' }, 'password'],
  [{ userData: '#!/bin/sh' }, 'userData'],
];

describe('a request', () => {
  it('passes with everything that it may hold', () => {
    const full = { ...CREATE, volumes: [{ sizeGiB: 10 }], labels: { a: 'b' }, userData: { sha256: 'f', sizeBytes: 1 }, password: 'return' } as const;
    expect(() => validateRequest('create', full)).not.toThrow();
  });

  it.each(BAD)('is refused for %j, naming the field %s', (changes, field) => {
    expect(() => validateRequest('create', { ...CREATE, ...changes })).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ field }) }),
    );
  });

  it('does not show a secret that was given in the wrong place', () => {
    expect(() => validateRequest('create', { ...CREATE, userData: 'hunter2' as never })).toThrow(expect.not.stringContaining('hunter2'));
  });

  it('of a verb without options takes none', () => {
    expect(() => validateRequest('start', { force: true } as never)).toThrow(/request.force/);
  });

  it('of a resize takes auto, manual or a time that is above 0', () => {
    for (const confirm of ['auto', 'manual', { revertAfterSeconds: 60 }] as const)
      expect(() => validateRequest('resize', { flavor: 'large', confirm })).not.toThrow();
    for (const revertAfterSeconds of [0, 1e300])
      expect(() => validateRequest('resize', { flavor: 'large', confirm: { revertAfterSeconds } })).toThrow(/confirm/);
  });
});
