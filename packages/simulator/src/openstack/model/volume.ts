/** One attachment as Cinder shows it. */
export interface CinderAttachment {
  readonly attachmentId: string;
  readonly serverId: string;
  readonly device: string;
  readonly attachedAt: number;
}

/** One volume. Times are virtual milliseconds since the epoch. */
export interface CinderVolume {
  readonly id: string;
  readonly projectId: string;
  readonly userId: string;
  readonly createdAt: number;
  updatedAt: number | null;
  name: string;
  description: string | null;
  status: string;
  sizeGiB: number;
  readonly volumeType: string;
  readonly zone: string;
  bootable: boolean;
  readonly snapshotId: string | null;
  metadata: Readonly<Record<string, string>>;
  /** What the volume was last written from, or `null`. */
  imageId: string | null;
  attachments: CinderAttachment[];
}

export interface CinderVolumeType {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly extraSpecs: Readonly<Record<string, string>>;
}

export interface CinderSnapshot {
  readonly id: string;
  readonly projectId: string;
  readonly volumeId: string;
  readonly name: string;
  readonly sizeGiB: number;
  readonly createdAt: number;
  status: string;
}
