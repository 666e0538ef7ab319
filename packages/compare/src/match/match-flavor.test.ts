import type { Flavor } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import { sampleFlavor } from '../testing/sample-flavor.ts';
import { sampleRequirement } from '../testing/sample-requirement.ts';
import { matchFlavor } from './match-flavor.ts';
import type { FlavorRequirement } from './requirement.ts';

function told(asked: Partial<FlavorRequirement>, flavor: Partial<Flavor>) {
  const { fit, reasons } = matchFlavor(sampleRequirement(asked), sampleFlavor(flavor)).match;
  return [fit, ...reasons.map(({ text }) => text)];
}

describe('reasons of a match', () => {
  it.each<[Partial<FlavorRequirement>, Partial<Flavor>, readonly string[]]>([
    [{}, {}, ['exact', 'exact']],
    [{ diskGiB: 100 }, {}, ['exact', 'exact; the disk must be a volume of 100 GiB']],
    [{}, { memoryMiB: 10_240 }, ['fits', '2 GiB more memory']],
    [{ memoryMiB: 512 }, { memoryMiB: 1024 }, ['fits', '512 MiB more memory']],
    [{ vcpus: 16, memoryMiB: 16_384 }, { vcpus: 8 }, ['lacking', '8 vCPU fewer', '8 GiB less memory']],
    [{ diskGiB: 150 }, { diskGiB: 200 }, ['fits', '50 GiB more disk']],
    [{ diskGiB: 120 }, { diskGiB: 100, vcpus: 4 }, ['fits', '2 vCPU more', '20 GiB of the disk must be a volume']],
    [{ vcpuKind: 'dedicated' }, { vcpuKind: 'shared' }, ['lacking', 'shared CPU instead of dedicated']],
    [{ vcpuKind: 'dedicated' }, {}, ['unproven', 'kind of CPU not told']],
    [{}, { architecture: 'aarch64' }, ['lacking', 'aarch64 instead of x86_64']],
    [{ architecture: 'aarch64' }, { architecture: 'arm64' }, ['exact', 'exact']],
    [{ architecture: 'aarch64' }, {}, ['unproven', 'architecture not told']],
    [{}, { gpu: 'NVIDIA A10' }, ['fits', 'a GPU (NVIDIA A10) that was not asked for']],
    [{ gpu: 'A10' }, { gpu: 'a10:1' }, ['exact', 'exact']],
    [{ gpu: 'A10' }, { gpu: 'NVIDIA A100' }, ['lacking', 'GPU NVIDIA A100 instead of A10']],
    [{ gpu: 'A10' }, {}, ['lacking', 'no GPU told, A10 was asked for']],
    [{ networkGbps: 10 }, { networkGbps: 2.5 }, ['lacking', '7.5 Gbps less network']],
    [{ networkGbps: 10 }, { networkGbps: 25 }, ['fits', '15 Gbps more network']],
    [{ networkGbps: 10 }, {}, ['unproven', 'speed of the network not told']],
    [{ osType: 'windows' }, { osTypes: ['linux'] }, ['lacking', 'for linux only, not for windows']],
    [{ osType: 'windows' }, { osTypes: null }, ['exact', 'exact']],
    [{}, { available: false }, ['lacking', 'sold out']],
    [{}, { vcpus: null }, ['unproven', 'vCPU not told']],
    [{}, { memoryMiB: null }, ['unproven', 'memory not told']],
  ])('%j beside %j', (asked, flavor, expected) => {
    expect(told(asked, flavor)).toEqual(expected);
  });

  it('stand in the order of their weight, and those in the way are blockers too', () => {
    const requirement = sampleRequirement({ diskGiB: 300, vcpuKind: 'dedicated', gpu: 'H100' });
    const { reasons, blockers, bootVolumeGiB, dataVolumeGiB } = matchFlavor(requirement, sampleFlavor({ diskGiB: 99.5, vcpus: 1 })).match;
    expect(reasons.map(({ facet, verdict }) => `${facet} ${verdict}`)).toEqual(['gpu less', 'vcpus less', 'vcpuKind unknown', 'disk volume']);
    expect(blockers.map(({ facet }) => facet)).toEqual(['gpu', 'vcpus']);
    expect({ bootVolumeGiB, dataVolumeGiB }).toEqual({ bootVolumeGiB: null, dataVolumeGiB: 201 });
  });
});
