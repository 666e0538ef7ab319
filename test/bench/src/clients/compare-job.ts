/** What one process compares: clouds that answer at once, from memory. */
export type CompareJob =
  | { readonly kind: 'match'; readonly flavors: number; readonly times: number; readonly measured: number }
  | { readonly kind: 'inventory'; readonly flavors: number; readonly servers: number };

/** What it tells of itself. */
export interface CompareUsage {
  /** Of each time that counts. */
  readonly wallMilliseconds: readonly number[];
  readonly maxRssMiB: number;
  /** How many answers there were the last time. */
  readonly count: number;
}
