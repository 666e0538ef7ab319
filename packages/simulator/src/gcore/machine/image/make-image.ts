import type { CreateImageRequest, DownloadImageRequest } from '../../backend/image-backend.ts';
import { refuseInvalid } from '../../gcore-refusal.ts';
import type { Image } from '../../model/catalog.ts';
import type { UserTags } from '../../model/requests.ts';
import type { Scope } from '../../model/scope.ts';
import type { Volume } from '../../model/volume.ts';
import { toUserTags } from '../state/gcore-state.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { refuseWrongState } from '../state/wrong-state.ts';

const BYTES_PER_GIB = 1024 ** 3;
/** Nothing is downloaded here: every image from a URL has this size. */
const DOWNLOADED_BYTES = 46_137_344;
const DOWNLOADED_MIN_DISK_GIB = 1;

/** Starts the task that makes an image of a bootable volume. */
export function createImage(state: GcoreState, scope: Scope, request: CreateImageRequest): string {
  const volume = requireImageable(state, scope, request.volumeId);
  const sizeBytes = volume.sizeGiB * BYTES_PER_GIB;
  const release = state.quotas.reserve(scope.regionId, { image_count: 1, image_size: sizeBytes }, 'quota');
  const id = state.ids.uuid();
  const source = volume.imageId === null ? undefined : (state.images.find(scope, volume.imageId) ?? state.formerImages.get(volume.imageId));
  return state.tasks.start({
    type: 'create_image',
    scope,
    data: { volume_id: volume.id, name: request.name },
    locks: [volume],
    stages: [
      {
        at: 0.2,
        run: (task) => {
          release();
          const facts = { osDistro: source?.osDistro ?? null, osVersion: source?.osVersion ?? null, isCopyOnWrite: false };
          const place = { id, taskId: task.id, status: 'saving', diskFormat: 'raw', minDiskGiB: volume.sizeGiB } as const;
          task.hold(addImage(state, scope, { ...request, ...facts }, place));
        },
      },
    ],
    created: () => ({ images: [id] }),
    finish: () => fill(state, state.images.require(scope, id), sizeBytes),
    fail: () => {
      release();
      state.images.delete(id);
    },
  });
}

/** Starts the task that makes an image of a file somewhere; it FINISHES while the image is still queued. */
export function downloadImage(state: GcoreState, scope: Scope, request: DownloadImageRequest): string {
  const release = state.quotas.reserve(scope.regionId, { image_count: 1, image_size: DOWNLOADED_BYTES }, 'quota');
  const id = state.ids.uuid();
  return state.tasks.start({
    type: 'download_image',
    scope,
    data: describeDownload(request),
    locks: [],
    stages: [
      {
        at: 0.1,
        run: (task) => {
          release();
          const place = { id, taskId: task.id, status: 'queued', diskFormat: 'qcow2', minDiskGiB: DOWNLOADED_MIN_DISK_GIB } as const;
          task.hold(addImage(state, scope, request, place));
        },
      },
    ],
    created: () => ({ images: [id] }),
    finish: () => fillLater(state, state.images.require(scope, id)),
    fail: () => {
      release();
      state.images.delete(id);
    },
  });
}

function fillLater(state: GcoreState, image: Image): void {
  const { imageTailSeconds } = state.switches;
  if (imageTailSeconds === 0) fill(state, image, DOWNLOADED_BYTES);
  else state.clock.after(imageTailSeconds, () => fill(state, image, DOWNLOADED_BYTES));
}

function fill(state: GcoreState, image: Image, sizeBytes: number): void {
  image.status = 'active';
  image.sizeBytes = sizeBytes;
  image.updatedAt = state.clock.now();
}

interface ImageRequest extends Omit<CreateImageRequest, 'volumeId'>, Pick<DownloadImageRequest, 'osDistro' | 'osVersion' | 'isCopyOnWrite'> {
  readonly tags: UserTags;
}

type ImagePlace = Pick<Image, 'id' | 'status' | 'diskFormat' | 'minDiskGiB'> & { readonly taskId: string };

/** An own image shows as `shared`, as an upload was recorded to. */
function addImage(state: GcoreState, scope: Scope, request: ImageRequest, place: ImagePlace): Image {
  const now = state.clock.now();
  return state.images.add({
    ...scope,
    ...place,
    name: request.name,
    visibility: 'shared',
    osType: request.osType,
    osDistro: request.osDistro,
    osVersion: request.osVersion,
    architecture: request.architecture,
    sizeBytes: null,
    minMemoryMiB: 0,
    displayOrder: null,
    sshKey: request.sshKey,
    firmwareType: request.firmwareType,
    machineType: request.machineType,
    isBareMetal: request.isBareMetal,
    isCopyOnWrite: request.isCopyOnWrite,
    creatorTaskId: place.taskId,
    createdAt: now,
    updatedAt: now,
    tags: toUserTags(request.tags),
  });
}

function requireImageable(state: GcoreState, scope: Scope, volumeId: string): Volume {
  const volume = state.volumes.require(scope, volumeId);
  state.tasks.requireUnlocked([volume]);
  if (!volume.bootable) throw refuseInvalid(`Volume ${volume.id} is not bootable`);
  const allowed = state.switches.imageOfUsedVolume === 'accept' ? ['available', 'in-use'] : ['available'];
  if (!allowed.includes(volume.status)) {
    throw refuseWrongState(state.switches, `Volume ${volume.id} is in unexpected state ${volume.status}`);
  }
  return volume;
}

const describeDownload = (request: DownloadImageRequest): Readonly<Record<string, unknown>> => ({
  image_url: request.url,
  name: request.name,
  should_be_raw: request.isCopyOnWrite,
  os_distro: request.osDistro,
  os_version: request.osVersion,
  ssh_key: request.sshKey,
  os_type: request.osType,
  hw_video_model: null,
  tags: Object.fromEntries(request.tags),
  architecture: request.architecture,
});
