import type { Price } from '../money/money.ts';
import type { Native, Resource } from './native.ts';

export interface Flavor<N extends Native = Native> extends Resource<N> {
  readonly vcpus: number | null;
  readonly vcpuKind: 'shared' | 'dedicated' | null;
  readonly memoryMiB: number | null;
  /** Root disk that comes with it; null where a boot volume is chosen and priced apart. */
  readonly diskGiB: number | null;
  readonly networkGbps: number | null;
  readonly gpu: string | null;
  readonly architecture: string | null;
  /** Systems that it may run; null where flavors are not tied to one, or nothing is told. */
  readonly osTypes: readonly ('linux' | 'windows')[] | null;
  /** What the provider ties it to beyond that, in its own words: image types, traits, extra specs. */
  readonly constraints: readonly string[];
  /** Generation of the hardware, as the provider names it. */
  readonly generation: string | null;
  readonly available: boolean | null;
  readonly zones: readonly string[] | null;
  /** Unknown prices are absent from the list, never 0. */
  readonly prices: readonly Price[];
}
