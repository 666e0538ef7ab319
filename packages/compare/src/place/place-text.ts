import type { Flavor, ToldPlace } from '@isobar/core';

import type { PlaceFilter } from './place-filter.ts';

/** Such as `Luxembourg-2, LU`; empty where nothing is known of it. */
export function placeText({ region, country }: ToldPlace): string {
  return joined([region, country?.value ?? null]);
}

/** The place of a flavor: of its cloud, and of one that is told to be in some zones only, those too, such as `KR, in kr2-z01`. */
export function flavorPlaceText(cloud: string, { zones }: Pick<Flavor, 'zones'>): string {
  return joined([cloud, zones === null || zones.length === 0 ? null : `in ${zones.join(' ')}`]);
}

function joined(texts: readonly (string | null)[]): string {
  return texts.filter((text) => text !== null && text !== '').join(', ');
}

/** Such as `KR, JP or europe`. */
export function filterText({ countries, continents }: PlaceFilter): string {
  const places = [...countries, ...continents];
  const [last, ...others] = places.toReversed();
  return others.length === 0 ? (last ?? '') : `${others.toReversed().join(', ')} or ${last}`;
}
