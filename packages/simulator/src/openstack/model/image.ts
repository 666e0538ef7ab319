export type ImageStatus = 'queued' | 'saving' | 'uploading' | 'importing' | 'active' | 'deactivated' | 'killed';

export type ImageVisibility = 'public' | 'private' | 'shared' | 'community';

export type MemberStatus = 'pending' | 'accepted' | 'rejected';

/** Another project that a shared image is offered to. Times are virtual milliseconds since the epoch. */
export interface ImageMember {
  readonly projectId: string;
  status: MemberStatus;
  readonly createdAt: number;
  updatedAt: number;
}

/** An image as Glance's database holds it. Times are virtual milliseconds since the epoch. */
export interface GlanceImage {
  readonly id: string;
  readonly createdAt: number;
  updatedAt: number;
  name: string | null;
  status: ImageStatus;
  visibility: ImageVisibility;
  ownerProjectId: string;
  diskFormat: string | null;
  containerFormat: string | null;
  /** `null` while nothing was uploaded; 0 for the image of a volume-backed server. */
  sizeBytes: number | null;
  virtualSizeBytes: number | null;
  minDiskGiB: number;
  minMemoryMiB: number;
  isProtected: boolean;
  isHidden: boolean;
  /** MD5 of the bytes. */
  checksum: string | null;
  /** SHA-512 of the bytes. */
  hash: string | null;
  tags: readonly string[];
  /** Free properties: `os_distro`, `hw_firmware_type`, … */
  properties: Readonly<Record<string, string>>;
  members: readonly ImageMember[];
}

/** One run of an import. Times are virtual milliseconds since the epoch. */
export interface ImageTask {
  readonly id: string;
  readonly imageId: string;
  readonly ownerProjectId: string;
  readonly userId: string;
  readonly requestId: string;
  readonly method: 'glance-direct' | 'web-download';
  /** Where `web-download` reads; empty otherwise. */
  readonly uri: string;
  readonly createdAt: number;
  updatedAt: number;
  status: 'pending' | 'processing' | 'success' | 'failure';
  message: string;
}

/** What a maker decides of an image; all the rest follows from its life. */
export interface NewImage {
  readonly id?: string;
  readonly name: string | null;
  readonly ownerProjectId: string;
  readonly visibility?: ImageVisibility;
  readonly diskFormat?: string | null;
  readonly containerFormat?: string | null;
  readonly minDiskGiB?: number;
  readonly minMemoryMiB?: number;
  readonly isProtected?: boolean;
  readonly isHidden?: boolean;
  readonly tags?: readonly string[];
  readonly properties?: Readonly<Record<string, string>>;
}
