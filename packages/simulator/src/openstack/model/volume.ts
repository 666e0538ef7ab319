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
  volumeType: string;
  readonly zone: string;
  bootable: boolean;
  isMultiattach: boolean;
  isReadOnly: boolean;
  readonly snapshotId: string | null;
  /** The volume that it is a copy of. */
  readonly sourceVolumeId: string | null;
  metadata: Readonly<Record<string, string>>;
  /** What the volume was last written from, or `null`. */
  imageId: string | null;
  /** What Cinder noted of that image; it stays when the image goes or changes. Empty without one. */
  imageMetadata: Readonly<Record<string, string>>;
  attachments: CinderAttachment[];
  /** Marks what is on it. */
  content: number;
}

export interface CinderVolumeType {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  /** What every user sees of the specifications. */
  readonly extraSpecs: Readonly<Record<string, string>>;
  /** `volume_backend_name` and the like: shown to administrators. */
  readonly hiddenSpecs: Readonly<Record<string, string>>;
  readonly createdAt: number;
}

/** Times are virtual milliseconds since the epoch. */
export interface CinderSnapshot {
  readonly id: string;
  readonly projectId: string;
  readonly userId: string;
  readonly volumeId: string;
  readonly sizeGiB: number;
  readonly createdAt: number;
  updatedAt: number | null;
  name: string;
  description: string | null;
  metadata: Readonly<Record<string, string>>;
  status: string;
  /** The mark of what was on the volume. */
  readonly content: number;
}
