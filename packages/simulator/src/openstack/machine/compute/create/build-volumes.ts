import type { BlockDeviceRequest } from '../../../model/requests.ts';
import type { NovaServer } from '../../../model/server.ts';
import type { CinderVolume } from '../../../model/volume.ts';
import { connectVolume } from '../../storage/attachments.ts';
import { addVolume, defaultVolumeType, setStatus } from '../../storage/volume-store.ts';
import type { World } from '../../world.ts';

/** Makes or takes each volume and attaches it. Returns the reason when one has vanished. */
export function connectVolumes(world: World, server: NovaServer, devices: readonly BlockDeviceRequest[]): string | undefined {
  const made = new Set<CinderVolume>();
  for (const device of devices) {
    if (device.destination !== 'volume') continue;
    const volume = findVolume(world, server, device, made);
    if (volume === undefined) return `${device.source === 'snapshot' ? 'Snapshot' : 'Volume'} ${device.uuid} could not be found.`;
    made.add(volume);
    // Attached already: a volume that the request named, or one that an earlier host made.
    if (!volume.attachments.some(({ serverId }) => serverId === server.id)) {
      connectVolume(world, server, volume, device.bootIndex === 0, device.deleteOnTermination, { tag: device.tag });
    }
    setStatus(world, volume, 'in-use');
  }
  return undefined;
}

/** Volumes that an earlier host made for the same device are taken again. */
function findVolume(world: World, server: NovaServer, device: BlockDeviceRequest, taken: ReadonlySet<CinderVolume>): CinderVolume | undefined {
  if (device.source === 'volume') return world.volumes.get(device.uuid ?? '');
  const snapshot = device.source === 'snapshot' ? world.snapshots.get(device.uuid ?? '') : undefined;
  if (device.source === 'snapshot' && snapshot === undefined) return undefined;
  const imageId = device.source === 'image' ? device.uuid : (world.volumes.get(snapshot?.volumeId ?? '')?.imageId ?? null);
  const snapshotId = snapshot?.id ?? null;
  const earlier = server.attachments
    .flatMap(({ volumeId }) => world.volumes.get(volumeId) ?? [])
    .find((volume) => !taken.has(volume) && volume.imageId === imageId && volume.snapshotId === snapshotId);
  return earlier ?? makeVolume(world, server, device, { imageId, snapshotId, sizeGiB: device.sizeGiB ?? snapshot?.sizeGiB });
}

function makeVolume(
  world: World,
  server: NovaServer,
  device: BlockDeviceRequest,
  { imageId, snapshotId, sizeGiB }: { readonly imageId: string | null; readonly snapshotId: string | null; readonly sizeGiB: number | undefined },
): CinderVolume {
  return addVolume(world, {
    projectId: server.projectId,
    userId: server.userId,
    // Volumes that Nova makes have no name: only their attachment says whose they are.
    name: '',
    description: '',
    status: 'creating',
    sizeGiB: sizeGiB ?? Math.max(1, server.flavor.diskGiB),
    volumeType: device.volumeType ?? defaultVolumeType(world),
    zone: server.zone ?? 'nova',
    bootable: imageId !== null || snapshotId !== null,
    snapshotId,
    metadata: {},
    imageId,
  });
}
