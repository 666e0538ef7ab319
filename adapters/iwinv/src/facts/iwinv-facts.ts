import type { PricedFacts } from '@isobar/core';

import type { IwinvFlavor } from '../flavor/flavor-mapper.ts';
import type { IwinvImage } from '../image/image-mapper.ts';
import type { IwinvSecurityGroup } from '../security-group/group-mapper.ts';
import type { IwinvServer } from '../server/server-mapper.ts';
import type { IwinvVolume } from '../volume/volume-mapper.ts';
import type { VolumeOrder } from '../volume/volume-order.ts';

/** What one action adds to the facts: null or empty where the action does not ask for it. */
export interface NamedFacts {
  /** The image that the action installs: the one named, or for a rebuild the server's own. */
  readonly image: IwinvImage | null;
  /** The flavor that the action leads to. */
  readonly flavor: IwinvFlavor | null;
  /** The catalogue's row of the server's own flavor; null where it was not read or is not sold any more. */
  readonly currentFlavor: IwinvFlavor | null;
  /** The volume that the action is done to or names. */
  readonly volume: IwinvVolume | null;
  /** Volumes to be made, as the cloud takes them. */
  readonly orders: readonly VolumeOrder[];
  /** The server that a new volume is born at. */
  readonly host: IwinvServer | null;
  /** The volumes that the server or the host has now. */
  readonly attachedVolumes: readonly IwinvVolume[];
  readonly securityGroup: IwinvSecurityGroup | null;
  /** Ids of the servers that have the group; null where iwinv does not tell. */
  readonly groupServers: readonly string[] | null;
  /** True where a user script was named that cannot be looked up. */
  readonly unseenScript: boolean;
}

/** What a decision on iwinv rests on, beside the digest. */
export interface IwinvFacts extends PricedFacts, NamedFacts {
  readonly server: IwinvServer | null;
}

export const NOTHING_NAMED: NamedFacts = {
  image: null,
  flavor: null,
  currentFlavor: null,
  volume: null,
  orders: [],
  host: null,
  attachedVolumes: [],
  securityGroup: null,
  groupServers: null,
  unseenScript: false,
};
