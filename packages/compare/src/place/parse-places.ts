import type { CloudError } from '@isobar/core';
import { invalidArgument } from '@isobar/core';

import type { Continent, PlaceFilter } from './place-filter.ts';
import { CONTINENTS } from './place-filter.ts';

/** Words of the flags, not checked yet. */
export interface PlaceFlags {
  readonly country?: readonly string[];
  readonly continent?: readonly string[];
}

/** The list of countries is loaded only where places are asked for. */
const loadCountries = async () => (await import('countries-list')).countries;

/** @returns null where no place is asked for @throws CloudError `invalid_argument` naming the flag, what was given and what is allowed */
export async function parsePlaces({ country, continent }: PlaceFlags): Promise<PlaceFilter | null> {
  if (country === undefined && continent === undefined) return null;
  // No word at all is no wish for the whole world.
  if (continent?.length === 0) throw invalidArgument('--continent', '', CONTINENTS.join(', '));
  const continents = [...new Set(continent?.map(parseContinent))];
  if (country === undefined) return { countries: [], continents };
  const known = await loadCountries();
  if (country.length === 0) throw unknownCountry('', known);
  const countries = country.map((given) => {
    const code = given.trim().toUpperCase();
    if (!Object.hasOwn(known, code)) throw unknownCountry(given, known);
    return code;
  });
  return { countries: [...new Set(countries)], continents };
}

function unknownCountry(given: string, known: object): CloudError {
  return invalidArgument('--country', given, `codes of ISO 3166-1: ${Object.keys(known).toSorted().join(', ')}`);
}

function parseContinent(given: string): Continent {
  const name = given.trim().toLowerCase().replaceAll(' ', '-');
  const continent = CONTINENTS.find((candidate) => candidate === name);
  if (continent === undefined) throw invalidArgument('--continent', given, CONTINENTS.join(', '));
  return continent;
}

/** Judges countries by a filter; one on two continents is in both. */
export async function placeJudge({ countries, continents }: PlaceFilter): Promise<(country: string) => boolean> {
  if (continents.length === 0) return (country) => countries.includes(country);
  const { continents: names } = await import('countries-list');
  const continentsOf = new Map(
    Object.entries(await loadCountries()).map(([code, { continent, continents: all = [continent] }]) => [
      code,
      all.map((each) => names[each].toLowerCase().replaceAll(' ', '-')),
    ]),
  );
  return (country) => countries.includes(country) || continents.some((continent) => continentsOf.get(country)?.includes(continent) === true);
}
