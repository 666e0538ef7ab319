import type { Fit } from '@isobar/core';
import { doesNotFit, FITS } from '@isobar/core';

import type { IwinvFlavor } from '../../flavor/flavor-mapper.ts';
import type { IwinvImage } from '../../image/image-mapper.ts';

/** The type of the image must be among those that the flavor supports (SOURCES.md#iwinv-image-type-link). Yes where either is not known. */
export function fitsImageType(flavor: IwinvFlavor | null, image: IwinvImage | null): Fit {
  const type = image?.native.raw.image_type;
  const supported = flavor?.native.raw.supporting_images;
  if (flavor === null || image === null || typeof type !== 'string' || !Array.isArray(supported) || supported.includes(type)) return FITS;
  return doesNotFit(`image ${image.name ?? image.id} has the type ${type}, flavor ${flavor.id} supports ${supported.join(', ')}`);
}

/** A flavor that the catalogue does not show as available. */
export function fitsAvailability(flavor: IwinvFlavor | null): Fit {
  return flavor?.available === false ? doesNotFit(`flavor ${flavor.id} is ${flavor.native.status ?? 'not available'}`) : FITS;
}

/** Flavors and images list the zones that they are for. */
export function fitsZone(zone: string | null, flavor: IwinvFlavor | null, image: IwinvImage | null): Fit {
  if (zone === null) return FITS;
  const flavorZones = flavor?.zones ?? null;
  if (flavor !== null && flavorZones !== null && !flavorZones.includes(zone)) return doesNotFit(`flavor ${flavor.id} is not offered in zone ${zone}`);
  const imageZones = image?.native.raw.zone ?? null;
  if (image !== null && imageZones !== null && !imageZones.includes(zone))
    return doesNotFit(`image ${image.name ?? image.id} is not offered in zone ${zone}`);
  return FITS;
}
