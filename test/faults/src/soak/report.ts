import type { End } from '../play/verdict.ts';

/** What a whole run found. */
export interface RunReport {
  readonly seed: number;
  readonly operations: number;
  /** Requests that came to the proxies. */
  readonly requests: number;
  /** Those that met a fault. */
  readonly faulty: number;
  /** How often each fault was met. */
  readonly faults: Readonly<Record<string, number>>;
  /** How many operations ended how, by provider. */
  readonly ends: Readonly<Record<string, Readonly<Partial<Record<End, number>>>>>;
  /** Writes whose fate reads can clear up, and how many of them ended as unknown even so. */
  readonly decidable: { readonly writes: number; readonly unknown: number };
  /** What was said of the writes that ended as unknown. */
  readonly unknowns: readonly string[];
  /** Untruths, repetitions, leaked secrets. */
  readonly problems: readonly string[];
  /** Rejections that nobody handled, and warnings of the process. */
  readonly unhandled: readonly string[];
  /** Sockets, timers and files that are open after all was closed. */
  readonly leftOpen: readonly string[];
  /** In use after a collection, after each round. */
  readonly heapMebibytes: readonly number[];
  readonly seconds: number;
  readonly processorSeconds: number;
}
