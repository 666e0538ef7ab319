import type { Evidence } from '../../effect/evidence.ts';
import type { Warning } from '../../warning/warning.ts';

/** Where a server and its volumes should be. */
export interface PlaceWish {
  readonly region?: string;
  readonly zone?: string;
  readonly volumeZone?: string;
}

/** Who chooses a level of place: each request, or the settings of the account; null where the cloud has no such level. */
export type PlaceRow =
  | { readonly chosen: 'request' | 'settings'; readonly wording: string; readonly required: boolean; readonly evidence: Evidence }
  | { readonly chosen: null; readonly evidence: Evidence };

export type ZoneTable = Readonly<Record<keyof PlaceWish, PlaceRow>>;

export interface TranslatedPlace {
  /** What the request itself says. */
  readonly kept: PlaceWish;
  readonly warnings: readonly Warning[];
}

const LEVELS = ['region', 'zone', 'volumeZone'] as const satisfies readonly (keyof PlaceWish)[];

/**
 * The place that a request can ask for, with a warning for each level that it cannot. A region that the settings choose is
 * no loss where it is the same. Pure.
 * @param settings what the settings of the account choose
 */
export function translatePlace(wish: PlaceWish, table: ZoneTable, settings: PlaceWish = {}): TranslatedPlace {
  const asked = LEVELS.flatMap((level) => {
    const value = wish[level];
    return value === undefined ? [] : [{ level, value, row: table[level] }];
  });
  return {
    kept: Object.fromEntries(asked.filter(({ row }) => row.chosen === 'request').map(({ level, value }) => [level, value])),
    warnings: asked.flatMap(({ level, value, row }): readonly Warning[] => {
      const isSame = row.chosen === 'settings' && settings[level] === value;
      if (row.chosen === 'request' || isSame) return [];
      const detail =
        row.chosen === null ? 'this cloud has no such choice' : `chosen by the settings of this cloud (${row.wording}), not by a request`;
      return [{ type: 'unsupported', subject: level, detail, source: row.evidence.source }];
    }),
  };
}

/** Levels that a request must name and does not. */
export function missingPlaces(wish: PlaceWish, table: ZoneTable): readonly (keyof PlaceWish)[] {
  return LEVELS.filter((level) => {
    const row = table[level];
    return row.chosen === 'request' && row.required && wish[level] === undefined;
  });
}
