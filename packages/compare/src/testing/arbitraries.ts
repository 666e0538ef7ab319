import type { Flavor } from '@isobar/core';
import { constant, constantFrom, integer, oneof, record } from 'fast-check';
import type { Arbitrary } from 'fast-check';

import type { FlavorRequirement } from '../match/requirement.ts';
import { sampleFlavor } from './sample-flavor.ts';

/** Few values each, so that flavors are often equal in some of them. */
const COUNTS = [1, 2, 3, 4, 8, 16] as const;
const MEMORY = [512, 1024, 2048, 3000, 4096, 8192, 7629.39453125] as const;
const DISKS = [1, 20, 40, 93.132, 100] as const;

const untold = constant(null);

export const someRequirement: Arbitrary<FlavorRequirement> = record({
  vcpus: constantFrom(...COUNTS),
  memoryMiB: constantFrom(...MEMORY),
  diskGiB: oneof(untold, constantFrom(...DISKS)),
  vcpuKind: constantFrom(null, 'shared', 'dedicated'),
  architecture: constantFrom(null, 'x86_64', 'aarch64'),
  gpu: constantFrom(null, 'A10', 'H100'),
  networkGbps: constantFrom(null, 1, 2.5, 10),
  osType: constantFrom(null, 'linux', 'windows'),
});

/** A flavor of any kind; ids are one of a hundred. */
export const someFlavor: Arbitrary<Flavor> = record({
  id: integer({ min: 0, max: 99 }).map(String),
  vcpus: oneof({ weight: 9, arbitrary: constantFrom(...COUNTS) }, { weight: 1, arbitrary: untold }),
  memoryMiB: oneof({ weight: 9, arbitrary: constantFrom(...MEMORY) }, { weight: 1, arbitrary: untold }),
  diskGiB: oneof(untold, constantFrom(...DISKS)),
  vcpuKind: constantFrom(null, 'shared', 'dedicated'),
  architecture: constantFrom(null, 'x86_64', 'aarch64'),
  gpu: constantFrom(null, null, 'NVIDIA A10', 'a100:2'),
  networkGbps: constantFrom(null, 1, 2.5, 10, 25),
  osTypes: constantFrom(null, ['linux'] as const, ['windows'] as const, ['linux', 'windows'] as const, []),
  available: constantFrom(null, true, false),
}).map(sampleFlavor);
