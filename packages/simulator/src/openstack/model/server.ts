import type { NovaFlavor } from './catalog.ts';

export type VmState =
  | 'building'
  | 'active'
  | 'stopped'
  | 'paused'
  | 'suspended'
  | 'rescued'
  | 'resized'
  | 'error'
  | 'soft-delete'
  | 'deleted'
  | 'shelved'
  | 'shelved_offloaded';

/** `null` does not mean done: a build and a confirmed resize pass through it. */
export type TaskState = string | null;

/** Nova's power states: none, running, paused, shut down. */
export const POWER_STATE = { none: 0, running: 1, paused: 3, shutDown: 4 } as const;

export type PowerState = (typeof POWER_STATE)[keyof typeof POWER_STATE];

export interface ServerFault {
  readonly code: number;
  readonly message: string;
  /** Shown to administrators only. */
  readonly details: string;
  readonly createdAt: number;
}

export interface VolumeAttachment {
  readonly volumeId: string;
  attachmentId: string;
  readonly bdmId: string;
  readonly device: string;
  deleteOnTermination: boolean;
  readonly isRoot: boolean;
  /** What the guest finds in its metadata; `null` without one. */
  tag: string | null;
}

/** What a server in VERIFY_RESIZE came from; `confirming` is on between the 204 and the flip. */
export interface PendingResize {
  readonly kind: 'resize' | 'migration';
  readonly fromFlavor: NovaFlavor;
  readonly fromVmState: 'active' | 'stopped';
  readonly fromHost: string | null;
  readonly fromRootDisk: number;
  confirming: boolean;
}

/** One server as Nova's database holds it. Times are virtual milliseconds since the epoch. */
export interface NovaServer {
  readonly id: string;
  /** For `instance-00000001` and the sort order of servers made in the same second. */
  readonly sequence: number;
  readonly reservationId: string;
  /** The place among the servers of one create. */
  readonly launchIndex: number;
  readonly projectId: string;
  readonly userId: string;
  readonly createdAt: number;
  updatedAt: number;
  launchedAt: number | null;
  terminatedAt: number | null;
  name: string;
  description: string | null;
  hostname: string;
  vmState: VmState;
  taskState: TaskState;
  powerState: PowerState;
  flavor: NovaFlavor;
  /** `null`: boots from a volume. */
  imageId: string | null;
  /** The image that a volume-backed server was last asked to be rebuilt from. */
  rebuildImageId: string | null;
  /** Marks what is on the local root disk; of no meaning where it boots from a volume. */
  rootDisk: number;
  host: string | null;
  zone: string | null;
  metadata: Readonly<Record<string, string>>;
  tags: readonly string[];
  keyName: string | null;
  userData: string | null;
  readonly configDrive: boolean;
  accessIPv4: string;
  accessIPv6: string;
  diskConfig: 'AUTO' | 'MANUAL';
  trustedCertificates: readonly string[] | null;
  lock: { readonly by: 'owner' | 'admin'; readonly reason: string | null } | null;
  fault: ServerFault | null;
  attachments: VolumeAttachment[];
  /** Tags of interfaces, by the id of the port. */
  interfaceTags: Readonly<Record<string, string>>;
  /** The image that holds the disk of a shelved server; `null` when it has none or boots from a volume. */
  shelvedImageId: string | null;
  pendingResize: PendingResize | null;
  /** True while the cell that holds the server does not answer: Nova shows only part of it. */
  cellDown: boolean;
  /** True once the API answers 404: for a moment after the delete it still shows DELETED. */
  gone: boolean;
  /** Grows when something else takes the server over; steps of an older revision no longer run. */
  revision: number;
}
