/** A network of a new server: by network (Nova makes the port) or by a port that exists. */
export interface NetworkRequest {
  readonly networkId?: string;
  readonly portId?: string;
  readonly fixedIp?: string;
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
}

/** A field that is absent stays as it is; `null` removes it. */
export interface RebuildServerRequest {
  readonly imageId: string;
  /** Microversion 2.93: the root volume of a volume-backed server is written anew. */
  readonly mayReimageVolume: boolean;
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

export interface ServerQuery {
  readonly allProjects: boolean;
  /** Regular expression; `|` in it is an ordinary character, as in Nova's database. */
  readonly name?: string;
  readonly statuses: readonly string[];
  readonly tags: readonly string[];
  /** Virtual milliseconds; also shows deleted servers. */
  readonly changesSince?: number;
  readonly flavorId?: string;
  readonly imageId?: string;
  readonly reservationId?: string;
  readonly marker?: string;
  readonly limit: number;
  readonly sortKey: string;
  readonly sortAscending: boolean;
}

export interface CreateVolumeRequest {
  readonly name: string;
  readonly description: string | null;
  readonly sizeGiB: number | null;
  readonly volumeType: string | null;
  readonly imageId: string | null;
  readonly snapshotId: string | null;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface CreatePortRequest {
  readonly networkId: string;
  readonly name: string;
  readonly description: string;
  readonly fixedIps: readonly { readonly subnetId?: string; readonly address?: string }[];
  readonly macAddress: string | null;
  /** `undefined`: the project's default group. */
  readonly securityGroupIds: readonly string[] | undefined;
}

export interface UpdatePortRequest {
  readonly name?: string;
  readonly description?: string;
  readonly securityGroupIds?: readonly string[];
}

export interface CreateFloatingIpRequest {
  readonly networkId: string;
  readonly portId: string | null;
  readonly address: string | null;
  readonly description: string;
}
