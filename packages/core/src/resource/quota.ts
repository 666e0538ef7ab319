import type { Native, Resource } from './native.ts';

/** A number, no limit, or not known. Never -1, never 0 for unknown. */
export type QuotaLimit = number | 'unlimited' | null;

/** One limit of one service; its id is the cloud's own name of it. */
export interface Quota<N extends Native = Native> extends Resource<N> {
  /** What is counted, in neutral words such as `servers`, `vcpus`, `memoryMiB`, `volumes`, `volumeGiB`; null where there is no such word. */
  readonly subject: string | null;
  readonly limit: QuotaLimit;
  readonly used: number | null;
  /** Where the limit applies. */
  readonly scope: 'project' | 'region' | 'account';
}
