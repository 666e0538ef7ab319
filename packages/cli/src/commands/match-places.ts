import type { PlacedCloud, PlaceFilter } from '@isobar/compare';
import { allClouds, chooseClouds, locateClouds, placeWarnings } from '@isobar/compare';
import type { Warning } from '@isobar/core';
import type { Isobar, ListFailure } from '@isobar/sdk';

/** Clouds whose flavors are matched, and where they are. */
export interface MatchPlaces {
  readonly clouds: readonly string[];
  /** null for a cloud that was not asked where it is. */
  placeOf(cloud: string): PlacedCloud | null;
  readonly elsewhere: readonly PlacedCloud[];
  readonly failures: readonly ListFailure[];
  readonly warnings: readonly Warning[];
}

export interface MatchPlacesQuestion {
  readonly where: PlaceFilter | null;
  /** Whether the place of each is shown. */
  readonly shown: boolean;
  readonly signal: AbortSignal;
}

/** Where clouds are is asked only where it is wanted: flavors can be matched without. */
export async function matchPlaces(isobar: Isobar, clouds: readonly string[], { where, shown, signal }: MatchPlacesQuestion): Promise<MatchPlaces> {
  if (where === null && !shown) return { clouds, placeOf: () => null, elsewhere: [], failures: [], warnings: [] };
  const located = await locateClouds(isobar, clouds, { signal });
  const chosen = where === null ? allClouds(clouds) : await chooseClouds(located, where);
  const places = new Map(located.places.map((place) => [place.cloud, place]));
  return {
    ...chosen,
    placeOf: (cloud) => places.get(cloud) ?? null,
    warnings: [...chosen.warnings, ...placeWarnings(located, chosen.failures)].map((detail) => ({
      type: 'compatibility',
      subject: 'country',
      detail,
    })),
  };
}
