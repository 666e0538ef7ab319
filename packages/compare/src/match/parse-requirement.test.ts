import { isCloudError } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import { sampleRequirement } from '../testing/sample-requirement.ts';
import type { RequirementFlags } from './parse-requirement.ts';
import { parseRequirement } from './parse-requirement.ts';

const SIZE = { vcpu: '2', memory: '8GiB' } as const;

describe('a requirement of flags', () => {
  it('asks for what is given and for nothing else', () => {
    expect(parseRequirement(SIZE)).toEqual(sampleRequirement());
    expect(parseRequirement({ ...SIZE, disk: '100GiB', cpu: 'dedicated', gpu: 'A10', arch: 'arm64', os: 'Windows', network: '500Mbps' })).toEqual(
      sampleRequirement({ diskGiB: 100, vcpuKind: 'dedicated', gpu: 'A10', architecture: 'aarch64', osType: 'windows', networkGbps: 0.5 }),
    );
  });

  it.each([
    ['8192MiB', 8192],
    ['8gib', 8192],
    ['0.5 GiB', 512],
    ['1TiB', 1_048_576],
    ['8GB', 8e9 / 2 ** 20],
    ['512MB', 512e6 / 2 ** 20],
  ])('reads a memory of %s as bytes', (memory, memoryMiB) => {
    expect(parseRequirement({ ...SIZE, memory }).memoryMiB).toBe(memoryMiB);
  });

  it('keeps GB apart from GiB', () => {
    expect(parseRequirement({ ...SIZE, disk: '100GB' }).diskGiB).toBe(1e11 / 2 ** 30);
    expect(parseRequirement({ ...SIZE, disk: '1TB' }).diskGiB).toBe(1e12 / 2 ** 30);
  });

  it('takes the rest from the requirement that it is based on', () => {
    const base = sampleRequirement({ diskGiB: 40, gpu: 'A10' });
    expect(parseRequirement({ memory: '16GiB' }, base)).toEqual({ ...base, memoryMiB: 16_384 });
    expect(parseRequirement({}, base)).toEqual(base);
  });

  it.each<[RequirementFlags, string, string]>([
    [{ memory: '8GiB' }, '--vcpu', 'such as 2'],
    [{ vcpu: '2' }, '--memory', 'such as 8GiB'],
    [{ ...SIZE, vcpu: '0' }, '--vcpu', 'a whole number above 0'],
    [{ ...SIZE, vcpu: '1.5' }, '--vcpu', 'a whole number above 0'],
    [{ ...SIZE, vcpu: '-1' }, '--vcpu', 'a whole number above 0'],
    [{ ...SIZE, memory: '8' }, '--memory', 'MiB, GiB, TiB, MB, GB, TB'],
    [{ ...SIZE, memory: '8GiG' }, '--memory', 'such as 8GiB'],
    [{ ...SIZE, memory: '0GiB' }, '--memory', 'above 0'],
    [{ ...SIZE, memory: '1e3MiB' }, '--memory', 'with its unit'],
    [{ ...SIZE, disk: '' }, '--disk', 'with its unit'],
    [{ ...SIZE, disk: '-5GiB' }, '--disk', 'above 0'],
    [{ ...SIZE, cpu: 'burst' }, '--cpu', 'shared, dedicated'],
    [{ ...SIZE, arch: 'arch64' }, '--arch', 'x86_64, aarch64, ppc64le'],
    [{ ...SIZE, gpu: ' ' }, '--gpu', 'words of the name of a GPU'],
    [{ ...SIZE, network: '10GiB' }, '--network', 'Mbps, Gbps'],
    [{ ...SIZE, os: 'bsd' }, '--os', 'linux, windows'],
  ])('refuses %j and says what is allowed', (flags, field, allowed) => {
    try {
      parseRequirement(flags);
      expect.unreachable();
    } catch (error) {
      expect(isCloudError(error) && error.code).toBe('invalid_argument');
      expect(isCloudError(error) && error.details).toMatchObject({ field, allowed: expect.stringContaining(allowed) as string });
    }
  });
});
