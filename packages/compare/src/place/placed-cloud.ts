import type { ToldPlace } from '@isobar/core';

/** A cloud and where it is. */
export interface PlacedCloud extends ToldPlace {
  readonly cloud: string;
}
