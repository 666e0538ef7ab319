/** A flavor. Nova's `ram` is MiB and `disk` GiB. */
export interface NovaFlavor {
  readonly id: string;
  readonly name: string;
  readonly virtualCpus: number;
  readonly memoryMiB: number;
  /** 0: only for servers that boot from a volume. */
  readonly diskGiB: number;
  readonly ephemeralGiB: number;
  readonly swapMiB: number;
  readonly extraSpecs: Readonly<Record<string, string>>;
  readonly description: string | null;
}

/** An image. `sizeBytes` is `null` while nothing was uploaded. */
export interface GlanceImage {
  readonly id: string;
  readonly name: string;
  readonly status: 'active' | 'queued' | 'deactivated';
  readonly visibility: 'public' | 'private' | 'shared';
  readonly ownerProjectId: string;
  readonly diskFormat: string;
  readonly sizeBytes: number | null;
  readonly virtualSizeBytes: number | null;
  readonly minDiskGiB: number;
  readonly minMemoryMiB: number;
  readonly checksum: string | null;
  readonly hash: string | null;
  readonly tags: readonly string[];
  /** Free properties: `os_distro`, `hw_firmware_type`, … */
  readonly properties: Readonly<Record<string, string>>;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

export interface KeyPair {
  readonly name: string;
  readonly userId: string;
  readonly publicKey: string;
  readonly fingerprint: string;
}

/** Limits of a project; -1 is unlimited. */
export interface ProjectQuota {
  instances: number;
  cores: number;
  memoryMiB: number;
  volumes: number;
  volumeGiB: number;
  floatingIps: number;
  ports: number;
}

/** What a project uses of its quota. */
export type ProjectUsage = Readonly<ProjectQuota>;
