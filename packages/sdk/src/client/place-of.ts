import type { CloudPlace, CountryFact, PlaceReader, ReadOptions, ToldPlace, Warning } from '@isobar/core';
import { toCloudError } from '@isobar/core';

const UNTOLD: ToldPlace = { region: null, country: null };

/**
 * Where a cloud is: as it tells itself, else as its configuration says. One that cannot be asked is where its configuration says.
 * @param location of the adapter; undefined where it tells nothing
 * @param set of the configuration; null where that says nothing
 * @throws CloudError of the cloud where nothing is set instead
 */
export async function placeOf(location: PlaceReader | undefined, set: CountryFact | null, options: ReadOptions): Promise<CloudPlace> {
  if (location === undefined) return { region: null, country: set, warnings: [] };
  const told = await location.place(options).catch((error: unknown) => {
    if (set === null || options.signal?.aborted === true) throw error;
    return { ...UNTOLD, unasked: toCloudError(error, {}).message };
  });
  if ('unasked' in told) return { region: null, country: set, warnings: [warning(`the cloud could not be asked where it is: ${told.unasked}`)] };
  const { region, country } = told;
  const contradicts = country !== null && set !== null && country.value !== set.value;
  const warnings = contradicts ? [warning(`the cloud says ${country.value}, which is taken; ${set.source} says ${set.value}`)] : [];
  return { region, country: country ?? set, warnings };
}

function warning(detail: string): Warning {
  return { type: 'compatibility', subject: 'country', detail };
}
