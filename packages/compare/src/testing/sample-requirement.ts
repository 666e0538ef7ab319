import type { FlavorRequirement } from '../match/requirement.ts';

/** 2 vCPU and 8 GiB, and what a test asks for beside or instead. */
export function sampleRequirement(asked: Partial<FlavorRequirement> = {}): FlavorRequirement {
  return {
    vcpus: 2,
    memoryMiB: 8192,
    diskGiB: null,
    vcpuKind: null,
    architecture: null,
    gpu: null,
    networkGbps: null,
    osType: null,
    ...asked,
  };
}
