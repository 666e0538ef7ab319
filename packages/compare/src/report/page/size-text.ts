import type { Usage } from '../../cost/cost-estimate.ts';
import type { FlavorRequirement } from '../../match/requirement.ts';

const MIB_PER_GIB = 1024;

/** Such as `8 GiB`; of less than one, in MiB. */
export function memoryText(memoryMiB: number): string {
  return memoryMiB < MIB_PER_GIB ? `${memoryMiB} MiB` : `${rounded(memoryMiB / MIB_PER_GIB)} GiB`;
}

export function diskText(diskGiB: number): string {
  return `${rounded(diskGiB)} GiB`;
}

/** What was asked for, such as `2 vCPU, 8 GiB of memory, 100 GiB of disk`. */
export function requirementText(requirement: FlavorRequirement): string {
  const { vcpus, memoryMiB, diskGiB, vcpuKind, architecture, gpu, networkGbps, osType } = requirement;
  const parts = [
    `${vcpus} ${vcpuKind === null ? '' : `${vcpuKind} `}vCPU`,
    `${memoryText(memoryMiB)} of memory`,
    diskGiB === null ? null : `${diskText(diskGiB)} of disk`,
    gpu === null ? null : `GPU ${gpu}`,
    networkGbps === null ? null : `${networkGbps} Gbps`,
    architecture,
    osType,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** What is counted beside the size, such as `; with 1 public address, 500 GB of traffic a month`; empty where nothing is said. */
export function usageText({ publicAddresses, trafficGb, hoursRunning, imageGiB, snapshotGiB }: Usage): string {
  const parts = [
    publicAddresses === null ? null : `${publicAddresses} public ${publicAddresses === 1 ? 'address' : 'addresses'}`,
    trafficGb === null ? null : `${trafficGb} GB of traffic a month`,
    hoursRunning === null ? null : `${hoursRunning} hours of running a month`,
    imageGiB === null ? null : `${diskText(imageGiB)} of images`,
    snapshotGiB === null ? null : `${diskText(snapshotGiB)} of snapshots`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? '' : `; with ${parts.join(', ')}`;
}

function rounded(value: number): number {
  return Number(value.toFixed(2));
}
