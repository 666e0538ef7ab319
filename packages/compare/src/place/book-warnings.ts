import type { PriceBook } from '../price-book/price-book.ts';
import type { PlacedCloud } from './placed-cloud.ts';

/** Price books of another region than their cloud says it is in. Names of regions are free words, so that none is refused. */
export function bookWarnings(places: readonly PlacedCloud[], bookOf: (cloud: string) => PriceBook | null): readonly string[] {
  return places.flatMap(({ cloud, region }) => {
    const booked = bookOf(cloud)?.region ?? null;
    return region === null || booked === null || booked === region ? [] : [`${cloud}: it is in ${region}, its price book is of ${booked}`];
  });
}
