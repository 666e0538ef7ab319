import type { Native, Resource } from './native.ts';

/** A region or a zone: where things can be made. */
export interface Region<N extends Native = Native> extends Resource<N> {
  readonly kind: 'region' | 'zone';
  readonly available: boolean | null;
  /** ISO 3166-1 alpha-2; null where the cloud does not tell. */
  readonly country: string | null;
}
