import type { NovaFlavor } from '../../../model/catalog.ts';
import type { Caller } from '../../../model/identity.ts';
import type { GlanceImage } from '../../../model/image.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { BlockDeviceRequest, CreateServerRequest } from '../../../model/requests.ts';
import { requireFree } from '../../storage/attachments.ts';
import { requireVolume } from '../../storage/volume-store.ts';
import { MULTIATTACH_TOO_OLD } from '../volume/attach-volume.ts';
import type { World } from '../../world.ts';
import { requireZone } from './place-checks.ts';

const BYTES_PER_GIB = 1024 ** 3;

/** The flavor; its absence is the caller's bad request, not a 404. */
export function requireFlavorForServer(world: World, id: string): NovaFlavor {
  const flavor = world.flavors.get(id);
  if (flavor !== undefined) return flavor;
  throw new OpenStackRefusal('badRequest', `Flavor ${id} could not be found.`);
}

/** Throws when the flavor is too small for the image. A volume-backed root has its own size; no disk is another refusal. */
export function requireImageFits(image: GlanceImage, flavor: NovaFlavor, isVolumeBacked: boolean): void {
  if (image.status !== 'active') {
    throw new OpenStackRefusal('badRequest', `Image ${image.id} is not active.`);
  }
  if (flavor.memoryMiB < image.minMemoryMiB) {
    const text = "Flavor's memory is too small for requested image.";
    throw new OpenStackRefusal('badRequest', text);
  }
  if (isVolumeBacked || flavor.diskGiB === 0) return;
  const diskBytes = flavor.diskGiB * BYTES_PER_GIB;
  if (image.sizeBytes !== null && image.sizeBytes > diskBytes) {
    const text = `Flavor's disk is too small for requested image. Flavor disk is ${diskBytes} bytes, image is ${image.sizeBytes} bytes.`;
    throw new OpenStackRefusal('badRequest', text);
  }
  if (flavor.diskGiB >= image.minDiskGiB) return;
  throw new OpenStackRefusal(
    'badRequest',
    `Flavor's disk is smaller than the minimum size specified in image metadata. Flavor disk is ${diskBytes} bytes, minimum size is ${image.minDiskGiB * BYTES_PER_GIB} bytes.`,
  );
}

/** Throws Nova's refusal for an image, key, zone or group that does not exist. */
export function requireReferences(world: World, caller: Caller, request: CreateServerRequest): void {
  const rootDevice = findRootDevice(request.blockDevices);
  const rootImageId = request.imageId ?? (rootDevice?.source === 'image' ? rootDevice.uuid : null);
  if (request.imageId === null && rootDevice === undefined) {
    throw new OpenStackRefusal('badRequest', 'Missing imageRef attribute');
  }
  if (rootImageId !== null && !world.images.has(rootImageId)) {
    throw new OpenStackRefusal('badRequest', 'Can not find requested image');
  }
  requireKeyPair(world, caller, request.keyName);
  requireZone(world, request.zone);
  for (const name of request.securityGroups) requireSecurityGroup(world, caller, name);
}

/** Throws for a disk that the flavor does not have, or that is too small. */
export function requireRootDisk(world: World, caller: Caller, request: CreateServerRequest, flavor: NovaFlavor): void {
  const root = findRootDevice(request.blockDevices);
  const isVolumeBacked = root !== undefined;
  const imageId = request.imageId ?? (root?.source === 'image' ? root.uuid : null);
  const image = imageId === null ? undefined : world.images.get(imageId);
  if (image !== undefined) {
    requireImageFits(image, flavor, isVolumeBacked);
    if (root?.source === 'image') requireVolumeFits(image, root);
  }
  if (flavor.diskGiB === 0 && !isVolumeBacked) {
    const text = 'Only volume-backed servers are allowed for flavors with zero disk.';
    throw new OpenStackRefusal('forbidden', text);
  }
  requireFreeVolumes(world, caller, request);
}

/** A new root volume, when its size is said. */
function requireVolumeFits(image: GlanceImage, { sizeGiB }: BlockDeviceRequest): void {
  if (sizeGiB === null || sizeGiB >= image.minDiskGiB) return;
  const [size, least] = [sizeGiB * BYTES_PER_GIB, image.minDiskGiB * BYTES_PER_GIB];
  const text = `Volume is smaller than the minimum size specified in image metadata. Volume size is ${size} bytes, minimum size is ${least} bytes.`;
  throw new OpenStackRefusal('badRequest', text);
}

function requireFreeVolumes(world: World, caller: Caller, request: CreateServerRequest): void {
  const ids = request.blockDevices.flatMap(({ source, uuid }) => (source === 'volume' && uuid !== null ? [uuid] : []));
  if (ids.length > 0 && request.count > 1) {
    const text = 'Cannot attach one or more volumes to multiple instances';
    throw new OpenStackRefusal('badRequest', text);
  }
  for (const id of ids) {
    const volume = requireVolumeForServer(world, caller, id);
    if (volume.isMultiattach && !request.mayMultiattach) throw new OpenStackRefusal('badRequest', MULTIATTACH_TOO_OLD);
    requireFree(volume);
  }
}

/** The device that the server boots from, if that is a volume. */
export function findRootDevice(devices: readonly BlockDeviceRequest[]): BlockDeviceRequest | undefined {
  return devices.find((device) => device.bootIndex === 0 && device.destination === 'volume');
}

/** Throws unless the caller has a key pair of that name. */
export function requireKeyPair(world: World, caller: Caller, name: string | null): void {
  const found = world.keyPairs.some((key) => key.name === name && key.userId === caller.userId);
  if (name === null || found) return;
  throw new OpenStackRefusal('badRequest', 'Invalid key_name provided.');
}

/** The group of the caller's project with that name or id. */
export function requireSecurityGroup(world: World, caller: Caller, nameOrId: string): string {
  const group = [...world.securityGroups.values()].find(
    ({ id, name, projectId }) => projectId === caller.projectId && (name === nameOrId || id === nameOrId),
  );
  if (group !== undefined) return group.id;
  const text = `Unable to find security_group with name or id '${nameOrId}'`;
  throw new OpenStackRefusal('badRequest', text);
}

function requireVolumeForServer(world: World, caller: Caller, id: string) {
  try {
    return requireVolume(world, caller, id);
  } catch (error) {
    if (!(error instanceof OpenStackRefusal)) throw error;
    const text = `Block Device Mapping is Invalid: failed to get volume ${id}.`;
    throw new OpenStackRefusal('badRequest', text);
  }
}
