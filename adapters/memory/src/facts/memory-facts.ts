import type { Facts, Flavor, Image } from '@isobar/core';

/** What the strategies of the memory adapter decide by. */
export interface MemoryFacts extends Facts {
  /** The flavor that the request names. */
  readonly wantedFlavor: Flavor | null;
  /** The image that the request names. */
  readonly wantedImage: Image | null;
  /** For the recreate strategy: what the new server is made with. */
  readonly groups: readonly string[];
}
