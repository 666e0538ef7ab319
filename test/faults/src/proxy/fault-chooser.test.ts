import { describe, expect, it } from 'vitest';

import { FaultChooser } from './fault-chooser.ts';
import { FAULTS } from './faults.ts';

const path = '/compute/v2.1/servers/detail';
const fates = (seed: number, share: number, paths: readonly string[]): readonly (string | null)[] => {
  const chooser = new FaultChooser(seed, share);
  return paths.map((at) => chooser.choose({ provider: 'openstack', method: 'GET', path: at })?.name ?? null);
};

describe('the choice of faults', () => {
  it('is that of the seed, whatever else is asked in between', () => {
    const many = Array.from({ length: 60 }, () => path);
    const alone = fates(7, 0.3, many);
    const mixed = fates(
      7,
      0.3,
      many.flatMap((at) => [at, '/image/v2/images']),
    ).filter((_, index) => index % 2 === 0);
    expect(mixed).toEqual(alone);
    expect(fates(8, 0.3, many)).not.toEqual(alone);
  });

  it('spares all or none where it is told to', () => {
    const paths = Array.from({ length: 200 }, (_, index) => `${path}/${index}`);
    expect(fates(1, 0, paths).every((fate) => fate === null)).toBe(true);
    expect(fates(1, 1, paths).every((fate) => fate !== null)).toBe(true);
  });

  it('repeats a storm on the same request', () => {
    const paths = Array.from({ length: 4000 }, () => path);
    const seen = fates(3, 0.05, paths);
    const at = seen.indexOf('429 bare');
    const times = FAULTS.find(({ name }) => name === '429 bare')?.times ?? 0;
    expect(times).toBeGreaterThan(1);
    expect(seen.slice(at, at + times).every((fate) => fate !== null)).toBe(true);
  });
});
