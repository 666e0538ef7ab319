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

/** Limits of a project; -1 is unlimited. */
export interface ProjectQuota {
  instances: number;
  cores: number;
  memoryMiB: number;
  /** Of each user, whatever the project. */
  keyPairs: number;
  serverGroups: number;
  serverGroupMembers: number;
  volumes: number;
  volumeGiB: number;
  /** The largest single volume. */
  perVolumeGiB: number;
  snapshots: number;
  networks: number;
  subnets: number;
  ports: number;
  routers: number;
  floatingIps: number;
  securityGroups: number;
  securityGroupRules: number;
}

/** What a project uses of its quota, in so far as it is counted by project. */
export type ProjectUsage = Readonly<Omit<ProjectQuota, 'keyPairs' | 'serverGroups' | 'serverGroupMembers' | 'perVolumeGiB'>>;
