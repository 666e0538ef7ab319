import { BYTES_PER_GIB, certainlyHolds, checkName, chooseVolumeType, slugName, toCloudSize } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import { IWINV_NAMES } from './iwinv-names.ts';
import { IWINV_VOLUME_TYPES } from './iwinv-sizes.ts';

const { server, securityGroup } = IWINV_NAMES;

describe('names on iwinv', () => {
  it('of groups are refused by their documented lengths', () => {
    expect(securityGroup === null ? null : checkName('웹', securityGroup)).toMatchObject({ verdict: 'refused', rule: '4 to 32 characters' });
    expect(securityGroup === null ? null : slugName('웹', securityGroup).name).toMatch(/^웹-[0-9a-f]{8}$/);
  });

  it('of servers are sent with a warning, since their length is a guess', () => {
    expect(server === null ? null : slugName('서'.repeat(33), server)).toMatchObject({ original: null, warnings: [{ type: 'assumed' }] });
  });
});

describe('volumes on iwinv', () => {
  it('come in steps of 10 GB and never smaller than asked', () => {
    const { facts } = chooseVolumeType('ssd', IWINV_VOLUME_TYPES);
    expect(toCloudSize(95 * BYTES_PER_GIB, facts.size).size).toBe(100);
    expect(() => toCloudSize(2001 * BYTES_PER_GIB, facts.size)).toThrow(/at most 2000 GB/);
  });

  it('are made large enough for a copy whatever a GB is', () => {
    const { facts } = chooseVolumeType('sata', IWINV_VOLUME_TYPES);
    const { size } = toCloudSize(100 * BYTES_PER_GIB, facts.size, { certain: true });
    expect(size).toBe(110);
    expect(certainlyHolds(size, 100 * BYTES_PER_GIB, facts.size)).toBe(true);
  });

  it('must name their type', () => {
    expect(() => chooseVolumeType(undefined, IWINV_VOLUME_TYPES)).toThrow(/allowed is ssd, sata/);
  });
});
