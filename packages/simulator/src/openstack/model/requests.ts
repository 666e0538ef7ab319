/** A network of a new server: by network (Nova makes the port) or by a port that exists. */
export interface NetworkRequest {
  readonly networkId?: string;
  readonly portId?: string;
  readonly fixedIp?: string;
  /** Microversion 2.32 to 2.36, and from 2.42. */
  readonly tag?: string;
}

/** `undefined`: not said (legal before 2.37). */
export type NetworksRequest = readonly NetworkRequest[] | 'none' | 'auto' | undefined;

export interface BlockDeviceRequest {
  readonly source: 'image' | 'volume' | 'blank' | 'snapshot';
  readonly destination: 'volume' | 'local';
  readonly bootIndex: number | null;
  readonly uuid: string | null;
  readonly sizeGiB: number | null;
  readonly deleteOnTermination: boolean;
  readonly volumeType: string | null;
  readonly tag: string | null;
}

export interface CreateServerRequest {
  readonly name: string;
  readonly flavorId: string;
  readonly imageId: string | null;
  readonly networks: NetworksRequest;
  readonly blockDevices: readonly BlockDeviceRequest[];
  readonly metadata: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  readonly securityGroups: readonly string[];
  readonly keyName: string | null;
  readonly userData: string | null;
  readonly description: string | null;
  readonly hostname: string | null;
  readonly zone: string | null;
  readonly configDrive: boolean;
  readonly diskConfig: 'AUTO' | 'MANUAL';
  readonly accessIPv4: string;
  readonly accessIPv6: string;
  readonly count: number;
  readonly trustedCertificates: readonly string[] | null;
  /** Microversion 2.60. */
  readonly mayMultiattach: boolean;
  readonly hints: SchedulerHints;
}

/** Where a server shall run, or not. */
export interface SchedulerHints {
  readonly groupId?: string;
  /** A host that an administrator names (2.74), or `zone:host`. */
  readonly host?: string;
  readonly avoidServerIds?: readonly string[];
  readonly nearServerIds?: readonly string[];
}

/** A field that is absent stays as it is; `null` removes it. */
export interface RebuildServerRequest {
  readonly imageId: string;
  /** Microversion 2.93: the root volume of a volume-backed server is written anew. */
  readonly mayReimageVolume: boolean;
  readonly preserveEphemeral?: boolean;
  readonly name?: string;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly description?: string | null;
  readonly hostname?: string;
  readonly keyName?: string | null;
  readonly userData?: string | null;
  readonly trustedCertificates?: readonly string[] | null;
  readonly accessIPv4?: string;
  readonly accessIPv6?: string;
  readonly diskConfig?: 'AUTO' | 'MANUAL';
}

export interface UpdateServerRequest {
  readonly name?: string;
  readonly description?: string | null;
  readonly hostname?: string;
  readonly accessIPv4?: string;
  readonly accessIPv6?: string;
  readonly diskConfig?: 'AUTO' | 'MANUAL';
}

/** Which of several tags a server must have, or must not have. */
export interface TagFilter {
  readonly all: readonly string[];
  readonly any: readonly string[];
  readonly notAll: readonly string[];
  readonly notAny: readonly string[];
}

export interface ServerQuery {
  /** Which of the two lists it is: each has its own policy. */
  readonly list: 'index' | 'detail';
  readonly allProjects: boolean;
  /** Status words; any of them. */
  readonly statuses: readonly string[];
  readonly tags: TagFilter;
  /** Virtual milliseconds; both show deleted servers too. */
  readonly changesSince?: number;
  readonly changesBefore?: number;
  /** Not said: deleted servers show only where a time is asked for. */
  readonly deleted?: boolean;
  /** By the names that Nova has for them; texts are regular expressions in most. */
  readonly fields: Readonly<Record<string, string>>;
  readonly marker?: string;
  readonly limit: number;
  readonly sort: readonly { readonly key: string; readonly ascending: boolean }[];
}

export interface RescueRequest {
  /** `null`: the image that the cloud keeps for it. */
  readonly imageId: string | null;
  /** Microversion 2.87. */
  readonly mayRescueVolumeBacked: boolean;
}

export type ConsoleProtocol = 'vnc' | 'spice' | 'rdp' | 'serial' | 'mks';

export interface UnshelveRequest {
  /** `undefined`: as before; `null`: any (2.91). */
  readonly zone?: string | null;
  readonly host?: string;
}

export interface CreateImageRequest {
  readonly name: string;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface CreateBackupRequest extends CreateImageRequest {
  readonly backupType: string;
  /** How many backups of the type are kept, the new one counted. */
  readonly rotation: number;
}

export interface AttachVolumeRequest {
  readonly volumeId: string;
  readonly device: string | null;
  readonly tag: string | null;
  readonly deleteOnTermination: boolean;
  /** Microversion 2.60. */
  readonly mayMultiattach: boolean;
  /** Microversion 2.20. */
  readonly mayTouchShelved: boolean;
}

export interface AttachInterfaceRequest {
  readonly networkId: string | null;
  readonly portId: string | null;
  readonly fixedIp: string | null;
  readonly tag: string | null;
}

/** A field that is absent was not said. */
export interface UpdateAttachmentRequest {
  readonly id?: unknown;
  readonly serverId?: unknown;
  readonly device?: unknown;
  readonly tag?: unknown;
  readonly deleteOnTermination?: boolean;
}

/** Metadata to write: all of them, or some beside those that are there. */
export interface MetadataChange {
  readonly metadata: Readonly<Record<string, string>>;
  readonly mode: 'replace' | 'merge';
}
