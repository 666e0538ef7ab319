import type { CloudErrorJson, CloudPlace, ReadOptions } from '@isobar/core';
import { toCloudError } from '@isobar/core';

import { placeJudge } from './parse-places.ts';
import type { PlaceFilter } from './place-filter.ts';
import type { PlacedCloud } from './placed-cloud.ts';

/** Clouds that tell where they are. */
export interface PlaceSource {
  readonly clouds: { place(cloud: string, options: ReadOptions): Promise<CloudPlace> };
}

/** A cloud that could not be asked where it is. */
export interface PlaceFailure {
  readonly cloud: string;
  readonly error: CloudErrorJson;
}

/** What is known of where clouds are. */
export interface LocatedClouds {
  readonly places: readonly PlacedCloud[];
  /** Clouds that could not be asked; they are in `places` with nothing known. */
  readonly failures: readonly PlaceFailure[];
  readonly warnings: readonly string[];
}

/** Which clouds are where they are asked for. */
export interface ChosenClouds {
  readonly clouds: readonly string[];
  /** Left out: they are somewhere else. */
  readonly elsewhere: readonly PlacedCloud[];
  /** Clouds that could not be asked where they are, and are left out. */
  readonly failures: readonly PlaceFailure[];
  /** Clouds that are left out as nobody says where they are, with what to do. */
  readonly warnings: readonly string[];
}

/** Asks all clouds at the same time where they are; one that fails harms no other. */
export async function locateClouds(source: PlaceSource, clouds: readonly string[], options: ReadOptions): Promise<LocatedClouds> {
  const answers = await Promise.all(
    clouds.map(async (cloud) => {
      try {
        return { cloud, place: await source.clouds.place(cloud, options) };
      } catch (error) {
        options.signal?.throwIfAborted();
        return { cloud, failure: { cloud, error: toCloudError(error, { cloud }).toJSON() } };
      }
    }),
  );
  return {
    places: answers.map(({ cloud, place }) => ({ cloud, region: place?.region ?? null, country: place?.country ?? null })),
    failures: answers.flatMap(({ failure }) => failure ?? []),
    warnings: answers.flatMap(({ cloud, place }) => (place?.warnings ?? []).map(({ subject, detail }) => `${cloud}: ${subject}: ${detail}`)),
  };
}

/** Those of the clouds that are in one of the places. */
export async function chooseClouds({ places, failures }: LocatedClouds, filter: PlaceFilter): Promise<ChosenClouds> {
  const isWanted = await placeJudge(filter);
  const failed = new Set(failures.map(({ cloud }) => cloud));
  const told = places.filter(({ country }) => country !== null);
  const wanted = told.filter(({ country }) => country !== null && isWanted(country.value));
  return {
    clouds: wanted.map(({ cloud }) => cloud),
    elsewhere: told.filter((place) => !wanted.includes(place)),
    failures,
    warnings: places
      .filter(({ cloud, country }) => country === null && !failed.has(cloud))
      .map(({ cloud }) => `${cloud}: left out, nobody says in which country it is: set country of it in the configuration, such as country: KR`),
  };
}

/**
 * What is not sure of the places.
 * @param failed clouds whose failure is told already
 */
export function placeWarnings({ failures, warnings }: LocatedClouds, failed: readonly { readonly cloud: string }[]): readonly string[] {
  const told = new Set(failed.map(({ cloud }) => cloud));
  return [
    ...warnings,
    ...failures.flatMap(({ cloud, error }) => (told.has(cloud) ? [] : [`${cloud}: it is not known where it is: ${error.message}`])),
  ];
}

/** Clouds to ask where no place is asked for. */
export function allClouds(clouds: readonly string[]): ChosenClouds {
  return { clouds, elsewhere: [], failures: [], warnings: [] };
}
