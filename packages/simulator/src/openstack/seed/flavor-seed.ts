import type { World } from '../machine/world.ts';
import type { NovaFlavor } from '../model/catalog.ts';

type FlavorRow = readonly [
  id: string,
  name: string,
  virtualCpus: number,
  memoryMiB: number,
  diskGiB: number,
  extraSpecs?: Readonly<Record<string, string>>,
];

const FLAVORS: readonly FlavorRow[] = [
  ['1', 'm1.tiny', 1, 512, 1],
  ['2', 'm1.small', 1, 2048, 20],
  ['3', 'm1.medium', 2, 4096, 40],
  ['4', 'm1.large', 4, 8192, 80],
  ['5', 'm1.xlarge', 8, 16_384, 160],
  // No disk of its own: only for servers that boot from a volume.
  ['6', 'v1.medium', 2, 4096, 0],
  ['7', 'v1.large', 4, 8192, 0],
  ['0b2f1f6c-c5a2-4a39-9d0a-4a7f9d9d7c11', 'c1.dedicated', 4, 8192, 80, { 'hw:cpu_policy': 'dedicated' }],
];

/** Fills the flavor list. */
export function seedFlavors(world: World): void {
  for (const [id, name, virtualCpus, memoryMiB, diskGiB, extraSpecs = {}] of FLAVORS) {
    const flavor: NovaFlavor = {
      id,
      name,
      virtualCpus,
      memoryMiB,
      diskGiB,
      ephemeralGiB: 0,
      swapMiB: 0,
      extraSpecs,
      description: null,
    };
    world.flavors.set(id, flavor);
  }
}
