import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { BYTES_PER_GIB, certainlyHolds, fromCloudSize, requireLarger, toCloudSize } from './size-rule.ts';
import type { SizeRule } from './size-rule.ts';
import { chooseVolumeType } from './volume-types.ts';
import type { VolumeTypeFacts, VolumeTypeTable } from './volume-types.ts';

const evidence = { level: 'documented', source: 'sources#sizes' } as const;
const GIB: SizeRule = { unit: 'GiB', unitBytes: BYTES_PER_GIB, leastUnitBytes: BYTES_PER_GIB, step: 1, minimum: 1, maximum: null, evidence };
const TENS: SizeRule = { unit: 'GB', unitBytes: BYTES_PER_GIB, leastUnitBytes: 1e9, step: 10, minimum: 10, maximum: 2000, evidence };

const bytesUpTo = (gigabytes: number) => fc.integer({ min: 1, max: gigabytes * 1e9 });

describe('a size', () => {
  it('is rounded up to the step and to the minimum', () => {
    expect(toCloudSize(25 * BYTES_PER_GIB, TENS)).toMatchObject({ size: 30, sizeBytes: 30 * BYTES_PER_GIB });
    expect(toCloudSize(1, TENS).size).toBe(10);
    expect(toCloudSize(BYTES_PER_GIB + 1, GIB).size).toBe(2);
  });

  it('that fits exactly needs no warning', () => {
    expect(toCloudSize(20 * BYTES_PER_GIB, GIB).warnings).toEqual([]);
  });

  it('says that it was rounded and that the unit is a reading', () => {
    expect(toCloudSize(25 * BYTES_PER_GIB, TENS).warnings.map(({ type }) => type)).toEqual(['compatibility', 'assumed']);
  });

  it.each([0, -1, Number.NaN, Infinity])('of %d bytes is refused', (bytes) => {
    expect(() => toCloudSize(bytes, GIB)).toThrow(/allowed is a size above 0/);
  });

  it('above the maximum is refused with the maximum, or warned of where it is a guess', () => {
    expect(() => toCloudSize(2001 * BYTES_PER_GIB, TENS)).toThrow(/at most 2000 GB/);
    const guessed = { ...TENS, evidence: { level: 'assumed', source: 'sources#guess' } } as const;
    expect(toCloudSize(2001 * BYTES_PER_GIB, guessed)).toMatchObject({ size: 2010, warnings: [{ type: 'assumed' }, {}, {}] });
  });

  it('is never smaller than asked, a step of the cloud, and no step too large', () => {
    fc.assert(
      fc.property(fc.constantFrom(GIB, TENS), bytesUpTo(1500), (rule, bytes) => {
        const { size, sizeBytes } = toCloudSize(bytes, rule);
        expect(sizeBytes).toBeGreaterThanOrEqual(bytes);
        expect(size % rule.step).toBe(0);
        expect(size === rule.minimum || fromCloudSize(size - rule.step, rule) < bytes).toBe(true);
        expect(toCloudSize(sizeBytes, rule).size).toBe(size);
      }),
    );
  });

  it('for a copy holds the bytes by the smallest reading of the unit too', () => {
    fc.assert(
      fc.property(fc.constantFrom(GIB, TENS), bytesUpTo(1500), (rule, bytes) => {
        expect(certainlyHolds(toCloudSize(bytes, rule, { certain: true }).size, bytes, rule)).toBe(true);
      }),
    );
  });

  it('never shrinks', () => {
    expect(() => requireLarger('sizeGiB', 20 * BYTES_PER_GIB, 10 * BYTES_PER_GIB)).toThrow(/sizeGiB: got 10.*more than the present 20 GiB/);
    expect(() => requireLarger('sizeGiB', 20 * BYTES_PER_GIB, 21 * BYTES_PER_GIB)).not.toThrow();
  });
});

describe('a volume type', () => {
  const facts: VolumeTypeFacts = { medium: 'ssd', size: GIB, snapshots: true, extend: true, retype: null, deprecated: false, evidence };
  const types = [
    { name: 'ssd', ...facts },
    { name: 'old', ...facts, deprecated: true },
  ];
  const closed: VolumeTypeTable = { types, typeRequired: true, defaultType: null, otherTypes: null };
  const open: VolumeTypeTable = { types: [], typeRequired: false, defaultType: null, otherTypes: facts };

  it('that the cloud does not have is refused with those it has', () => {
    expect(() => chooseVolumeType('nvme', closed)).toThrow(/allowed is ssd, old/);
    expect(() => chooseVolumeType(undefined, closed)).toThrow(/got nothing/);
  });

  it('that only the running cloud knows is taken, and checked against its catalogue', () => {
    expect(chooseVolumeType('nvme', open)).toEqual({ name: 'nvme', facts, warnings: [] });
    expect(() => chooseVolumeType('nvme', open, { catalogue: ['ceph'] })).toThrow(/allowed is ceph/);
  });

  it('that is left out is the default, or the choice of the cloud', () => {
    expect(chooseVolumeType(undefined, { ...closed, typeRequired: false, defaultType: 'ssd' }).name).toBe('ssd');
    expect(chooseVolumeType(undefined, open, { catalogue: ['ceph'] }).name).toBeNull();
  });

  it('that is deprecated carries a warning', () => {
    expect(chooseVolumeType('old', closed).warnings).toMatchObject([{ type: 'deprecated', source: 'sources#sizes' }]);
  });
});
