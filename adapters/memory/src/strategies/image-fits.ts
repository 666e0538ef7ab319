import type { Fit } from '@isobar/core';
import { doesNotFit, FITS } from '@isobar/core';

import type { MemoryFacts } from '../facts/memory-facts.ts';

/** An image that does not fit on the disk is refused by the cloud. The disk is the wanted flavor's, or the one that the server has. */
export function imageFits(facts: MemoryFacts): Fit {
  const least = facts.wantedImage?.minDiskGiB ?? 0;
  const size = facts.wantedFlavor?.diskGiB ?? facts.server?.flavor.diskGiB ?? Number.POSITIVE_INFINITY;
  return size >= least ? FITS : doesNotFit(`the image needs a disk of ${least} GiB, there are ${size}`, 'a larger flavor');
}
