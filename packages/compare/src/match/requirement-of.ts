import type { Flavor, Server } from '@isobar/core';

import { sameArchitecture, USUAL_ARCHITECTURE } from './architecture.ts';
import type { FlavorRequirement } from './requirement.ts';

/**
 * What another server must have to take the place of this one; null where the cloud does not tell its vCPUs or its memory.
 * Nothing is made up: what is not told is not asked for. Nor is what any server has: shared CPU, which dedicated CPU is
 * no worse than, and x86_64, which is meant where nothing is asked.
 *
 * @param flavor its flavor where the cloud lists it
 * @param bootVolumeGiB size of the volume that it boots from, where it does and that is known
 */
export function requirementOf(server: Server, flavor: Flavor | null, bootVolumeGiB: number | null = null): FlavorRequirement | null {
  const vcpus = server.flavor.vcpus ?? flavor?.vcpus ?? null;
  const memoryMiB = server.flavor.memoryMiB ?? flavor?.memoryMiB ?? null;
  if (vcpus === null || memoryMiB === null) return null;
  return {
    vcpus,
    memoryMiB,
    diskGiB: bootVolumeGiB ?? server.flavor.diskGiB ?? flavor?.diskGiB ?? null,
    vcpuKind: flavor?.vcpuKind === 'dedicated' ? 'dedicated' : null,
    architecture: unusualArchitecture(flavor?.architecture ?? null),
    gpu: flavor?.gpu ?? null,
    networkGbps: null,
    osType: onlySystem(flavor?.osTypes ?? null),
  };
}

function unusualArchitecture(architecture: string | null): string | null {
  return architecture === null || sameArchitecture(architecture, USUAL_ARCHITECTURE) ? null : architecture;
}

/** A flavor for one system runs that one. */
function onlySystem(osTypes: Flavor['osTypes']): FlavorRequirement['osType'] {
  return osTypes?.length === 1 ? (osTypes[0] ?? null) : null;
}
