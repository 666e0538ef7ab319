/** Parts of the world that are asked for. A place in any of them is wanted. */
export interface PlaceFilter {
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  readonly continents: readonly Continent[];
}

export const CONTINENTS = ['africa', 'antarctica', 'asia', 'europe', 'north-america', 'oceania', 'south-america'] as const;

export type Continent = (typeof CONTINENTS)[number];
