/** One server as the simulated cloud holds it, in the cloud's own words. */
export interface HeldServer {
  readonly id: string;
  readonly name: string;
  /** What says how it is: `status`, and whatever else the cloud has. */
  readonly native: Readonly<Record<string, string | number | null>>;
  readonly locked: boolean;
  readonly flavorId: string;
  readonly imageId: string | null;
  readonly addresses: readonly string[];
  readonly volumes: readonly { readonly id: string; readonly root: boolean; readonly deleteOnTermination: boolean | null }[];
  /** Ids of what else belongs to it: ports, floating IPs, the image that holds its disk while it is shelved. */
  readonly attached: readonly string[];
  /** Marks what is on the boot disk: other bytes, another number. */
  readonly rootDisk: number | null;
}

export interface HeldVolume {
  readonly id: string;
  readonly status: string;
  /** In the cloud's own unit. */
  readonly size: number;
  readonly serverIds: readonly string[];
  /** Marks what is on it: other bytes, another number; null where nothing ever writes it. */
  readonly content: number | null;
}

/**
 * What the account holds in truth, past the API. A client's view is compared with it, what an action leaves behind
 * shows in it, and it tells what no API does: whether a disk was written.
 */
export interface CloudState {
  readonly servers: readonly HeldServer[];
  readonly volumes: readonly HeldVolume[];
  /** Ids of all else, by kind (`ports`, `images`, …). */
  readonly others: Readonly<Record<string, readonly string[]>>;
}
