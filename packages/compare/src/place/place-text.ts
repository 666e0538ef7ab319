import type { ToldPlace } from '@isobar/core';

import type { PlaceFilter } from './place-filter.ts';

/** Such as `Luxembourg-2, LU`; empty where nothing is known of it. */
export function placeText({ region, country }: ToldPlace): string {
  return [region, country?.value ?? null].filter((text) => text !== null).join(', ');
}

/** Such as `KR, JP or europe`. */
export function filterText({ countries, continents }: PlaceFilter): string {
  const places = [...countries, ...continents];
  const [last, ...others] = places.toReversed();
  return others.length === 0 ? (last ?? '') : `${others.toReversed().join(', ')} or ${last}`;
}
