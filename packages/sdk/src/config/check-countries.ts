import { CloudError } from '@isobar/core';

import type { Configuration } from './configuration.ts';
import { A_COUNTRY } from './configuration.ts';

/**
 * Holds the countries of a configuration to those that there are; the list of them is loaded only where one is set.
 * @throws CloudError `invalid_argument` naming the file and the key
 */
export async function checkCountries({ clouds, path }: Configuration): Promise<void> {
  const set = Object.entries(clouds).flatMap(([name, { country }]) => (country === undefined ? [] : [{ field: `clouds.${name}.country`, country }]));
  if (set.length === 0) return;
  const { countries } = await import('countries-list');
  const wrong = set.find(({ country }) => !Object.hasOwn(countries, country));
  if (wrong === undefined) return;
  const { field, country: given } = wrong;
  const details = { field, given, allowed: A_COUNTRY, outcome: 'not_applied' } as const;
  throw new CloudError(
    'invalid_argument',
    `${path ?? 'configuration'}: ${field} is wrong; allowed is ${A_COUNTRY}; there is no country ${given}`,
    details,
  );
}
