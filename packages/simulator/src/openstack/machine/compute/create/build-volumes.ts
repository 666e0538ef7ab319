import type { BlockDeviceRequest } from '../../../model/requests.ts';
import type { NovaServer } from '../../../model/server.ts';
import type { CinderVolume } from '../../../model/volume.ts';
import { connectVolume } from '../../storage/attachments.ts';
import { addVolume, defaultVolumeType, setStatus } from '../../storage/volumes.ts';
import type { World } from '../../world.ts';

/** Makes or takes each volume and attaches it. Returns the reason when one has vanished. */
export function connectVolumes(world: World, server: NovaServer, devices: readonly BlockDeviceRequest[]): string | undefined {
  for (const device of devices) {
    if (device.destination !== 'volume') continue;
    const volume = findVolume(world, server, device);
    if (volume === undefined) return `Volume ${device.uuid} could not be found.`;
    // Attached already: a volume that the request named, or one that an earlier host made.
    if (volume.attachments.length === 0) {
      connectVolume(world, server, volume, device.bootIndex === 0, device.deleteOnTermination);
    }
    setStatus(world, volume, 'in-use');
  }
  return undefined;
}

function findVolume(world: World, server: NovaServer, device: BlockDeviceRequest): CinderVolume | undefined {
  if (device.source === 'volume') return world.volumes.get(device.uuid ?? '');
  const imageId = device.source === 'image' ? device.uuid : null;
  const made = server.attachments
    .map(({ volumeId }) => world.volumes.get(volumeId))
    .find((volume) => volume !== undefined && volume.imageId === imageId);
  return made ?? addBlankVolume(world, server, device, imageId);
}

function addBlankVolume(world: World, server: NovaServer, device: BlockDeviceRequest, imageId: string | null): CinderVolume {
  return addVolume(world, {
    projectId: server.projectId,
    userId: server.userId,
    // Volumes that Nova makes have no name: only their attachment says whose they are.
    name: '',
    description: '',
    status: 'creating',
    sizeGiB: device.sizeGiB ?? Math.max(1, server.flavor.diskGiB),
    volumeType: device.volumeType ?? defaultVolumeType(world),
    zone: server.zone ?? 'nova',
    bootable: imageId !== null,
    snapshotId: null,
    metadata: {},
    imageId,
  });
}
