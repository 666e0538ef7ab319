import type { Scope } from '../../model/scope.ts';
import type { GcoreState } from '../state/gcore-state.ts';

/** The read-only tags of a machine whose boot disk comes from an image; none for another disk. */
export function imageTags(state: GcoreState, scope: Scope, imageId: string | null): Readonly<Record<string, string>> {
  const image = imageId === null ? undefined : (state.images.find(scope, imageId) ?? state.formerImages.get(imageId));
  if (image === undefined) return {};
  return {
    image_id: image.id,
    image_name: image.name,
    os_distro: image.osDistro ?? '',
    os_type: image.osType,
    os_version: image.osVersion ?? '',
  };
}
