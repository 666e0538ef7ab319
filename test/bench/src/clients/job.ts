export const CLOUDS = ['nova', 'gcore', 'iwinv'] as const;
export type CloudName = (typeof CLOUDS)[number];

/** What one client process does; both clients do the same. */
export interface Job {
  readonly origin: string;
  readonly clouds: readonly CloudName[];
  /** Rows per page of Gcore's lists; the others have the adapters' own sizes. */
  readonly gcorePageSize: number;
  /** Left out, the clouds are listed, all at once. */
  readonly gets?: { readonly count: number; readonly atOnce: number };
  /** How often it is done in the same process; the last `measured` times count. */
  readonly times: number;
  readonly measured: number;
}

/** What a client process tells of itself. */
export interface Usage {
  /** Of each time that counts. */
  readonly wallMilliseconds: readonly number[];
  readonly cpuMilliseconds: readonly number[];
  /** From the start of the process to the end of its work, what it loads included. */
  readonly lifeMilliseconds: number;
  readonly lifeCpuMilliseconds: number;
  readonly maxRssMiB: number;
  /** Rows or answers of the last time. */
  readonly count: number;
}

/** One way to ask the clouds. */
export interface Subject {
  list(cloud: CloudName): Promise<number>;
  get(index: number): Promise<void>;
  close(): Promise<void>;
}

export const PAGE_SIZES = { nova: 500, iwinv: 100 } as const;
