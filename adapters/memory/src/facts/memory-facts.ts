import type { Facts, Flavor, Image, KeyPair, SecurityGroup, Volume, VolumeSnapshot } from '@isobar/core';

/** What the strategies of the memory adapter decide by. */
export interface MemoryFacts extends Facts {
  /** The flavor that the request names. */
  readonly wantedFlavor: Flavor | null;
  /** The image that the request names. */
  readonly wantedImage: Image | null;
  /** For the recreate strategy: what the new server is made with. */
  readonly groups: readonly string[];
  /** The volume that is the target, or that the request names. */
  readonly volume: Volume | null;
  /** Snapshots of that volume. */
  readonly snapshots: readonly VolumeSnapshot[];
  readonly snapshot: VolumeSnapshot | null;
  readonly image: Image | null;
  readonly keyPair: KeyPair | null;
  readonly securityGroup: SecurityGroup | null;
}
