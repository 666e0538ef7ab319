import type { Evidence } from '../effect/evidence.ts';
import type { ReadOptions } from '../paging/page.ts';
import type { Warning } from '../warning/warning.ts';

/** A country with how it is known: ISO 3166-1 alpha-2, such as `KR`. */
export interface CountryFact extends Evidence {
  readonly value: string;
}

/** What a cloud tells of where it is; null is not told, never guessed. */
export interface ToldPlace {
  /** As the provider names it. */
  readonly region: string | null;
  readonly country: CountryFact | null;
}

/** Where a cloud is, from what it tells and what its configuration says. */
export interface CloudPlace extends ToldPlace {
  /** Where the two contradict each other, or the cloud could not be asked. */
  readonly warnings: readonly Warning[];
}

/** Tells where a cloud is by one read at most. */
export interface PlaceReader {
  place(options: ReadOptions): Promise<ToldPlace>;
}
