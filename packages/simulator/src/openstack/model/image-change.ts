import type { GlanceImage } from './image.ts';

/** The fields of an image that a PATCH may set. */
export type ImageField =
  | 'name'
  | 'visibility'
  | 'ownerProjectId'
  | 'diskFormat'
  | 'containerFormat'
  | 'minDiskGiB'
  | 'minMemoryMiB'
  | 'isProtected'
  | 'isHidden'
  | 'tags';

/** One operation of a PATCH, already checked for form. */
export type ImageChange =
  | { readonly kind: 'field'; readonly change: Partial<Pick<GlanceImage, ImageField>> }
  | { readonly kind: 'addProperty' | 'replaceProperty'; readonly name: string; readonly value: string }
  | { readonly kind: 'removeProperty'; readonly name: string };
