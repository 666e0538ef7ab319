import type { ImageBackend, ImagePatch } from '../../backend/image-backend.ts';
import { GcoreRefusal } from '../../gcore-refusal.ts';
import type { Image } from '../../model/catalog.ts';
import type { Scope } from '../../model/scope.ts';
import { applyTags } from '../state/apply-tags.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { createImage, downloadImage } from './make-image.ts';

/** The images of a simulated cloud; only the project's own can be changed. */
export function createImageMachine(state: GcoreState): ImageBackend {
  const own = (scope: Scope, id: string): Image => {
    const image = state.images.require(scope, id);
    if (image.projectId === null) throw new GcoreRefusal({ kind: 'forbidden', message: `Image ${id} is public and can not be changed` });
    state.tasks.requireUnlocked([image]);
    return image;
  };
  return {
    list: (scope) => state.images.list(scope),
    find: (scope, id) => state.images.find(scope, id),
    require: (scope, id) => state.images.require(scope, id),
    recall: (id) => [...state.images.all()].find((image) => image.id === id) ?? state.formerImages.get(id),
    create: (scope, request) => [createImage(state, scope, request)],
    download: (scope, request) => [downloadImage(state, scope, request)],
    update: (scope, id, patch) => updateImage(state, own(scope, id), patch),
    remove: (scope, id) => [removeImage(state, scope, own(scope, id))],
  };
}

function updateImage(state: GcoreState, image: Image, { tags, ...fields }: ImagePatch): Image {
  if (tags !== null) image.tags = applyTags(image.tags, tags);
  Object.assign(image, fields);
  image.updatedAt = state.clock.now();
  return image;
}

/** An image that volumes were made of copy-on-write has to stay. */
function removeImage(state: GcoreState, scope: Scope, image: Image): string {
  const user = [...state.volumes.all()].find((volume) => volume.imageId === image.id);
  if (image.isCopyOnWrite && user !== undefined) {
    throw new GcoreRefusal({ kind: 'wrongState', message: `Image ${image.id} is used by volume ${user.id}`, answer: '409' });
  }
  return state.tasks.start({
    type: 'delete_image',
    scope,
    data: { image_id: image.id },
    locks: [image],
    finish: () => {
      state.formerImages.set(image.id, image);
      state.images.delete(image.id);
    },
  });
}
