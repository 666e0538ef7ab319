import type { Fit, Flavor, Image } from '@isobar/core';
import { allFit, doesNotFit, FITS } from '@isobar/core';

/**
 * Whether a local root disk of the flavor can take the image: status, disk and memory
 * (SOURCES.md#nova-create-image-too-large-400, #nova-rebuild-image-too-large-400). Yes where something is not known.
 */
export function fitsImage(flavor: Flavor | null, image: Image | null): Fit {
  if (image === null) return doesNotFit('the image of the server is not visible', 'name the image to install');
  return allFit(fitsImageStatus(image), fitsMemory(flavor, image), fitsDisk(flavor?.diskGiB ?? null, image));
}

export function fitsImageStatus(image: Image): Fit {
  if (image.status !== 'pending' && image.status !== 'unavailable') return FITS;
  return doesNotFit(`image ${nameOf(image)} is ${image.native.status ?? image.status}, not active`);
}

export function fitsMemory(flavor: Flavor | null, image: Image): Fit {
  const [has, needs] = [flavor?.memoryMiB ?? null, image.minMemoryMiB];
  if (has === null || needs === null || needs <= has) return FITS;
  return doesNotFit(`image ${nameOf(image)} needs ${needs} MiB of memory, the flavor has ${has}`);
}

/** @param diskGiB size of the root disk; null where there is none or it is not known */
export function fitsDisk(diskGiB: number | null, image: Image): Fit {
  const needs = image.minDiskGiB;
  if (diskGiB === null || needs === null || needs <= diskGiB) return FITS;
  return doesNotFit(`image ${nameOf(image)} needs a disk of ${needs} GiB, this one has ${diskGiB}`);
}

function nameOf(image: Image): string {
  return image.name ?? image.id;
}
