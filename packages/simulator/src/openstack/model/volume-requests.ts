export interface CreateVolumeRequest {
  readonly name: string | null;
  readonly description: string | null;
  readonly sizeGiB: number | null;
  readonly volumeType: string | null;
  readonly zone: string | null;
  readonly imageId: string | null;
  readonly snapshotId: string | null;
  readonly sourceVolumeId: string | null;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface CreateSnapshotRequest {
  readonly volumeId: string;
  readonly name: string;
  readonly description: string | null;
  readonly metadata?: Readonly<Record<string, string>>;
  /** True lets the volume be attached. */
  readonly mayBeInUse: boolean;
}

/** A field that is absent stays as it is. */
export interface UpdateVolumeRequest {
  readonly name?: string;
  readonly description?: string | null;
  readonly metadata?: Readonly<Record<string, string>>;
}

export interface UploadVolumeRequest {
  readonly imageName: string;
  readonly diskFormat: string;
  readonly containerFormat: string;
  readonly visibility: 'public' | 'private' | 'shared' | 'community';
  readonly isProtected: boolean;
  /** True lets the volume be attached. */
  readonly force: boolean;
}
