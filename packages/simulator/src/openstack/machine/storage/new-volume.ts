import type { Caller } from '../../model/identity.ts';
import type { GlanceImage } from '../../model/image.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { CinderSnapshot, CinderVolume } from '../../model/volume.ts';
import type { CreateVolumeRequest } from '../../model/volume-requests.ts';
import { isImageVisible } from '../image/image-access.ts';
import type { World } from '../world.ts';
import { requireSnapshot } from './snapshots.ts';
import { requireVolumeQuota } from './volume-quota.ts';
import { defaultVolumeType, findVolumeType, requireVolume } from './volume-store.ts';
import type { NewVolume } from './volume-store.ts';

const GIB = 1024 ** 3;

/** What a volume is made from; at most one of them. */
interface Source {
  readonly snapshot: CinderSnapshot | undefined;
  readonly volume: CinderVolume | undefined;
  readonly image: GlanceImage | undefined;
}

/** What a create asks for, completed from its source. Throws Cinder's refusals, in Cinder's order. */
export function describeNewVolume(world: World, caller: Caller, request: CreateVolumeRequest): Omit<NewVolume, 'status'> {
  const type = request.volumeType === null ? undefined : requireVolumeType(world, request.volumeType);
  const source = findSource(world, caller, request);
  const sizeGiB = requireSize(request.sizeGiB, source);
  requireImageFits(source.image, sizeGiB);
  requireVolumeQuota(world, caller.projectId, sizeGiB);
  const origin = source.volume ?? world.volumes.get(source.snapshot?.volumeId ?? '');
  return {
    projectId: caller.projectId,
    userId: caller.userId,
    name: request.name ?? '',
    description: request.description,
    sizeGiB,
    volumeType: type ?? origin?.volumeType ?? defaultVolumeType(world),
    zone: requireZone(world, request.zone) ?? origin?.zone ?? world.zones[0] ?? 'nova',
    bootable: source.image !== undefined || origin?.bootable === true,
    snapshotId: source.snapshot?.id ?? null,
    sourceVolumeId: source.volume?.id ?? null,
    metadata: request.metadata,
    imageId: source.image?.id ?? origin?.imageId ?? null,
  };
}

function findSource(world: World, caller: Caller, request: CreateVolumeRequest): Source {
  const snapshot = request.snapshotId === null ? undefined : requireSnapshot(world, caller, request.snapshotId);
  const volume = request.sourceVolumeId === null ? undefined : requireVolume(world, caller, request.sourceVolumeId);
  const image = request.imageId === null ? undefined : requireImage(world, caller, request.imageId);
  if ([snapshot, volume, image].filter((source) => source !== undefined).length > 1) {
    throw badInput('May specify only one of backup, imageRef, snapshot, source volume');
  }
  if (snapshot !== undefined && snapshot.status !== 'available') {
    throw new OpenStackRefusal('badRequest', "Invalid snapshot: Originating snapshot status must be one of 'available' values");
  }
  if (volume !== undefined && !['available', 'in-use'].includes(volume.status)) {
    throw new OpenStackRefusal('badRequest', "Invalid volume: Originating source volume status must be one of 'available, in-use' values");
  }
  return { snapshot, volume, image };
}

/** `imageRef` is an id, a URL that ends in one, or a name. */
function requireImage(world: World, caller: Caller, reference: string): GlanceImage {
  const wanted = reference.split('/').at(-1);
  const visible = [...world.images.values()].filter((image) => isImageVisible(caller, image));
  const byId = visible.find(({ id }) => id === wanted);
  const [first, second] = byId === undefined ? visible.filter(({ name }) => name === reference) : [byId];
  if (second !== undefined) {
    const text = `Multiple matches found for '${reference}', use an ID to be more specific.`;
    throw new OpenStackRefusal('conflict', text);
  }
  if (first !== undefined) return first;
  throw new OpenStackRefusal('badRequest', 'Invalid image identifier or unable to access requested image.');
}

function requireSize(wanted: number | null, { snapshot, volume }: Source): number {
  const sizeGiB = wanted ?? volume?.sizeGiB ?? snapshot?.sizeGiB;
  if (sizeGiB === undefined) throw badInput("Volume size 'None' must be an integer and greater than 0");
  if (volume !== undefined && sizeGiB < volume.sizeGiB) {
    throw badInput(
      `Volume size '${sizeGiB}'GB cannot be smaller than original volume size  ${volume.sizeGiB}GB. They must be >= original volume size.`,
    );
  }
  if (snapshot !== undefined && sizeGiB < snapshot.sizeGiB) {
    throw badInput(
      `Volume size '${sizeGiB}'GB cannot be smaller than the snapshot size ${snapshot.sizeGiB}GB. They must be >= original snapshot size.`,
    );
  }
  return sizeGiB;
}

function requireImageFits(image: GlanceImage | undefined, sizeGiB: number): void {
  if (image === undefined) return;
  if (image.status !== 'active') throw badInput(`Image ${image.id} is not active.`);
  const imageGiB = Math.ceil((image.sizeBytes ?? 0) / GIB);
  if (sizeGiB < imageGiB) {
    throw badInput(`Size of specified image ${imageGiB}GB is larger than volume size ${sizeGiB}GB.`);
  }
  if (sizeGiB < image.minDiskGiB) {
    throw badInput(`Volume size ${sizeGiB}GB cannot be smaller than the image minDisk size ${image.minDiskGiB}GB.`);
  }
  const virtualGiB = Math.ceil((image.virtualSizeBytes ?? 0) / GIB);
  if (sizeGiB < virtualGiB) {
    const text = `Image ${image.id} is unacceptable: Image virtual size is ${virtualGiB}GB and doesn't fit in a volume of size ${sizeGiB}GB.`;
    throw new OpenStackRefusal('badRequest', text);
  }
}

function requireVolumeType(world: World, wanted: string): string {
  const found = findVolumeType(world, wanted);
  if (found !== undefined) return found.name;
  const isUuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/iu.test(wanted);
  throw new OpenStackRefusal('notFound', `Volume type ${isUuid ? '' : 'with name '}${wanted} could not be found.`);
}

function requireZone(world: World, wanted: string | null): string | undefined {
  if (wanted === null || world.zones.includes(wanted)) return wanted ?? undefined;
  throw new OpenStackRefusal('badRequest', `Availability zone '${wanted}' is invalid.`);
}

function badInput(reason: string): OpenStackRefusal {
  return new OpenStackRefusal('badRequest', `Invalid input received: ${reason}`);
}
