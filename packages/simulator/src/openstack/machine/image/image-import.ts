import type { Caller } from '../../model/identity.ts';
import type { GlanceImage, ImageTask } from '../../model/image.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import { DURATION } from '../durations.ts';
import type { World } from '../world.ts';
import { requireImage, requireOwnImage } from './image-access.ts';
import { fillImage, setImageStatus } from './image-store.ts';

/** Who imports an image notes the task on it, so that no second one begins. */
const LOCK = 'os_glance_import_task';

type ImportMethod = Pick<ImageTask, 'method' | 'uri'>;

/**
 * Accepts an import as a task in virtual time: `importing`, then `active`, or back to `queued` when it fails.
 *
 * Nothing is fetched: what `web-download` stores is the text of the URI, and a host below `.invalid`
 * (which no name server knows) fails.
 */
export function importImage(world: World, caller: Caller, id: string, input: ImportMethod): ImageTask {
  const image = requireImage(world, caller, id);
  requireImportable(image, input);
  requireOwnImage(caller, image);
  if (LOCK in image.properties) throw new OpenStackRefusal('conflict', 'Image has active task');
  if (input.method === 'web-download' && toHost(input.uri) === undefined) {
    throw new OpenStackRefusal('badRequest', `URI for web-download does not pass filtering: ${input.uri}`);
  }
  const task = addTask(world, caller, image, input);
  image.properties = { ...image.properties, [LOCK]: task.id };
  world.clock.after(DURATION.imagePending, () => begin(world, image, task, input));
  return task;
}

/** An administrator's list of all tasks, newest first. */
export function listTasks(world: World, caller: Caller): readonly ImageTask[] {
  requireTaskAccess(caller);
  return [...world.imageTasks.values()].toReversed();
}

export function getTask(world: World, caller: Caller, id: string): ImageTask {
  requireTaskAccess(caller);
  const task = world.imageTasks.get(id);
  if (task !== undefined) return task;
  throw new OpenStackRefusal('notFound', `Task with the given id ${id} was not found`);
}

/** The tasks of one image, for everybody who sees the image. */
export function listImageTasks(world: World, caller: Caller, imageId: string): readonly ImageTask[] {
  requireImage(world, caller, imageId);
  return [...world.imageTasks.values()].filter((task) => task.imageId === imageId);
}

function begin(world: World, image: GlanceImage, task: ImageTask, input: ImportMethod): void {
  setTask(world, task, 'processing', '');
  if (!world.images.has(image.id)) return setTask(world, task, 'failure', `Image ${image.id} was deleted`);
  setImageStatus(world, image, 'importing');
  world.clock.after(DURATION.imageUploading, () => finish(world, image, task, input));
}

function finish(world: World, image: GlanceImage, task: ImageTask, input: ImportMethod): void {
  const { [LOCK]: _lock, ...properties } = image.properties;
  image.properties = properties;
  const staged = world.stagedImageData.get(image.id);
  world.stagedImageData.delete(image.id);
  if (!world.images.has(image.id)) return setTask(world, task, 'failure', `Image ${image.id} was deleted`);
  if (input.method === 'web-download' && toHost(input.uri)?.endsWith('.invalid') === true) {
    setImageStatus(world, image, 'queued');
    return setTask(world, task, 'failure', `<urlopen error [Errno -2] Name or service not known>`);
  }
  fillImage(world, image, input.method === 'web-download' ? new TextEncoder().encode(input.uri) : (staged ?? new Uint8Array()));
  setTask(world, task, 'success', '');
}

function addTask(world: World, caller: Caller, image: GlanceImage, input: ImportMethod): ImageTask {
  const now = world.clock.now();
  const task: ImageTask = {
    id: world.ids.uuid(),
    imageId: image.id,
    ownerProjectId: caller.projectId,
    userId: caller.userId,
    requestId: caller.requestId,
    ...input,
    createdAt: now,
    updatedAt: now,
    status: 'pending',
    message: '',
  };
  world.imageTasks.set(task.id, task);
  return task;
}

function setTask(world: World, task: ImageTask, status: ImageTask['status'], message: string): void {
  task.status = status;
  task.message = message;
  task.updatedAt = world.clock.now();
}

function requireImportable(image: GlanceImage, { method }: ImportMethod): void {
  const conflict = (text: string) => new OpenStackRefusal('conflict', text);
  if (image.status === 'active') throw conflict('Image with status active cannot be target for import');
  if (method === 'web-download' && image.status !== 'queued') {
    throw conflict("Image needs to be in 'queued' state to use 'web-download' method");
  }
  if (method === 'glance-direct' && image.status !== 'uploading') {
    throw conflict("Image needs to be staged before 'glance-direct' method can be used");
  }
  if (image.containerFormat === null) throw conflict("'container_format' needs to be set before import");
  if (image.diskFormat === null) throw conflict("'disk_format' needs to be set before import");
}

/** Under Zed's policy tasks are an administrator's. */
function requireTaskAccess(caller: Caller): void {
  if (caller.isAdmin) return;
  throw new OpenStackRefusal('forbidden', 'You are not authorized to complete tasks_api_access action.');
}

/** The host of an address on one of the ports that Glance allows (80 and 443), or nothing. */
function toHost(uri: string): string | undefined {
  const url = URL.canParse(uri) ? new URL(uri) : undefined;
  const isAllowed = url !== undefined && ['http:', 'https:'].includes(url.protocol) && ['', '80', '443'].includes(url.port);
  return isAllowed ? url.hostname : undefined;
}
